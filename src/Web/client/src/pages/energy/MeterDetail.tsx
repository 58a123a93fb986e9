import { Select } from 'antd';
import type { Curve, Ledger, Live, MeterView } from '../../api/energy.ts';
import { useGet, usePolled } from '../../api/queries.ts';
import { amountText, nice, perHour, reading } from '../../energy/amounts.ts';
import { CurveChart, curveScale, isLine } from '../../energy/CurveChart.tsx';
import { EnergyPage, pathOf } from '../../energy/EnergyPage.tsx';
import { LedgerTable } from '../../energy/LedgerTable.tsx';
import { useLoadLimit } from '../../energy/useLoadLimit.ts';
import { ReadingChip, ToneChip } from '../../energy/Marks.tsx';
import { Additions } from '../../energy/meter/Additions.tsx';
import { Conservation } from '../../energy/meter/Conservation.tsx';
import { Devices } from '../../energy/meter/Devices.tsx';
import { GaugeCard } from '../../energy/meter/GaugeCard.tsx';
import { MeterCarbon } from '../../energy/meter/MeterCarbon.tsx';
import { Readings } from '../../energy/meter/Readings.tsx';
import { asSpan, isDay, periodOf, periodText } from '../../energy/period.ts';
import { mainRegister, useSite, type Site } from '../../energy/site.ts';
import { SpanPicker } from '../../energy/SpanPicker.tsx';
import { age, dayOf, dayText, plusMonths } from '../../energy/zoned.ts';
import { number } from '../../numbers/format.ts';
import { Card } from '../../parts/Page.tsx';
import { Empty, Loading } from '../../parts/States.tsx';
import { go, href, setParams, useAddress } from '../../shell/router.ts';
import { follow } from '../../shell/Shell.tsx';
import { useWords } from '../../words/words.ts';

// Everything about one meter: what it counted, that it adds up, which devices counted, what arrived, and what people decided.
export function MeterDetail({ id }: { id: string }) {
  const { w } = useWords();
  const { query, site } = useSite();
  if (!site) return <EnergyPage view="meters"><Loading error={query.error} retry={() => void query.refetch()} rows={14} /></EnergyPage>;
  const meter = site.meter(id);
  return meter ? <Detail site={site} meter={meter} /> : <EnergyPage view="meters"><Empty><h2>{w.energyWork.meters.none}</h2></Empty></EnergyPage>;
}

function Detail({ site, meter }: { site: Site; meter: MeterView }) {
  const { w, say, language } = useWords();
  const words = w.energyWork.meters;
  const { params } = useAddress();
  const zone = site.zone(meter.facility);
  const live = usePolled<Live>(`energy/live?meter=${encodeURIComponent(meter.id)}`, 15);
  const now = live.data?.at ?? new Date().toISOString();
  const today = dayOf(now, zone);
  const asked = params.get('day');
  const [span, day] = [asSpan(params.get('span')), isDay(asked) && asked < today ? asked : today];
  const period = periodOf(span, day);
  const register = meter.registers.find((one) => one.id === params.get('register')) ?? mainRegister(meter);
  const compare = ['none', 'day', 'week', 'month', 'year'].includes(params.get('compare') ?? '') ? params.get('compare')! : period.compare;
  const curve = usePolled<Curve>(`energy/meters/${encodeURIComponent(meter.id)}/curve?register=${encodeURIComponent(register?.id ?? '')}&size=${period.size}&from=${period.from}&to=${period.to}&compare=${compare}`, 30, register !== undefined);
  const ledger = useGet<Ledger>(`energy/ledger?meter=${encodeURIComponent(meter.id)}&from=${plusMonths(today, -11)}&to=${plusMonths(today, 1)}`, !meter.virtual);
  const limit = useLoadLimit(meter.id, perHour(register?.unit ?? 'kWh'));
  const shownLimit = isLine(span) && register?.direction === 'consumption' ? limit : null;
  const scale = curve.data && curveScale(curve.data, span, shownLimit);
  const rows = ledger.data?.rows.filter((row) => row.state !== 'measured') ?? [];
  const facility = say(site.sites.find((one) => one.facility === meter.facility)?.name) || meter.facility;
  return (
    <EnergyPage
      view="meters"
      facts={<><b>{say(meter.name)}</b> <span className="mono">{meter.id}</span> · {w.energy.media[meter.medium]} · {facility}{meter.parent && <> · ↑ <a href={href(pathOf('meters', meter.parent))} onClick={follow}>{site.name(meter.parent)}</a></>}</>}
      actions={<Select className="meter-select" value={meter.id} aria-label={words.pick} showSearch={{ optionFilterProp: 'label' }} popupMatchSelectWidth={false} onChange={(next) => go(href(pathOf('meters', next), { span: params.get('span'), day: params.get('day') }))} options={site.meters.map((one) => ({ value: one.id, label: `${say(one.name)} · ${one.id}` }))} />}
    >
      <MeterFacts meter={meter} live={live.data} today={today} />
      <Card
        className="curve-card" title={w.energy.live.curve(span, meter.medium !== 'electricity')}
        note={<>{scale ? scale.unit : ''}{` · ${periodText(span, period.from, day, language)}`}{curve.data && curve.data.total !== null && <> · {w.energy.live.total} <b>{amountText(curve.data.total, curve.data.unit)}</b></>}</>}
        extra={<SpanPicker span={span} day={day} today={today} />}
      >
        <div className="card-controls">
          {meter.registers.length > 1 && <Select size="small" value={register?.id} aria-label={w.energy.register} popupMatchSelectWidth={false} onChange={(next) => setParams({ register: next }, true)} options={meter.registers.map((one) => ({ value: one.id, label: `${one.id} · ${w.energy.directions[one.direction]}` }))} />}
          <Select size="small" value={compare} aria-label={words.compare} prefix={<span className="quiet">{words.compare}</span>} popupMatchSelectWidth={false} onChange={(next) => setParams({ compare: next }, true)} options={Object.entries(words.compares).filter(([key]) => !(key === 'day' && !isLine(span))).map(([value, label]) => ({ value, label }))} />
        </div>
        {!register ? <p className="quiet">{w.energy.live.gap}</p> : curve.data ? <CurveChart curve={curve.data} span={span} now={now} limit={shownLimit} name={`${say(meter.name)} ${w.energy.live.curve(span, meter.medium !== 'electricity')}`} against={compare === 'none' ? null : words.compares[compare]!} /> : <Loading error={curve.error} retry={() => void curve.refetch()} rows={7} />}
      </Card>
      {!meter.virtual && register && <Card className="gap-below" title={words.conservation} note={`${register.id} · ${nice(register.unit)} · ${w.energyWork.account.note}`}><Conservation meter={meter.id} register={register} day={today} period={period} zone={zone} /></Card>}
      {!meter.virtual && (
        <>
          <div className="grid-2-1">
            <Card className="flush" title={words.ledger} note={words.ledgerNote}>{!ledger.data ? <Loading error={ledger.error} rows={3} /> : rows.length === 0 ? <p className="quiet card-pad">✓ {w.energyWork.ledger.none}</p> : <><LedgerTable rows={rows} site={site} meter={false} label={words.ledger} /><Origins rows={rows} /></>}</Card>
            <Card title={words.additionsTitle} note={words.additionsNote}><Additions meter={meter} zone={zone} /></Card>
          </div>
          <div className="grid-2-1">
            <Card title={words.devices} note={words.devicesNote}><Devices meter={meter} zone={zone} now={now} /></Card>
            <Card title={words.carbon} note={words.carbonNote}><MeterCarbon meter={meter.id} today={today} /></Card>
          </div>
          {meter.gauges.length > 0 && <div className="gap-below"><GaugeCard meter={meter} day={day} zone={zone} /></div>}
          <Card title={words.reading} note={words.readingNote}><Readings meter={meter} day={day} zone={zone} /></Card>
        </>
      )}
      {meter.virtual && <Card title={words.virtual}><p className="mono">{words.computed(meter.formula ?? '')}</p></Card>}
    </EnergyPage>
  );
}

// What tells the two apart, where both can be seen.
function Origins({ rows }: { rows: Ledger['rows'] }) {
  const { w } = useWords();
  const kinds = (['lostLink', 'outsideCounter'] as const).filter((kind) => rows.some((row) => row.kind === kind));
  return kinds.length === 0 ? null : <dl className="origins">{kinds.map((kind) => <div key={kind}><dt>{w.energy.origins[kind]}</dt><dd>{w.energy.originsHelp[kind]}</dd></div>)}</dl>;
}

function MeterFacts({ meter, live, today }: { meter: MeterView; live: Live | undefined; today: string }) {
  const { w, language } = useWords();
  const words = w.energyWork.meters;
  const one = meter.installation;
  const due = one?.certificateDue;
  return (
    <section className="card strip meter-facts">
      {live?.points.map((point) => (
        <span key={point.point} className="strip-main"><span className="quiet">{point.point}</span> <b>{point.value === null ? '—' : point.kind === 'register' ? `${reading(point.value)} ${point.unit}` : amountText(point.value, point.unit)}</b> <ReadingChip state={point.value === null ? 'measured' : point.state} />{point.stale && point.ageSeconds !== null && <ToneChip tone="warn" text={w.energy.live.stale(age(point.ageSeconds, language))} />}</span>
      ))}
      {one && <span className="quiet">{words.serial(one.serial)} · {words.multiplier(number(one.multiplier, one.multiplier % 1 ? 2 : 0))}{one.accuracy && ` · ${words.accuracy(one.accuracy)}`}</span>}
      {due && (due < today ? <ToneChip tone="bad" text={words.overdue(dayText(due, language))} /> : <span className="quiet">{words.due(dayText(due, language))}</span>)}
      {!one && !meter.virtual && <ToneChip tone="warn" text={words.noDevice} />}
    </section>
  );
}
