import { InboxOutlined, PaperClipOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { call, get, reasonOf, upload } from '../api/http.ts';
import { useGet } from '../api/queries.ts';
import type { Deadline } from '../api/notes.ts';
import type { Activity, CellDetail, Document, MonthsAnswer } from '../api/types.ts';
import { Comments, type Target } from '../comments/Comments.tsx';
import { DueLine } from '../deadlines/Due.tsx';
import { bytes, instant, unit } from '../numbers/format.ts';
import { Loading } from '../parts/States.tsx';
import { usePlace } from '../shell/context.ts';
import { useWords } from '../words/words.ts';
import { StateGlyph } from './MonthMatrix.tsx';

// A month of a source: what can be done with it, its documents, and what happened.
export function CellPanel({ source, period, data, deadline }: { source: string; period: string; data: Activity | undefined; deadline: Deadline | null }) {
  const { w, language, say } = useWords();
  const { inventory, session } = usePlace();
  const queries = useQueryClient();
  const { message } = App.useApp();
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState('');
  const base = `inventories/${inventory!.id}`;
  const detail = useGet<CellDetail>(`${base}/cells/${encodeURIComponent(source)}/${period.split('/').map(encodeURIComponent).join('/')}`);
  const one = detail.data;
  const act = async (action: string) => {
    setFault('');
    try {
      const answer = await call<MonthsAnswer>('POST', `${base}/months`, { action, cells: [{ source, period }], reason: reason || null });
      if (answer.refused.length > 0) setFault(say(answer.refused[0]!.reason));
      else setReason('');
      void queries.invalidateQueries();
    } catch (error) {
      setFault(reasonOf(error, say));
    }
  };
  if (!one) return <Loading error={detail.error} rows={6} />;
  const may = (permission: string) => session.permissions.includes(permission);
  const own = one.preparers.includes(session.user);
  const draft = inventory!.status === 'draft';
  const rows = data?.rows.filter((row) => row.cells.period?.startsWith(period)) ?? [];
  const targets: Target[] = [
    { id: `months/${source}/${period}`, name: w.notes.month }, ...rows.map((row, index) => ({ id: 'activity/' + row.key, name: w.notes.record(row.cells.document || String(index + 1)) })), { id: 'sources/' + source, name: w.notes.source },
  ];
  return (
    <>
      <section className="panel-part">
        <div className="panel-title"><h2>{data && say(data.name)}</h2><p className="panel-value mono">{period}</p></div>
        <p className="cell-standing"><span><StateGlyph state={one.state} /> {w.activity.states[one.state]}</span> <DueLine deadline={deadline} /></p>
        {draft && (
          <div className="cell-actions">
            {may('submit') && (one.state === 'draft' || one.state === 'returned') && <Button type="primary" onClick={() => void act('submit')}>{w.activity.submitOne}</Button>}
            {may('review') && one.state === 'submitted' && (
              <>
                <Input.TextArea rows={2} value={reason} onChange={(event) => setReason(event.target.value)} placeholder={w.activity.reasonHint} aria-label={w.activity.reason} />
                {own && <p className="quiet">{w.activity.own}</p>}
                <Button type="primary" disabled={own} onClick={() => void act('approve')}>{w.activity.approve}</Button> <Button disabled={reason.trim() === ''} onClick={() => void act('return')}>{w.activity.back}</Button>
              </>
            )}
            {may('approve') && one.state === 'approved' && (
              <><Input value={reason} onChange={(event) => setReason(event.target.value)} placeholder={w.activity.reasonHint} aria-label={w.activity.reason} /><Button disabled={reason.trim() === ''} onClick={() => void act('reopen')}>{w.activity.reopen}</Button></>
            )}
          </div>
        )}
        {fault && <p className="form-fault" role="alert">{fault}</p>}
      </section>
      <Evidence source={source} rows={rows} editable={draft && may('writeActivity') && one.state !== 'submitted' && one.state !== 'approved'} onDone={(text) => void message.success(text)} />
      <Comments targets={targets} />
      <section className="panel-part">
        <h3>{w.activity.history}</h3>
        {one.trail.length === 0 ? <p className="quiet">{w.activity.noHistory}</p> : (
          <ol className="trail">
            {one.trail.map((step, index) => (
              <li key={index} className={step.state ?? 'enter'}>
                <p><b>{w.activity.actions[step.action] ?? step.action}</b> {step.quantity && unit(step.quantity, language)}</p>
                {step.reason && <p>“{step.reason}”</p>}
                <p className="quiet">{step.by} · {instant(step.at, language)}</p>
              </li>
            ))}
          </ol>
        )}
      </section>
    </>
  );
}

function Evidence({ source, rows, editable, onDone }: { source: string; rows: Activity['rows']; editable: boolean; onDone: (text: string) => void }) {
  const { w, say } = useWords();
  const { inventory } = usePlace();
  const queries = useQueryClient();
  const [progress, setProgress] = useState<string>('');
  const [fault, setFault] = useState('');
  const all = useGet<Document[]>(`inventories/${inventory!.id}/evidence`);
  const paths = [...new Set(rows.flatMap((row) => row.cells.evidence?.split(';').map((path) => path.trim()) ?? []))];
  const add = async (file: File) => {
    const told = (part: number) => setProgress(`${file.name} ${bytes(file.size)} · ${Math.floor(part * 100)} %`);
    told(0);
    const added = await upload<{ path: string }>(`inventories/${inventory!.id}/evidence?name=${encodeURIComponent(file.name)}`, file, told);
    // The record may have been saved again while the file was on its way: the document is added to the record as it is now.
    const now = await get<Activity>(`inventories/${inventory!.id}/activity?source=${encodeURIComponent(source)}`);
    const row = now.rows.find((one) => one.key === rows[0]!.key);
    if (row) {
      const evidence = [...(row.cells.evidence?.split(';').map((path) => path.trim()) ?? []), added.path].join(';');
      await call('POST', `inventories/${inventory!.id}/activity`, { changes: [{ key: row.key, revision: row.revision, cells: { ...row.cells, evidence } }] });
    }
    await queries.invalidateQueries();
    onDone(added.path);
  };
  const attach = async (files: FileList | null) => {
    setFault('');
    try {
      for (const file of files ?? []) await add(file);
    } catch (error) {
      setFault(reasonOf(error, say));
    } finally {
      setProgress('');
    }
  };
  return (
    <section className="panel-part">
      <h3>{w.activity.evidence}</h3>
      <ul className="parts">
        {paths.map((path) => {
          const found = all.data?.find((document) => document.path === path);
          return <li key={path}><span><PaperClipOutlined /> {found ? <a href={`/api/v1/evidence/${found.sha256}?name=${encodeURIComponent(path.split('/').at(-1)!)}`} target="_blank" rel="noreferrer">{path.split('/').at(-1)}</a> : path}</span><code>{found?.sha256.slice(0, 8)}</code><small>{found && bytes(found.size)}</small></li>;
        })}
      </ul>
      {editable && rows.length > 0 && (
        <label className="drop" onDragOver={(event) => event.preventDefault()} onDrop={(event) => { event.preventDefault(); void attach(event.dataTransfer.files); }}>
          <InboxOutlined aria-hidden /> <span>{progress || w.activity.drop}</span>
          <input type="file" className="sr" onChange={(event) => void attach(event.target.files)} />
        </label>
      )}
      {fault && <p className="form-fault" role="alert">{fault}</p>}
    </section>
  );
}
