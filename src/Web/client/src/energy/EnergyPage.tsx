import { useEffect, useRef, type ReactNode } from 'react';
import type { Session } from '../api/types.ts';
import { Page } from '../parts/Page.tsx';
import { usePlace } from '../shell/context.ts';
import { href, useAddress } from '../shell/router.ts';
import { follow } from '../shell/Shell.tsx';
import { useWords } from '../words/words.ts';
import { pathOf, type ViewKey } from './path.ts';

export { pathOf };

// The views in the order of the work: look, ask why, close the month, see that it goes on.
const views: { key: ViewKey; allowed?: (session: Session) => boolean }[] = [
  { key: 'live' }, { key: 'meters' }, { key: 'flows' }, { key: 'completeness' }, { key: 'ledger' }, { key: 'carbon' }, { key: 'alarms' }, { key: 'collector', allowed: (session) => session.facilities.length === 0 },
  { key: 'route', allowed: (session) => session.permissions.includes('writeActivity') }, { key: 'setup', allowed: (session) => session.facilities.length === 0 },
];

// A page of the energy side: title, facts, and the way to the others.
export function EnergyPage({ view, facts, actions, children }: { view: ViewKey; facts?: ReactNode; actions?: ReactNode; children: ReactNode }) {
  const { w } = useWords();
  const { session } = usePlace();
  const { params } = useAddress();
  const bar = useRef<HTMLElement>(null);
  // On a telephone the way to the present view is brought into sight.
  useEffect(() => {
    const [box, now] = [bar.current, bar.current?.querySelector<HTMLElement>('[aria-current]')];
    if (box && now) box.scrollLeft = now.offsetLeft - (box.clientWidth - now.offsetWidth) / 2;
  }, [view]);
  if (params.get('wall') === '1') return <Page title={w.energy.title} facts={facts} actions={actions}>{children}</Page>;
  return (
    <Page title={view === 'live' ? w.energy.title : w.energy.views[view]!} facts={facts} actions={actions}>
      <nav ref={bar} className="subnav" aria-label={w.energy.viewsLabel}>
        <ul>{views.filter((one) => one.allowed?.(session) ?? true).map((one) => <li key={one.key}><a href={href(pathOf(one.key))} onClick={follow} aria-current={one.key === view ? 'page' : undefined}>{w.energy.views[one.key]}</a></li>)}</ul>
      </nav>
      {children}
    </Page>
  );
}
