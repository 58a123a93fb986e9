import type { AlarmPage } from '../api/energy.ts';
import { usePolled } from '../api/queries.ts';
import { useWords } from '../words/words.ts';

// How many alarms are active, beside the name of the page.
export function AlarmBadge() {
  const { w } = useWords();
  const query = usePolled<AlarmPage>('energy/alarms?state=active&size=1', 30);
  const active = query.data?.active ?? 0;
  return active === 0 ? null : <b className="nav-badge" title={w.energyWork.alarm.announce(active)} aria-label={w.energyWork.alarm.announce(active)} role="img">{active > 99 ? '99+' : active}</b>;
}
