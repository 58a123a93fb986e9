import { useCallback, useMemo } from 'react';
import { useQueries } from '@tanstack/react-query';
import type { CarbonNow } from '../api/energy.ts';
import { get } from '../api/http.ts';
import type { Basis } from '../api/types.ts';
import { Chart } from '../charts/Chart.tsx';
import { number } from '../numbers/format.ts';
import type { Palette } from '../tokens/tokens.ts';
import { useWords } from '../words/words.ts';
import { changesOf } from './editions.ts';
import { useNarrow } from './narrow.ts';
import { stackOf } from './stack.ts';
import { dayText, wall } from './zoned.ts';

const most = 5;

// Emissions by hour, day or month: of the meters that emit most each, of the rest together.
export function CarbonChart({ data, path, basis, zone, name, title }: { data: CarbonNow; path: (meter: string) => string; basis: Basis; zone: string; name: (meter: string) => string; title: string }) {
  const { w, language } = useWords();
  const words = w.energyWork.carbon;
  const narrow = useNarrow();
  const keys = useMemo(() => {
    const meters = new Map<string, number>();
    for (const one of data.registers) if (one.part === 'counted') meters.set(one.meter, (meters.get(one.meter) ?? 0) + Math.abs(one[basis] ?? 0));
    return meters.size < 2 ? [] : [...meters].sort((a, b) => b[1] - a[1]).slice(0, most).map(([meter]) => meter);
  }, [data, basis]);
  const parts = useQueries({ queries: keys.map((meter) => ({ queryKey: [path(meter)], queryFn: () => get<CarbonNow>(path(meter)), staleTime: 60_000 })) });
  const stamp = parts.map((part) => part.dataUpdatedAt).join();
  const stack = useMemo(() => {
    const part = (one: CarbonNow, key: string) => ({ key, starts: one.buckets.map((bucket) => bucket.start), values: one.buckets.map((bucket) => bucket[basis]) });
    return stackOf(part(data, ''), parts.map((query, index) => (query.data ? part(query.data, keys[index]!) : null)), keys, '');
    // The parts change with the time of their answers.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [data, basis, keys, stamp]);
  const label = useCallback((key: string) => (key === '' ? (keys.length === 0 ? words.total : words.rest) : name(key)), [name, words, keys.length]);
  const time = useCallback((start: string) => { const one = wall(start, zone); return data.size === 'hour' ? one.time : data.size === 'day' ? dayText(one.day, language, false) : one.day.slice(0, 7); }, [zone, data.size, language]);
  const changes = useMemo(() => changesOf(data, basis), [data, basis]);
  const top = Math.max(0, ...data.buckets.map((bucket) => bucket[basis]));
  const decimals = top >= 100 ? 0 : top >= 1 ? 2 : 4;
  const option = useCallback((colors: Palette) => {
    const tints = [colors.ramp6, colors.ramp5, colors.ramp4, colors.ramp3, colors.ramp2];
    const tint = (key: string, row: number) => (key === '' ? (keys.length === 0 ? colors.ramp5 : colors.ghost) : tints[Math.min(row, tints.length - 1)]);
    return {
      grid: { left: 60, right: 12, top: changes.length > 1 ? 50 : changes.length > 0 ? 34 : 12, bottom: 24 },
      xAxis: [{ type: 'category', data: stack.starts.map(time), axisTick: { show: false }, axisLine: { lineStyle: { color: colors.line2 } }, axisLabel: { color: colors.ink2, fontSize: 12, interval: narrow ? 5 : data.size === 'hour' ? 2 : 'auto' } }, { type: 'value', min: 0, max: Math.max(1, stack.starts.length), show: false }],
      yAxis: { type: 'value', axisLabel: { color: colors.ink2, fontSize: 12, formatter: (value: number) => number(value, decimals === 4 && value !== 0 ? 2 : 0) }, splitLine: { lineStyle: { color: colors.line } } },
      tooltip: {
        trigger: 'axis', confine: true, backgroundColor: colors.surface, borderColor: colors.line2, textStyle: { color: colors.ink, fontSize: 12 }, axisPointer: { type: 'shadow', shadowStyle: { color: colors.line, opacity: 0.35 } },
        formatter: (at: { dataIndex: number }[]) => { const index = at[0]?.dataIndex ?? 0; const bucket = data.buckets[index]; return `${time(stack.starts[index]!)}<br/>${keys.length === 0 ? '' : stack.keys.map((key, row) => `${label(key)} <b>${number(stack.values[row]![index], decimals)}</b>`).join('<br/>') + '<br/>'}${words.total} <b>${number(bucket?.[basis], decimals)}</b> tCO₂e · ${words.provisional}${bucket && bucket.unknown > 0 ? `<br/>${words.unknownHere(bucket.unknown)}` : ''}`; },
      },
      series: [...stack.keys.map((key, row) => ({ id: 'meter/' + key, type: 'bar', stack: 'all', name: label(key), data: stack.values[row], barCategoryGap: '18%', itemStyle: { color: tint(key, row), borderColor: colors.surface, borderWidth: 0.5 } })), {
        // A factor changes within a bar as well as between two: an axis of its own, in bars.
        id: 'factors', type: 'line', xAxisIndex: 1, data: [], silent: true, symbol: 'none',
        markLine: {
          silent: true, symbol: 'none', lineStyle: { color: colors.warn, type: 'dashed', width: 1.5 },
          data: changes.map((one, row) => ({ xAxis: one.place, label: { position: 'end', distance: 4 + 16 * (row % 2), align: one.place > stack.starts.length * 0.7 ? 'right' : one.place < stack.starts.length * 0.3 ? 'left' : 'center', color: colors.ink, fontSize: 12, fontWeight: 600, formatter: narrow ? dayText(wall(one.at, zone).day, language, false) : words.changed(dayText(wall(one.at, zone).day, language), one.rates), textBorderColor: colors.surface, textBorderWidth: 3 } })),
        },
      }],
    };
  }, [stack, label, time, narrow, data, decimals, words, keys.length, basis, changes, zone, language]);
  return (
    <>
      <Chart
        name={title} height={260} live option={option} summary={[words.summary(number(data[basis], decimals)), ...changes.map((one) => words.changed(dayText(wall(one.at, zone).day, language), one.rates))].join('; ')}
        table={{ head: [w.energyWork.meters.at, ...stack.keys.map(label)], rows: stack.starts.map((start, index) => [time(start), ...stack.values.map((line) => number(line[index], decimals))]) }}
      />
      {keys.length > 0 && <p className="stack-legend">{stack.keys.map((key, row) => <span key={key}><i className={'dot ' + (key === '' ? 'ghost' : 'ramp-' + (6 - Math.min(row, 4)))} aria-hidden />{label(key)}</span>)}</p>}
    </>
  );
}
