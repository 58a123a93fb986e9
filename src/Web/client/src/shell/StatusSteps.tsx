import { useQueryClient } from '@tanstack/react-query';
import { Button, Input, Modal, Popover } from 'antd';
import { useState } from 'react';
import { call, reasonOf } from '../api/http.ts';
import { useGet } from '../api/queries.ts';
import type { Status, StatusDetail } from '../api/types.ts';
import { instant, number } from '../numbers/format.ts';
import { Loading } from '../parts/States.tsx';
import { useWords } from '../words/words.ts';
import { usePlace } from './context.ts';
import { setParams } from './router.ts';

const order: Status[] = ['draft', 'reviewed', 'approved', 'verified', 'locked'];

// Five dots, the current one named; open, it says what happened, what can follow, and what keeps it from following.
export function StatusSteps() {
  const { w } = useWords();
  const { inventory } = usePlace();
  const [open, setOpen] = useState(false);
  const queries = useQueryClient();
  const path = `inventories/${inventory?.id ?? ''}/status`;
  const detail = useGet<StatusDetail>(path, open && inventory !== null);
  if (!inventory) return null;
  const at = order.indexOf(inventory.status);

  // Opened when the present answer is there: a box that opens empty or with an old one and grows moves its buttons away under the pointer.
  const turn = (next: boolean) => {
    if (next && !open) queries.removeQueries({ queryKey: [path] });
    setOpen(next);
  };
  return (
    <Popover trigger="click" open={open && (detail.data !== undefined || detail.isError)} onOpenChange={turn} placement="bottomLeft" content={detail.data ? <Steps key={inventory.id} one={detail.data} onDone={() => setOpen(false)} /> : <Loading error={detail.error} rows={2} />} title={w.status.title}>
      <button type="button" className="steps" aria-label={`${w.status.title}: ${w.status[inventory.status]}`}>
        {order.map((status, index) => <span key={status} className={index === at ? 'now' : index < at ? 'past' : ''} title={w.status[status]}><i aria-hidden />{index === at && <b>{w.status[status]}</b>}</span>)}
      </button>
    </Popover>
  );
}

function Steps({ one, onDone }: { one: StatusDetail; onDone: () => void }) {
  const { w, language, say } = useWords();
  const { inventory, session } = usePlace();
  const queries = useQueryClient();
  const [modal, contextHolder] = Modal.useModal();
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState('');
  const [name, setName] = useState(`${inventory!.id.replace(/-r\d+$/, '')}-r${Number(/-r(\d+)$/.exec(inventory!.id)?.[1] ?? 0) + 1}`);
  const attempt = async (action: () => Promise<unknown>) => {
    setFault('');
    try {
      await action();
      await queries.invalidateQueries();
      onDone();
    } catch (error) {
      setFault(reasonOf(error, say));
    }
  };
  const move = (to: Status) => attempt(() => call('POST', `inventories/${inventory!.id}/status`, { to, reason: reason || null }));
  // What cannot be taken back is asked once more, with the number it is about.
  const ask = (to: Status) => to === 'approved' || to === 'locked'
    ? void modal.confirm({ title: w.status.to[to], content: <>{inventory!.totals && w.status.total(number(inventory!.totals.tCO2e, 1))}<br />{to === 'locked' && w.status.irreversible}</>, okText: w.status.to[to], cancelText: w.common.cancel, onOk: () => move(to) })
    : void move(to);
  return (
    <div className="status-box">
      {contextHolder}
      {inventory!.restates && <p className="quiet">{w.status.restates(inventory!.restates)}: {inventory!.cause}</p>}
      {one.steps.length > 0 && <ol className="trail">{one.steps.map((step, index) => <li key={index} className="approved"><p><b>{w.status[step.status]}</b></p><p className="quiet">{step.by} · {instant(step.at, language)}{step.reason && ` · ${step.reason}`}</p></li>)}</ol>}
      {one.next.some((next) => next.status === 'draft' && next.allowed) && <Input value={reason} onChange={(event) => setReason(event.target.value)} placeholder={w.activity.reason} aria-label={w.activity.reason} />}
      {one.next.filter((next) => next.allowed).map((next) => (
        <div key={next.status} className="status-next">
          <Button type={next.status === 'draft' ? 'default' : 'primary'} disabled={next.blockers.length > 0 || (next.status === 'draft' && reason.trim() === '')} onClick={() => ask(next.status)}>{w.status.to[next.status]}</Button>
          {next.blockers.map((blocker, index) => <p key={index} className="quiet">{say(blocker)}</p>)}
        </div>
      ))}
      {one.status === 'locked' && session.permissions.includes('writeBook') && (
        <div className="status-next">
          <Input value={name} onChange={(event) => setName(event.target.value)} aria-label={w.status.newName} />
          <Input value={reason} onChange={(event) => setReason(event.target.value)} placeholder={w.status.cause} aria-label={w.status.cause} />
          <Button type="primary" disabled={reason.trim() === ''} onClick={() => void attempt(async () => { await call('POST', `inventories/${inventory!.id}/restatement`, { id: name, cause: reason }); setParams({ inv: name }); })}>{w.status.restate}</Button>
        </div>
      )}
      {fault && <p className="form-fault" role="alert">{fault}</p>}
    </div>
  );
}
