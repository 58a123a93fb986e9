import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { exact, instant } from '../numbers/format.ts';
import { Empty, Loading } from '../parts/States.tsx';
import { useWords } from '../words/words.ts';
import { RowForm } from './RowForm.tsx';
import { isWord, useMayEdit, useRows, useTables, type Row } from './tables.ts';

// The rows of a table with the columns that any row fills; a row opens as a form.
export function TableView({ table, actions, onAdd }: { table: string; actions?: ReactNode; onAdd?: (() => void) | undefined }) {
  const { w, language, say } = useWords();
  const tables = useTables();
  const rows = useRows(table);
  const may = useMayEdit();
  const [open, setOpen] = useState<Row | 'new' | null>(null);
  const layout = tables.data?.tables.find((one) => one.name === table);
  if (!layout || !rows.data || rows.data.table !== table) return <Loading error={rows.error ?? tables.error} rows={8} />;
  // Names stand once, in the language of the page where they have it.
  const [own, other] = language === 'zh' ? ['name.zh', 'name.en'] : ['name.en', 'name.zh'];
  const twice = layout.columns.some((column) => column.key === own) && layout.columns.some((column) => column.key === other);
  const of = (row: Row, key: string) => row.cells[key] || (twice && key === own ? row.cells[other] : '') || '';
  const filled = layout.columns.filter((column) => column.kind !== 'longText' && !(twice && column.key === other) && rows.data.rows.some((row) => of(row, column.key))).slice(0, 8);
  return (
    <>
      {may && <div className="tree-head"><Button icon={<PlusOutlined />} onClick={onAdd ?? (() => setOpen('new'))}>{w.tables.add}</Button>{actions}</div>}
      {rows.data.rows.length === 0 ? <Empty><p>{w.tables.none(say(layout.title))}</p></Empty> : (
        <div className="scroll" tabIndex={0} role="region" aria-label={say(layout.title)}>
          <table className="tree list">
            <thead><tr>{filled.map((column, index) => <th key={column.key} scope="col" className={(column.kind === 'number' ? 'num ' : '') + (index > 1 ? 'wide-only' : '')}>{twice && column.key === own ? w.tables.name : say(column.title)}</th>)}<th scope="col" className="wide-only">{w.tables.by}</th></tr></thead>
            <tbody>
              {rows.data.rows.map((row) => (
                <tr key={row.key} onClick={() => may && setOpen(row)}>
                  {filled.map((column, index) => {
                    const text = of(row, column.key);
                    const word = tables.data!.words[text];
                    const shown = word && isWord(column) ? say(word) : column.kind === 'number' && text !== '' && Number.isFinite(Number(text)) ? exact(text) : text;
                    return index === 0 ? <th key={column.key} scope="row">{may ? <button type="button" className="row-name">{shown || '—'}</button> : shown || '—'}</th> : <td key={column.key} className={(column.kind === 'number' ? 'num ' : '') + (index > 1 ? 'wide-only' : '')}>{shown}</td>;
                  })}
                  <td className="wide-only quiet">{row.by} · {instant(row.at, language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {open !== null && <RowForm key={open === 'new' ? 'new' : open.key} table={table} row={open === 'new' ? null : open} onClose={() => setOpen(null)} />}
    </>
  );
}
