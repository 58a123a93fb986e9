import { Suspense, useEffect } from 'react';
import { Empty, Loading } from '../parts/States.tsx';
import { useWords } from '../words/words.ts';
import { Boundary } from './Boundary.tsx';
import { usePlace } from './context.ts';
import { allowedPages, pages } from './pages.tsx';
import { go, href, useAddress } from './router.ts';
import { Shortcuts } from './Shortcuts.tsx';
import { TopBar } from './TopBar.tsx';

const groups = ['see', 'account', 'assure', 'system'] as const;

export function Shell() {
  const { w } = useWords();
  const { session, inventory } = usePlace();
  const { page, params } = useAddress();
  const allowed = allowedPages(session);
  const current = allowed.find((one) => one.path === page) ?? (page === '' ? allowed[0] : undefined);
  const known = pages.some((one) => one.path === page);
  useEffect(() => {
    document.title = `${current ? w.nav[current.key] : w.product} · ${w.product}`;
  }, [current, w]);
  // A wall display shows the page and nothing else.
  if (current?.key === 'energy' && params.get('wall') === '1') return <main id="main" className="wall" tabIndex={-1}><Boundary key="wall"><Suspense fallback={<Loading rows={12} />}><current.view /></Suspense></Boundary></main>;
  return (
    <div className="frame">
      <a className="skip" href="#main">{w.nav.skip}</a>
      <nav className="nav" aria-label={w.nav.main}>
        <a className="brand" href={href('')} onClick={follow}>
          <img src="/mark.svg" alt="" width={30} height={30} />
          <span><b>{w.product}</b><small>{w.tagline}</small></span>
        </a>
        {groups.map((group) => {
          const entries = allowed.filter((one) => one.group === group);
          if (entries.length === 0) return null;
          return (
            <div key={group} className="nav-group">
              {group !== 'see' && <p>{w.nav[group]}</p>}
              <ul>
                {entries.map((one) => (
                  <li key={one.key}>
                    <a href={href(one.path)} onClick={follow} aria-current={one === current ? 'page' : undefined}>{one.icon}<span>{w.nav[one.key]}</span>{one.badge && <one.badge />}</a>
                  </li>
                ))}
              </ul>
            </div>
          );
        })}
      </nav>
      <div className="body">
        <TopBar />
        <main id="main" tabIndex={-1}>
          {current ? (
            <Boundary key={current.key + (inventory?.id ?? '')}>
              <Suspense fallback={<Loading rows={12} />}><current.view key={params.get('inv') ?? ''} /></Suspense>
            </Boundary>
          ) : <Empty><h1>{known ? (session.facilities.length > 0 ? w.common.confined : w.common.noRight) : w.common.notFound}</h1></Empty>}
        </main>
      </div>
      <Shortcuts />
    </div>
  );
}

// Links are real links; a plain click stays within the page.
export function follow(event: React.MouseEvent<HTMLAnchorElement>) {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  const link = event.currentTarget;
  go(link.pathname + link.search);
  document.getElementById('main')?.scrollTo(0, 0);
  window.scrollTo(0, 0);
}
