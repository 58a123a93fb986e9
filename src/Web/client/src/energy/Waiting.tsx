import type { CollectorView, Live } from '../api/energy.ts';
import { usePolled } from '../api/queries.ts';
import { href } from '../shell/router.ts';
import { follow } from '../shell/Shell.tsx';
import { useWords } from '../words/words.ts';
import { pathOf } from './EnergyPage.tsx';
import { waitingOf } from './waiting.ts';
import { momentText } from './zoned.ts';

// Says since when nothing arrives: after a start until the first reading, and whenever all points are silent.
export function Waiting({ live, zone }: { live: Live; zone: string }) {
  const { w, language } = useWords();
  const words = w.energy.live;
  const collector = usePolled<CollectorView>('energy/connections', 15);
  if (!collector.data) return null;
  const waiting = waitingOf(live, collector.data.started);
  if (!waiting) return null;
  const when = (at: string) => momentText(at, zone, language);
  return (
    <p className="warning-line" role="status">! {waiting.since === null ? words.waitingOff : words.waitingSince(when(waiting.since))} {waiting.last === null ? words.noReadingYet : words.lastArrival(when(waiting.last))} <a href={href(pathOf('collector'))} onClick={follow}>{words.toCollector} ›</a></p>
  );
}
