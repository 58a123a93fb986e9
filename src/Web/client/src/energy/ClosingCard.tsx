import { App, Button, Input } from 'antd';
import { useState } from 'react';
import type { Closing, ClosingAnswer, ClosingRow, ClosingState } from '../api/energy.ts';
import { usePaged } from '../api/queries.ts';
import { number, share, unit as shown } from '../numbers/format.ts';
import { Card } from '../parts/Page.tsx';
import { Empty, Loading } from '../parts/States.tsx';
import { usePlace, yearOf } from '../shell/context.ts';
import { href, setParams, useAddress } from '../shell/router.ts';
import { follow } from '../shell/Shell.tsx';
import { useWords } from '../words/words.ts';
import { useAct } from './act.ts';
import { nice, scaleOf, typed } from './amounts.ts';
import { pathOf } from './EnergyPage.tsx';
import { ToneChip, type Tone } from './Marks.tsx';
import { useSite, type Site } from './site.ts';
import { dayOf, plusMonths } from './zoned.ts';

const tones: Record<ClosingState, Tone> = { open: 'info', changed: 'info', same: 'ok', byHand: 'plain', correction: 'warn', restatement: 'warn', incomplete: 'bad' };
const takes = new Set<ClosingState>(['open', 'changed', 'incomplete']);

type Given = { left: ReadonlySet<string>; accruals: Record<string, string>; notes: Record<string, string> };

// The totals of meters for a month beside what the inventory holds; recorded, they are drafts that somebody else reviews.
export function ClosingCard() {
  const { w } = useWords();
  const { params } = useAddress();
  const { inventory } = usePlace();
  const { query, site } = useSite();
  if (!inventory) return <Empty><p>{w.energyWork.closing.noInventory}</p></Empty>;
  if (!site) return <Loading error={query.error} retry={() => void query.refetch()} rows={6} />;
  const before = plusMonths(dayOf(new Date().toISOString(), site.zone()), -1);
  const [first, last] = [inventory.from.slice(0, 7), inventory.to.slice(0, 7)];
  const asked = params.get('month');
  const month = asked && /^\d{4}-\d{2}$/.test(asked) ? asked : before < first ? first : before > last ? last : before;
  return <Month key={inventory.id + month} inventory={inventory.id} month={month} site={site} />;
}

// What is missing has no total: it is taken only with an accrual, and a note that says what it rests on.
const ready = (row: ClosingRow, given: Given): boolean => takes.has(row.state) && !given.left.has(row.source) && (row.state !== 'incomplete' || (Number.isFinite(typed(given.accruals[row.source] ?? '')) && (given.notes[row.source] ?? '').trim() !== ''));

function Month({ inventory, month, site }: { inventory: string; month: string; site: Site }) {
  const { w, say } = useWords();
  const words = w.energyWork.closing;
  const { session, inventory: book } = usePlace();
  const { message } = App.useApp();
  const query = usePaged<Closing>(`energy/closing?inventory=${encodeURIComponent(inventory)}&month=${month}`);
  const { ask, busy, fault } = useAct();
  const [given, setGiven] = useState<Given>({ left: new Set(), accruals: {}, notes: {} });
  const [reason, setReason] = useState('');
  const [results, setResults] = useState<ClosingAnswer['results']>([]);
  const rows = query.data?.rows ?? [];
  const chosen = rows.filter((row) => ready(row, given));
  const may = session.permissions.includes('writeActivity');
  const close = async () => {
    const sources = chosen.map((row) => ({ source: row.source, accrual: row.state === 'incomplete' ? typed(given.accruals[row.source] ?? '') : null, note: given.notes[row.source]?.trim() || null }));
    const answer = await ask<ClosingAnswer>('POST', 'energy/closing', { inventory, month, sources, reason: reason.trim() || undefined });
    if (!answer) return;
    setResults(answer.results.filter((one) => one.faults.length > 0));
    const done = answer.results.filter((one) => one.record !== null).length;
    if (done > 0) void message.success(words.done(done));
  };
  return (
    <Card
      className="flush" title={<>{words.title} {month}</>} note={book && yearOf(book)}
      extra={<span className="span-picker"><Button type="text" size="small" aria-label={w.energy.live.back} onClick={() => setParams({ month: plusMonths(month, -1) }, true)}>‹</Button><Button type="text" size="small" aria-label={w.energy.live.forward} onClick={() => setParams({ month: plusMonths(month, 1) }, true)}>›</Button></span>}
    >
      {!query.data ? <Loading error={query.error} retry={() => void query.refetch()} rows={6} /> : rows.length === 0 ? <Empty><p>{words.none}</p></Empty> : (
        <>
          <div className="scroll" tabIndex={0} role="region" aria-label={words.title}>
            <table className="tree list ledger">
              <thead><tr><th scope="col">{words.source}</th><th scope="col" className="num">{words.quantity}</th><th scope="col" className="num wide-only">{words.measured}</th><th scope="col" className="wide-only">{words.meters}</th><th scope="col" className="num wide-only">{words.present}</th><th scope="col">{words.state}</th></tr></thead>
              <tbody>{rows.map((row) => <Source key={row.source} row={row} site={site} month={month} may={may} given={given} onGiven={setGiven} />)}</tbody>
            </table>
          </div>
          {results.length > 0 && <ul className="card-pad" role="alert">{results.map((one) => <li key={one.source} className="worse">✕ {words.refused}: {one.source} · {one.faults.map((found) => `${say(found.title)} · ${w.common.faultLine(found.value, say(found.expected))}`).join('; ')}</li>)}</ul>}
          {may && <div className="form-foot card-pad"><Input className="closing-note" value={reason} placeholder={words.comment} aria-label={words.comment} onChange={(event) => setReason(event.target.value)} maxLength={500} /><Button type="primary" loading={busy} disabled={chosen.length === 0} onClick={() => void close()}>{words.close(chosen.length)}</Button>{fault && <p className="form-fault" role="alert">{fault}</p>}</div>}
        </>
      )}
    </Card>
  );
}

// A month in which no register said anything has no total; it is not zero.
const known = (registers: ClosingRow['registers']): boolean => registers.some((one) => Object.keys(one.amounts).length > 0);

// As many decimals as were recorded, six at most.
const places = (value: number): number => Math.min(6, (String(value).split('.')[1] ?? '').length);

function Source({ row, site, month, may, given, onGiven }: { row: ClosingRow; site: Site; month: string; may: boolean; given: Given; onGiven: (next: Given) => void }) {
  const { w, say, language } = useWords();
  const words = w.energyWork.closing;
  const { decimals } = scaleOf(Math.max(Math.abs(row.quantity), Math.abs(row.present ?? 0), Math.abs(row.invoice ?? 0)), '');
  const apart = row.records.filter((one) => one.unit !== row.unit);
  const toggle = () => { const left = new Set(given.left); if (!left.delete(row.source)) left.add(row.source); onGiven({ ...given, left }); };
  const fill = (amount: number, note: string) => onGiven({ ...given, accruals: { ...given.accruals, [row.source]: String(Number(amount.toFixed(3))) }, notes: { ...given.notes, [row.source]: note } });
  const help = words.stateHelp[row.state];
  return (
    <tr>
      <th scope="row">{may && takes.has(row.state) && <input type="checkbox" className="row-check" checked={!given.left.has(row.source)} aria-label={say(row.name)} onChange={toggle} />}<a href={href('activity', { source: row.source, month })} onClick={follow}>{say(row.name)}</a></th>
      <td className="num"><b>{number(known(row.registers) ? row.quantity : null, decimals)}</b> <small className="quiet">{nice(row.unit)}</small>{row.missingHours > 0 && <small className="block worse">{words.missing(number(row.missingHours, row.missingHours % 1 ? 2 : 0))}</small>}</td>
      <td className="num wide-only">{!known(row.registers) || row.quantity === 0 ? '—' : row.measuredShare === 1 ? '100 %' : share(row.measuredShare)}</td>
      <td className="wide-only">{row.registers.map((one, index) => <span key={one.meter + one.register} title={one.readings}>{index > 0 && ', '}<a href={href(pathOf('meters', one.meter), { day: month + '-01', span: 'month', register: one.register })} onClick={follow} title={words.lineage}>{site.name(one.meter)}{(site.meter(one.meter)?.registers.length ?? 1) > 1 && ` · ${one.register}`}</a> <span className="quiet">{number(known([one]) ? one.amount : null, decimals)}</span></span>)}</td>
      <td className="num wide-only">{row.present !== null && <>{number(row.present, decimals)} <small className="quiet">{nice(row.unit)}</small></>}{row.records.length === 0 && '—'}{(apart.length > 0 || row.present === null) && row.records.map((one, index) => <small key={index} className="block quiet">{row.present === null ? words.apart : words.recorded} {number(one.amount, places(one.amount))} {shown(one.unit, language)}</small>)}</td>
      <td>
        <ToneChip tone={tones[row.state]} text={words.states[row.state]!} />
        {row.causes.length > 0 && <small className="quiet block" title={row.causes.map((one) => `${one.day} ${site.name(one.meter)} ${one.register}: ${one.old ?? '—'} → ${one.new ?? '—'}`).join('\n')}>{words.causes(new Set(row.causes.map((one) => one.day)).size)}</small>}
        {help && <small className="quiet block">{help}</small>}
        {row.invoice !== null && <small className="block">{words.invoice} {number(row.invoice, decimals)} {nice(row.unit)} <span className="quiet">· {row.invoices.join(', ')}</span></small>}
        {may && row.state === 'incomplete' && (
          <span className="accrual">
            <span className="accrual-ways">
              {row.invoice !== null && <button type="button" className="linklike" onClick={() => fill(row.invoice! - row.quantity, words.byInvoice(row.invoices.join(', ')))}>{words.takeInvoice} +{number(row.invoice - row.quantity, decimals)}</button>}
              {row.proposal !== null && <button type="button" className="linklike" onClick={() => fill(row.proposal!, words.byLoad)}>{words.takeLoad} +{number(row.proposal, decimals)}</button>}
            </span>
            <Input size="small" inputMode="decimal" value={given.accruals[row.source] ?? ''} suffix={nice(row.unit)} placeholder={words.accrual} aria-label={`${words.accrual}: ${say(row.name)}`} title={words.accrualHelp} onChange={(event) => onGiven({ ...given, accruals: { ...given.accruals, [row.source]: event.target.value } })} />
            <Input size="small" value={given.notes[row.source] ?? ''} placeholder={words.comment} aria-label={`${words.comment}: ${say(row.name)}`} maxLength={300} onChange={(event) => onGiven({ ...given, notes: { ...given.notes, [row.source]: event.target.value } })} />
          </span>
        )}
      </td>
    </tr>
  );
}
