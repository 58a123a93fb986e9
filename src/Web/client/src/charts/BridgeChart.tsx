import { useCallback } from 'react';
import type { Comparison } from '../api/types.ts';
import { number, short } from '../numbers/format.ts';
import { type Palette } from '../tokens/tokens.ts';
import { useWords } from '../words/words.ts';
import { Chart } from './Chart.tsx';

type Props = { comparison: Pick<Comparison, 'before' | 'after' | 'causes'>; from: string; to: string; name?: string; all?: boolean; onPick?: (cause: string) => void };

// From one total to another, cause by cause: a step up is crimson, a step down green, the totals are ink. Causes that change nothing are left out, unless all are asked for.
export function BridgeChart({ comparison, from, to, name, all = false, onPick }: Props) {
  const { w, say, language } = useWords();
  const steps = comparison.causes.filter((cause) => all || cause.value !== 0);
  const signed = (value: number) => (Math.abs(value) < 0.05 ? '0' : (value > 0 ? '+' : '') + short(value, language));
  const option = useCallback((colors: Palette) => {
    let at = comparison.before;
    const levels = [at];
    const bars = steps.map((step) => {
      const [low, high] = [Math.min(at, at + step.value), Math.max(at, at + step.value)];
      at += step.value;
      levels.push(at);
      return { low, high, step };
    });
    const ends = [comparison.before, comparison.after, ...bars.flatMap((bar) => [bar.low, bar.high])];
    // Columns start at zero unless the steps would vanish; then the axis is cut and says so.
    const low = Math.min(...ends) - (Math.max(...ends) - Math.min(...ends)) * 0.6;
    const floor = Math.max(0, low);
    const label = (text: string, color: string, bold = false) => ({ show: true, position: 'top', formatter: text, color, fontSize: 12, fontWeight: bold ? 650 : 400 });
    return {
      grid: { left: 8, right: 8, top: 28, bottom: floor > 0 ? 58 : 40 },
      xAxis: { type: 'category', data: [from, ...steps.map((step) => say(step.name)), to], axisTick: { show: false }, axisLine: { lineStyle: { color: colors.line2 } }, axisLabel: { color: colors.ink2, fontSize: 12, interval: 0, width: 100, overflow: 'break' } },
      yAxis: { type: 'value', show: false, min: floor },
      tooltip: { show: false },
      title: floor > 0 ? { text: w.baseYear.cut(short(floor, language)), left: 8, bottom: 0, textStyle: { color: colors.ink3, fontSize: 12, fontWeight: 400 } } : undefined,
      series: [
        // What each step begins at is where the one before it ended.
        { type: 'line', step: 'end', silent: true, symbol: 'none', z: 1, lineStyle: { color: colors.line2, width: 1 }, data: [...levels, comparison.after] },
        { type: 'bar', stack: 'bridge', z: 2, silent: true, itemStyle: { color: 'transparent' }, data: [0, ...bars.map((bar) => bar.low), 0] },
        {
          type: 'bar', stack: 'bridge', z: 2, barWidth: '52%',
          data: [
            { value: comparison.before, itemStyle: { color: colors.ghost }, label: label(short(comparison.before, language), colors.ink2) },
            ...bars.map((bar) => ({
              value: bar.high - bar.low, cause: bar.step.cause, itemStyle: { color: bar.step.value > 0 ? colors.bad : colors.ok }, label: label(signed(bar.step.value), signed(bar.step.value) === '0' ? colors.ink3 : bar.step.value > 0 ? colors.bad : colors.ok, true),
            })),
            { value: comparison.after, itemStyle: { color: colors.brand }, label: label(short(comparison.after, language), colors.ink, true) },
          ],
        },
      ],
    };
  }, [comparison, language, from, to, say, w]);
  return (
    <Chart
      name={name ?? w.baseYear.bridge(from, to)} height={260} option={option} onPick={onPick && ((data) => onPick((data as { cause?: string }).cause ?? ''))}
      summary={steps.map((step) => `${say(step.name)} ${signed(step.value)}`).join(', ')}
      table={{ head: [w.common.what, 'tCO₂e'], rows: [[from, number(comparison.before, 1)], ...steps.map((step) => [say(step.name), number(step.value, 1)]), [to, number(comparison.after, 1)]] }}
    />
  );
}
