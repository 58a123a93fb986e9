import { App, Button, Drawer, Form } from 'antd';
import { useState } from 'react';
import { Loading } from '../parts/States.tsx';
import { useWords } from '../words/words.ts';
import { Field } from './RowForm.tsx';
import { useChange, useTables, type Row } from './tables.ts';

// A row that is made or changed together with others: which of its columns are asked for, and what they hold to begin with.
export type Part = { id: string; table: string; title: string; row?: Row; shown: readonly string[]; preset?: Record<string, string> };
export type Cells = Record<string, Record<string, string>>;

// Rows of several tables that are sound only together, as one form: all of them are saved or none. What is not asked for is filled in from the rest.
export function PartsForm({ title, note, parts, fill, onSaved, onClose }: { title: string; note?: string; parts: readonly Part[]; fill: (cells: Cells) => Cells; onSaved?: (cells: Cells) => void; onClose: () => void }) {
  const { w, say } = useWords();
  const { message } = App.useApp();
  const tables = useTables();
  const [cells, setCells] = useState<Cells>(() => Object.fromEntries(parts.map((part) => [part.id, { ...part.row?.cells, ...part.preset }])));
  const { busy, apart, change } = useChange();
  const save = async () => {
    const filled = fill(Object.fromEntries(Object.entries(cells).map(([id, row]) => [id, Object.fromEntries(Object.entries(row).map(([key, text]) => [key, text.trim()]))])));
    if (!(await change(parts.map((part) => ({ table: part.table, key: part.row?.key ?? null, revision: part.row?.revision ?? 0, cells: filled[part.id]! }))))) return;
    void message.success(w.tables.saved);
    onClose();
    onSaved?.(filled);
  };
  // What is filled in from the rest is wrong where that is: it is told only where nothing stands at a field.
  const hidden = parts.flatMap((part, index) => (apart.changes[index] ?? []).filter((fault) => !part.shown.includes(fault.column ?? '')));
  const elsewhere = [...(hidden.length < apart.changes.flat().length ? [] : hidden), ...apart.others];
  return (
    <Drawer open onClose={onClose} size={520} title={title} destroyOnHidden>
      {!tables.data ? <Loading error={tables.error} rows={10} /> : (
        <Form layout="vertical" requiredMark={(label, { required }) => <>{label}{!required && <span className="note">{w.common.optional}</span>}</>} onFinish={() => void save()}>
          {note && <p className="quiet">{note}</p>}
          {parts.map((part, index) => {
            const columns = tables.data!.tables.find((one) => one.name === part.table)?.columns ?? [];
            return (
              <fieldset key={part.id} className="form-part"><legend>{part.title}</legend>
                {columns.filter((column) => part.shown.includes(column.key)).map((column) => (
                  <Field
                    key={column.key} column={column} prefix={`${part.id}-`} value={cells[part.id]![column.key] ?? ''} tables={tables.data!} locked={false} made={column.key === 'id' && columns[0]!.key === 'id'}
                    faults={(apart.changes[index] ?? []).filter((fault) => fault.column === column.key)} onChange={(value) => setCells((now) => ({ ...now, [part.id]: { ...now[part.id], [column.key]: value } }))}
                  />
                ))}
              </fieldset>
            );
          })}
          {elsewhere.length > 0 && (
            <div className="failed" role="alert"><p className="failed-title"><span aria-hidden>✕</span> {w.tables.elsewhere}</p>
              <ul>{elsewhere.slice(0, 20).map((fault, index) => <li key={index}><b>{say(fault.title)}</b> <span className="quiet">{[fault.file, fault.column].filter(Boolean).join(' · ')} · {w.common.faultLine(fault.value, say(fault.expected))}</span></li>)}</ul>
            </div>
          )}
          <div className="form-foot"><Button type="primary" htmlType="submit" loading={busy}>{w.tables.save}</Button><Button onClick={onClose}>{w.common.cancel}</Button></div>
        </Form>
      )}
    </Drawer>
  );
}
