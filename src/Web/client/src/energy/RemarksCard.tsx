import type { SetupRemarks } from '../api/energy.ts';
import { useGet } from '../api/queries.ts';
import { Faults } from '../parts/States.tsx';
import { href } from '../shell/router.ts';
import { follow } from '../shell/Shell.tsx';
import { useWords } from '../words/words.ts';
import { pathOf } from './path.ts';
import type { Site } from './site.ts';

// What of the set-up does not fit the inventory, and devices that are not in order. Nothing is shown where all is well.
export function RemarksCard({ site }: { site: Site }) {
  const { w, say } = useWords();
  const words = w.energyWork.setup;
  const { data } = useGet<SetupRemarks>('energy/remarks');
  if (!data) return null;
  return (
    <>
      {data.faults.length > 0 && <div className="failed card gap-below"><p className="failed-title"><span aria-hidden>✕</span> {words.notInInventory(data.inventory ?? '', data.faults.length)}</p><Faults faults={data.faults} most={20} /></div>}
      {data.meters.length > 0 && (
        <details className="card gap-below remarks">
          <summary><span aria-hidden>!</span> {words.remarks(data.meters.length)}</summary>
          <ul>{data.meters.map((one) => <li key={one.meter + one.code}><a href={href(pathOf('meters', one.meter))} onClick={follow}>{site.name(one.meter)}</a><b>{say(one.title)}</b><span className="quiet">{say(one.message)}</span></li>)}</ul>
        </details>
      )}
    </>
  );
}
