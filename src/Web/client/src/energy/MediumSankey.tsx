import { useCallback } from 'react';
import type { EnergyFlows } from '../api/energy.ts';
import { Chart } from '../charts/Chart.tsx';
import { number } from '../numbers/format.ts';
import type { Palette } from '../tokens/tokens.ts';
import { useWords } from '../words/words.ts';
import { scaleOf } from './amounts.ts';
import { useNarrow } from './narrow.ts';

type Flows = EnergyFlows['media'][number];
type Label = { data: { title: string; text: string } };

// One medium from the gate and from what is made inside to its uses: nodes in ink, flows in grey, what comes in or is made in brand, what no meter accounts for paler.
export function MediumSankey({ flows, name, onPick }: { flows: Flows; name: string; onPick: (meter: string) => void }) {
  const { w, say } = useWords();
  const narrow = useNarrow();
  const scale = scaleOf(Math.max(...flows.nodes.map((node) => node.value), 0), flows.unit);
  const depth = Math.max(...flows.nodes.map((node) => node.layer));
  const title = useCallback((id: string) => say(flows.nodes.find((node) => node.id === id)?.name) || id, [flows, say]);
  const text = useCallback((value: number) => number(value * scale.factor, scale.decimals), [scale.factor, scale.decimals]);
  const option = useCallback((colors: Palette) => ({
    tooltip: { backgroundColor: colors.surface, borderColor: colors.line2, textStyle: { color: colors.ink, fontSize: 12 }, confine: true, formatter: (at: Label) => `${at.data.title}<br/><b>${at.data.text}</b> ${scale.unit}` },
    series: [{
      id: 'flows', type: 'sankey', left: 8, right: narrow ? 136 : 170, top: 8, bottom: narrow ? 28 : 10, nodeWidth: 8, nodeGap: narrow ? 32 : 18, draggable: false, layoutIterations: 32, emphasis: { focus: 'trajectory', lineStyle: { opacity: 0.75, color: colors.brand } }, lineStyle: { color: colors.ghost, opacity: 0.45, curveness: 0.5 },
      data: flows.nodes.map((node) => {
        const rest = node.id.endsWith('#rest');
        const source = !flows.links.some((link) => link.to === node.id);
        return {
          name: node.id, value: node.value, depth: node.layer, title: say(node.name), text: text(node.value), itemStyle: { color: rest ? colors.ghost : source ? colors.brand : colors.ink2, borderWidth: 0 },
          label: { show: !(narrow && node.id.endsWith('#bus')), position: 'right', color: rest ? colors.ink3 : colors.ink, fontSize: 12, lineHeight: 16, textBorderColor: colors.surface, textBorderWidth: 3, formatter: narrow ? `${say(node.name)}\n{v|${text(node.value)}}` : `${say(node.name)}  {v|${text(node.value)}}`, rich: { v: { color: colors.ink2, fontSize: 12, fontWeight: 600, textBorderColor: colors.surface, textBorderWidth: 3 } } },
        };
      }),
      links: flows.links.map((link) => ({ source: link.from, target: link.to, value: link.value, title: `${title(link.from)} → ${title(link.to)}`, text: text(link.value), ...(link.to.endsWith('#rest') ? { lineStyle: { opacity: 0.22 } } : {}) })),
    }],
  }), [flows, narrow, say, scale.unit, text, title]);
  return (
    <Chart
      name={name} height={Math.max(120, Math.min(narrow ? 620 : 460, flows.nodes.filter((node) => node.layer === depth || !flows.links.some((link) => link.from === node.id)).length * (narrow ? 66 : 46)))} live option={option} summary={w.energyWork.flows.summary(flows.links.length)}
      onPick={(data) => { const id = (data as { name?: string }).name; if (id) onPick(id.replace(/#.*$/, '')); }} table={{ head: [w.energyWork.flows.link, scale.unit], rows: flows.links.length > 0 ? flows.links.map((link) => [`${title(link.from)} → ${title(link.to)}`, text(link.value)]) : flows.nodes.map((node) => [say(node.name), text(node.value)]) }}
    />
  );
}
