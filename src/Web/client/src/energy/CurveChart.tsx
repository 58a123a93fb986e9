import { useCallback, useMemo } from 'react';
import type { Curve, CurvePoint } from '../api/energy.ts';
import { Chart, type Table } from '../charts/Chart.tsx';
import { change, number, share } from '../numbers/format.ts';
import { pale, type Palette } from '../tokens/tokens.ts';
import { useWords } from '../words/words.ts';
import { lowerEnd, niceStep, perHour, scaleOf, type Scale } from './amounts.ts';
import { useNarrow } from './narrow.ts';
import { loadOf } from './load.ts';
import { runs, type Run } from './runs.ts';
import { dayText, timeOf, wall } from './zoned.ts';

export type Span = 'day' | 'week' | 'month' | 'year';
export const isLine = (span: Span): boolean => span === 'day' || span === 'week';

type Props = { curve: Curve; span: Span; now: string; limit?: number | null; name: string; against: string | null; height?: number };

const hourMs = 3_600_000;
const tone = (colors: Palette, state: Run['state']) => pale(state === 'disputed' || state === 'missing' ? colors.bad : state === 'substituted' ? colors.warn : colors.info, 0.12);

// What a register counted over time: as a load where intervals are short, in columns where they are days or months. The comparison is a ghost, a gap stays a gap.
export function CurveChart(props: Props) {
  return isLine(props.span) ? <LoadLine {...props} /> : <Columns {...props} />;
}


export function curveScale(curve: Curve, span: Span, limit: number | null = null): Scale {
  const of = (point: CurvePoint) => Math.abs((isLine(span) ? loadOf(point) : point.amount) ?? 0);
  return scaleOf(Math.max(...curve.points.map(of), ...(curve.compare?.points ?? []).map(of), limit ?? 0, 0), isLine(span) ? perHour(curve.unit) : curve.unit);
}

export function highest(curve: Curve): { value: number; point: CurvePoint } | null {
  return curve.points.reduce<{ value: number; point: CurvePoint } | null>((best, point) => {
    const value = loadOf(point);
    return value !== null && (best === null || value > best.value) ? { value, point } : best;
  }, null);
}

function useTable({ curve, span, against }: Props, scale: Scale): Table {
  const { w, language } = useWords();
  const words = w.energy;
  const of = (point: CurvePoint | undefined) => { const value = point && (isLine(span) ? loadOf(point) : point.amount); return value === null || value === undefined ? '—' : number(value * scale.factor, scale.decimals); };
  return {
    head: [w.energy.live.spans[span]!, scale.unit, ...(curve.compare && against ? [against] : []), words.live.state, words.live.source],
    rows: curve.points.map((point, index) => [label(point, span, curve.zone, language), of(point), ...(curve.compare && against ? [of(curve.compare.points[index])] : []), words.states[point.state], point.rule ? (words.rules[point.rule] ?? point.rule) : '']),
  };
}

const label = (point: CurvePoint, span: Span, zone: string, language: 'zh' | 'en') => {
  const at = wall(point.start, zone);
  if (span === 'year') return at.day.slice(0, 7);
  if (span === 'month') return dayText(at.day, language);
  return `${dayText(at.day, language)} ${at.time}–${timeOf(point.end, zone)}`;
};

const tip = (colors: Palette) => ({ backgroundColor: colors.surface, borderColor: colors.line2, textStyle: { color: colors.ink, fontSize: 12 }, confine: true });

function useTip({ curve, span, against }: Props, scale: Scale) {
  const { w, language } = useWords();
  return useCallback((index: number) => {
    const [point, before] = [curve.points[index], curve.compare?.points[index]];
    if (!point) return '';
    const of = (one: CurvePoint) => (isLine(span) ? loadOf(one) : one.amount);
    const [value, then] = [of(point), before ? of(before) : null];
    const text = (one: number | null) => (one === null ? w.energy.live.gap : `<b>${number(one * scale.factor, scale.decimals)}</b> ${scale.unit}`);
    const difference = value !== null && then !== null && then !== 0 ? ` (${change(((value - then) / Math.abs(then)) * 100)})` : '';
    const rule = point.rule ? ` · ${w.energy.rules[point.rule] ?? point.rule}` : '';
    return `${label(point, span, curve.zone, language)}<br/>${text(value)}${before && against ? `<br/>${against} ${text(then)}${difference}` : ''}<br/>${w.energy.states[point.state]}${rule}${point.covered > 0 && point.covered < 1 ? ' · ' + w.energy.live.covered(share(point.covered)) : ''}`;
  }, [curve, span, against, scale, w, language]);
}

function LoadLine(props: Props) {
  const { curve, span, now, limit = null, name, against, height = 260 } = props;
  const { w, language } = useWords();
  const narrow = useNarrow();
  const scale = useMemo(() => curveScale(curve, span, limit), [curve, span, limit]);
  const say = useTip(props, scale);
  const words = w.energy;
  const top = highest(curve);
  const shaded = useMemo(() => runs(curve.points, now).filter((run) => run.state !== 'missing'), [curve, now]);
  const gaps = useMemo(() => runs(curve.points, now).filter((run) => run.state === 'missing' || curve.points[run.from]!.amount === null), [curve, now]);
  const option = useCallback((colors: Palette) => {
    const start = Date.parse(curve.from);
    const x = (at: string) => (Date.parse(at) - start) / hourMs;
    const line = (points: CurvePoint[], from: number) => points.map((point) => { const value = loadOf(point); return [(Date.parse(point.start) - from) / hourMs, value === null ? null : value * scale.factor]; });
    const today = line(curve.points, start);
    const other = curve.compare ? line(curve.compare.points, Date.parse(curve.compare.from)) : [];
    const known = [...today, ...other].map((pair) => pair[1]).filter((value): value is number => typeof value === 'number');
    const [least, most] = [Math.min(...known, Infinity), Math.max(...known, limit === null ? -Infinity : limit * scale.factor)];
    const low = known.length === 0 ? 0 : lowerEnd(least, most);
    const step = niceStep(low, known.length === 0 ? 1 : most);
    const last = [...curve.points].reverse().find((point) => point.amount !== null && point.start <= now);
    const lastAt = last ? [x(last.start), loadOf(last)! * scale.factor] : null;
    const topAt = top ? [x(top.point.start), top.value * scale.factor] : null;
    const halo = { textBorderColor: colors.surface, textBorderWidth: 3 };
    const text = (value: number) => number(value, scale.decimals);
    const hours = (Date.parse(curve.to) - start) / hourMs;
    const tick = span === 'week' ? 24 : narrow ? 6 : 3;
    return {
      grid: { left: 50, right: narrow ? 10 : 112, top: 24, bottom: 24 },
      xAxis: { type: 'value', min: 0, max: hours, interval: tick, axisTick: { show: false }, axisLine: { lineStyle: { color: colors.line2 } }, splitLine: { show: false }, axisLabel: { color: colors.ink2, fontSize: 12, showMaxLabel: false, formatter: (value: number) => (span === 'week' ? dayText(wall(start + value * hourMs, curve.zone).day, language, false) : timeOf(start + value * hourMs, curve.zone)) } },
      yAxis: { type: 'value', min: low, max: low + Math.ceil((most * 1.04 - low) / step) * step || 1, interval: step, name: low > 0 ? words.live.cut(number(low)) : '', nameGap: 8, nameTextStyle: { color: colors.ink3, fontSize: 12, align: 'left', padding: [0, 0, 0, -42] }, axisLine: { show: false }, axisTick: { show: false }, axisLabel: { color: colors.ink2, fontSize: 12, formatter: (value: number) => number(value, step % 1 ? Math.min(3, Math.max(1, scale.decimals)) : 0) }, splitLine: { lineStyle: { color: colors.line } } },
      tooltip: { ...tip(colors), trigger: 'axis', axisPointer: { lineStyle: { color: colors.line2 } }, formatter: (at: { dataIndex: number; seriesId: string }[]) => say(at.find((one) => one.seriesId === 'now')?.dataIndex ?? at[0]?.dataIndex ?? -1) },
      series: [
        { id: 'before', type: 'line', data: other, symbol: 'none', silent: true, lineStyle: { color: colors.ghost, width: 1.5 }, endLabel: { show: !narrow && against !== null && other.length > 0, formatter: against ?? '', color: colors.ink3, fontSize: 12, ...halo } },
        {
          id: 'now', type: 'line', data: today, symbol: 'none', connectNulls: false, lineStyle: { color: colors.brand, width: 2 }, areaStyle: { color: colors.brand, opacity: 0.07, origin: 'start' },
          markArea: {
            silent: true, label: { position: 'insideBottom', color: colors.ink2, fontSize: 12, ...halo },
            data: shaded.map((run) => [{ xAxis: x(run.start), name: `${timeOf(run.start, curve.zone)}–${timeOf(run.end, curve.zone)} ${words.states[run.state]}`, itemStyle: { color: tone(colors, run.state) }, label: { show: span === 'day' && (!narrow || x(run.end) - x(run.start) > 4) } }, { xAxis: x(run.end) }]),
          },
          markLine: limit === null ? { data: [] } : {
            silent: true, symbol: 'none', label: { position: narrow ? 'insideEndTop' : 'end', fontSize: 12, ...halo },
            data: [
              { yAxis: limit * scale.factor, lineStyle: { color: colors.bad, type: 'solid', width: 1.5 }, label: { color: colors.bad, fontWeight: 600, offset: [0, -7], formatter: words.live.limit(text(limit * scale.factor)) } },
              { yAxis: limit * 0.95 * scale.factor, lineStyle: { color: colors.warn, type: 'dashed', width: 1.2 }, label: { color: colors.warn, offset: [0, 7], formatter: words.live.warning } },
            ],
          },
          markPoint: {
            silent: true, symbol: 'circle', symbolSize: 8, itemStyle: { color: colors.brand, borderColor: colors.surface, borderWidth: 1.5 },
            data: [
              ...(topAt ? [{ coord: topAt, label: { show: true, position: 'top', distance: 8, align: topAt[0]! > hours * 0.8 ? 'right' : topAt[0]! < hours * 0.1 ? 'left' : 'center', color: colors.ink, fontSize: 12, fontWeight: 650, formatter: words.live.max(text(topAt[1]!), span === 'week' ? `${dayText(wall(top!.point.start, curve.zone).day, language, false)} ${timeOf(top!.point.start, curve.zone)}` : timeOf(top!.point.start, curve.zone)), ...halo } }] : []),
              ...(lastAt && last!.end > new Date(Date.parse(now) - 26 * hourMs).toISOString() && x(now) <= hours && (!topAt || Math.abs(lastAt[0]! - topAt[0]!) > hours * 0.1) ? [{ coord: lastAt, label: { show: true, position: 'top', distance: 8, align: lastAt[0]! > hours * 0.85 ? 'right' : 'center', color: colors.brand, fontSize: 12, fontWeight: 650, formatter: words.live.nowAt(text(lastAt[1]!)), ...halo } }] : []),
            ],
          },
        },
      ],
    };
  }, [curve, span, now, limit, scale, narrow, against, words, language, shaded, say, top]);
  return (
    <Chart
      name={name} height={height} option={option} live table={useTable(props, scale)}
      summary={words.live.summary(curve.total === null ? '—' : `${number(curve.total, 0)} ${curve.unit}`, top ? `${number(top.value * scale.factor, scale.decimals)} ${scale.unit}` : '—', gaps.length)}
    />
  );
}

function Columns(props: Props) {
  const { curve, span, now, name, against, height = 260 } = props;
  const { w, language } = useWords();
  const narrow = useNarrow();
  const scale = useMemo(() => curveScale(curve, span), [curve, span]);
  const say = useTip(props, scale);
  const gaps = runs(curve.points, now).filter((run) => run.state === 'missing').length;
  const option = useCallback((colors: Palette) => {
    const values = curve.points.map((point) => (point.amount === null ? null : point.amount * scale.factor));
    const before = curve.compare?.points.map((point) => (point.amount === null ? null : point.amount * scale.factor)) ?? [];
    const most = Math.max(...values.map((value) => value ?? 0));
    return {
      grid: { left: 56, right: 12, top: 26, bottom: 24 },
      xAxis: { type: 'category', data: curve.points.map((point) => { const { day } = wall(point.start, curve.zone); return span === 'year' ? w.common.months(Number(day.slice(5, 7))) : String(Number(day.slice(8))); }), axisTick: { show: false }, axisLine: { lineStyle: { color: colors.line2 } }, axisLabel: { color: colors.ink2, fontSize: 12, interval: narrow ? 'auto' : 0 } },
      yAxis: { type: 'value', min: Math.min(0, ...values.map((value) => value ?? 0)), axisLabel: { color: colors.ink2, fontSize: 12 }, splitLine: { lineStyle: { color: colors.line } } },
      tooltip: { ...tip(colors), trigger: 'axis', axisPointer: { type: 'shadow', shadowStyle: { color: colors.line, opacity: 0.35 } }, formatter: (at: { dataIndex: number }[]) => say(at[0]?.dataIndex ?? -1) },
      series: [
        { id: 'before', type: 'bar', data: before, silent: true, itemStyle: { color: colors.ghost, borderRadius: [2, 2, 0, 0] }, barMaxWidth: 26 },
        {
          id: 'now', type: 'bar', barMaxWidth: 26, barGap: '8%',
          data: curve.points.map((point, index) => ({
            value: values[index], itemStyle: { color: colors.brand, opacity: point.covered < 0.999 ? 0.55 : 1, borderRadius: [2, 2, 0, 0], ...(point.state === 'measured' ? {} : { borderColor: colors.warn, borderWidth: 1.5, borderType: 'dashed' }) },
            label: { show: values[index] !== null && values[index] === most && most > 0, position: 'top', color: colors.ink, fontSize: 12, fontWeight: 650, formatter: number(values[index], scale.decimals) },
          })),
        },
      ],
    };
  }, [curve, span, scale, narrow, w, say]);
  return (
    <>
      <Chart
        name={name} height={height} option={option} live table={useTable(props, scale)}
        summary={w.energy.live.summary(curve.total === null ? '—' : `${number(curve.total * scale.factor, scale.decimals)} ${scale.unit}`, number(Math.max(...curve.points.map((point) => (point.amount ?? 0) * scale.factor)), scale.decimals) + ' ' + scale.unit, gaps) + (language === 'zh' ? '。' : '.')}
      />
      {against && curve.compare && <p className="stack-legend"><span><i className="dot ours" aria-hidden />{w.energy.live.shownNow}</span><span><i className="dot ghost" aria-hidden />{against}</span></p>}
    </>
  );
}
