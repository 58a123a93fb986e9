import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { call, reasonOf } from '../api/http.ts';
import type { Deadlines } from '../api/notes.ts';
import { useGet, useInventoryQuery } from '../api/queries.ts';
import type { Facility } from '../api/types.ts';
import { instant } from '../numbers/format.ts';
import { Card } from '../parts/Page.tsx';
import { Loading } from '../parts/States.tsx';
import { usePlace, yearOf } from '../shell/context.ts';
import { useWords } from '../words/words.ts';
import { dueOn } from './dueOn.ts';

// By when the months of the inventory chosen at the top are due, and when somebody is reminded.
export function DeadlineRule() {
  const { w } = useWords();
  const { inventory } = usePlace();
  const query = useGet<Deadlines>(`inventories/${inventory!.id}/deadlines`);
  return (
    <Card title={w.notes.rule} note={`${yearOf(inventory!)} · ${w.notes.ruleNote}`}>
      {query.data ? <Rule key={inventory!.id + query.data.revision} data={query.data} /> : <Loading error={query.error} retry={() => void query.refetch()} rows={4} />}
    </Card>
  );
}

type Row = { facility: string | null; day: number };

function Rule({ data }: { data: Deadlines }) {
  const { w, say, language } = useWords();
  const { inventory, session } = usePlace();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const facilities = useInventoryQuery<Facility[]>('facilities');
  const [day, setDay] = useState(data.day ?? 10);
  const [before, setBefore] = useState(data.before);
  const [every, setEvery] = useState(data.every);
  const [rows, setRows] = useState<Row[]>(() => data.facilities.map((one) => ({ facility: one.facility, day: one.day })));
  const [fault, setFault] = useState('');
  const may = session.permissions.includes('writeBook') && session.facilities.length === 0;
  const path = `inventories/${inventory!.id}/deadlines`;
  const attempt = async (action: () => Promise<unknown>) => {
    setFault('');
    try {
      await action();
      void message.success(w.notes.saved);
      await queries.invalidateQueries();
    } catch (error) {
      setFault(reasonOf(error, say));
    }
  };
  const save = () => attempt(() => call('PUT', path, { day, before, every, revision: data.revision, facilities: Object.fromEntries(rows.filter((row) => row.facility !== null).map((row) => [row.facility!, row.day])) }));
  const number = (label: string, value: number, set: (value: number) => void, least: number, most: number, after: string) => (
    <p className="setting"><span>{label}</span><InputNumber disabled={!may} min={least} max={most} precision={0} value={value} onChange={(next) => next !== null && set(next)} suffix={after} aria-label={label} style={{ width: 110 }} /></p>
  );
  if (!may && data.day === null) return <p className="quiet">{w.notes.ruleNone}</p>;
  return (
    <div className="rule">
      {data.day === null && <p className="quiet">{w.notes.ruleNone}</p>}
      {number(w.notes.day, day, setDay, 1, 31, w.notes.daySuffix)}
      <p className="quiet rule-example">{w.notes.example(inventory!.from.slice(0, 7), dueOn(inventory!.from, day))}</p>
      {number(w.notes.before, before, setBefore, 0, 28, w.notes.days)}
      {number(w.notes.every, every, setEvery, 1, 90, w.notes.days)}
      {(may || rows.length > 0) && <h3>{w.notes.other}</h3>}
      {rows.map((row, index) => (
        <div key={index} className="rule-row">
          <Select disabled={!may} aria-label={w.notes.facility} value={row.facility} placeholder={w.notes.facility} onChange={(facility) => setRows(rows.map((one, at) => (at === index ? { ...one, facility } : one)))}
            options={(facilities.data ?? []).map((facility) => ({ value: facility.id, label: say(facility.name), disabled: rows.some((one, at) => at !== index && one.facility === facility.id) }))} />
          <InputNumber disabled={!may} min={1} max={31} precision={0} value={row.day} suffix={w.notes.daySuffix} aria-label={w.notes.day} onChange={(next) => next !== null && setRows(rows.map((one, at) => (at === index ? { ...one, day: next } : one)))} style={{ width: 110 }} />
          {may && <Button type="text" icon={<DeleteOutlined />} aria-label={w.notes.remove} onClick={() => setRows(rows.filter((_, at) => at !== index))} />}
        </div>
      ))}
      {fault && <p className="form-fault" role="alert">{fault}</p>}
      {may ? (
        <p className="rule-actions">
          <Button icon={<PlusOutlined />} onClick={() => setRows([...rows, { facility: null, day }])}>{w.notes.add}</Button>
          <Button type="primary" onClick={() => void save()}>{w.notes.set}</Button>
          {data.day !== null && <Button type="text" onClick={() => void attempt(() => call('DELETE', `${path}?revision=${data.revision}`))}>{w.notes.end}</Button>}
        </p>
      ) : <p className="quiet">{w.notes.readOnly}</p>}
      {data.by && data.at && <p className="quiet">{w.notes.setBy(data.by, instant(data.at, language))}</p>}
    </div>
  );
}
