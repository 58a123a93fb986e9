import { Button } from 'antd';
import type { SampleState, TestRead as Answer } from '../api/energy.ts';
import { call } from '../api/http.ts';
import { exact, number } from '../numbers/format.ts';
import { Failed } from '../parts/States.tsx';
import { useWords } from '../words/words.ts';
import { useState } from 'react';
import { nice } from './amounts.ts';
import { FrameList } from './FrameList.tsx';
import { ToneChip, type Tone } from './Marks.tsx';

const tones: Record<SampleState, Tone> = { good: 'ok', uncertain: 'warn', substituted: 'warn', stale: 'warn', bad: 'bad', absent: 'bad' };

// Reads once through the driver and shows what came of it: values, what is wrong with them, and the bytes.
export function TestRead({ connection, zone }: { connection: string; zone: string }) {
  const { w, say } = useWords();
  const words = w.energyWork.collector;
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [error, setError] = useState<unknown>(null);
  const read = async () => {
    setBusy(true);
    setError(null);
    try {
      setAnswer(await call<Answer>('POST', `energy/connections/${encodeURIComponent(connection)}/test`));
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button loading={busy} onClick={() => void read()}>{busy ? words.testing : words.test}</Button> {answer && <span className="quiet">{words.took(number(answer.took))}</span>}
      <div aria-live="polite">
        {error !== null && <Failed error={error} />}
        {answer?.failure && <p className="warning-line spaced">✕ {say(answer.failure.detail)} <code>{answer.failure.code}</code></p>}
        {answer && answer.values.length > 0 && (
          <div className="scroll spaced" tabIndex={0} role="region" aria-label={words.values}>
            <table className="plain">
              <thead><tr><th scope="col">{words.point}</th><th scope="col" className="num">{words.value}</th><th scope="col">{words.state}</th><th scope="col">{w.energy.meter}</th></tr></thead>
              <tbody>{[...answer.values].sort((a, b) => Number(a.state === 'absent') - Number(b.state === 'absent')).map((one) => <tr key={one.device + one.point}><th scope="row" className="mono">{one.device !== connection && `${one.device}/`}{one.point}</th><td className="num">{one.value === null ? '—' : `${exact(one.value)} ${one.unit ? nice(one.unit) : ''}`}</td><td><ToneChip tone={tones[one.state]} text={words.sample[one.state]} />{one.problem && <small className="worse"> {say(one.problem)}</small>}</td><td>{one.meter ?? '—'}</td></tr>)}</tbody>
            </table>
          </div>
        )}
      </div>
      {answer && answer.frames.length > 0 && <div className="spaced"><FrameList key={answer.frames[0]!.number + answer.took} connection={connection} zone={zone} frames={answer.frames} /></div>}
    </>
  );
}
