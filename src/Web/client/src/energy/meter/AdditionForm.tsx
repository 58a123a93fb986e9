import { App, Button, Drawer, Form, Input, Select } from 'antd';
import { useState } from 'react';
import type { AdditionReason, MeterView } from '../../api/energy.ts';
import { inPlace } from '../../parts/inPlace.ts';
import { useWords } from '../../words/words.ts';
import { useAct } from '../act.ts';
import { nice, typed } from '../amounts.ts';
import { mainRegister } from '../site.ts';
import { instantOf } from '../zoned.ts';

const reasons: AdditionReason[] = ['bypass', 'meterDeEnergized', 'meterFault', 'reset', 'noDevice', 'noAmount', 'wrongMultiplier', 'wrongWiring', 'other'];

type Given = { register: string; from: string; to: string; amount: string; reason: AdditionReason; note: string };

// Energy outside the counter is recorded with its reason and what proves it; it stands beside what was counted, never in its place.
export function AdditionForm({ meter, zone, onClose }: { meter: MeterView; zone: string; onClose: () => void }) {
  const { w } = useWords();
  const words = w.energyWork.meters;
  const { message } = App.useApp();
  const { act, busy, fault } = useAct();
  const [form] = Form.useForm<Given>();
  const [unit, setUnit] = useState(mainRegister(meter)?.unit ?? '');
  const save = async (given: Given) => {
    const [from, to] = [instantOf(given.from, zone)!, instantOf(given.to, zone)!];
    if (await act('POST', 'energy/additions', { meter: meter.id, register: given.register, from, to, amount: typed(given.amount), reason: given.reason, note: given.note.trim() })) {
      void message.success(words.saved);
      onClose();
    }
  };
  const time = (name: 'from' | 'to', label: string) => (
    <Form.Item label={label} name={name} validateTrigger="onBlur" rules={[{ validator: (_, text: string) => (instantOf(text ?? '', zone) === null ? Promise.reject(new Error(words.badTime)) : name === 'to' && (instantOf(text, zone) ?? '') <= (instantOf(form.getFieldValue('from') as string, zone) ?? '') ? Promise.reject(new Error(words.badOrder)) : Promise.resolve()) }]} extra={name === 'from' ? words.timeHelp : undefined}><Input placeholder="YYYY-MM-DD HH:MM" /></Form.Item>
  );
  return (
    <Drawer open onClose={onClose} size={480} title={words.recordTitle} {...inPlace}>
      <p className="quiet">{w.energy.originsHelp.outsideCounter}</p>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(given) => void save(given)} initialValues={{ register: mainRegister(meter)?.id, reason: 'bypass' }}>
        {meter.registers.length > 1 && <Form.Item label={w.energy.register} name="register"><Select onChange={(id: string) => setUnit(meter.registers.find((one) => one.id === id)?.unit ?? '')} options={meter.registers.map((one) => ({ value: one.id, label: `${one.id} · ${w.energy.directions[one.direction]}` }))} /></Form.Item>}
        {meter.registers.length <= 1 && <Form.Item name="register" hidden><Input /></Form.Item>}
        <div className="pair">{time('from', words.start)}{time('to', words.end)}</div>
        <Form.Item label={words.amount} name="amount" extra={words.amountHelp} validateTrigger="onBlur" rules={[{ validator: (_, text: string) => (Number.isFinite(typed(text ?? '')) ? Promise.resolve() : Promise.reject(new Error(words.badNumber))) }]}><Input inputMode="decimal" suffix={nice(unit)} /></Form.Item>
        <Form.Item label={words.reason} name="reason"><Select options={reasons.map((one) => ({ value: one, label: w.energy.reasons[one] }))} /></Form.Item>
        <Form.Item label={words.note} name="note" extra={words.noteHelp} rules={[{ required: true, whitespace: true, message: words.noteHelp }]}><Input.TextArea rows={3} maxLength={1000} /></Form.Item>
        {fault && <p className="form-fault" role="alert">{fault}</p>}
        <div className="form-foot"><Button type="primary" htmlType="submit" loading={busy}>{words.save}</Button><Button onClick={onClose}>{w.common.cancel}</Button></div>
      </Form>
    </Drawer>
  );
}
