import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { reasonOf, Refusal } from '../api/http.ts';
import type { Fault } from '../api/types.ts';
import { useWords } from '../words/words.ts';

// What stands in place of something that is not there yet, or cannot be shown.
export function Loading({ whole = false, error, retry, rows = 6 }: { whole?: boolean; error?: unknown; retry?: () => void; rows?: number }) {
  const { w } = useWords();
  if (error) return <Failed error={error} retry={retry} />;
  return (
    <div className={whole ? 'loading-whole' : 'loading'} role="status" aria-label={w.common.loading}>
      <Skeleton active title={false} paragraph={{ rows }} />
    </div>
  );
}

export function Failed({ error, retry }: { error: unknown; retry?: (() => void) | undefined }) {
  const { w, say } = useWords();
  const problem = error instanceof Refusal ? error.problem : null;
  return (
    <div className="failed" role="alert">
      <p className="failed-title"><span aria-hidden>✕</span> {reasonOf(error, say)}</p>
      {problem?.faults && <Faults faults={problem.faults} />}
      {retry && <Button size="small" onClick={retry}>{w.common.retry}</Button>}
    </div>
  );
}

// Faults: code and what is wrong, where, what was written, what was expected.
export function Faults({ faults, most = 50 }: { faults: Fault[]; most?: number }) {
  const { w, say } = useWords();
  return (
    <ol className="faults">
      {faults.slice(0, most).map((fault, index) => (
        <li key={index}>
          <b>{say(fault.title)}</b> <code>{fault.code}</code>
          <span className="quiet"> · {[fault.file, fault.row, fault.column].filter((part) => part !== null && part !== '').join(' · ')} · {w.common.faultLine(fault.value, say(fault.expected))}</span>
        </li>
      ))}
    </ol>
  );
}

export function Empty({ children }: { children: ReactNode }) {
  return <div className="empty">{children}</div>;
}
