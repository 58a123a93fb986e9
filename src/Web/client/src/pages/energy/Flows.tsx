import { Segmented } from 'antd';
import type { EnergyFlows, Live, Tce } from '../../api/energy.ts';
import { usePaged, usePolled } from '../../api/queries.ts';
import { amountText, scaleOf } from '../../energy/amounts.ts';
import { EnergyPage, pathOf } from '../../energy/EnergyPage.tsx';
import { PartBar } from '../../energy/Marks.tsx';
import { MediumSankey } from '../../energy/MediumSankey.tsx';
import { isDay, periodOf, periodText } from '../../energy/period.ts';
import { useSite } from '../../energy/site.ts';
import { SpanPicker } from '../../energy/SpanPicker.tsx';
import { dayOf } from '../../energy/zoned.ts';
import { number, share } from '../../numbers/format.ts';
import { Card } from '../../parts/Page.tsx';
import { Empty, Loading } from '../../parts/States.tsx';
import { go, href, setParams, useAddress } from '../../shell/router.ts';
import { useWords } from '../../words/words.ts';

const ways = ['carrier', 'facility', 'product'] as const;

// Where each medium goes, and all of them together in standard coal.
export default function Flows() {
  const { w, say, language } = useWords();
  const words = w.energyWork.flows;
  const { params } = useAddress();
  const { query: sites, site } = useSite();
  const live = usePolled<Live>('energy/live', 60);
  const today = dayOf(live.data?.at ?? new Date().toISOString(), site?.zone() ?? 'UTC');
  const asked = params.get('day');
  const day = isDay(asked) && asked < today ? asked : today;
  const span = (['day', 'week', 'year'] as const).find((one) => one === params.get('span')) ?? 'month';
  const period = periodOf(span, day);
  const query = usePaged<EnergyFlows>(`energy/flows?from=${period.from}&to=${period.to}`, site !== undefined);
  if (!site || !query.data) return <EnergyPage view="flows"><Loading error={sites.error ?? query.error} retry={() => void query.refetch()} rows={12} /></EnergyPage>;
  const media = query.data.media;
  const chosen = media.find((one) => one.medium === params.get('medium'))?.medium ?? 'all';
  const shown = media.filter((one) => chosen === 'all' || one.medium === chosen);
  const alone = shown.filter((one) => one.links.length === 0);
  return (
    <EnergyPage view="flows" facts={`${words.facts} · ${periodText(span, period.from, day, language)}`} actions={<><Segmented value={chosen} aria-label={w.energy.medium} onChange={(next) => setParams({ medium: next === 'all' ? null : next }, true)} options={[{ value: 'all', label: w.common.all }, ...media.map((one) => ({ value: one.medium, label: w.energy.media[one.medium] }))]} /><SpanPicker span={span} day={day} today={today} usual="month" /></>}>
      {query.data.unknown.length > 0 && <p className="warning-line">! {words.unknown(query.data.unknown.map(site.name).join(language === 'zh' ? '、' : ', '))}</p>}
      {shown.length === 0 && <Card><Empty><p>{words.none}</p></Empty></Card>}
      <div className="stack">
        {shown.filter((one) => one.links.length > 0).map((one) => (
          <Card key={one.medium} title={w.energy.media[one.medium]} note={scaleOf(Math.max(...one.nodes.map((node) => node.value), 0), one.unit).unit}><MediumSankey flows={one} name={`${words.title} ${w.energy.media[one.medium]}`} onPick={(meter) => go(href(pathOf('meters', meter), { span: span === 'day' ? null : span, day: day === today ? null : day }))} /></Card>
        ))}
        {alone.length > 0 && <Card title={alone.map((one) => w.energy.media[one.medium]).join(language === 'zh' ? '、' : ', ')}><ul className="plain-list">{alone.flatMap((one) => one.nodes.map((node) => <li key={node.id}><button type="button" className="linklike" onClick={() => go(href(pathOf('meters', node.id)))}>{say(node.name)}</button> <b>{amountText(node.value, one.unit)}</b></li>))}</ul></Card>}
        <Coal from={period.from} to={period.to} />
      </div>
    </EnergyPage>
  );
}

// Energy in tonnes of coal equivalent: by its heat (当量), and by the heat it took to make it (等价).
function Coal({ from, to }: { from: string; to: string }) {
  const { w, say } = useWords();
  const words = w.energyWork.flows;
  const { params } = useAddress();
  const by = ways.find((one) => one === params.get('by')) ?? 'carrier';
  const query = usePaged<Tce>(`energy/tce?from=${from}&to=${to}&by=${by}`);
  const data = query.data;
  const most = Math.max(0.0001, ...(data?.rows ?? []).map((row) => Math.max(row.calorific ?? 0, row.equivalent ?? 0)));
  const decimals = most >= 100 ? 1 : 3;
  return (
    <Card className="flush" title={words.tce} note={words.tceNote} extra={<Segmented size="small" value={by} aria-label={words.tce} onChange={(next) => setParams({ by: next === 'carrier' ? null : next }, true)} options={ways.map((one) => ({ value: one, label: words.by[one] }))} />}>
      {!data ? <Loading error={query.error} retry={() => void query.refetch()} rows={4} /> : data.rows.length === 0 ? <p className="quiet card-pad">{words.none}</p> : (
        <div className="scroll" tabIndex={0} role="region" aria-label={words.tce}>
          <table className="tree list">
            <thead><tr><th scope="col">{words.by[by]}</th><th scope="col" className="num wide-only">{words.amount}</th><th scope="col" className="wide-only">{words.coefficient}</th><th scope="col" className="num">{words.calorific}</th><th scope="col" className="num">{words.equivalent}</th><th scope="col" className="wide-only">{words.share}</th></tr></thead>
            <tbody>{data.rows.map((row) => <tr key={row.key}><th scope="row">{by === 'carrier' ? (w.energy.media as Record<string, string>)[row.key] ?? say(row.name) : say(row.name)}</th><td className="num wide-only">{amountText(row.amount, row.unit)}</td><td className="wide-only mono quiet">{row.coefficient ?? ''}</td><td className="num">{number(row.calorific, decimals)}</td><td className="num">{number(row.equivalent, decimals)}</td><td className="wide-only share-cell"><PartBar part={row.calorific === null ? null : row.calorific / most} /><span className="num">{share(row.calorific !== null && data.calorific ? row.calorific / data.calorific : null)}</span></td></tr>)}</tbody>
            <tfoot><tr><th scope="row">{w.common.total}</th><td className="wide-only" /><td className="wide-only" /><td className="num">{number(data.calorific, decimals)}</td><td className="num">{number(data.equivalent, decimals)}</td><td className="wide-only" /></tr></tfoot>
          </table>
        </div>
      )}
      {data?.unknown.map((one, index) => <p key={index} className="warning-line">! {say(one)}</p>)}
    </Card>
  );
}
