import { Segmented } from 'antd';
import type { EnergyFlows, Live } from '../../api/energy.ts';
import { usePaged, usePolled } from '../../api/queries.ts';
import { amountText, scaleOf } from '../../energy/amounts.ts';
import { EnergyPage, pathOf } from '../../energy/EnergyPage.tsx';
import { MediumSankey } from '../../energy/MediumSankey.tsx';
import { isDay, periodOf, periodText } from '../../energy/period.ts';
import { useSite } from '../../energy/site.ts';
import { StandardCoalCard } from '../../energy/StandardCoalCard.tsx';
import { SpanPicker } from '../../energy/SpanPicker.tsx';
import { dayOf } from '../../energy/zoned.ts';
import { Card } from '../../parts/Page.tsx';
import { Empty, Loading } from '../../parts/States.tsx';
import { usePlace } from '../../shell/context.ts';
import { go, href, setParams, useAddress } from '../../shell/router.ts';
import { useWords } from '../../words/words.ts';

// Where each medium goes, and all of them together in standard coal.
export default function Flows() {
  const { w, say, language } = useWords();
  const words = w.energyWork.flows;
  const { params } = useAddress();
  const { session } = usePlace();
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
        {session.facilities.length === 0 && <StandardCoalCard period={span === 'year' ? period.from.slice(0, 4) : day.slice(0, 7)} />}
      </div>
    </EnergyPage>
  );
}
