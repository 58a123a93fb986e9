import { App, Button, Input } from 'antd';
import { useState } from 'react';
import type { Closing, ClosingAnswer, ClosingRow } from '../api/energy.ts';
import { usePaged } from '../api/queries.ts';
import { number, share } from '../numbers/format.ts';
import { Card } from '../parts/Page.tsx';
import { Empty, Loading } from '../parts/States.tsx';
import { usePlace, yearOf } from '../shell/context.ts';
import { href, setParams, useAddress } from '../shell/router.ts';
import { follow } from '../shell/Shell.tsx';
import { useWords } from '../words/words.ts';
import { useAct } from './act.ts';
import { nice, scaleOf } from './amounts.ts';
import { pathOf } from './EnergyPage.tsx';
import { ToneChip, type Tone } from './Marks.tsx';
import { plusMonths } from './zoned.ts';

const tones: Record<ClosingRow['state'], Tone> = { open: 'info', same: 'ok', recorded: 'ok', correction: 'warn', restatement: 'warn', incomplete: 'bad' };

// The totals of meters for a month beside what the inventory holds; recorded, they are drafts that somebody else reviews.
export function ClosingCard() {
  const { w } = useWords();
  const words = w.energyWork.closing;
  const { params } = useAddress();
  const { inventory } = usePlace();
  if (!inventory) return <Empty><p>{words.noInventory}</p></Empty>;
  const now = new Date().toISOString().slice(0, 7);
  const latest = [plusMonths(now, -1), inventory.to.slice(0, 7)].sort()[0]!;
  const asked = params.get('month');
  const month = asked && /^\d{4}-\d{2}$/.test(asked) ? asked : latest < inventory.from.slice(0, 7) ? inventory.from.slice(0, 7) : latest;
  return <Month key={inventory.id + month} inventory={inventory.id} month={month} />;
}

function Month({ inventory, month }: { inventory: string; month: string }) {
  const { w, say } = useWords();
  const words = w.energyWork.closing;
  const { session, inventory: book } = usePlace();
  const { message } = App.useApp();
  const query = usePaged<Closing>(`energy/closing?inventory=${encodeURIComponent(inventory)}&month=${month}`);
  const { ask, busy, fault } = useAct();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [note, setNote] = useState('');
  const [refused, setRefused] = useState<ClosingAnswer['refused']>([]);
  const rows = query.data?.rows ?? [];
  const ready = rows.filter((row) => row.state === 'open' && !left.has(row.source));
  const may = session.permissions.includes('writeActivity');
  const close = async () => {
    const answer = await ask<ClosingAnswer>('POST', 'energy/closing', { inventory, month, sources: ready.map((row) => row.source), note: note.trim() || undefined });
    if (!answer) return;
    setRefused(answer.refused);
    if (answer.recorded.length > 0) void message.success(words.done(answer.recorded.length));
  };
  return (
    <Card className="flush" title={<>{words.title} {month}</>} note={book && `${yearOf(book)} · ${query.data?.closedOn ? words.closedOn(query.data.closedOn) : words.notClosed}`}
      extra={<span className="span-picker"><Button type="text" size="small" aria-label={w.energy.live.back} onClick={() => setParams({ month: plusMonths(month, -1) }, true)}>‹</Button><Button type="text" size="small" aria-label={w.energy.live.forward} onClick={() => setParams({ month: plusMonths(month, 1) }, true)}>›</Button></span>}>
      {!query.data ? <Loading error={query.error} retry={() => void query.refetch()} rows={6} /> : rows.length === 0 ? <Empty><p>{words.none}</p></Empty> : (
        <>
          <div className="scroll" tabIndex={0} role="region" aria-label={words.title}>
            <table className="tree list ledger">
              <thead><tr><th scope="col">{words.source}</th><th scope="col" className="num">{words.quantity}</th><th scope="col" className="num wide-only">{words.measured}</th><th scope="col" className="wide-only">{words.meters}</th><th scope="col" className="num wide-only">{words.present}</th><th scope="col">{words.state}</th></tr></thead>
              <tbody>
                {rows.map((row) => {
                  const decimals = scaleOf(Math.max(Math.abs(row.quantity ?? 0), Math.abs(row.present ?? 0)), '').decimals;
                  return (
                    <tr key={row.source}>
                      <th scope="row">{may && row.state === 'open' && <input type="checkbox" className="row-check" checked={!left.has(row.source)} aria-label={say(row.name)} onChange={() => setLeft((now) => { const next = new Set(now); if (!next.delete(row.source)) next.add(row.source); return next; })} />}<a href={href('activity', { source: row.source, month })} onClick={follow}>{say(row.name)}</a></th>
                      <td className="num"><b>{number(row.quantity, decimals)}</b> <small className="quiet">{nice(row.unit)}</small></td><td className="num wide-only">{row.measuredShare === 1 ? '100 %' : share(row.measuredShare)}</td>
                      <td className="wide-only">{row.meters.map((one, index) => <span key={one.meter + one.register}>{index > 0 && ', '}<a href={href(pathOf('meters', one.meter), { day: month + '-01', span: 'month' })} onClick={follow} title={words.lineage}>{one.meter}/{one.register}</a> <span className="quiet">{number(one.amount, decimals)}</span></span>)}</td>
                      <td className="num wide-only">{number(row.present, decimals)}</td><td><ToneChip tone={tones[row.state]} text={words.states[row.state]!} />{(row.why || words.stateHelp[row.state]) && <small className="quiet block">{row.why ? say(row.why) : words.stateHelp[row.state]}</small>}</td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </div>
          {refused.length > 0 && <ul className="card-pad" role="alert">{refused.map((one) => <li key={one.source} className="worse">✕ {words.refused}: {one.source} · {say(one.reason)}</li>)}</ul>}
          {may && <div className="form-foot card-pad"><Input className="closing-note" value={note} placeholder={words.comment} aria-label={words.comment} onChange={(event) => setNote(event.target.value)} maxLength={500} /><Button type="primary" loading={busy} disabled={ready.length === 0} onClick={() => void close()}>{words.close(ready.length)}</Button>{fault && <p className="form-fault" role="alert">{fault}</p>}</div>}
        </>
      )}
    </Card>
  );
}
