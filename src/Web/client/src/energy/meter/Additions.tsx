import { PlusOutlined } from '@ant-design/icons';
import { App, Button, Input } from 'antd';
import { useState } from 'react';
import type { Addition, MeterView } from '../../api/energy.ts';
import { useGet } from '../../api/queries.ts';
import { exact } from '../../numbers/format.ts';
import { Loading } from '../../parts/States.tsx';
import { usePlace } from '../../shell/context.ts';
import { useWords } from '../../words/words.ts';
import { useAct } from '../act.ts';
import { nice } from '../amounts.ts';
import { OriginMark } from '../Marks.tsx';
import { momentText, spanText } from '../zoned.ts';
import { AdditionForm } from './AdditionForm.tsx';

// Energy that no counter counted, as people recorded it: how much, when, why, and what proves it.
export function Additions({ meter, zone }: { meter: MeterView; zone: string }) {
  const { w, language } = useWords();
  const words = w.energyWork.meters;
  const { session } = usePlace();
  const [adding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState<string | null>(null);
  const query = useGet<Addition[]>(`energy/additions?meter=${encodeURIComponent(meter.id)}`, !meter.virtual);
  const may = session.permissions.includes('writeActivity');
  if (!query.data) return <Loading error={query.error} retry={() => void query.refetch()} rows={3} />;
  return (
    <>
      {query.data.length === 0 ? <p className="quiet">{words.noAdditions}</p> : (
        <ul className="additions">
          {query.data.map((one) => (
            <li key={one.id}>
              <p><OriginMark origin="outsideCounter" /> <b>{exact(one.amount)} {nice(one.unit)}</b> · {w.energy.reasons[one.reason] ?? one.reason}{meter.registers.length > 1 && <span className="quiet"> · {one.register}</span>}</p>
              <p>{spanText(one.from, one.to, zone, language)}</p>
              {one.note && <p>“{one.note}”</p>}
              <p className="quiet">{one.by} · {momentText(one.at, zone, language)} {may && leaving !== one.id && <Button type="link" size="small" className="flat" onClick={() => setLeaving(one.id)}>{words.withdraw}</Button>}</p>
              {leaving === one.id && <Withdraw addition={one} onDone={() => setLeaving(null)} />}
            </li>
          ))}
        </ul>
      )}
      {may && <Button icon={<PlusOutlined />} className="spaced" onClick={() => setAdding(true)}>{words.record}</Button>}
      {adding && <AdditionForm meter={meter} zone={zone} onClose={() => setAdding(false)} />}
    </>
  );
}

function Withdraw({ addition, onDone }: { addition: Addition; onDone: () => void }) {
  const { w } = useWords();
  const words = w.energyWork.meters;
  const { message } = App.useApp();
  const { act, busy, fault } = useAct();
  const [reason, setReason] = useState('');
  const send = async () => {
    if (!(await act('DELETE', `energy/additions/${encodeURIComponent(addition.id)}?revision=${addition.revision}&reason=${encodeURIComponent(reason)}`))) return;
    void message.success(words.withdraw);
    onDone();
  };
  return (
    <form className="alarm-form" onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <Input autoFocus value={reason} onChange={(event) => setReason(event.target.value)} placeholder={words.why} aria-label={words.why} maxLength={500} />
      <Button danger htmlType="submit" loading={busy} disabled={reason.trim() === ''}>{words.withdrawTitle}</Button><Button type="text" onClick={onDone}>{w.common.cancel}</Button>
      {fault && <p className="form-fault" role="alert">{fault}</p>}
    </form>
  );
}
