import { Segmented, Select } from 'antd';
import type { CarbonNow, Live } from '../../api/energy.ts';
import { usePolled } from '../../api/queries.ts';
import { amountText, nice } from '../../energy/amounts.ts';
import { CarbonChart } from '../../energy/CarbonChart.tsx';
import { ClosingCard } from '../../energy/ClosingCard.tsx';
import { perUnit, stretchesOf } from '../../energy/editions.ts';
import { EnergyPage, pathOf } from '../../energy/EnergyPage.tsx';
import { ImportInvoices } from '../../energy/ImportInvoices.tsx';
import { ToneChip } from '../../energy/Marks.tsx';
import { asSpan, isDay, periodOf, periodText } from '../../energy/period.ts';
import { ReconciliationCard } from '../../energy/ReconciliationCard.tsx';
import { useSite } from '../../energy/site.ts';
import { SpanPicker } from '../../energy/SpanPicker.tsx';
import { signed, TrueUpCard } from '../../energy/TrueUpCard.tsx';
import { dayOf, spanText } from '../../energy/zoned.ts';
import { share, tonnes } from '../../numbers/format.ts';
import { Card } from '../../parts/Page.tsx';
import { Empty, Loading } from '../../parts/States.tsx';
import { usePlace } from '../../shell/context.ts';
import { href, setParams, useAddress } from '../../shell/router.ts';
import { follow } from '../../shell/Shell.tsx';
import { useWords } from '../../words/words.ts';

const tabs = ['now', 'closing', 'reconciliation'] as const;

// What has been emitted so far, provisional; how a month is closed into the inventory; and which of meter and invoice counts.
export default function Carbon() {
  const { w } = useWords();
  const { params } = useAddress();
  const { session } = usePlace();
  const tab = tabs.find((one) => one === params.get('tab')) ?? 'now';
  const shown = session.facilities.length === 0 ? tabs : tabs.filter((one) => one !== 'closing');
  return (
    <EnergyPage view="carbon" facts={tab === 'now' ? w.energyWork.carbon.facts : tab === 'closing' ? w.energyWork.closing.note : w.energyWork.reconciliation.note} actions={<>{tab !== 'now' && <ImportInvoices />}<Segmented value={tab} aria-label={w.energy.views.carbon} onChange={(next) => setParams({ tab: next === 'now' ? null : next }, true)} options={shown.map((one) => ({ value: one, label: w.energyWork.carbon.tabs[one] }))} /></>}>
      {tab === 'now' ? <Now /> : tab === 'closing' ? <ClosingCard /> : <ReconciliationCard />}
    </EnergyPage>
  );
}

function Now() {
  const { w, say, language } = useWords();
  const words = w.energyWork.carbon;
  const { params } = useAddress();
  const { basis } = usePlace();
  const { query: sites, site } = useSite();
  const live = usePolled<Live>('energy/live', 60);
  const zone = site?.zone() ?? 'UTC';
  const today = dayOf(live.data?.at ?? new Date().toISOString(), zone);
  const asked = params.get('day');
  const day = isDay(asked) && asked < today ? asked : today;
  const span = asSpan(params.get('span'));
  const size = span === 'day' ? 'hour' : span === 'year' ? 'month' : 'day';
  const period = periodOf(span, day);
  const meter = params.get('meter');
  const path = (one: string | null) => `energy/carbon?from=${period.from}&to=${period.to}&size=${size}${one ? `&meter=${encodeURIComponent(one)}` : ''}`;
  const query = usePolled<CarbonNow>(path(meter), 120, site !== undefined);
  const data = query.data;
  if (!site || !data) return <Loading error={sites.error ?? query.error} retry={() => void query.refetch()} rows={12} />;
  const title = { hour: words.hours, day: words.days, month: words.months }[size];
  return (
    <>
      {data.withoutRate.slice(0, 6).map((one, index) => <p key={index} className="warning-line">! {say(one.title)} · {one.value}</p>)}
      <Card className="curve-card" title={title} note={`${words.hoursNote} · ${periodText(span, period.from, day, language)} · ${basis === 'market' ? w.top.market : w.top.location}`} extra={<SpanPicker span={span} day={day} today={today} />}>
        <div className="card-controls">
          <ToneChip tone="warn" text={words.provisional} /> <b>{tonnes(data[basis])} tCO₂e</b> {data.unknown > 0 && <ToneChip tone="bad" text={words.unknownHere(data.unknown)} />}
          <Select size="small" className="meter-select" allowClear value={meter} placeholder={w.common.all} aria-label={words.meter} showSearch={{ optionFilterProp: 'label' }} popupMatchSelectWidth={false} onChange={(next?: string) => setParams({ meter: next ?? null }, true)} options={site.meters.map((one) => ({ value: one.id, label: `${say(one.name)} · ${one.id}` }))} />
        </div>
        {data.buckets.length === 0 ? <Empty><p>{words.none}</p></Empty> : <CarbonChart data={data} path={path} basis={basis} zone={zone} name={site.name} title={title} />}
        <p className="card-foot quiet">{say(data.provisional)}</p>
      </Card>
      <div className="stack">
        <TrueUpCard zone={zone} />
        <Card className="flush" title={words.factors} note={words.factorsNote}>
          {data.editions.length === 0 ? <p className="quiet card-pad">{words.none}</p> : (
            <div className="scroll" tabIndex={0} role="region" aria-label={words.factors}>
              <table className="tree list ledger"><thead><tr><th scope="col">{w.sources.source}</th><th scope="col">{words.factor}</th><th scope="col" className="wide-only">{words.valid}</th><th scope="col" className="num">{words.amount}</th><th scope="col" className="num">{words.rate}</th><th scope="col" className="num">{words.emission} <small className="quiet">tCO₂e</small></th></tr></thead>
                <tbody>{stretchesOf(data, basis).map((one) => <tr key={one.source + one.edition + one.from}><th scope="row">{say(one.name) || one.source}</th><td><span className="mono">{one.edition}</span>{one.before !== null && <small className="block quiet">{words.editionChange(`${perUnit(one.before)} → ${perUnit(one.rate)} kgCO₂e/${nice(one.unit)}`, `${signed(one.moved)} tCO₂e`)}</small>}</td><td className="wide-only">{spanText(one.from, one.to, zone, language)}</td><td className="num">{amountText(one.energy, one.unit)}</td><td className="num">{perUnit(one.rate)} <small className="quiet">kgCO₂e/{nice(one.unit)}</small></td><td className="num"><b>{tonnes(one[basis])}</b></td></tr>)}</tbody></table>
            </div>
          )}
        </Card>
        <Card className="flush" title={words.meter} note={words.provisional}>
          <div className="scroll" tabIndex={0} role="region" aria-label={words.meter}>
            <table className="tree list ledger">
              <thead><tr><th scope="col">{words.meter}</th><th scope="col">{words.part}</th><th scope="col" className="num">{words.amount}</th><th scope="col" className="num">tCO₂e</th><th scope="col" className="num wide-only">{w.common.share}</th></tr></thead>
              <tbody>{[...data.registers].sort((a, b) => (b[basis] ?? 0) - (a[basis] ?? 0)).map((one) => <tr key={one.meter + one.register}><th scope="row"><a href={href(pathOf('meters', one.meter))} onClick={follow}>{say(one.name)}</a></th><td>{words.parts[one.part]} <span className="quiet mono">{one.register}</span></td><td className="num">{amountText(one.energy, one.unit)}</td><td className="num"><b>{one[basis] === null ? '—' : tonnes(one[basis])}</b></td><td className="num wide-only">{one.part === 'counted' ? share(one[basis] !== null && data[basis] !== 0 ? one[basis] / data[basis] : null) : ''}</td></tr>)}</tbody>
            </table>
          </div>
        </Card>
      </div>
    </>
  );
}
