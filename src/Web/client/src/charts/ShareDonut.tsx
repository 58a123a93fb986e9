import { useCallback } from 'react';
import type { Overview } from '../api/types.ts';
import { headline, number, share } from '../numbers/format.ts';
import { scopeColor, type Palette } from '../tokens/tokens.ts';
import { useWords } from '../words/words.ts';
import { Chart } from './Chart.tsx';

// The share of each scope, the total in the middle, labels at the slices.
export function ShareDonut({ scopes, total, onPick }: { scopes: Overview['scopes']; total: number; onPick: (figure: string) => void }) {
  const { w, language } = useWords();
  const middle = headline(total, language);
  const option = useCallback((colors: Palette) => ({
    title: {
      left: 'center', top: '41%', text: middle.text + (middle.prefix ? ' ' + middle.prefix.trim() : ''), subtext: 'tCO₂e', itemGap: 2,
      textStyle: { color: colors.ink, fontSize: 18, fontWeight: 650 }, subtextStyle: { color: colors.ink2, fontSize: 12 },
    },
    series: [{
      type: 'pie', radius: ['52%', '76%'], center: ['50%', '50%'], startAngle: 60, minAngle: 2, itemStyle: { borderColor: colors.surface, borderWidth: 2 }, emphasis: { scale: false },
      label: { color: colors.ink2, fontSize: 12, formatter: (at: { name: string; data: { share: number } }) => `${at.name}\n{b|${share(at.data.share)}}`, rich: { b: { fontWeight: 650, color: colors.ink, fontSize: 12, lineHeight: 16 } } },
      labelLine: { length: 8, length2: 8, lineStyle: { color: colors.ghost } },
      data: scopes.filter((one) => one.value > 0).map((one) => ({ name: w.common.scope(one.scope), value: one.value, share: one.share, figure: one.figure, itemStyle: { color: scopeColor(colors, one.scope) } })),
    }],
  }), [scopes, total, language, w]);
  return (
    <Chart
      name={w.overview.composition} height={220} option={option} onPick={(data) => onPick((data as { figure: string }).figure)} summary={scopes.map((one) => `${w.common.scope(one.scope)} ${share(one.share)}`).join(', ')}
      table={{ head: [w.common.what, 'tCO₂e', w.common.share], rows: scopes.map((one) => [w.common.scope(one.scope), number(one.value, 1), share(one.share)]) }}
    />
  );
}
