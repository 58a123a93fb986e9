import { Button, Segmented, Select } from 'antd';
import { useState } from 'react';
import type { Disputed, Ledger as Data, Proposal } from '../../api/energy.ts';
import { usePaged } from '../../api/queries.ts';
import { AccountCard } from '../../energy/AccountCard.tsx';
import { EnergyPage, pathOf } from '../../energy/EnergyPage.tsx';
import { LedgerMonths } from '../../energy/LedgerMonths.tsx';
import { LedgerTable } from '../../energy/LedgerTable.tsx';
import { ToneChip } from '../../energy/Marks.tsx';
import type { PageOf } from '../../energy/meter/Readings.tsx';
import { SettleForm } from '../../energy/meter/SettleForm.tsx';
import { ProposalList } from '../../energy/ProposalList.tsx';
import { useSite, type Site } from '../../energy/site.ts';
import { dayOf, momentText, plusMonths } from '../../energy/zoned.ts';
import { exact } from '../../numbers/format.ts';
import { Card } from '../../parts/Page.tsx';
import { Loading } from '../../parts/States.tsx';
import { usePlace } from '../../shell/context.ts';
import { href, setParams, useAddress } from '../../shell/router.ts';
import { follow } from '../../shell/Shell.tsx';
import { useWords } from '../../words/words.ts';

const months = (last: string) => Array.from({ length: 24 }, (_, back) => plusMonths(last, -back));

// What was not simply measured, what waits for a decision, and what was decided.
export default function Ledger() {
  const { w, say } = useWords();
  const words = w.energyWork.ledger;
  const { params } = useAddress();
  const { query: sites, site } = useSite();
  const now = dayOf(new Date().toISOString(), site?.zone() ?? 'UTC').slice(0, 7);
  const to = params.get('to') ?? now;
  const from = params.get('from') ?? plusMonths(to, -2);
  const meter = params.get('meter');
  const state = params.get('proposals') === 'decided' ? 'decided' : 'open';
  const filter = meter ? `&meter=${encodeURIComponent(meter)}` : '';
  const ledger = usePaged<Data>(`energy/ledger?from=${from}&to=${plusMonths(to, 1)}${filter}`, site !== undefined);
  const proposals = usePaged<PageOf<Proposal>>(`energy/proposals?state=${state}&page=1&size=100${filter}`);
  const disputed = usePaged<Disputed[]>(`energy/disputed${meter ? `?meter=${encodeURIComponent(meter)}` : ''}`);
  if (!site) return <EnergyPage view="ledger"><Loading error={sites.error} retry={() => void sites.refetch()} rows={12} /></EnergyPage>;
  const rows = ledger.data?.rows.filter((row) => row.state !== 'measured') ?? [];
  const month = (value: string, key: 'from' | 'to') => <Select value={value} aria-label={words[key]} prefix={<span className="quiet">{words[key]}</span>} onChange={(next) => setParams({ [key]: next }, true)} options={[...new Set([value, ...months(now)])].sort().reverse().map((one) => ({ value: one, label: one }))} />;
  return (
    <EnergyPage
      view="ledger" facts={words.facts}
      actions={<><Select className="meter-select" allowClear value={meter} placeholder={w.common.all} aria-label={w.energy.meter} showSearch={{ optionFilterProp: 'label' }} popupMatchSelectWidth={false} onChange={(next?: string) => setParams({ meter: next ?? null }, true)} options={site.meters.filter((one) => !one.virtual).map((one) => ({ value: one.id, label: `${say(one.name)} · ${one.id}` }))} />{month(from, 'from')}{month(to, 'to')}</>}
    >
      <div className="grid-2-1">
        <Card title={words.proposals} note={words.proposalsNote} extra={<Segmented size="small" value={state} aria-label={words.proposals} onChange={(next) => setParams({ proposals: next === 'open' ? null : next }, true)} options={[{ value: 'open', label: words.open + (state === 'open' && proposals.data ? ` ${proposals.data.total}` : '') }, { value: 'decided', label: words.decided }]} />}>
          {!proposals.data ? <Loading error={proposals.error} retry={() => void proposals.refetch()} rows={4} /> : proposals.data.items.length === 0 ? <p className="quiet">✓ {words.noProposals}</p> : <ProposalList proposals={proposals.data.items} site={site} />}
        </Card>
        <Card title={words.disputed} note={words.disputedNote}>
          {!disputed.data ? <Loading error={disputed.error} retry={() => void disputed.refetch()} rows={3} /> : disputed.data.length === 0 ? <p className="quiet">✓ {words.noDisputed}</p> : <DisputedList list={disputed.data} site={site} />}
        </Card>
      </div>
      <div className="gap-below">
        <Card className="flush" title={words.rows} note={words.rowsNote}>
          {!ledger.data ? <Loading error={ledger.error} retry={() => void ledger.refetch()} rows={5} /> : rows.length === 0 ? <p className="quiet card-pad">✓ {words.none}</p> : <LedgerTable rows={rows} site={site} label={words.rows} />}
          {rows.length > 0 && <dl className="origins">{(['lostLink', 'outsideCounter'] as const).map((kind) => <div key={kind}><dt>{w.energy.origins[kind]}</dt><dd>{w.energy.originsHelp[kind]}</dd></div>)}</dl>}
        </Card>
      </div>
      <div className="gap-below"><AccountCard from={from} to={to} meter={meter} /></div>
      <Card className="flush" title={words.months} note={`${words.total} · ${words.measured}`}>{ledger.data ? <LedgerMonths months={ledger.data.months} site={site} /> : <Loading rows={4} error={ledger.error} />}</Card>
    </EnergyPage>
  );
}

function DisputedList({ list, site }: { list: readonly Disputed[]; site: Site }) {
  const { w, say, language } = useWords();
  const words = w.energyWork.ledger;
  const { session } = usePlace();
  const [open, setOpen] = useState<Disputed | null>(null);
  const zoneOf = (one: Disputed) => site.zone(site.meter(one.meter)?.facility);
  return (
    <>
      <ul className="proposals">
        {list.slice(0, 50).map((one) => (
          <li key={one.meter + one.register + one.at}>
            <p className="proposal-head"><a href={href(pathOf('meters', one.meter), { day: dayOf(one.at, zoneOf(one)) })} onClick={follow}>{site.name(one.meter)}</a> <span className="quiet mono">{one.register}</span> <span className="quiet">{momentText(one.at, zoneOf(one), language)}</span></p>
            <p>{say(one.why)} {one.held && <ToneChip tone="warn" text={words.held} />}</p>
            <p className="quiet">{words.values}: {one.values.map((value, index) => <span key={index} className="value">{value.value === null ? '—' : exact(value.value)}</span>)}</p>
            {session.permissions.includes('writeActivity') && <Button size="small" onClick={() => setOpen(one)}>{w.energyWork.meters.settle}</Button>}
          </li>
        ))}
      </ul>
      {open && <SettleForm meter={open.meter} register={open.register} unit={site.meter(open.meter)?.registers.find((one) => one.id === open.register)?.unit ?? ''} at={open.at} zone={zoneOf(open)} values={open.values.map((one) => one.value)} onClose={() => setOpen(null)} />}
    </>
  );
}
