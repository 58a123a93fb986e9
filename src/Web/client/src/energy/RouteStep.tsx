import { CameraOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { LivePoint, ManualAnswer, MeterView, RegisterView } from '../api/energy.ts';
import { call, newKey, Refusal, upload } from '../api/http.ts';
import { useWords } from '../words/words.ts';
import { faultText } from './act.ts';
import { nice, reading, typed } from './amounts.ts';
import { ToneChip } from './Marks.tsx';
import { instantOf, momentText, wall } from './zoned.ts';

const restMs = 450;

export type Step = { meter: MeterView; register: RegisterView };
type Result = ManualAnswer['results'][number];

// One register of one meter: what it showed before, what it shows now, and at once whether that can be.
export function RouteStep({ step, before, zone, last, onDone, onSkip, onBack }: { step: Step; before: LivePoint | null | undefined; zone: string; last: boolean; onDone: () => void; onSkip: () => void; onBack: (() => void) | null }) {
  const { w, say, language } = useWords();
  const words = w.energyWork.route;
  const { meter, register } = step;
  const [text, setText] = useState('');
  const [time, setTime] = useState(() => { const now = wall(Date.now(), zone); return `${now.day} ${now.time}`; });
  const [note, setNote] = useState('');
  const [photo, setPhoto] = useState<string | null>(null);
  const [result, setResult] = useState<Result | null>(null);
  const [checking, setChecking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState('');
  const camera = useRef<HTMLInputElement>(null);
  const value = typed(text);
  const at = instantOf(time, zone);
  const sound = text.trim() !== '' && Number.isFinite(value) && at !== null;
  const send = (dryRun: boolean) => call<ManualAnswer>('POST', 'energy/manual', { readings: [{ meter: meter.id, register: register.id, at, value, evidence: photo, note: note.trim() || null, confirmed: !dryRun && (result?.warnings.length ?? 0) > 0 }], dryRun }, dryRun ? {} : { 'Idempotency-Key': newKey() })
    .catch((error: unknown) => { const answer = error instanceof Refusal ? (error.problem as unknown as Partial<ManualAnswer>) : null; if (answer?.results) return answer as ManualAnswer; throw error; });
  const asked = useRef(0);
  // What is typed is looked at as soon as the hand rests.
  useEffect(() => {
    const turn = ++asked.current;
    setResult(null);
    setFault('');
    if (!sound) return setChecking(false);
    setChecking(true);
    const timer = setTimeout(() => {
      send(true).then((answer) => turn === asked.current && setResult(answer.results[0] ?? null), (error: unknown) => turn === asked.current && setFault(faultText(error, say, w.common.faultLine))).finally(() => turn === asked.current && setChecking(false));
    }, restMs);
    return () => clearTimeout(timer);
    // The check depends on the value and its time only.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [text, time]);
  const save = async () => {
    setBusy(true);
    setFault('');
    try {
      const answer = await send(false);
      if (answer.recorded) onDone();
      else setResult(answer.results[0] ?? null);
    } catch (error) {
      setFault(faultText(error, say, w.common.faultLine));
    } finally {
      setBusy(false);
    }
  };
  const take = async (file: File | undefined) => {
    if (!file) return;
    try {
      setPhoto((await upload<{ sha256: string }>('energy/evidence', file, () => undefined)).sha256);
    } catch {
      setFault(words.photoFailed);
    }
  };
  const id = `route-${meter.id}-${register.id}`;
  return (
    <form className="route-step" onSubmit={(event) => { event.preventDefault(); if (sound && result?.refused == null) void save(); }}>
      <div className="route-meter"><h2>{say(meter.name)}</h2><p className="quiet"><span className="mono">{meter.id}</span> · {w.energy.media[meter.medium]}{meter.registers.length > 1 && ` · ${register.id} ${w.energy.directions[register.direction]}`}{meter.installation && <><br />{words.serial} <b className="mono">{meter.installation.serial}</b></>}</p></div>
      <p className="route-before">{words.previous}: {before === undefined ? '…' : before?.value == null ? words.previousNone : <><b>{reading(before.value)}</b> {nice(register.unit)}{before.at && <span className="quiet"> · {momentText(before.at, zone, language)}</span>}</>}</p>
      <label htmlFor={id} className="route-label">{register.sends === 'amounts' ? words.amount : words.value}</label>
      <Input id={id} className="route-value" size="large" inputMode="decimal" autoComplete="off" autoFocus value={text} suffix={nice(register.unit)} aria-describedby={id + '-says'} status={result?.refused || (text !== '' && !Number.isFinite(value)) ? 'error' : result && result.warnings.length > 0 ? 'warning' : ''} onChange={(event) => setText(event.target.value)} />
      <div id={id + '-says'} className="route-says" aria-live="polite">
        {text.trim() === '' ? <span className="quiet">{words.decimals}</span> : !Number.isFinite(value) ? <span className="worse">✕ {w.energyWork.meters.badNumber}</span> : checking ? <span className="quiet">{words.checking}</span>
          : result === null ? null : result.refused ? <span className="worse">✕ {say(result.refused)}</span>
          : <>{result.warnings.length === 0 ? <ToneChip tone="ok" text={words.plausible} /> : result.warnings.map((one, index) => <ToneChip key={index} tone="warn" text={say(one)} />)}{result.difference !== null && <span> {words.difference} <b>{`${reading(result.difference)} ${nice(register.unit)}`}</b></span>}</>}
      </div>
      <div className="route-more">
        <label><span>{words.time}</span><Input value={time} status={at === null ? 'error' : ''} onChange={(event) => setTime(event.target.value)} /></label>
        <label><span>{words.note} <small className="quiet">{w.common.optional}</small></span><Input value={note} maxLength={300} onChange={(event) => setNote(event.target.value)} /></label>
      </div>
      <input ref={camera} type="file" accept="image/*" capture="environment" hidden aria-label={words.photo} onChange={(event) => { void take(event.target.files?.[0]); event.target.value = ''; }} />
      <Button size="large" block icon={<CameraOutlined />} onClick={() => camera.current?.click()}>{photo ? `✓ ${words.photoTaken}` : words.photo}</Button>
      {fault && <p className="form-fault" role="alert">{fault}</p>}
      <Button type="primary" size="large" block htmlType="submit" loading={busy} disabled={!sound || result === null || result.refused !== null}>{result && result.warnings.length > 0 ? words.saveAnyway : last ? w.common.save : words.save}</Button>
      <div className="route-move">{onBack && <Button size="large" onClick={onBack}>{words.back}</Button>}<Button size="large" onClick={onSkip}>{words.skip}</Button></div>
    </form>
  );
}
