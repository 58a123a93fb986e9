import { SafetyOutlined } from '@ant-design/icons';
import { Button, Input, Pagination } from 'antd';
import { useState } from 'react';
import { useQuery, keepPreviousData } from '@tanstack/react-query';
import { get } from '../api/http.ts';
import { useGet } from '../api/queries.ts';
import type { AuditChanges, AuditCheck, AuditPage } from '../api/types.ts';
import { instant } from '../numbers/format.ts';
import { Page } from '../parts/Page.tsx';
import { Loading } from '../parts/States.tsx';
import { setParams, useAddress } from '../shell/router.ts';
import { useWords } from '../words/words.ts';

export default function Audit() {
  const { w, language } = useWords();
  const { params } = useAddress();
  const [check, setCheck] = useState<AuditCheck | null>(null);
  const [book, actor, page, seq] = ['book', 'actor', 'page', 'seq'].map((key) => params.get(key) ?? '');
  const search = new URLSearchParams(Object.entries({ book, actor, page: page || '1', size: '50' }).filter(([, value]) => value) as [string, string][]).toString();
  const query = useQuery({ queryKey: ['audit', search], queryFn: () => get<AuditPage>('audit?' + search), placeholderData: keepPreviousData });
  const data = query.data;
  return (
    <Page title={w.audit.title} facts={w.audit.facts} actions={<Button icon={<SafetyOutlined />} onClick={() => void get<AuditCheck>('audit/verify').then(setCheck)}>{w.audit.verify}</Button>}>
      {check && <p role="status" className={check.broken ? 'warning-line' : 'ok-line'}>{check.broken ? '✕ ' + w.audit.broken(check.broken.seq) : '✓ ' + w.audit.whole(check.recordings, check.facts)} <code>{check.head.slice(0, 16)}…</code></p>}
      <div className="with-panel">
        <section className="card tree-card">
          <div className="tree-head">
            <Input className="filter" placeholder={w.audit.subject} aria-label={w.audit.subject} defaultValue={book} onPressEnter={(event) => setParams({ book: event.currentTarget.value, page: null }, true)} allowClear />
            <Input className="filter" placeholder={w.audit.by} aria-label={w.audit.by} defaultValue={actor} onPressEnter={(event) => setParams({ actor: event.currentTarget.value, page: null }, true)} allowClear />
          </div>
          {!data ? <Loading error={query.error} rows={12} /> : (
            <>
              <div className="scroll" tabIndex={-1}>
                <table className="tree list">
                  <thead><tr><th scope="col">{w.audit.at}</th><th scope="col">{w.audit.by}</th><th scope="col">{w.audit.action}</th><th scope="col" className="wide-only">{w.audit.subject}</th><th scope="col" className="wide-only">{w.audit.reason}</th><th scope="col" className="num wide-only">{w.audit.count}</th></tr></thead>
                  <tbody>
                    {data.items.map((one) => (
                      <tr key={one.seq} className={String(one.seq) === seq ? 'chosen' : ''} onClick={() => setParams({ seq: String(one.seq) })}>
                        <th scope="row"><button type="button" className="row-name">{instant(one.at, language)}</button></th><td className="mono">{one.actor}</td><td>{w.activity.actions[one.action] ?? one.action}</td><td className="wide-only mono">{one.subject}</td><td className="wide-only">{one.reason}</td><td className="num wide-only">{one.facts}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
              <Pagination className="pager" size="small" current={data.page} pageSize={data.size} total={data.total} showSizeChanger={false} onChange={(next) => setParams({ page: String(next) }, true)} />
            </>
          )}
        </section>
        <aside className="panel card" tabIndex={0} aria-label={w.audit.title}>{seq ? <Changes key={seq} seq={seq} /> : <div className="panel-empty quiet">{w.audit.pick}</div>}</aside>
      </div>
    </Page>
  );
}

function Changes({ seq }: { seq: string }) {
  const { w, language } = useWords();
  const query = useGet<AuditChanges>(`audit/${seq}?size=50`);
  const one = query.data;
  if (!one) return <div className="panel-part"><Loading error={query.error} rows={8} /></div>;
  return (
    <>
      <div className="panel-part panel-head"><div className="panel-title"><h2>#{one.recording.seq} {w.activity.actions[one.recording.action] ?? one.recording.action}</h2></div><p>{one.recording.actor} · {instant(one.recording.at, language)}</p>{one.recording.reason && <p>“{one.recording.reason}”</p>}<p className="quiet"><code>{one.recording.hash}</code></p></div>
      {one.changes.items.map((change) => (
        <div key={change.kind + change.key} className="panel-part">
          <h3><span className="mono">{change.kind} · {change.key} · {change.revision}</span></h3>
          <table className="used"><tbody>
            {[...new Set([...Object.keys(change.before ?? {}), ...Object.keys(change.after ?? {})])].filter((column) => change.before === null || change.after === null || change.before[column] !== change.after[column]).slice(0, 30).map((column) => (
              <tr key={column}><th scope="row">{column}</th><td className="worse">{change.before?.[column]?.slice(0, 300)}</td><td className="good">{change.after?.[column]?.slice(0, 300)}</td></tr>
            ))}
          </tbody></table>
        </div>
      ))}
      {one.changes.total > one.changes.items.length && <p className="panel-part quiet">+ {one.changes.total - one.changes.items.length}</p>}
    </>
  );
}
