import { PauseOutlined, CaretRightOutlined } from '@ant-design/icons';
import { Button, Input, Segmented, Select } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import type { FrameView as Frame } from '../api/energy.ts';
import { get } from '../api/http.ts';
import { Failed } from '../parts/States.tsx';
import { useWords } from '../words/words.ts';
import { devicesOf, matching, spaced } from './frames.ts';
import { wall } from './zoned.ts';

const most = 500;
const everyMs = 2000;

const clock = (at: string, zone: string) => { const one = wall(at, zone); return `${one.time}:${one.second}.${String(new Date(at).getMilliseconds()).padStart(3, '0')}`; };

const marks = { sent: '→', received: '←', opened: '●', closed: '○' } as const;

// What goes over a connection, byte by byte, for whoever commissions it. It can be stopped to be read.
export function FrameList({ connection, zone, own = null, frames: given }: { connection: string; zone: string; own?: string | null; frames?: readonly Frame[] }) {
  const { w, say } = useWords();
  const words = w.energyWork.collector;
  const [paused, setPaused] = useState(false);
  const [direction, setDirection] = useState('all');
  const [text, setText] = useState('');
  const [device, setDevice] = useState(own);
  const [frames, setFrames] = useState<readonly Frame[]>(given ?? []);
  const [error, setError] = useState<unknown>(null);
  useEffect(() => {
    if (given || paused) return;
    let [after, stopped] = [frames.at(-1)?.number ?? 0, false];
    const ask = () => get<Frame[] | { items: Frame[] }>(`energy/connections/${encodeURIComponent(connection)}/frames?after=${after}`).then((answer) => {
      const fresh = Array.isArray(answer) ? answer : answer.items;
      if (stopped || fresh.length === 0) return;
      after = Math.max(after, ...fresh.map((frame) => frame.number));
      setFrames((now) => [...now, ...fresh.filter((frame) => frame.number > (now.at(-1)?.number ?? -1))].slice(-most));
      setError(null);
    }, (failure: unknown) => !stopped && setError(failure));
    void ask();
    const timer = setInterval(() => void ask(), everyMs);
    return () => {
      stopped = true;
      clearInterval(timer);
    };
    // Frames are read once, when it begins or goes on.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [connection, paused, given]);
  const shown = useMemo(() => matching(frames, direction, text, device).toReversed(), [frames, direction, text, device]);
  const devices = useMemo(() => [...new Set([...(own === null ? [] : [own]), ...devicesOf(frames)])], [frames, own]);
  return (
    <>
      <div className="card-controls">
        {!given && <Button size="small" icon={paused ? <CaretRightOutlined /> : <PauseOutlined />} aria-pressed={paused} onClick={() => setPaused(!paused)}>{paused ? words.resume : words.pause}</Button>}
        <Segmented size="small" value={direction} aria-label={words.direction} onChange={setDirection} options={[{ value: 'all', label: words.all }, { value: 'sent', label: '→ ' + words.sent }, { value: 'received', label: '← ' + words.received }]} />
        {devices.length > 1 && <Select size="small" value={device ?? ''} aria-label={words.device} popupMatchSelectWidth={false} onChange={(next) => setDevice(next === '' ? null : next)} options={[{ value: '', label: words.allDevices }, ...devices.map((one) => ({ value: one, label: one === own ? words.ownDevice(one) : `${words.device} ${one}` }))]} />}
        <Input size="small" className="frame-filter" allowClear value={text} placeholder={words.filter} aria-label={words.filter} onChange={(event) => setText(event.target.value)} />
        <span className="quiet">{shown.length} / {frames.length}{paused && ` · ${words.paused}`}</span>
      </div>
      {error !== null && <Failed error={error} />}
      {shown.length === 0 ? <p className="quiet">{words.noFrames}</p> : (
        <ol className="frames" tabIndex={0} aria-label={words.frames}>
          {shown.map((frame) => (
            <li key={frame.number} className={frame.direction}>
              <p><span className="quiet">{clock(frame.at, zone)}</span> <b>{marks[frame.direction]} {words[frame.direction]}</b></p>
              {frame.lines.map((line, index) => <p key={index}>{say(line)}</p>)}
              {frame.hex && <code>{spaced(frame.hex)}</code>}
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
