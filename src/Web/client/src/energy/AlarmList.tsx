import { useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import type { AlarmView } from '../api/energy.ts';
import { call, reasonOf } from '../api/http.ts';
import { usePlace } from '../shell/context.ts';
import { href } from '../shell/router.ts';
import { follow } from '../shell/Shell.tsx';
import { useWords, type Speech } from '../words/words.ts';
import type { Words } from '../words/zh.ts';
import { exact } from '../numbers/format.ts';
import { nice } from './amounts.ts';
import { pathOf } from './EnergyPage.tsx';
import { LevelGlyph } from './Marks.tsx';
import type { Site } from './site.ts';
import { dayOf, momentText } from './zoned.ts';

// Alarms, each one click from the curve at its time; to acknowledge one says who has seen it and what was done.
export function AlarmList({ alarms, site, brief = false }: { alarms: readonly AlarmView[]; site: Site | undefined; brief?: boolean }) {
  const { w, say, language } = useWords();
  const { session } = usePlace();
  const [open, setOpen] = useState<string | null>(null);
  const may = session.permissions.includes('operate');
  return (
    <ul className={'alarms' + (brief ? ' brief' : '')}>
      {alarms.map((alarm) => {
        const meter = site?.meter(alarm.meter);
        const zone = site?.zone(meter?.facility) ?? 'UTC';
        return (
          <li key={alarm.id}>
            <LevelGlyph level={alarm.level} />
            <div className="alarm-text">
              <a href={href(pathOf('meters', alarm.meter), { day: dayOf(alarm.began, zone) })} onClick={follow} title={w.energyWork.alarm.toCurve}>{alarmText(alarm, say, w)}</a>
              <small className="quiet">{site?.name(alarm.meter) ?? alarm.meter} · {momentText(alarm.began, zone, language, !brief)}{alarm.ended && ` – ${momentText(alarm.ended, zone, language, false)}`}{alarm.escalated && ` · ${w.energyWork.alarm.escalated(recipient(alarm.escalated, w))}`}</small>
              {alarm.acknowledged && <small>{w.energyWork.alarm.acknowledged(alarm.acknowledged.by, momentText(alarm.acknowledged.at, zone, language, false))}{alarm.acknowledged.note && `: ${alarm.acknowledged.note}`}</small>}
              {open === alarm.id && <Acknowledge id={alarm.id} onDone={() => setOpen(null)} />}
            </div>
            <span className="alarm-state quiet">{alarm.acknowledged && alarm.state === 'active' ? w.energyWork.alarm.states.acknowledged : w.energyWork.alarm.states[alarm.state]}</span>
            {may && alarm.state === 'active' && alarm.acknowledged === null && open !== alarm.id && <Button size="small" onClick={() => setOpen(alarm.id)}>{w.energyWork.alarm.acknowledge}</Button>}
          </li>
        );
      })}
    </ul>
  );
}

function Acknowledge({ id, onDone }: { id: string; onDone: () => void }) {
  const { w, say } = useWords();
  const queries = useQueryClient();
  const [note, setNote] = useState('');
  const [fault, setFault] = useState('');
  const [busy, setBusy] = useState(false);
  const send = async () => {
    setBusy(true);
    setFault('');
    try {
      await call('POST', `energy/alarms/${encodeURIComponent(id)}/acknowledge`, { note });
      await queries.invalidateQueries();
      onDone();
    } catch (error) {
      setFault(reasonOf(error, say));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className="alarm-form" onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <Input value={note} autoFocus onChange={(event) => setNote(event.target.value)} placeholder={w.energyWork.alarm.noteHint} aria-label={w.energyWork.alarm.note} maxLength={500} />
      <Button type="primary" htmlType="submit" loading={busy} disabled={note.trim() === ''}>{w.energyWork.alarm.acknowledge}</Button>
      <Button type="text" onClick={onDone}>{w.common.cancel}</Button>
      {fault && <p className="form-fault" role="alert">{fault}</p>}
    </form>
  );
}

// Whom an alarm was escalated to: a role by its name, else the address or system as it is.
function recipient(to: string, w: Words): string {
  const role = /^role:(.*)$/.exec(to)?.[1]?.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  return (role && w.users.roles[role]) || to;
}

// An alarm in one line: its name, how far it went, and the limit.
export function alarmText(alarm: AlarmView, say: Speech['say'], w: Words): string {
  const words = w.energyWork.alarm;
  const value = alarm.worst ?? alarm.value;
  const unit = alarm.unit ? ' ' + nice(alarm.unit) : '';
  const name = say(alarm.name) || words.measures[alarm.measure] || alarm.rule;
  return value === null ? name : words.text(name, exact(Number(value.toFixed(2))) + unit, exact(alarm.limit) + unit);
}

// Says how many alarms there are when that changes, without interrupting.
export function AlarmVoice({ active }: { active: number | undefined }) {
  const { w } = useWords();
  return <p className="sr" aria-live="polite">{active === undefined ? '' : w.energyWork.alarm.announce(active)}</p>;
}
