import { CaretDownOutlined, CaretRightOutlined } from '@ant-design/icons';
import { Button, Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { useInventoryQuery } from '../api/queries.ts';
import type { ResultRow, Results } from '../api/types.ts';
import { ExplainPanel } from '../explanation/Explain.tsx';
import { change, number, share, tonnes, unit } from '../numbers/format.ts';
import { Chem, Change, LevelChip, MonthBars } from '../parts/Marks.tsx';
import { Page } from '../parts/Page.tsx';
import { Loading } from '../parts/States.tsx';
import { usePlace, yearOf } from '../shell/context.ts';
import { go, href, setParams, useAddress } from '../shell/router.ts';
import { useWords } from '../words/words.ts';

const ways = ['scope', 'iso', 'gas', 'facility', 'month', 'source'];

// The inventory divided in a way, each row one click away from how it is computed.
export default function Inventory() {
  const { w, language, say } = useWords();
  const { params } = useAddress();
  const { inventory, inventories, basis } = usePlace();
  const asked = params.get('by') ?? 'scope';
  const by = ways.includes(asked) || asked === 'category' ? asked : 'scope';
  const figure = params.get('figure');
  const all = params.get('all') === '1';
  const query = useInventoryQuery<Results>('results', { by, ...(all ? { all: 'true' } : {}) });
  const earlier = inventory && inventories.filter((one) => one.to < inventory.from).at(-1);
  const one = query.data?.by === by ? query.data : undefined;
  const row = one?.rows.find((entry) => entry.figure === figure);
  return (
    <Page
      title={w.nav.inventory} facts={inventory && `${yearOf(inventory)} · ${w.inventory.facts(basis === 'market' ? w.top.market : w.top.location, 'tCO₂e')}`}
      actions={earlier && <Button onClick={() => go(href('base-year'))}>{w.inventory.compare(yearOf(earlier))}</Button>}
    >
      <div className="with-panel">
        <section className="card tree-card">
          <div className="tree-head">
            <Segmented value={by === 'category' ? 'scope' : by} onChange={(value) => setParams({ by: value, figure: null })} options={ways.map((way) => ({ value: way, label: w.inventory.ways[way] }))} aria-label={w.inventory.title} />
          </div>
          {!one ? <Loading error={query.error} retry={() => void query.refetch()} rows={14} /> : (
            <>
              <Tree key={by} data={one} figure={figure} />
              {one.left > 0 && <p className="beside">{w.inventory.left(one.left)} <Button size="small" onClick={() => setParams({ all: '1' }, true)}>{w.inventory.showAll}</Button></p>}
              {one.beside.length > 0 && (
                <p className="beside">
                  {w.inventory.beside}
                  {one.beside.map((entry, index) => (
                    <span key={entry.figure}>{index > 0 && ' · '}<button type="button" className="linklike" onClick={() => setParams({ figure: entry.figure })}><Chem text={say(entry.name)} /> <b>{tonnes(entry.value)}</b> {unit(entry.unit, language)}</button></span>
                  ))}
                </p>
              )}
            </>
          )}
        </section>
        <ExplainPanel figure={figure} scope={row?.scope ?? null} onFigure={(next) => setParams({ figure: next })} onClose={() => setParams({ figure: null })} />
      </div>
    </Page>
  );
}

function Tree({ data, figure }: { data: Results; figure: string | null }) {
  const { w } = useWords();
  const below = useMemo(() => Map.groupBy(data.rows, (row) => row.parent), [data]);
  const path = useMemo(() => ancestors(data, figure), [data, figure]);
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set([...(below.get(null) ?? []).filter((row) => data.by === 'scope' || data.by === 'iso' ? row.scope !== 3 : false).map((row) => row.key), ...path]));
  const visible = useMemo(() => {
    const rows: { row: ResultRow; depth: number }[] = [];
    const add = (parent: string | null, depth: number) => {
      for (const row of below.get(parent) ?? []) {
        rows.push({ row, depth });
        if (open.has(row.key)) add(row.key, depth + 1);
      }
    };
    add(null, 0);
    return rows;
  }, [below, open]);
  const toggle = (key: string) => setOpen((now) => {
    const next = new Set(now);
    if (!next.delete(key)) next.add(key);
    return next;
  });
  const keys = (event: React.KeyboardEvent<HTMLTableSectionElement>) => {
    const target = event.target as HTMLElement;
    const line = target.closest('tr');
    if (event.key === 'ArrowDown' || event.key === 'j') (line?.nextElementSibling?.querySelector('button.row-name') as HTMLElement | null)?.focus();
    else if (event.key === 'ArrowUp' || event.key === 'k') (line?.previousElementSibling?.querySelector('button.row-name') as HTMLElement | null)?.focus();
    else if ((event.key === 'ArrowRight' || event.key === 'ArrowLeft') && line?.dataset.key && line.dataset.children !== '0') {
      if (open.has(line.dataset.key) === (event.key === 'ArrowLeft')) toggle(line.dataset.key);
    } else return;
    event.preventDefault();
  };
  const compare = data.rows.some((row) => row.previous !== null);
  return (
    <div className="scroll" tabIndex={-1}>
      <table className="tree">
        <thead><tr><th scope="col">{w.inventory.name}</th><th scope="col" className="num">tCO₂e</th><th scope="col" className="num">{w.common.share}</th>{compare && <th scope="col" className="num wide-only">{w.inventory.change}</th>}<th scope="col" className="wide-only">{w.inventory.months}</th><th scope="col" className="wide-only">{w.common.quality}</th></tr></thead>
        <tbody onKeyDown={keys}>
          {visible.map(({ row, depth }) => <Row key={(row.parent ?? '') + '|' + row.key} row={row} depth={depth} open={open.has(row.key)} chosen={row.figure === figure} compare={compare} onToggle={() => toggle(row.key)} />)}
        </tbody>
        <tfoot><tr><th scope="row"><button type="button" className="row-name" onClick={() => setParams({ figure: data.total.figure })}>{w.common.total}</button></th><td className="num"><b>{number(data.total.value, 1)}</b></td><td className="num">100 %</td>{compare && <td className="wide-only" />}<td className="wide-only" /><td className="wide-only" /></tr></tfoot>
      </table>
    </div>
  );
}

function Row({ row, depth, open, chosen, compare, onToggle }: { row: ResultRow; depth: number; open: boolean; chosen: boolean; compare: boolean; onToggle: () => void }) {
  const { w, say } = useWords();
  return (
    <tr className={(chosen ? 'chosen ' : '') + `depth-${depth}`} data-key={row.key} data-children={row.children} onClick={() => setParams({ figure: row.figure })}>
      <th scope="row" style={{ paddingLeft: 12 + depth * 20 }}>
        {row.children > 0
          ? <button type="button" className="twist" aria-expanded={open} aria-label={open ? w.inventory.collapse : w.inventory.expand} onClick={(event) => { event.stopPropagation(); onToggle(); }}>{open ? <CaretDownOutlined /> : <CaretRightOutlined />}</button>
          : <span className="twist" />}
        {depth === 0 && row.scope && <i className={`dot scope-${row.scope}`} aria-hidden />}
        <button type="button" className="row-name" aria-pressed={chosen}><Chem text={say(row.name)} /></button>
        {row.children > 0 && depth > 0 && <small className="quiet"> {row.children}</small>}
      </th>
      <td className="num">{depth === 0 ? <b>{number(row.value, 1)}</b> : number(row.value, 1)}</td>
      <td className="num">{share(row.share)}</td>
      {compare && <td className="num wide-only"><Change percent={row.changePercent} text={row.changePercent === null ? '—' : change(row.changePercent)} helps="down" /></td>}
      <td className="wide-only"><MonthBars months={row.months} scope={row.scope} /></td>
      <td className="wide-only"><LevelChip level={row.level} /></td>
    </tr>
  );
}

function ancestors(data: Results, figure: string | null): string[] {
  const path: string[] = [];
  for (let row = data.rows.find((entry) => entry.figure === figure); row?.parent; row = data.rows.find((entry) => entry.key === row!.parent)) path.push(row.parent);
  return path;
}
