import { App, Button, Input } from 'antd';
import { useState } from 'react';
import type { Proposal } from '../api/energy.ts';
import { exact } from '../numbers/format.ts';
import { usePlace } from '../shell/context.ts';
import { href } from '../shell/router.ts';
import { follow } from '../shell/Shell.tsx';
import { useWords } from '../words/words.ts';
import { useAct } from './act.ts';
import { nice, typed } from './amounts.ts';
import { pathOf } from './EnergyPage.tsx';
import { OriginMark, RuleName, ToneChip } from './Marks.tsx';
import type { Site } from './site.ts';
import { dayOf, momentText, spanText } from './zoned.ts';

// Repairs that wait for a person: what is proposed, on what grounds; the person says the value and why.
export function ProposalList({ proposals, site }: { proposals: readonly Proposal[]; site: Site }) {
  const { w, say, language } = useWords();
  const words = w.energyWork.ledger;
  const { session } = usePlace();
  const [open, setOpen] = useState<string | null>(null);
  const may = session.permissions.includes('writeActivity');
  return (
    <ul className="proposals">
      {proposals.map((one) => {
        const zone = site.zone(site.meter(one.meter)?.facility);
        return (
          <li key={one.id}>
            <p className="proposal-head"><b>{words.kinds[one.kind]}</b> {one.kind === 'recordAddition' && <OriginMark origin="outsideCounter" />} <a href={href(pathOf('meters', one.meter), { day: dayOf(one.from, zone) })} onClick={follow}>{site.name(one.meter)}</a> <span className="quiet mono">{one.register}</span> <span className="quiet">{one.from === one.to ? momentText(one.from, zone, language) : spanText(one.from, one.to, zone, language)}</span></p>
            <p>{say(one.why)} <span className="quiet">· {one.reason ? w.energy.reasons[one.reason] : <RuleName rule={one.rule} state="repaired" />}</span></p>
            {one.values.length > 0 && <p className="quiet">{words.values}: {one.values.map((value, index) => <span key={index} className="value">{exact(value)}</span>)} {nice(one.unit)}</p>}
            {one.kind !== 'setAside' && <p>{words.proposed}: <b>{one.amount === null ? words.needed : `${exact(one.amount)} ${nice(one.unit)}`}</b></p>}
            {one.state !== 'open' ? <p><ToneChip tone={one.state === 'accepted' ? 'ok' : 'plain'} text={words.acceptedAs[one.state]!} /> <span className="quiet">{one.by}{one.decided && ` · ${momentText(one.decided, zone, language)}`}{one.note && ` · “${one.note}”`}</span></p>
              : open === one.id ? <Decision proposal={one} onDone={() => setOpen(null)} /> : may && <Button size="small" onClick={() => setOpen(one.id)}>{words.accept} / {words.reject}</Button>}
          </li>
        );
      })}
    </ul>
  );
}

function Decision({ proposal, onDone }: { proposal: Proposal; onDone: () => void }) {
  const { w } = useWords();
  const words = w.energyWork.ledger;
  const { message } = App.useApp();
  const { act, busy, fault } = useAct();
  const [note, setNote] = useState('');
  const [value, setValue] = useState(proposal.amount === null ? '' : String(proposal.amount));
  const valued = proposal.kind !== 'setAside';
  const number = typed(value);
  const sound = !valued || Number.isFinite(number);
  const send = async (accept: boolean) => {
    if (!(await act('POST', `energy/proposals/${encodeURIComponent(proposal.id)}`, { accept, note: note.trim(), amount: accept && valued ? number : null }))) return;
    void message.success(words.done);
    onDone();
  };
  return (
    <form className="decision" onSubmit={(event) => event.preventDefault()}>
      {valued && <label><span>{words.amount}</span><Input autoFocus inputMode="decimal" value={value} suffix={nice(proposal.unit)} status={sound || value === '' ? '' : 'error'} onChange={(event) => setValue(event.target.value)} /></label>}
      <label className="decision-note"><span>{words.note}</span><Input value={note} autoFocus={!valued} maxLength={500} placeholder={words.noteHint} onChange={(event) => setNote(event.target.value)} /></label>
      <div><Button type="primary" loading={busy} disabled={note.trim() === '' || !sound} onClick={() => void send(true)}>{words.accept}</Button> <Button disabled={note.trim() === '' || busy} onClick={() => void send(false)}>{words.reject}</Button> <Button type="text" onClick={onDone}>{w.common.cancel}</Button></div>
      {fault && <p className="form-fault" role="alert">{fault}</p>}
    </form>
  );
}
