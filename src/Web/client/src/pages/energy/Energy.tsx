import { lazy, type ComponentType } from 'react';
import { Empty } from '../../parts/States.tsx';
import { useAddress } from '../../shell/router.ts';
import { useWords } from '../../words/words.ts';

// The views of the energy side by the second part of the address; each is loaded when it is first seen.
const views: Record<string, ComponentType> = {
  '': lazy(() => import('./Live.tsx')), meters: lazy(() => import('./Meters.tsx')), completeness: lazy(() => import('./Completeness.tsx')), ledger: lazy(() => import('./Ledger.tsx')),
  alarms: lazy(() => import('./Alarms.tsx')), collector: lazy(() => import('./Collector.tsx')), setup: lazy(() => import('./Setup.tsx')), carbon: lazy(() => import('./Carbon.tsx')),
  flows: lazy(() => import('./Flows.tsx')), route: lazy(() => import('./Route.tsx')),
};

export default function Energy() {
  const { w } = useWords();
  const { rest } = useAddress();
  const View = views[rest[0] ?? ''];
  return View ? <View key={rest.join('/')} /> : <Empty><h1>{w.common.notFound}</h1></Empty>;
}
