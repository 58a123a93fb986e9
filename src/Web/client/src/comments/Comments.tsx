import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { call, get, newKey, reasonOf } from '../api/http.ts';
import { useGet } from '../api/queries.ts';
import type { Comment, Thread, Threads, Version } from '../api/notes.ts';
import { instant } from '../numbers/format.ts';
import { Loading } from '../parts/States.tsx';
import { usePlace } from '../shell/context.ts';
import { useWords } from '../words/words.ts';

export type Target = { id: string; name: string };

const longest = 4000;

// What was said about something, and a place to say more: open threads first, resolved ones on request.
export function Comments({ targets }: { targets: Target[] }) {
  const { w } = useWords();
  const { inventory, session } = usePlace();
  const [settled, setSettled] = useState(false);
  const base = `inventories/${inventory!.id}/comments`;
  const query = useGet<Threads>(`${base}?size=200&${targets.map((target) => 'target=' + encodeURIComponent(target.id)).join('&')}`);
  const all = query.data?.items ?? [];
  const open = all.filter((thread) => !thread.resolved);
  const done = all.filter((thread) => thread.resolved);
  return (
    <section className="panel-part comments" aria-label={w.notes.comments}>
      <h3>{w.notes.comments} {open.length > 0 && <b className="count">{open.length}</b>}</h3>
      {!query.data ? <Loading error={query.error} retry={() => void query.refetch()} rows={2} /> : (
        <>
          {all.length === 0 && <p className="quiet">{w.notes.none}</p>}
          {open.map((thread) => <ThreadBox key={thread.id} thread={thread} base={base} name={targets.length > 1 ? targets.find((target) => target.id === thread.target)?.name : undefined} />)}
          {done.length > 0 && <Button type="link" size="small" className="flat" aria-expanded={settled} onClick={() => setSettled(!settled)}>✓ {w.notes.showResolved(done.length)}</Button>}
          {settled && done.map((thread) => <ThreadBox key={thread.id} thread={thread} base={base} name={targets.length > 1 ? targets.find((target) => target.id === thread.target)?.name : undefined} />)}
        </>
      )}
      {session.permissions.includes('comment') && <Writing label={w.notes.write} send={w.notes.send} targets={targets} onSend={(text, target) => call('POST', base, { target, text }, { 'Idempotency-Key': newKey() })} />}
    </section>
  );
}

function ThreadBox({ thread, base, name }: { thread: Thread; base: string; name: string | undefined }) {
  const { w, language } = useWords();
  const { session } = usePlace();
  const queries = useQueryClient();
  const [replying, setReplying] = useState(false);
  const [fault, setFault] = useState('');
  const { say } = useWords();
  const resolve = async (resolved: boolean) => {
    setFault('');
    try {
      await call('PUT', `${base}/${thread.id}/resolved`, { resolved });
      await queries.invalidateQueries();
    } catch (error) {
      setFault(reasonOf(error, say));
    }
  };
  return (
    <article className={'thread' + (thread.resolved ? ' resolved' : '')} aria-label={thread.comments[0]!.text}>
      {name && <p className="thread-about quiet">{w.notes.about}{language === 'zh' ? '' : ' '}{name}</p>}
      {thread.comments.map((comment) => <Said key={comment.id} comment={comment} base={base} />)}
      {thread.resolved && <p className="thread-done">✓ {w.notes.resolved(thread.resolved.name, instant(thread.resolved.at, language))}</p>}
      {fault && <p className="form-fault" role="alert">{fault}</p>}
      {replying ? <Writing label={w.notes.reply} send={w.notes.reply} focus onCancel={() => setReplying(false)} onSend={async (text) => { await call('POST', `${base}/${thread.id}/replies`, { text }, { 'Idempotency-Key': newKey() }); setReplying(false); }} /> : (
        <p className="thread-actions">
          {session.permissions.includes('comment') && !thread.resolved && <Button size="small" onClick={() => setReplying(true)}>{w.notes.reply}</Button>}
          {thread.mayResolve && <Button size="small" onClick={() => void resolve(!thread.resolved)}>{thread.resolved ? w.notes.reopen : w.notes.resolve}</Button>}
        </p>
      )}
    </article>
  );
}

function Said({ comment, base }: { comment: Comment; base: string }) {
  const { w, language } = useWords();
  const [editing, setEditing] = useState(false);
  const [before, setBefore] = useState(false);
  return (
    <div className="said">
      <p className="said-who"><b>{comment.name}</b> <span className="quiet">{instant(comment.at, language)}</span>
        {comment.editedAt && <Button type="link" size="small" className="flat" aria-expanded={before} title={w.notes.versions} onClick={() => setBefore(!before)}>{w.notes.edited(instant(comment.editedAt, language))}</Button>}
        {comment.own && !editing && <Button type="link" size="small" className="flat said-edit" onClick={() => setEditing(true)}>{w.notes.edit}</Button>}
      </p>
      {editing ? <Writing label={w.notes.edit} send={w.notes.save} text={comment.text} focus onCancel={() => setEditing(false)} onSend={async (text) => { await call('PUT', `${base}/${comment.id}`, { text, revision: comment.revision }); setEditing(false); }} />
        : <p className="said-text">{comment.text}</p>}
      {before && <Versions base={base} comment={comment} />}
    </div>
  );
}

function Versions({ base, comment }: { base: string; comment: Comment }) {
  const { language } = useWords();
  const path = `${base}/${comment.id}/history`;
  const query = useQuery({ queryKey: [path, comment.revision], queryFn: () => get<Version[]>(path) });
  if (!query.data) return <Loading error={query.error} rows={1} />;
  return <ol className="versions">{query.data.filter((version) => version.revision < comment.revision).map((version) => <li key={version.revision}><span className="quiet">{instant(version.at, language)}</span> {version.text}</li>)}</ol>;
}

function Writing({ label, send, text: first = '', targets = [], focus = false, onSend, onCancel }: { label: string; send: string; text?: string; targets?: Target[]; focus?: boolean; onSend: (text: string, target: string) => Promise<unknown>; onCancel?: () => void }) {
  const { w, say } = useWords();
  const queries = useQueryClient();
  const [text, setText] = useState(first);
  const [target, setTarget] = useState(targets[0]?.id ?? '');
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState('');
  const go = async () => {
    setBusy(true);
    setFault('');
    try {
      await onSend(text, target);
      setText('');
      await queries.invalidateQueries();
    } catch (error) {
      setFault(reasonOf(error, say));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="writing">
      {targets.length > 1 && <Select size="small" value={target} onChange={setTarget} aria-label={w.notes.about} prefix={<span className="quiet">{w.notes.about}</span>} options={targets.map((one) => ({ value: one.id, label: one.name }))} getPopupContainer={(node) => node.parentElement!} />}
      <Input.TextArea
        rows={2} value={text} maxLength={longest} autoFocus={focus} aria-label={label} placeholder={w.notes.placeholder} onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => { if ((event.ctrlKey || event.metaKey) && event.key === 'Enter' && text.trim() !== '') void go(); }}
      />
      {fault && <p className="form-fault" role="alert">{fault}</p>}
      {(text.trim() !== '' || onCancel) && <p className="thread-actions"><Button size="small" loading={busy} disabled={text.trim() === ''} onClick={() => void go()}>{send}</Button>{onCancel && <Button type="text" size="small" onClick={onCancel}>{w.common.cancel}</Button>}</p>}
    </div>
  );
}
