import { useCallback } from 'react';
import type { YearValue } from '../api/types.ts';
import { type Palette } from '../tokens/tokens.ts';
import { useWords } from '../words/words.ts';
import { Chart } from './Chart.tsx';

// One value over the years, labelled at its points, the newest bold; a missing year is a gap.
export function TrendLine({ name, years, text, tone, height = 118 }: { name: string; years: YearValue[]; text: (value: number) => string; tone: 'ink' | 'brand'; height?: number }) {
  const { w } = useWords();
  const option = useCallback((colors: Palette) => {
    const color = tone === 'ink' ? colors.ink : colors.brand;
    const known = years.filter((year) => year.value !== null).map((year) => year.value!);
    const span = Math.max(...known) - Math.min(...known) || Math.abs(known[0] ?? 1);
    return {
      grid: { left: 26, right: 60, top: 24, bottom: 22 },
      xAxis: { type: 'category', boundaryGap: false, data: years.map((year) => year.year), axisTick: { show: false }, axisLine: { lineStyle: { color: colors.line2 } }, axisLabel: { color: colors.ink2, fontSize: 12 } },
      yAxis: { type: 'value', show: false, min: Math.min(...known) - span * 0.4, max: Math.max(...known) + span * 0.25 },
      series: [{
        type: 'line', connectNulls: false, symbol: 'circle', symbolSize: 6, lineStyle: { color, width: 2 }, itemStyle: { color },
        data: years.map((year, index) => ({
          value: year.value,
          label: {
            show: year.value !== null, position: index === years.length - 1 ? 'right' : 'top', formatter: year.value === null ? '' : text(year.value), color: index === years.length - 1 ? colors.ink : colors.ink2,
            fontWeight: index === years.length - 1 ? 650 : 400, fontSize: 12,
          },
        })),
      }],
    };
  }, [years, tone, text]);
  return (
    <Chart
      name={name} height={height} option={option} summary={years.map((year) => `${year.year} ${year.value === null ? '—' : text(year.value)}`).join(', ')}
      table={{ head: [w.common.year, name], rows: years.map((year) => [year.year, year.value === null ? '—' : text(year.value)]) }}
    />
  );
}
