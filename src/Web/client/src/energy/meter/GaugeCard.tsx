import { Select } from 'antd';
import { useCallback } from 'react';
import type { GaugeCurve, MeterView } from '../../api/energy.ts';
import { useGet } from '../../api/queries.ts';
import { Chart } from '../../charts/Chart.tsx';
import { number } from '../../numbers/format.ts';
import { Card } from '../../parts/Page.tsx';
import { Loading } from '../../parts/States.tsx';
import { setParams, useAddress } from '../../shell/router.ts';
import type { Palette } from '../../tokens/tokens.ts';
import { useWords } from '../../words/words.ts';
import { scaleOf } from '../amounts.ts';
import { useNarrow } from '../narrow.ts';
import { instantOf, plusDays, timeOf } from '../zoned.ts';

// Momentary values of one gauge over a day, on the axis of the whole day as the curve above.
export function GaugeCard({ meter, day, zone }: { meter: MeterView; day: string; zone: string }) {
  const { w } = useWords();
  const { params } = useAddress();
  const gauge = meter.gauges.find((one) => one.id === params.get('gauge')) ?? meter.gauges[0]!;
  const query = useGet<GaugeCurve>(`energy/meters/${encodeURIComponent(meter.id)}/gauges/${encodeURIComponent(gauge.id)}?from=${day}&to=${plusDays(day, 1)}`);
  const scale = query.data && scaleOf(Math.max(0, ...query.data.points.map((point) => Math.abs(point.value ?? 0))), gauge.unit);
  return (
    <Card className="with-tools" title={w.energyWork.meters.gauges} note={`${gauge.id}${scale ? ` · ${scale.unit}` : ''} · ${day}`} extra={meter.gauges.length > 1 && <Select size="small" value={gauge.id} aria-label={w.energyWork.meters.gauges} popupMatchSelectWidth={false} onChange={(next) => setParams({ gauge: next }, true)} options={meter.gauges.map((one) => ({ value: one.id, label: one.id }))} />}>
      {query.data ? <GaugeLine data={query.data} zone={zone} day={day} /> : <Loading error={query.error} retry={() => void query.refetch()} rows={4} />}
    </Card>
  );
}

const gap = 3_600_000;

function GaugeLine({ data, zone, day }: { data: GaugeCurve; zone: string; day: string }) {
  const { w } = useWords();
  const narrow = useNarrow();
  const scale = scaleOf(Math.max(0, ...data.points.map((point) => Math.abs(point.value ?? 0))), data.unit);
  const known = data.points.map((point) => point.value).filter((value): value is number => value !== null);
  const option = useCallback((colors: Palette) => {
    const [first, end] = [Date.parse(instantOf(day, zone)!), Date.parse(instantOf(plusDays(day, 1), zone)!)];
    // An hour without a value is a gap, not a line across it.
    const line = data.points.flatMap((point, index) => { const at = Date.parse(point.at); const before = data.points[index - 1]; return [...(before && at - Date.parse(before.at) > gap ? [[(at - 1 - first) / gap, null]] : []), [(at - first) / gap, point.value === null ? null : point.value * scale.factor]]; });
    return {
      grid: { left: 52, right: 12, top: 12, bottom: 24 },
      xAxis: { type: 'value', min: 0, max: (end - first) / gap, interval: narrow ? 6 : 3, axisTick: { show: false }, splitLine: { show: false }, axisLine: { lineStyle: { color: colors.line2 } }, axisLabel: { color: colors.ink2, fontSize: 12, showMaxLabel: false, formatter: (hours: number) => timeOf(first + hours * gap, zone) } },
      yAxis: { type: 'value', scale: true, splitNumber: 3, axisLine: { show: false }, axisTick: { show: false }, axisLabel: { color: colors.ink2, fontSize: 12 }, splitLine: { lineStyle: { color: colors.line } } },
      tooltip: { trigger: 'axis', backgroundColor: colors.surface, borderColor: colors.line2, textStyle: { color: colors.ink, fontSize: 12 }, confine: true, axisPointer: { lineStyle: { color: colors.line2 } }, formatter: (at: { data: [number, number | null] }[]) => (at[0] ? `${day} ${timeOf(first + at[0].data[0] * gap, zone)}<br/><b>${number(at[0].data[1], scale.decimals)}</b> ${scale.unit}` : '') },
      series: [{ id: 'gauge', type: 'line', symbol: 'none', connectNulls: false, data: line, lineStyle: { color: colors.brand, width: 1.5 } }],
    };
  }, [data, zone, day, scale.factor, scale.decimals, scale.unit, narrow]);
  if (known.length === 0) return <p className="quiet">{w.energyWork.meters.noReadings}</p>;
  return (
    <Chart
      name={`${w.energyWork.meters.gauges} ${data.gauge}`} height={160} live option={option} summary={w.energy.live.heatSummary(`${number(Math.min(...known) * scale.factor, scale.decimals)} ${scale.unit}`, `${number(Math.max(...known) * scale.factor, scale.decimals)} ${scale.unit}`)}
      table={{ head: [w.energyWork.meters.at, scale.unit, w.energy.live.state], rows: data.points.map((point) => [timeOf(point.at, zone), number(point.value === null ? null : point.value * scale.factor, scale.decimals), w.energy.states[point.state]]) }}
    />
  );
}
