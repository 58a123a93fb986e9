import type { ReactNode } from 'react';

// Title, the facts that make the figures unambiguous, and at most three actions.
export function Page({ title, facts, actions, children }: { title: string; facts?: ReactNode; actions?: ReactNode; children: ReactNode }) {
  return (
    <>
      <header className="page-head">
        <div>
          <h1>{title}</h1>
          {facts && <p className="facts">{facts}</p>}
        </div>
        {actions && <div className="page-actions">{actions}</div>}
      </header>
      {children}
    </>
  );
}

export function Card({ title, note, extra, children, className = '', label }: { title?: ReactNode; note?: ReactNode; extra?: ReactNode; children: ReactNode; className?: string; label?: string }) {
  return (
    <section className={'card ' + className} aria-label={label}>
      {(title || extra) && (
        <div className="card-head">
          <h2>{title} {note && <span className="note">{note}</span>}</h2>
          {extra && <div className="card-extra">{extra}</div>}
        </div>
      )}
      {children}
    </section>
  );
}
