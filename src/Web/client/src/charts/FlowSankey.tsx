import { useCallback } from 'react';
import type { Flow } from '../api/types.ts';
import { number } from '../numbers/format.ts';
import { scopeColor, type Palette } from '../tokens/tokens.ts';
import { useWords } from '../words/words.ts';
import { Chart } from './Chart.tsx';

// Energies and gases → facilities → scopes: nodes in ink, flows in the colour of their scope, values at the nodes.
export function FlowSankey({ flow, onPick }: { flow: Flow; onPick: (node: string) => void }) {
  const { w, say } = useWords();
  // What stands in brackets is for lists; a chart has no room for it.
  const short = (node: Flow['nodes'][number]) => (node.layer === 2 ? w.common.scope(Number(node.id.slice(-1))) : say(node.name).replace(/\s*[（(].*[)）]$/, ''));
  const option = useCallback((colors: Palette) => ({
    tooltip: {
      backgroundColor: colors.surface, borderColor: colors.line2, textStyle: { color: colors.ink, fontSize: 12 },
      formatter: (at: { dataType: string; data: { title: string; value: number } }) => `${at.data.title}<br/><b>${number(at.data.value)}</b> tCO₂e`,
    },
    series: [{
      type: 'sankey', left: 186, right: 100, top: 8, bottom: 12, nodeWidth: 8, nodeGap: 16, draggable: false, layoutIterations: 32, emphasis: { focus: 'trajectory', lineStyle: { opacity: 0.62 } },
      lineStyle: { opacity: 0.34, curveness: 0.5 },
      data: flow.nodes.map((node) => ({
        name: node.id, value: node.value, depth: node.layer, title: say(node.name), itemStyle: { color: node.layer === 2 ? scopeColor(colors, Number(node.id.slice(-1))) : colors.ink2, borderWidth: 0 },
        label: {
          position: node.layer === 0 ? 'left' : 'right', color: colors.ink, fontSize: 12, lineHeight: 15, textBorderColor: colors.surface, textBorderWidth: 3,
          formatter: node.layer === 2 ? `${short(node)}\n{v|${number(node.value)}}` : `${short(node)}  {v|${number(node.value)}}`, rich: { v: { color: colors.ink2, fontSize: 12, textBorderColor: colors.surface, textBorderWidth: 3 } },
        },
      })),
      links: flow.links.map((link) => ({
        source: link.from, target: link.to, value: link.value, title: `${name(flow, link.from, say)} → ${name(flow, link.to, say)}`, lineStyle: { color: scopeColor(colors, link.scope) },
      })),
    }],
  }), [flow, say, w]);
  return (
    <Chart
      name={w.overview.flows} height={300} option={option} onPick={(data) => onPick((data as { name?: string }).name ?? '')} summary={w.overview.flowsSummary(flow.links.length)}
      table={{ head: [w.common.what, w.common.scope(1) + ' / ' + w.common.scope(2), 'tCO₂e'], rows: flow.links.map((link) => [`${name(flow, link.from, say)} → ${name(flow, link.to, say)}`, w.common.scope(link.scope), number(link.value, 1)]) }}
      legend={<span className="legend"><i className="dot scope-1" />{w.common.scope(1)} <i className="dot scope-2" />{w.common.scope(2)}</span>}
    />
  );
}

const name = (flow: Flow, id: string, say: (text: { zh: string; en: string }) => string) => say(flow.nodes.find((node) => node.id === id)?.name ?? { zh: id, en: id });
