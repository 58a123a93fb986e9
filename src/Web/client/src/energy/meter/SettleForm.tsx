import { App, Button, Drawer, Input } from 'antd';
import { useState } from 'react';
import { exact } from '../../numbers/format.ts';
import { inPlace } from '../../parts/inPlace.ts';
import { useWords } from '../../words/words.ts';
import { nice, typed } from '../amounts.ts';
import { useAct } from '../act.ts';
import { momentText } from '../zoned.ts';

// Which value of a reading counts, or none: said by a person, with the reason; the others stay on record.
export function SettleForm({ meter, register, unit, at, zone, values, onClose }: { meter: string; register: string; unit: string; at: string; zone: string; values: readonly (number | null)[]; onClose: () => void }) {
  const { w, language } = useWords();
  const words = w.energyWork.meters;
  const { message } = App.useApp();
  const { act, busy, fault } = useAct();
  const known = [...new Set(values.filter((value): value is number => value !== null))];
  const [choice, setChoice] = useState<string>('');
  const [other, setOther] = useState('');
  const [rule, setRule] = useState('');
  const value = choice === 'aside' ? null : choice === 'other' ? typed(other) : Number(choice);
  const sound = choice !== '' && rule.trim() !== '' && (value === null || (Number.isFinite(value) && !(choice === 'other' && other.trim() === '')));
  const save = async () => {
    if (await act('POST', 'energy/settlements', { meter, register, at, value, rule: rule.trim() })) {
      void message.success(words.settled);
      onClose();
    }
  };
  return (
    <Drawer open onClose={onClose} size={460} title={words.settleTitle(momentText(at, zone, language))} {...inPlace}>
      <fieldset className="radios">
        {known.map((one) => <label key={one}><input type="radio" name="settle" checked={choice === String(one)} onChange={() => setChoice(String(one))} /> {words.keep(`${exact(one)} ${nice(unit)}`)}</label>)}
        <label><input type="radio" name="settle" checked={choice === 'other'} onChange={() => setChoice('other')} /> {words.other}</label>
        {choice === 'other' && <Input inputMode="decimal" value={other} suffix={nice(unit)} aria-label={words.other} onChange={(event) => setOther(event.target.value)} />}
        <label><input type="radio" name="settle" checked={choice === 'aside'} onChange={() => setChoice('aside')} /> {words.setAside}<small>{words.setAsideHelp}</small></label>
      </fieldset>
      <label className="stacked"><span>{words.why}</span><Input.TextArea rows={2} value={rule} maxLength={500} onChange={(event) => setRule(event.target.value)} /></label>
      {fault && <p className="form-fault" role="alert">{fault}</p>}
      <div className="form-foot"><Button type="primary" loading={busy} disabled={!sound} onClick={() => void save()}>{words.settle}</Button><Button onClick={onClose}>{w.common.cancel}</Button></div>
    </Drawer>
  );
}
