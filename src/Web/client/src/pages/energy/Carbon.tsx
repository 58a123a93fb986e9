import { Segmented, Select } from 'antd';
import type { CarbonNow, Live } from '../../api/energy.ts';
import { usePolled } from '../../api/queries.ts';
import { amountText } from '../../energy/amounts.ts';
import { CarbonChart } from '../../energy/CarbonChart.tsx';
import { ClosingCard } from '../../energy/ClosingCard.tsx';
import { EnergyPage, pathOf } from '../../energy/EnergyPage.tsx';
import { ToneChip } from '../../energy/Marks.tsx';
import { isDay, periodOf, periodText } from '../../energy/period.ts';
import { ReconciliationCard } from '../../energy/ReconciliationCard.tsx';
import { useSite } from '../../energy/site.ts';
import { SpanPicker } from '../../energy/SpanPicker.tsx';
import { dayOf } from '../../energy/zoned.ts';
import { exact, number, share } from '../../numbers/format.ts';
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
    <EnergyPage view="carbon" facts={tab === 'now' ? w.energyWork.carbon.facts : tab === 'closing' ? w.energyWork.closing.note : w.energyWork.reconciliation.note} actions={<Segmented value={tab} aria-label={w.energy.views.carbon} onChange={(next) => setParams({ tab: next === 'now' ? null : next }, true)} options={shown.map((one) => ({ value: one, label: w.energyWork.carbon.tabs[one] }))} />}>
      {tab === 'now' ? <Now /> : tab === 'closing' ? <ClosingCard /> : <ReconciliationCard />}
    </EnergyPage>
  );
}

function Now() {
  const { w, say, language } = useWords();
  const words = w.energyWork.carbon;
  const { params } = useAddress();
  const { query: sites, site } = useSite();
  const live = usePolled<Live>('energy/live', 60);
  const zone = site?.zone() ?? 'UTC';
  const today = dayOf(live.data?.at ?? new Date().toISOString(), zone);
  const asked = params.get('day');
  const day = isDay(asked) && asked < today ? asked : today;
  const span = params.get('span') === 'month' ? 'month' as const : params.get('span') === 'week' ? 'week' as const : 'day' as const;
  const size = span === 'day' ? 'hour' : 'day';
  const period = periodOf(span, day);
  const meter = params.get('meter');
  const query = usePolled<CarbonNow>(`energy/carbon?from=${period.from}&to=${period.to}&size=${size}${meter ? `&meter=${encodeURIComponent(meter)}` : ''}`, 60, site !== undefined);
  const data = query.data;
  if (!site || !data) return <Loading error={sites.error ?? query.error} retry={() => void query.refetch()} rows={12} />;
  const factors = [...new Map(data.rows.filter((row) => row.factorId !== null).map((row) => [`${row.meter}/${row.factorId}`, row])).values()];
  const title = size === 'hour' ? words.hours : words.days;
  return (
    <>
      {data.unknown.map((one, index) => <p key={index} className="warning-line">! {say(one)}</p>)}
      <Card
        className="curve-card" title={title} note={`${words.hoursNote} · ${periodText(span, period.from, day, language)}`} extra={<SpanPicker span={span} day={day} today={today} spans={['day', 'week', 'month']} />}
      >
        <div className="card-controls">
          <ToneChip tone="warn" text={words.provisional} /> <b>{data.kgCO2e === null ? '—' : `${number(data.kgCO2e, 0)} kgCO₂e`}</b>
          <Select size="small" className="meter-select" allowClear value={meter} placeholder={w.common.all} aria-label={words.meter} showSearch={{ optionFilterProp: 'label' }} popupMatchSelectWidth={false} onChange={(next?: string) => setParams({ meter: next ?? null }, true)} options={site.meters.map((one) => ({ value: one.id, label: `${say(one.name)} · ${one.id}` }))} />
        </div>
        {data.rows.length === 0 ? <Empty><p>{words.none}</p></Empty> : <CarbonChart data={data} size={size} zone={zone} name={site.name} title={title} />}
      </Card>
      <div className="grid-2-1">
        <Card className="flush" title={words.trueUp} note={`kgCO₂e · ${words.trueUpNote}`}>
          <div className="scroll" tabIndex={0} role="region" aria-label={words.trueUp}>
            <table className="tree list ledger">
              <thead><tr><th scope="col">{words.month}</th><th scope="col" className="num">{words.provisional}</th><th scope="col" className="num">{words.inventory}</th><th scope="col" className="num">{words.difference}</th><th scope="col" className="wide-only">{words.policy}</th></tr></thead>
              <tbody>{data.trueUp.map((one) => <tr key={one.month}><th scope="row">{one.month}</th><td className="num">{number(one.provisional, 0)}</td><td className="num">{one.inventory === null ? <span className="quiet">{words.notYet}</span> : <b>{number(one.inventory, 0)}</b>}</td><td className="num">{one.difference === null ? '—' : (one.difference > 0 ? '+' : '') + number(one.difference, 0)}</td><td className="wide-only quiet">{say(one.policy)}</td></tr>)}</tbody>
            </table>
          </div>
        </Card>
        <Card className="flush" title={words.factors}>
          <div className="scroll" tabIndex={0} role="region" aria-label={words.factors}>
            <table className="tree list ledger"><thead><tr><th scope="col">{words.meter}</th><th scope="col">{words.factor}</th><th scope="col" className="num">kgCO₂e</th></tr></thead>
              <tbody>{factors.slice(0, 40).map((row) => <tr key={row.meter + row.factorId}><th scope="row">{site.name(row.meter)}</th><td className="mono">{row.factorId}</td><td className="num">{row.factor === null ? '—' : exact(row.factor)}</td></tr>)}</tbody></table>
          </div>
        </Card>
      </div>
      <Card className="flush" title={words.meter} note={words.provisional}>
        <div className="scroll" tabIndex={0} role="region" aria-label={words.meter}>
          <table className="tree list">
            <thead><tr><th scope="col">{words.meter}</th><th scope="col" className="num">{words.amount}</th><th scope="col" className="num">kgCO₂e</th><th scope="col" className="num">{w.common.share}</th></tr></thead>
            <tbody>{[...data.totals].sort((a, b) => (b.kgCO2e ?? 0) - (a.kgCO2e ?? 0)).map((one) => <tr key={one.meter}><th scope="row"><a href={href(pathOf('meters', one.meter))} onClick={follow}>{say(one.name)}</a></th><td className="num">{amountText(one.amount, one.unit)}</td><td className="num"><b>{number(one.kgCO2e, 0)}</b></td><td className="num">{share(one.kgCO2e !== null && data.kgCO2e ? one.kgCO2e / data.kgCO2e : null)}</td></tr>)}</tbody>
          </table>
        </div>
      </Card>
    </>
  );
}
