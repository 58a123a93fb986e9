import { Button } from 'antd';
import { useRef, useState } from 'react';
import type { CellState, Matrix } from '../api/types.ts';
import { useDueText } from '../deadlines/Due.tsx';
import { ScopeChip } from '../parts/Marks.tsx';
import { useWords } from '../words/words.ts';

export const glyph: Record<CellState, string> = { approved: '✓', submitted: '●', draft: '◐', returned: '↩', missing: '缺', notApplicable: '·' };

export function StateGlyph({ state }: { state: CellState }) {
  const { w, language } = useWords();
  return <span className={'cell-glyph ' + state} title={w.activity.states[state]}>{state === 'missing' && language === 'en' ? '?' : glyph[state]}</span>;
}

// More rows than this are shown on request: nobody reads a thousand, and each costs the browser twelve buttons.
const shownAtOnce = 200;

// Month × source: where everything stands at a glance, as a grid with one tab stop. What waits for the account can be stepped through by key.
export function MonthMatrix({ data, source, period, step, onPick }: { data: Matrix; source: string | null; period: string | null; step: readonly CellState[]; onPick: (source: string, period: string) => void }) {
  const { w, say } = useWords();
  const dueText = useDueText();
  const [shown, setShown] = useState(shownAtOnce);
  const body = useRef<HTMLTableSectionElement>(null);
  const longer = data.rows.some((row) => row.cells.some((cell) => !data.months.includes(cell.period)));
  const move = (event: React.KeyboardEvent) => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[role=gridcell]');
    const row = cell?.parentElement;
    if (!cell || !row) return;
    const index = [...row.children].indexOf(cell);
    const target = event.key === 'ArrowRight' ? cell.nextElementSibling : event.key === 'ArrowLeft' ? cell.previousElementSibling
      : event.key === 'ArrowDown' ? row.nextElementSibling?.children[index] : event.key === 'ArrowUp' ? row.previousElementSibling?.children[index] : null;
    const button = target?.querySelector<HTMLElement>('button');
    if (!button) return;
    event.preventDefault();
    body.current?.querySelectorAll('button').forEach((one) => (one.tabIndex = -1));
    button.tabIndex = 0;
    button.focus();
  };
  // The chosen source stays in sight wherever it stands.
  const rows = data.rows.filter((row, index) => index < shown || row.id === source);
  let first = true;
  return (
    <div className="scroll matrix-scroll" tabIndex={-1}>
      <table className="matrix" role="grid" aria-label={w.activity.matrix}>
        <thead><tr><th scope="col">{w.activity.source}</th>{data.months.map((month) => <th key={month} scope="col" className={month === period ? 'now' : undefined}>{w.common.months(Number(month.slice(5)))}</th>)}{longer && <th scope="col">{w.activity.longer}</th>}</tr></thead>
        <tbody ref={body} onKeyDown={move}>
          {rows.map((row) => {
            const rest = row.cells.filter((cell) => !data.months.includes(cell.period));
            const show = (cell: Matrix['rows'][number]['cells'][number]) => {
              const tab = first ? 0 : -1;
              first = false;
              return (
                <button key={cell.period} type="button" tabIndex={tab} data-step={step.includes(cell.state) || undefined} className={'cell ' + cell.state + (cell.deadline?.standing === 'due' || cell.deadline?.standing === 'overdue' ? ' ' + cell.deadline.standing : '') + (row.id === source && cell.period === period ? ' chosen' : '')} onClick={() => onPick(row.id, cell.period)} title={[cell.period, dueText(cell.deadline)].filter(Boolean).join(' · ')}
                  aria-label={[`${say(row.name)} ${cell.period}: ${w.activity.states[cell.state]}`, dueText(cell.deadline)].filter(Boolean).join(', ')}><StateGlyph state={cell.state} />{!data.months.includes(cell.period) && <small>{cell.period}</small>}</button>
              );
            };
            return (
              <tr key={row.id} className={row.id === source ? 'chosen' : ''}>
                <th scope="row"><ScopeChip scope={row.scope} /> <span>{say(row.name)}</span></th>
                {data.months.map((month) => {
                  const cell = row.cells.find((one) => one.period === month);
                  return <td key={month} role="gridcell">{cell && show(cell)}</td>;
                })}
                {longer && <td role="gridcell" className="longer">{rest.map(show)}</td>}
              </tr>
            );
          })}
        </tbody>
      </table>
      {data.rows.length > rows.length && <p className="more-rows"><span className="quiet">{w.activity.shown(rows.length, data.rows.length)}</span> <Button size="small" onClick={() => setShown(shown + shownAtOnce)}>{w.activity.showMore(Math.min(shownAtOnce, data.rows.length - rows.length))}</Button></p>}
    </div>
  );
}
