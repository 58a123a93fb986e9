import { Button, Form, Input, Modal, Select } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call, Refusal } from '../api/http.ts';
import { useWords } from '../words/words.ts';
import { usePlace, yearOf } from './context.ts';
import { setParams } from './router.ts';

// The inventory of a further period: begins with the organisation, sources, factors and texts of an earlier one, or with one facility.
export function NewInventory({ onClose }: { onClose: () => void }) {
  const { w, say } = useWords();
  const { inventories } = usePlace();
  const queries = useQueryClient();
  const latest = inventories.at(-1);
  const year = latest ? String(Number(latest.to.slice(0, 4)) + 1) : String(new Date().getFullYear());
  const [from, setFrom] = useState<string>(latest?.id ?? '');
  const [fault, setFault] = useState('');
  const [busy, setBusy] = useState(false);
  const name = (id: string) => (latest && /\d{4}/.test(latest.id) ? latest.id.replace(/\d{4}/, year) : id);
  const begin = async (given: Record<string, string>) => {
    setBusy(true);
    setFault('');
    try {
      const body = from === '' ? { id: given.id, period: given.period, first: first(given) } : { id: given.id, period: given.period, from };
      await call('POST', 'inventories', body);
      await queries.invalidateQueries();
      setParams({ inv: given.id! });
      onClose();
    } catch (error) {
      const problem = error instanceof Refusal ? error.problem : null;
      setFault(problem?.faults?.map((one) => `${say(one.title)} · ${w.common.faultLine(one.value, say(one.expected))}`).join('; ') ?? (problem?.reason ? say(problem.reason) : String(error)));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal open title={w.beginning.title} onCancel={onClose} footer={null} destroyOnHidden>
      <Form layout="vertical" requiredMark={false} onFinish={(given: Record<string, string>) => void begin(given)} initialValues={{ period: year, id: name('inventory-' + year), country: 'CN' }}>
        {inventories.length > 0 && <Form.Item label={w.beginning.from} help={from === '' ? w.beginning.fromNothing : w.beginning.fromHint}><Select value={from} onChange={setFrom} aria-label={w.beginning.from} options={[...inventories.toReversed().map((one) => ({ value: one.id, label: `${yearOf(one)} · ${one.id}` })), { value: '', label: w.beginning.empty }]} /></Form.Item>}
        <Form.Item label={w.beginning.period} name="period" help={w.beginning.periodHint} rules={[{ required: true, message: '' }]}><Input /></Form.Item>
        <Form.Item label={w.beginning.id} name="id" help={w.beginning.idHint} rules={[{ required: true, message: '' }]}><Input /></Form.Item>
        {from === '' && <FirstFields />}
        {fault && <p className="form-fault" role="alert">{fault}</p>}
        <Button type="primary" htmlType="submit" loading={busy} className="spaced">{w.beginning.begin}</Button>
      </Form>
    </Modal>
  );
}

// The organisation and its first facility.
export function FirstFields() {
  const { w } = useWords();
  return (
    <>
      <Form.Item label={w.beginning.organization} name="organization" rules={[{ required: true, message: '' }]}><Input /></Form.Item>
      <Form.Item label={w.beginning.facility} name="facility" help={w.beginning.facilityHint} rules={[{ required: true, message: '' }]}><Input /></Form.Item>
      <div className="pair"><Form.Item label={w.beginning.country} name="country" rules={[{ required: true, message: '' }]}><Input /></Form.Item><Form.Item label={w.beginning.region} name="region" help={w.beginning.regionHint}><Input /></Form.Item></div>
    </>
  );
}

export const first = (given: Record<string, string>) => ({
  organization: { zh: given.organization, en: given.organization }, facility: { zh: given.facility, en: given.facility }, country: given.country, region: given.region ?? '',
});
