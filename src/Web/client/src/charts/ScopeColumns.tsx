import { useCallback } from 'react';
import type { YearScopes } from '../api/types.ts';
import { number, short } from '../numbers/format.ts';
import { pale, scopeColor, type Palette } from '../tokens/tokens.ts';
import { useWords } from '../words/words.ts';
import { Chart } from './Chart.tsx';

// Three years by scope as three panels with own axes: scope 3 would flatten the others. Earlier years are the same hue, paler.
export function ScopeColumns({ years, onPick }: { years: YearScopes[]; onPick: (scope: number) => void }) {
  const { w, language } = useWords();
  const shown = years.slice(-3);
  const values = (scope: number) => shown.map((year) => (scope === 1 ? year.scope1 : scope === 2 ? year.scope2 : year.scope3));
  const option = useCallback((colors: Palette) => ({
    grid: [0, 1, 2].map((panel) => ({ left: `${panel * 34}%`, width: '31%', top: 26, bottom: 24 })),
    xAxis: [0, 1, 2].map((panel) => ({
      type: 'category', gridIndex: panel, data: shown.map((year) => year.year), axisTick: { show: false }, axisLine: { lineStyle: { color: colors.line2 } }, axisLabel: { color: colors.ink2, fontSize: 12 },
    })),
    yAxis: [0, 1, 2].map((panel) => ({ type: 'value', gridIndex: panel, min: 0, show: false })),
    tooltip: { trigger: 'item', backgroundColor: colors.surface, borderColor: colors.line2, textStyle: { color: colors.ink, fontSize: 12 }, formatter: (at: { name: string; value: number; seriesName: string }) => `${at.seriesName} ${at.name}<br/><b>${number(at.value)}</b> tCO₂e` },
    series: [1, 2, 3].map((scope, panel) => ({
      name: w.common.scope(scope), type: 'bar', xAxisIndex: panel, yAxisIndex: panel, barWidth: '58%',
      data: values(scope).map((value, index) => ({
        value, scope, itemStyle: { color: index === shown.length - 1 ? scopeColor(colors, scope) : pale(scopeColor(colors, scope)), borderRadius: [2, 2, 0, 0] },
        label: { show: true, position: 'top', formatter: short(value, language), color: index === shown.length - 1 ? colors.ink : colors.ink2, fontWeight: index === shown.length - 1 ? 650 : 400, fontSize: 12 },
      })),
    })),
  }), [years, language, w]);
  return (
    <Chart
      name={w.overview.years} height={208} option={option} onPick={(data) => onPick((data as { scope: number }).scope)}
      summary={shown.map((year) => `${year.year}: ${[1, 2, 3].map((scope) => `${w.common.scope(scope)} ${number(values(scope)[shown.indexOf(year)])}`).join(', ')}`).join('; ')}
      table={{ head: [w.common.year, ...[1, 2, 3].map(w.common.scope)], rows: shown.map((year) => [year.year, number(year.scope1, 1), number(year.scope2, 1), number(year.scope3, 1)]) }}
    />
  );
}
