import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { call, newKey, Refusal } from '../api/http.ts';
import type { Activity, ActivityAnswer } from '../api/types.ts';
import { exact, unit } from '../numbers/format.ts';
import { usePlace } from '../shell/context.ts';
import { useWords } from '../words/words.ts';
import { closed, columns, fresh, linesOf, monthText, parseBlock, putBlock, type Column, type Line } from './grid.ts';
import { StateGlyph } from './MonthMatrix.tsx';

// The records of a source as a spreadsheet: what is right is saved as a draft at once, what is wrong keeps what was typed with its fault beneath.
export function ActivityGrid({ data, editable, period, onPeriod }: { data: Activity; editable: boolean; period: string | null; onPeriod: (period: string) => void }) {
  const { w, language, say } = useWords();
  const { inventory } = usePlace();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [lines, setLines] = useState<Line[]>(() => linesOf(data));
  const [undo, setUndo] = useState<Line[][]>([]);
  const table = useRef<HTMLTableElement>(null);
  const current = useRef(lines);
  current.current = lines;
  // What was typed and is wrong stays as it was typed, on the row as it is now.
  useEffect(() => setLines((now) => [
    ...linesOf(data).map((line) => { const wrong = now.find((one) => one.key === line.key && one.faults.length > 0); return wrong ? { ...line, id: wrong.id, cells: wrong.cells, faults: wrong.faults } : line; }),
    ...now.filter((line) => line.key === null),
  ]), [data]);

  const save = async (touched: Line[]) => {
    const ready = touched.filter((line) => line.cells.period && line.cells.quantity && line.cells.unit);
    if (ready.length === 0) return;
    const body = { mode: 'cells', changes: ready.map((line) => ({ key: line.key, revision: line.revision, cells: line.cells })) };
    const answer = await call<ActivityAnswer>('POST', `inventories/${inventory!.id}/activity`, body, { 'Idempotency-Key': newKey() }).catch((error: unknown) => {
      const results = error instanceof Refusal ? (error.problem as unknown as ActivityAnswer).results : undefined;
      if (!results) throw error;
      return { results, recording: null } as ActivityAnswer;
    });
    const saved = answer.results.filter((one) => one.faults.length === 0).length;
    setLines((now) => now.flatMap((line) => {
      const index = ready.findIndex((one) => one.id === line.id);
      const result = index < 0 ? null : answer.results[index]!;
      return result === null ? [line] : result.faults.length > 0 ? [{ ...line, faults: result.faults }] : line.key === null ? [] : [{ ...line, revision: result.revision, faults: [] }];
    }));
    if (saved > 0) {
      void message.success(w.activity.saved(saved));
      await queries.invalidateQueries();
    }
  };
  const commit = (id: string, column: Column, text: string) => {
    const line = current.current.find((one) => one.id === id);
    if (!line || (line.cells[column] ?? '') === text) return;
    const changed = { ...line, cells: { ...line.cells, [column]: column === 'period' ? monthText(text) : text }, faults: [] };
    setUndo((past) => [...past.slice(-20), current.current]);
    setLines((now) => now.map((one) => (one.id === id ? changed : one)));
    void save([changed]);
  };
  const paste = (event: React.ClipboardEvent, index: number, column: number) => {
    const text = event.clipboardData.getData('text/plain');
    const block = parseBlock(text);
    if (block.length <= 1 && (block[0]?.length ?? 0) <= 1) return;
    event.preventDefault();
    const put = putBlock(current.current, data.source, { line: index, column }, block);
    setUndo((past) => [...past.slice(-20), current.current]);
    setLines(put.lines);
    void save(put.lines.filter((line) => put.touched.includes(line.id)));
  };
  const remove = async (line: Line) => {
    if (line.key !== null) await call('POST', `inventories/${inventory!.id}/activity`, { changes: [{ key: line.key, revision: line.revision }] });
    setLines((now) => now.filter((one) => one.id !== line.id));
    await queries.invalidateQueries();
  };
  const keys = (event: React.KeyboardEvent<HTMLInputElement>, row: number, column: number) => {
    const step = event.key === 'ArrowDown' || event.key === 'Enter' ? [1, 0] : event.key === 'ArrowUp' ? [-1, 0] : null;
    if (event.key === 'Escape') event.currentTarget.value = current.current[row]?.cells[columns[column]!] ?? '';
    if ((event.ctrlKey || event.metaKey) && event.key === 'z' && undo.length > 0 && event.currentTarget.value === (current.current[row]?.cells[columns[column]!] ?? '')) {
      event.preventDefault();
      const before = undo.at(-1)!;
      setUndo(undo.slice(0, -1));
      const reverted = before.filter((line) => { const now = current.current.find((one) => one.id === line.id); return now && !closed(now) && JSON.stringify(now.cells) !== JSON.stringify(line.cells); }).map((line) => ({ ...line, revision: current.current.find((one) => one.id === line.id)!.revision }));
      setLines((now) => now.map((line) => reverted.find((one) => one.id === line.id) ?? line));
      void save(reverted);
    }
    if (!step) return;
    event.preventDefault();
    table.current?.querySelector<HTMLInputElement>(`[data-at="${row + step[0]!}-${column + step[1]!}"]`)?.focus();
  };
  const faults = lines.filter((line) => line.faults.length > 0).length;
  const before = data.before.find((one) => one.period.slice(5) === period?.slice(5) && one.period.length === 7);
  const choices = [...new Set(data.inputs.flatMap((input) => input.units))];
  return (
    <>
      <datalist id="units">{choices.map((text) => <option key={text} value={text} />)}</datalist>
      <datalist id="inputs">{data.inputs.map((input) => <option key={input.name} value={input.name}>{say(input.title)}</option>)}</datalist>
      <div className="scroll" tabIndex={-1}>
        <table className="sheet" ref={table}>
          <thead><tr><th scope="col" className="sheet-number" aria-label="#" />{columns.map((column) => <th key={column} scope="col">{w.activity[column]}</th>)}<th scope="col">{w.activity.evidence}</th><th scope="col">{w.activity.state}</th>{editable && <th aria-label={w.activity.remove} />}</tr></thead>
          {lines.map((line, index) => (
            <tbody key={line.id} className={(line.row && line.row.cells.period === period ? 'now ' : '') + (line.faults.length > 0 ? 'faulty' : '')}>
              <tr onFocus={() => line.cells.period && line.cells.period !== period && onPeriod(line.cells.period)}>
                <th scope="row" className="sheet-number">{index + 1}</th>
                {columns.map((column, c) => {
                  const wrong = line.faults.some((fault) => fault.column === column);
                  return (
                    <td key={column} className={(column === 'quantity' ? 'num ' : '') + (wrong ? 'wrong' : '')}>
                      <input
                        key={(line.cells[column] ?? '') + line.revision} data-at={`${index}-${c}`} defaultValue={line.cells[column] ?? ''} readOnly={!editable || closed(line)} aria-label={`${w.activity[column]} ${line.cells.period ?? index + 1}`} aria-invalid={wrong}
                        list={column === 'unit' ? 'units' : column === 'input' ? 'inputs' : undefined} title={closed(line) ? w.activity.closed : undefined} onBlur={(event) => commit(line.id, column, event.target.value.trim())} onPaste={(event) => editable && paste(event, index, c)}
                        onKeyDown={(event) => keys(event, index, c)}
                      />
                    </td>
                  );
                })}
                <td className="sheet-text">{line.cells.evidence?.split(';').map((path) => path.split('/').at(-1)).join(', ')}</td>
                <td className="sheet-text">{line.row && <><StateGlyph state={line.row.state} /> {w.activity.states[line.row.state]}</>}{line.row?.approved && <small className="quiet"> {w.activity.earlier(`${exact(line.row.approved.quantity ?? '')} ${unit(line.row.approved.unit ?? '', language)}`)}</small>}</td>
                {editable && <td>{!closed(line) && <Button type="text" size="small" icon={<DeleteOutlined />} aria-label={`${w.activity.remove} ${line.cells.period ?? ''}`} onClick={() => void remove(line)} />}</td>}
              </tr>
              {line.faults.length > 0 && (
                <tr className="fault-row"><td colSpan={columns.length + 4}>{line.faults.map((fault, f) => <p key={f} role="alert"><b>✕ {say(fault.title)}</b> · {fault.column && (w.activity as unknown as Record<string, string>)[fault.column]} · {w.common.faultLine(fault.value, say(fault.expected))} <code>{fault.code}</code></p>)}</td></tr>
              )}
            </tbody>
          ))}
        </table>
      </div>
      <div className="sheet-foot">
        {editable && <Button size="small" icon={<PlusOutlined />} onClick={() => setLines((now) => [...now, fresh(data.source, now.length > 0 ? { unit: now.at(-1)!.cells.unit ?? '' } : { unit: data.inputs[0]?.units[0] ?? '' })])}>{w.activity.addRow}</Button>}
        {before && <span className="quiet">{w.activity.lastYear(`${exact(before.quantity)} ${unit(before.unit, language)}`)}</span>}
        {faults > 0 && <span className="worse">{w.activity.faults(faults)}</span>}
      </div>
    </>
  );
}
