import { InboxOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Drawer, Progress } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { call, get, upload } from '../api/http.ts';
import type { Fault, ImportChange, ImportCount } from '../api/types.ts';
import { ImportChanges } from '../parts/ImportChanges.tsx';
import { Failed, Faults } from '../parts/States.tsx';
import { usePlace } from '../shell/context.ts';
import { useWords } from '../words/words.ts';

type Stage = 'reading' | 'checking' | 'computing' | 'comparing' | 'recording';
type Import = {
  id: string; file: string; state: 'waiting' | 'running' | 'checked' | 'recorded' | 'faulty' | 'cancelled' | 'failed'; stage: Stage; rows: number | null; faults: Fault[]; faultCount: number;
  counts: ImportCount[]; unchanged: number | null; changes: ImportChange[]; recording: number | null;
};
// What says most about a row that is new or goes.
const telling = new Set(['period', 'quantity', 'unit', 'name.zh', 'value']);
const stages: Stage[] = ['reading', 'checking', 'computing', 'comparing', 'recording'];

// A file on its way in: checked first, with all faults in one list; recorded when somebody says so, the whole of it or nothing.
export function ImportDrawer({ onClose }: { onClose: () => void }) {
  const { w } = useWords();
  const { inventory, session } = usePlace();
  const queries = useQueryClient();
  const [all, setAll] = useState(false);
  const [withdraw, setWithdraw] = useState(false);
  const [job, setJob] = useState<Import | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [over, setOver] = useState(false);
  const [sent, setSent] = useState<number | null>(null);
  const pick = useRef<HTMLInputElement>(null);
  const base = `inventories/${inventory!.id}/imports`;
  const running = job?.state === 'waiting' || job?.state === 'running';
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => {
      void get<Import>(`${base}/${job.id}`).then((next) => {
        setJob(next);
        if (next.state === 'recorded') void queries.invalidateQueries();
      }, setError);
    }, 400);
    return () => clearInterval(timer);
  }, [running, job?.id, base, queries]);
  const send = async (file: File | undefined) => {
    if (!file) return;
    setError(null);
    setJob(null);
    try {
      setJob(await upload<Import>(`${base}?name=${encodeURIComponent(file.name)}&tables=${all ? 'all' : 'activity'}&absent=${withdraw ? 'withdraw' : 'keep'}`, file, setSent));
    } catch (failure) {
      setError(failure);
    } finally {
      setSent(null);
    }
  };
  const record = async () => setJob(await call<Import>('POST', `${base}/${job!.id}/record`).catch((failure: unknown) => { setError(failure); return job; }) as Import);
  const whole = session.permissions.includes('writeBook') && session.facilities.length === 0;
  return (
    <Drawer open onClose={onClose} size={620} title={w.importing.title} destroyOnHidden>
      <p>{w.importing.hint}</p>
      <p><a href={`/api/v1/inventories/${inventory!.id}/activity-form`}>{w.importing.form}</a>{whole && <> · <a href={`/api/v1/inventories/${inventory!.id}/export?format=xlsx`}>{w.importing.workbook}</a> · <a href={`/api/v1/inventories/${inventory!.id}/export?format=zip`}>{w.importing.folder}</a></>}</p>
      {whole && (
        <fieldset className="radios"><legend>{w.importing.what}</legend>
          <label><input type="radio" checked={!all} disabled={running} onChange={() => setAll(false)} /> {w.importing.activity}<small>{w.importing.activityHint}</small></label>
          <label><input type="radio" checked={all} disabled={running} onChange={() => setAll(true)} /> {w.importing.whole}<small>{w.importing.wholeHint}</small></label>
          <label><input type="checkbox" checked={withdraw} disabled={running} onChange={(event) => setWithdraw(event.target.checked)} /> {w.importing.withdraw}<small>{w.importing.withdrawHint}</small></label>
        </fieldset>
      )}
      <div className={'drop drop-large' + (over ? ' over' : '')} onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={(event) => { event.preventDefault(); setOver(false); void send(event.dataTransfer.files[0]); }}>
        <InboxOutlined aria-hidden /> <Button disabled={running} onClick={() => pick.current?.click()}>{w.importing.choose}</Button> <span>{w.importing.drop}</span>
        <input ref={pick} type="file" hidden accept=".xlsx,.csv,.zip" aria-label={w.importing.choose} onChange={(event) => { void send(event.target.files?.[0]); event.target.value = ''; }} />
      </div>
      {sent !== null && <Progress percent={Math.floor(sent * 100)} size="small" aria-label={w.importing.sending} />}
      {error !== null && <Failed error={error} />}
      {job && <Outcome job={job} base={base} onRecord={() => void record()} onCancel={() => void call('DELETE', `${base}/${job.id}`).then(() => setJob({ ...job, state: 'cancelled' }), setError)} onClose={onClose} />}
    </Drawer>
  );
}

function Outcome({ job, base, onRecord, onCancel, onClose }: { job: Import; base: string; onRecord: () => void; onCancel: () => void; onClose: () => void }) {
  const { w } = useWords();
  const running = job.state === 'waiting' || job.state === 'running';
  const at = stages.indexOf(job.stage);
  return (
    <section className="import-outcome" aria-live="polite">
      <h3>{job.file}{job.rows !== null && <span className="note">{w.importing.rows(job.rows)}</span>}</h3>
      {running && <><Progress percent={Math.round(((at + (job.state === 'waiting' ? 0 : 0.5)) / stages.length) * 100)} size="small" format={() => (job.state === 'waiting' ? w.importing.waiting : w.importing.stages[job.stage])} /><Button size="small" onClick={onCancel}>{w.common.cancel}</Button></>}
      {job.state === 'cancelled' && <p className="quiet">{w.importing.cancelled}</p>}
      {job.state === 'failed' && <p className="worse" role="alert">{w.importing.failed}</p>}
      {job.state === 'faulty' && (
        <div className="failed" role="alert">
          <p className="failed-title"><span aria-hidden>✕</span> {w.importing.faulty(job.faultCount)}</p>
          <p><a href={`/api/v1/${base}/${job.id}/faults`}>{w.importing.faultsFile}</a></p>
          <Faults faults={job.faults} most={200} />
        </div>
      )}
      {(job.state === 'checked' || job.state === 'recorded') && <ImportChanges counts={job.counts} unchanged={job.unchanged} changes={job.changes} label={w.importing.changes} shown={(column) => telling.has(column)} />}
      {job.state === 'checked' && <div className="form-foot"><Button type="primary" onClick={onRecord} disabled={job.changes.length === 0}>{w.importing.record(job.counts.reduce((sum, one) => sum + one.added + one.changed + one.withdrawn, 0))}</Button><Button onClick={onCancel}>{w.importing.discard}</Button></div>}
      {job.state === 'recorded' && <div className="form-foot"><p className="ok-line">✓ {job.recording === null ? w.importing.nothing : w.importing.recorded(job.recording)}</p><Button onClick={onClose}>{w.common.close}</Button></div>}
    </section>
  );
}
