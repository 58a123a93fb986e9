import { DownloadOutlined, TableOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { BarChart, CustomChart, LineChart, PieChart, SankeyChart } from 'echarts/charts';
import { GridComponent, MarkAreaComponent, MarkLineComponent, MarkPointComponent, TitleComponent, TooltipComponent } from 'echarts/components';
import { init, use, type ECharts, type EChartsCoreOption } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { still } from '../tokens/theme.ts';
import { fontFamily, palette, type Palette } from '../tokens/tokens.ts';
import { usePlace } from '../shell/context.ts';
import { useWords } from '../words/words.ts';

use([BarChart, CustomChart, LineChart, PieChart, SankeyChart, GridComponent, MarkAreaComponent, MarkLineComponent, MarkPointComponent, TitleComponent, TooltipComponent, LabelLayout, SVGRenderer]);

export type Table = { head: string[]; rows: (string | number)[][] };
type Props = { name: string; summary: string; height: number; table: Table; option: (colors: Palette) => EChartsCoreOption; onPick?: (data: unknown) => void; legend?: ReactNode; live?: boolean };

// A chart with its name, a sentence for those who cannot see it, the same as a table, and exports. A live one moves from value to value instead of being drawn anew.
export function Chart({ name, summary, height, table, option, onPick, legend, live = false }: Props) {
  const { w } = useWords();
  const { theme } = usePlace();
  const [asTable, setAsTable] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts | null>(null);
  const pick = useRef(onPick);
  pick.current = onPick;
  const made = useMemo(() => option(palette(theme)), [option, theme]);
  useEffect(() => {
    if (asTable || !box.current) return;
    const one = init(box.current, undefined, { renderer: 'svg' });
    chart.current = one;
    one.on('click', (event) => pick.current?.(event.data));
    const observer = new ResizeObserver(() => one.resize());
    observer.observe(box.current);
    return () => {
      observer.disconnect();
      one.dispose();
      chart.current = null;
    };
  }, [asTable]);
  useEffect(() => {
    chart.current?.setOption({ animation: !still, animationDuration: 300, textStyle: { fontFamily, fontSize: 12, color: palette(theme).ink2 }, ...made }, live ? { replaceMerge: ['series', 'xAxis', 'yAxis', 'grid'] } : { notMerge: true });
  }, [made, asTable, theme, live]);
  return (
    <figure className="chart">
      <div className="chart-tools">
        {legend}
        <Button type="text" size="small" icon={<TableOutlined />} aria-label={asTable ? w.common.asChart : w.common.asTable} title={asTable ? w.common.asChart : w.common.asTable} onClick={() => setAsTable(!asTable)} />
        <Dropdown trigger={['click']} menu={{ items: exports(w, () => chart.current, name, table, asTable) }}>
          <Button type="text" size="small" icon={<DownloadOutlined />} aria-label={w.common.exportCsv} title={w.common.exportCsv} />
        </Dropdown>
      </div>
      {asTable ? <DataTable table={table} name={name} /> : <div ref={box} style={{ height }} role="img" aria-label={`${name}: ${summary}`} className={onPick ? 'pickable' : ''} />}
      <figcaption className="sr">{summary}</figcaption>
    </figure>
  );
}

function DataTable({ table, name }: { table: Table; name: string }) {
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={name}>
      <table className="plain">
        <thead><tr>{table.head.map((text, index) => <th key={index} scope="col" className={index === 0 ? '' : 'num'}>{text}</th>)}</tr></thead>
        <tbody>{table.rows.map((row, index) => <tr key={index}>{row.map((cell, column) => column === 0 ? <th key={column} scope="row">{cell}</th> : <td key={column} className="num">{cell}</td>)}</tr>)}</tbody>
      </table>
    </div>
  );
}

function exports(w: ReturnType<typeof useWords>['w'], chart: () => ECharts | null, name: string, table: Table, asTable: boolean) {
  // A cell that a spreadsheet would take for a formula is led by an apostrophe.
  const cell = (value: string | number) => {
    const text = typeof value === 'string' && /^[=+@\t\r]/.test(value) ? "'" + value : String(value);
    return /[",\n]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text;
  };
  const csv = () => save(new Blob(['\ufeff' + [table.head, ...table.rows].map((row) => row.map(cell).join(',')).join('\r\n')], { type: 'text/csv' }), name + '.csv');
  const picture = (type: 'svg' | 'png') => {
    const one = chart();
    if (!one) return;
    const svg = new Blob([one.renderToSVGString()], { type: 'image/svg+xml' });
    if (type === 'svg') save(svg, name + '.svg');
    else void toPng(svg, one.getWidth(), one.getHeight()).then((png) => save(png, name + '.png'));
  };
  return [
    ...(asTable ? [] : [{ key: 'svg', label: w.common.exportSvg, onClick: () => picture('svg') }, { key: 'png', label: w.common.exportPng, onClick: () => picture('png') }]),
    { key: 'csv', label: w.common.exportCsv, onClick: csv },
  ];
}

function save(blob: Blob, name: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

async function toPng(svg: Blob, width: number, height: number): Promise<Blob> {
  const image = new Image();
  image.src = URL.createObjectURL(svg);
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width * 2, height * 2];
  const context = canvas.getContext('2d')!;
  context.fillStyle = getComputedStyle(document.body).getPropertyValue('--surface');
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(image.src);
  return await new Promise((done) => canvas.toBlob((blob) => done(blob!), 'image/png'));
}
