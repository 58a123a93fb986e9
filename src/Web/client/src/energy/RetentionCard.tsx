import { App, Button, Input, Select } from 'antd';
import { useState } from 'react';
import type { Deletable, Deleted, Deletion, Retention } from '../api/energy.ts';
import { useGet, usePaged } from '../api/queries.ts';
import { number } from '../numbers/format.ts';
import { Card } from '../parts/Page.tsx';
import { Loading } from '../parts/States.tsx';
import { usePlace } from '../shell/context.ts';
import { href } from '../shell/router.ts';
import { follow } from '../shell/Shell.tsx';
import { useWords } from '../words/words.ts';
import { useAct } from './act.ts';
import { momentText } from './zoned.ts';

const choices = [5, 6, 7, 8, 10, 15, 20, 30];

// How long readings are kept, what that would delete now, and what was deleted by it: nothing is ever deleted in another way.
export function RetentionCard({ zone }: { zone: string }) {
  const { w, language } = useWords();
  const words = w.energyWork.retention;
  const { session } = usePlace();
  const query = useGet<Retention>('energy/retention');
  const deleted = useGet<Deleted[]>('energy/retention/deletions', session.permissions.includes('readAudit'));
  const policy = query.data;
  if (!policy) return <Card><Loading error={query.error} retry={() => void query.refetch()} rows={6} /></Card>;
  const may = session.permissions.includes('configure');
  return (
    <div className="stack">
      <Card title={words.title} note={words.note(policy.least)} extra={session.permissions.includes('readAudit') && <a href={href('audit', { book: '/readings' })} onClick={follow}>{words.audit} ›</a>}>
        <p className="fact"><b>{policy.years === null ? words.forever : words.kept(policy.years)}</b>{policy.by && policy.at && <span className="quiet"> · {policy.by}, {momentText(policy.at, zone, language)}</span>}</p>
        {may ? <Change key={policy.revision} policy={policy} /> : <p className="quiet">{words.closed}</p>}
        {policy.years !== null && <Run years={policy.years} may={may} />}
      </Card>
      {deleted.data && (
        <Card className={deleted.data.length > 0 ? 'flush' : ''} title={words.deletions}>
          {deleted.data.length === 0 ? <p className="quiet">✓ {words.noDeletions}</p> : (
            <div className="scroll" tabIndex={0} role="region" aria-label={words.deletions}>
              <table className="tree list ledger">
                <thead><tr><th scope="col">{words.at}</th><th scope="col">{words.by}</th><th scope="col">{words.before}</th><th scope="col" className="num">{words.readings}</th><th scope="col" className="num wide-only">{words.series}</th><th scope="col" className="wide-only">SHA-256</th></tr></thead>
                <tbody>{deleted.data.map((one, index) => <tr key={one.at + index}><th scope="row">{momentText(one.at, zone, language)}</th><td>{one.by}</td><td>{one.deletion.before}</td><td className="num">{number(one.deletion.readings)}</td><td className="num wide-only">{number(one.deletion.series)}</td><td className="wide-only mono" title={one.deletion.sha256}>{one.deletion.sha256.slice(0, 16)}…</td></tr>)}</tbody>
              </table>
            </div>
          )}
        </Card>
      )}
    </div>
  );
}

// What the choice would delete is said before it is made.
function Change({ policy }: { policy: Retention }) {
  const { w } = useWords();
  const words = w.energyWork.retention;
  const { act, busy, fault } = useAct();
  const [years, setYears] = useState<number | null>(policy.years);
  const [reason, setReason] = useState('');
  const preview = usePaged<Deletable>(`energy/retention/preview?years=${years ?? policy.least}`, years !== null);
  const options = [...new Set([...choices, ...(policy.years === null ? [] : [policy.years])])].filter((one) => one >= policy.least).sort((a, b) => a - b);
  const changed = years !== policy.years;
  return (
    <form className="decision" onSubmit={(event) => { event.preventDefault(); void act('PUT', 'energy/retention', { years, revision: policy.revision, reason: reason.trim() }); }}>
      <label><span>{words.years}</span><Select value={years ?? 0} aria-label={words.years} onChange={(next) => setYears(next === 0 ? null : next)} options={[{ value: 0, label: words.forever }, ...options.map((one) => ({ value: one, label: words.kept(one) }))]} /></label>
      <label className="decision-note"><span>{words.reason}</span><Input value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} /></label>
      <div><Button htmlType="submit" loading={busy} disabled={!changed || reason.trim() === ''}>{words.set}</Button></div>
      {changed && <p className="quiet" aria-live="polite">{years === null ? words.nothingEver : preview.data && preview.data.years === years ? <Would found={preview.data} /> : null}</p>}
      {fault && <p className="form-fault" role="alert">{fault}</p>}
    </form>
  );
}

function Would({ found }: { found: Deletable }) {
  const { w } = useWords();
  const words = w.energyWork.retention;
  return <>{found.readings === 0 ? words.nothing(found.before) : words.would(number(found.readings), number(found.series), found.oldest ?? '', found.before)}</>;
}

// To delete is for good: it is asked once more, with the number.
function Run({ years, may }: { years: number; may: boolean }) {
  const { w } = useWords();
  const words = w.energyWork.retention;
  const { modal, message } = App.useApp();
  const { ask, busy, fault } = useAct();
  const preview = usePaged<Deletable>(`energy/retention/preview?years=${years}`);
  const found = preview.data;
  if (!found) return <Loading error={preview.error} retry={() => void preview.refetch()} rows={1} />;
  const run = () => modal.confirm({
    title: words.confirm(number(found.readings), found.before), content: words.irreversible, okText: words.run(number(found.readings)), cancelText: w.common.cancel, okButtonProps: { danger: true },
    onOk: async () => { const done = await ask<Deletion>('POST', 'energy/retention/run'); if (done) void message.success(words.done(number(done.readings))); },
  });
  return (
    <div className="retention-run">
      <p>{found.readings === 0 && '✓ '}<Would found={found} /></p>
      {may && found.readings > 0 && <Button danger loading={busy} onClick={() => run()}>{words.run(number(found.readings))}</Button>}
      {fault && <p className="form-fault" role="alert">{fault}</p>}
    </div>
  );
}
