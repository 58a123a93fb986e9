import { App, AutoComplete, Button, Drawer, Form, Input, Select } from 'antd';
import { useState } from 'react';
import type { Fault } from '../api/types.ts';
import { Loading } from '../parts/States.tsx';
import { useWords } from '../words/words.ts';
import { SubjectFields } from './SubjectFields.tsx';
import { identifier, isWord, useChange, useRows, useTables, type Column, type Row, type Tables } from './tables.ts';

type Props = { table: string; row: Row | null; preset?: Record<string, string>; hidden?: readonly string[]; methods?: readonly string[]; title?: string; onClose: () => void };

// One row of a table as a form; what is wrong is told at its field, what it would break elsewhere beneath.
export function RowForm(props: Props) {
  const tables = useTables();
  const { say } = useWords();
  const layout = tables.data?.tables.find((one) => one.name === props.table);
  return (
    <Drawer open onClose={props.onClose} size={520} title={props.title ?? say(layout?.title)} destroyOnHidden>
      {tables.data && layout ? <Fields {...props} tables={tables.data} columns={layout.columns} /> : <Loading error={tables.error} rows={8} />}
    </Drawer>
  );
}

const derived = new Set(['scope', 'scope3']);

function Fields({ table, row, preset = {}, hidden = [], methods, tables, columns, onClose }: Props & { tables: Tables; columns: Column[] }) {
  const { w, say } = useWords();
  const { message, modal } = App.useApp();
  const [cells, setCells] = useState<Record<string, string>>(() => ({ ...preset, ...row?.cells }));
  const { busy, faults, change } = useChange();
  const others = useRows(table);
  const categories = columns.some((column) => column.choices === 'categories');
  const set = (key: string, value: string) => setCells((now) => {
    const category = key === 'category' ? tables.categories.find((one) => one.id === value) : undefined;
    return { ...now, [key]: value, ...(category ? { scope: String(category.scope), scope3: category.scope3 === null ? '' : category.scope3 === 0 ? 'undivided' : String(category.scope3) } : {}) };
  });
  const save = async () => {
    const taken = new Set(others.data?.rows.map((one) => one.key));
    const filled = { ...cells };
    if (columns[0]!.key === 'id' && !filled.id) filled.id = identifier(filled['name.en'] || filled['name.zh'] || '', taken, table.replace(/s$/, ''));
    for (const key of Object.keys(filled)) filled[key] = filled[key]!.trim();
    if (await change([{ table, key: row?.key ?? null, revision: row?.revision ?? 0, cells: filled }])) {
      void message.success(w.tables.saved);
      onClose();
    }
  };
  const remove = () => modal.confirm({
    title: w.tables.removeTitle, content: nameOf(row!.cells), okText: w.tables.remove, cancelText: w.common.cancel, okButtonProps: { danger: true },
    onOk: async () => { if (await change([{ table, key: row!.key, revision: row!.revision, cells: null }])) onClose(); },
  });
  const shown = columns.filter((column) => !hidden.includes(column.key) && !(categories && derived.has(column.key)));
  const placed = new Set(shown.map((column) => column.key));
  return (
    <Form layout="vertical" requiredMark={(label, { required }) => <>{label}{!required && <span className="note">{w.common.optional}</span>}</>} onFinish={() => void save()}>
      {shown.map((column) => (
        <Field key={column.key} column={column} value={cells[column.key] ?? ''} onChange={(value) => set(column.key, value)} tables={tables} methods={methods} faults={faults.filter((fault) => fault.column === column.key && fault.file === table)} locked={column.key === 'id' && row !== null} made={column.key === 'id' && columns[0]!.key === 'id'}>
          {column.key === 'subjects' && table === 'sources' && <SubjectFields method={cells.method ?? ''} value={cells.subjects ?? ''} onChange={(value) => set('subjects', value)} />}
        </Field>
      ))}
      {faults.some((fault) => fault.file !== table || !placed.has(fault.column ?? '')) && (
        <div className="failed" role="alert"><p className="failed-title"><span aria-hidden>✕</span> {w.tables.elsewhere}</p>
          <ul>{faults.filter((fault) => fault.file !== table || !placed.has(fault.column ?? '')).slice(0, 20).map((fault, index) => <li key={index}><b>{say(fault.title)}</b> <span className="quiet">{[fault.file, fault.column].filter(Boolean).join(' · ')} · {w.common.faultLine(fault.value, say(fault.expected))}</span></li>)}</ul>
        </div>
      )}
      <div className="form-foot"><Button type="primary" htmlType="submit" loading={busy}>{w.tables.save}</Button><Button onClick={onClose}>{w.common.cancel}</Button>{row && <Button danger type="text" onClick={remove}>{w.tables.remove}</Button>}</div>
    </Form>
  );
}

const nameOf = (cells: Record<string, string>) => cells['name.zh'] ?? cells.id ?? Object.values(cells).slice(0, 3).join(' · ');

type FieldProps = { column: Column; value: string; onChange: (value: string) => void; tables: Tables; methods?: readonly string[] | undefined; faults: readonly Fault[]; locked: boolean; made: boolean; prefix?: string; children?: React.ReactNode };

export function Field({ column, value, onChange, tables, methods, faults, locked, made, prefix = '', children }: FieldProps) {
  const { w, say } = useWords();
  const fault = faults[0];
  const id = 'field-' + prefix + column.key;
  return (
    <Form.Item
      label={say(column.title)} required={column.required && !made} htmlFor={id} validateStatus={fault ? 'error' : ''}
      help={fault ? `${say(fault.title)} · ${w.common.faultLine(fault.value, say(fault.expected))}` : column.key === 'id' && !locked ? (made ? w.tables.idHelp : `${say(column.help)} · ${w.tables.idFixed}`) : say(column.help)}
    >
      {children ? children : <Entry id={id} column={column} value={value} onChange={onChange} tables={tables} methods={methods} locked={locked} />}
    </Form.Item>
  );
}

function Entry({ id, column, value, onChange, tables, methods, locked }: Omit<FieldProps, 'faults' | 'made' | 'prefix' | 'children'> & { id: string }) {
  const { say } = useWords();
  const facilities = useRows('facilities', column.choices === 'facilities' && !tables.choices.facilities);
  const sources = useRows('sources', column.choices === 'sources');
  if (locked) return <Input id={id} value={value} disabled />;
  if (column.kind === 'longText' && !column.choices) return <Input.TextArea id={id} autoSize={{ minRows: 1, maxRows: 5 }} value={value} onChange={(event) => onChange(event.target.value)} />;
  if (!column.choices) return <Input id={id} value={value} placeholder={column.kind === 'date' ? 'YYYY-MM-DD' : ''} inputMode={column.kind === 'number' || column.kind === 'share' ? 'decimal' : 'text'} onChange={(event) => onChange(event.target.value)} />;
  const named = (rows: Row[] | undefined) => rows?.map((row) => ({ value: row.key, label: `${row.cells['name.zh'] ?? row.key} · ${row.key}` })) ?? [];
  const options = column.choices === 'facilities' && !tables.choices.facilities ? named(facilities.data?.rows) : column.choices === 'sources' ? named(sources.data?.rows)
    : column.choices === 'categories' ? tables.categories.map((one) => ({ value: one.id, label: `${say(one.title)} · ${one.id}` }))
    : column.choices === 'methods' && methods ? [...methods, ...(tables.choices.methods ?? []).filter((one) => !methods.includes(one))].map((one) => ({ value: one, label: one }))
    : (tables.choices[column.choices] ?? []).map((one) => ({ value: one, label: tables.words[one] && isWord(column) && say(tables.words[one]) !== one ? `${say(tables.words[one])} · ${one}` : one }));
  if (column.choices === 'units' || column.choices === 'gases' || column.choices === 'instrument-kinds')
    return <AutoComplete id={id} value={value} defaultActiveFirstOption={false} onChange={onChange} options={options} showSearch={{ filterOption: (text, option) => String(option?.value ?? '').toLowerCase().includes(text.toLowerCase()) }} />;
  return <Select id={id} value={value || undefined} onChange={(next?: string) => onChange(next ?? '')} allowClear={!column.required} showSearch={{ optionFilterProp: 'label' }} options={options} />;
}
