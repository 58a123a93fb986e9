import { useCallback, useMemo } from 'react';
import type { CarbonNow } from '../api/energy.ts';
import { Chart } from '../charts/Chart.tsx';
import { number } from '../numbers/format.ts';
import type { Palette } from '../tokens/tokens.ts';
import { useWords } from '../words/words.ts';
import { useNarrow } from './narrow.ts';
import { stackOf } from './stack.ts';
import { dayText, wall } from './zoned.ts';

export function CarbonChart({ data, size, zone, name, title }: { data: CarbonNow; size: 'hour' | 'day'; zone: string; name: (meter: string) => string; title: string }) {
  const { w, language } = useWords();
  const words = w.energyWork.carbon;
  const narrow = useNarrow();
  const stack = useMemo(() => stackOf(data, ''), [data]);
  const label = useCallback((key: string) => (key === '' ? words.rest : name(key)), [name, words]);
  const label2 = useCallback((start: string) => { const one = wall(start, zone); return size === 'hour' ? one.time : dayText(one.day, language, false); }, [zone, size, language]);
  const decimals = useMemo(() => (Math.max(0, ...stack.values.flat().map((value) => value ?? 0)) >= 100 ? 0 : 2), [stack]);
  const option = useCallback((colors: Palette) => {
    const tints = [colors.ramp6, colors.ramp5, colors.ramp4, colors.ramp3, colors.ramp2, colors.ghost];
    return {
      grid: { left: 60, right: 12, top: 12, bottom: 24 },
      xAxis: { type: 'category', data: stack.starts.map(label2), axisTick: { show: false }, axisLine: { lineStyle: { color: colors.line2 } }, axisLabel: { color: colors.ink2, fontSize: 12, interval: narrow ? 5 : size === 'hour' ? 2 : 'auto' } },
      yAxis: { type: 'value', min: 0, axisLabel: { color: colors.ink2, fontSize: 12, formatter: (value: number) => number(value) }, splitLine: { lineStyle: { color: colors.line } } },
      tooltip: {
        trigger: 'axis', confine: true, backgroundColor: colors.surface, borderColor: colors.line2, textStyle: { color: colors.ink, fontSize: 12 }, axisPointer: { type: 'shadow', shadowStyle: { color: colors.line, opacity: 0.35 } },
        formatter: (at: { dataIndex: number }[]) => { const index = at[0]?.dataIndex ?? 0; const known = stack.values.map((line) => line[index]).filter((value): value is number => value != null); return `${label2(stack.starts[index]!)}<br/>${stack.keys.map((key, row) => `${label(key)} <b>${number(stack.values[row]![index], decimals)}</b>`).join('<br/>')}<br/>${words.total} <b>${known.length === 0 ? '—' : number(known.reduce((sum, value) => sum + value, 0), decimals)}</b> kgCO₂e · ${words.provisional}`; },
      },
      series: stack.keys.map((key, row) => ({ id: 'meter/' + key, type: 'bar', stack: 'all', name: label(key), data: stack.values[row], barCategoryGap: '18%', itemStyle: { color: tints[Math.min(row, tints.length - 1)], borderColor: colors.surface, borderWidth: 0.5 } })),
    };
  }, [stack, label, label2, narrow, size, decimals, words]);
  return (
    <>
      <Chart
        name={title} height={260} live option={option} summary={words.summary(number(data.kgCO2e, 0))}
        table={{ head: [w.energyWork.meters.at, ...stack.keys.map(label)], rows: stack.starts.map((start, index) => [label2(start), ...stack.values.map((line) => number(line[index], decimals))]) }}
      />
      <p className="stack-legend">{stack.keys.map((key, row) => <span key={key}><i className={'dot ' + (row > 4 ? 'ghost' : 'ramp-' + (6 - row))} aria-hidden />{label(key)}</span>)}</p>
    </>
  );
}
