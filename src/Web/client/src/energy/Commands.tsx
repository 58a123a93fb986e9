import { PlusOutlined } from '@ant-design/icons';
import { App, Button, Drawer, Form, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import type { CommandState, CommandView } from '../api/energy.ts';
import { useGet, usePolled } from '../api/queries.ts';
import { exact } from '../numbers/format.ts';
import { inPlace } from '../parts/inPlace.ts';
import { Card } from '../parts/Page.tsx';
import { Loading } from '../parts/States.tsx';
import { usePlace } from '../shell/context.ts';
import { href } from '../shell/router.ts';
import { follow } from '../shell/Shell.tsx';
import type { Row } from '../tables/tables.ts';
import { useWords } from '../words/words.ts';
import { useAct } from './act.ts';
import { ToneChip, type Tone } from './Marks.tsx';
import type { PageOf } from './meter/Readings.tsx';
import { momentText } from './zoned.ts';

const tones: Record<CommandState, Tone> = { proposed: 'warn', authorised: 'info', selected: 'info', executed: 'info', confirmed: 'ok', failed: 'bad', cancelled: 'plain' };

// What a step says beyond its name: why it failed, what was read back.
const telling = new Set<string>(['confirmed', 'failed', 'cancelled']);

const nameOf = (row: Row, language: string) => row.cells[language === 'zh' ? 'name.zh' : 'name.en'] || row.cells['name.zh'] || row.cells.id || row.key;

// What limits are called.
function useLimits(): (id: string) => string {
  const { language } = useWords();
  const limits = useGet<{ rows: Row[] }>('energy/tables/limits');
  return (id) => { const row = limits.data?.rows.find((one) => one.cells.id === id); return row ? nameOf(row, language) : id; };
}

// Commands that lower a load: one person proposes, another lets it go, the device reads back what it did.
export function Commands({ zone }: { zone: string }) {
  const { w, language } = useWords();
  const words = w.energyWork.command;
  const { session } = usePlace();
  const query = usePolled<CommandView[] | PageOf<CommandView>>('energy/commands', 10);
  const limits = useLimits();
  const [proposing, setProposing] = useState(false);
  const may = session.permissions.includes('operate');
  const list = query.data && (Array.isArray(query.data) ? query.data : query.data.items);
  return (
    <Card title={words.title} extra={<>{may && <Button size="small" icon={<PlusOutlined />} onClick={() => setProposing(true)}>{words.propose}</Button>} {session.permissions.includes('readAudit') && <a href={href('audit', { book: '/energy' })} onClick={follow}>{words.audit} ›</a>}</>}>
      {!list ? <Loading error={query.error} retry={() => void query.refetch()} rows={3} /> : list.length === 0 ? <p className="quiet">{words.none}</p> : (
        <ul className="proposals">
          {list.map((one) => (
            <li key={one.id}>
              <p className="proposal-head"><ToneChip tone={tones[one.state]} text={words.states[one.state]} /> <b>{limits(one.limit)} · {one.action}</b> <span>{one.lower ? words.lower : words.release}</span> <span className="mono">{one.connection}/{one.point}</span> ← <b>{exact(one.value)}</b></p>
              <p>“{one.reason}”</p>
              <ol className="trail">{one.steps.map((step, index) => <li key={index} className={step.phase === 'confirmed' ? 'approved' : step.phase === 'failed' ? 'returned' : 'submitted'}><p><b>{words.states[step.phase] ?? step.phase}</b> <span className="quiet">{step.by === 'device' ? w.energyWork.collector.device : step.by} · {momentText(step.at, zone, language)}</span>{step.detail && telling.has(step.phase) && <span className={step.phase === 'failed' ? 'worse' : 'quiet'}> · {step.detail}</span>}</p></li>)}</ol>
              {one.state === 'proposed' && (may || one.mayAuthorise) && <Decide command={one} name={`${limits(one.limit)} · ${one.action}`} may={may} />}
            </li>
          ))}
        </ul>
      )}
      {proposing && <Propose onClose={() => setProposing(false)} />}
    </Card>
  );
}

// What a device does cannot be taken back: it is asked once more, with the point and the value.
function Decide({ command, name, may }: { command: CommandView; name: string; may: boolean }) {
  const { w } = useWords();
  const words = w.energyWork.command;
  const { session } = usePlace();
  const { modal } = App.useApp();
  const { act, busy, fault } = useAct();
  const path = `energy/commands/${encodeURIComponent(command.id)}`;
  const authorise = () => modal.confirm({ title: `${command.lower ? words.lower : words.release}: ${name}`, content: <><p>{words.confirm(`${command.connection}/${command.point}`, exact(command.value))}</p><p>“{command.reason}” <span className="quiet">{command.steps[0]?.by}</span></p><p>{words.irreversible}</p></>, okText: words.authorise, cancelText: w.common.cancel, okButtonProps: { danger: true }, onOk: () => act('POST', path + '/authorise') });
  return (
    <p className="decide">
      {command.mayAuthorise ? <Button type="primary" size="small" loading={busy} onClick={() => authorise()}>{words.authorise}</Button> : <span className="quiet">{command.steps[0]?.by === session.user ? words.own : words.role(w.users.roles[command.role] ?? command.role)}</span>}
      {may && <Button size="small" disabled={busy} onClick={() => void act('POST', path + '/cancel')}>{words.withdraw}</Button>}
      {fault && <span className="form-fault" role="alert">{fault}</span>}
    </p>
  );
}

type Given = { limit: string; action: string; lower: boolean; reason: string };

function Propose({ onClose }: { onClose: () => void }) {
  const { w, language } = useWords();
  const words = w.energyWork.command;
  const { act, busy, fault } = useAct();
  const [form] = Form.useForm<Given>();
  const limit = Form.useWatch('limit', form);
  const limits = useGet<{ rows: Row[] }>('energy/tables/limits');
  const actions = useGet<{ rows: Row[] }>('energy/tables/limit_actions');
  const rows = limits.data?.rows ?? [];
  const own = (actions.data?.rows ?? []).filter((row) => row.cells.limit === limit);
  const save = async (given: Given) => {
    if (await act('POST', 'energy/commands', { ...given, reason: given.reason.trim() })) onClose();
  };
  return (
    <Drawer open onClose={onClose} size={460} title={words.propose} {...inPlace}>
      {!limits.data ? <Loading error={limits.error} rows={4} /> : rows.length === 0 ? <p>{words.noLimits}</p> : (
        <Form form={form} layout="vertical" requiredMark={false} onFinish={(given) => void save(given)} initialValues={{ lower: true }}>
          <Form.Item label={words.limit} name="limit" rules={[{ required: true, message: words.limit }]}><Select onChange={() => form.setFieldValue('action', undefined)} options={rows.map((row) => ({ value: row.cells.id, label: `${nameOf(row, language)} · ${exact(row.cells.target ?? '')} ${row.cells.unit}` }))} /></Form.Item>
          <Form.Item label={words.action} name="action" rules={[{ required: true, message: words.action }]}><Select disabled={own.length === 0} options={own.map((row) => ({ value: row.cells.id, label: `${row.cells.id} · ${row.cells.connection}/${row.cells.point}` }))} /></Form.Item>
          <Form.Item name="lower" label={words.value}><Radio.Group options={[{ value: true, label: words.lower }, { value: false, label: words.release }]} /></Form.Item>
          <Form.Item label={words.reason} name="reason" rules={[{ required: true, whitespace: true, message: words.reason }]}><Input.TextArea rows={2} maxLength={500} /></Form.Item>
          {fault && <p className="form-fault" role="alert">{fault}</p>}
          <div className="form-foot"><Button type="primary" htmlType="submit" loading={busy}>{words.send}</Button><Button onClick={onClose}>{w.common.cancel}</Button></div>
        </Form>
      )}
    </Drawer>
  );
}
