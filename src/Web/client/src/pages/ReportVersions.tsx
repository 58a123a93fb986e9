import { Drawer, Select } from 'antd';
import { useState } from 'react';
import { useGet } from '../api/queries.ts';
import type { LocalText } from '../api/types.ts';
import { chemical, number, unit } from '../numbers/format.ts';
import { Loading } from '../parts/States.tsx';
import { usePlace, yearOf } from '../shell/context.ts';
import { useWords } from '../words/words.ts';

type Change = { id: string; title: LocalText; unit: string; before: number | null; after: number | null; causes: { cause: string; value: number }[] };
type View = { kind: string; before: string; after: string; changed: Change[]; recomputed: number; added: Change[]; removed: Change[]; unchanged: number };
type Trail = { items: { seq: number; at: string; actor: string; action: string }[] };

// Two versions of a report: another inventory, or this one as it was after an earlier recording.
export function ReportVersions({ kind, onClose }: { kind: string; onClose: () => void }) {
  const { w, language, say } = useWords();
  const { inventory, inventories, session } = usePlace();
  const trail = useGet<Trail>(`audit?book=${inventory!.id}&size=50`, session.permissions.includes('readAudit'));
  const others = inventories.filter((one) => one.id !== inventory!.id).toReversed();
  const [against, setAgainst] = useState<string>(others[0] ? 'with=' + others[0].id : '');
  const query = useGet<View>(`inventories/${inventory!.id}/reports/${kind}/compare?${against}`, against !== '');
  const data = query.data;
  const rows = (all: Change[]) => all.map((one) => (
    <tr key={one.id}>
      <th scope="row">{say(one.title)} <span className="quiet mono">{one.id}</span></th><td className="num">{one.before === null ? '—' : number(one.before, 2)}</td><td className="num">{one.after === null ? '—' : number(one.after, 2)}</td><td className="quiet">{chemical(unit(one.unit, language))}</td>
      <td>{one.causes.map((part) => <span key={part.cause} className="difference">{w.causes[part.cause]} {part.value > 0 ? '+' : ''}{number(part.value, 2)}</span>)}</td>
    </tr>
  ));
  return (
    <Drawer open onClose={onClose} size={820} title={w.narrative.versions} destroyOnHidden>
      <Select
        aria-label={w.narrative.against} value={against || undefined} onChange={setAgainst} className="wide-select" popupMatchSelectWidth={false}
        options={[
          { label: w.narrative.otherInventory, options: others.map((one) => ({ value: 'with=' + one.id, label: `${yearOf(one)} · ${one.id}` })) },
          { label: w.narrative.earlierState, options: (trail.data?.items ?? []).slice(1).map((one) => ({ value: 'at=' + one.seq, label: `#${one.seq} · ${one.at.slice(0, 16).replace('T', ' ')} · ${one.actor}` })) },
        ]}
      />
      {against === '' ? <p className="quiet">{w.narrative.against}</p> : !data ? <Loading error={query.error} rows={8} /> : (
        <>
          <p className="quiet spaced">{w.narrative.counts(data.changed.length, data.recomputed, data.added.length, data.removed.length, data.unchanged)}</p>
          <div className="scroll" tabIndex={0} role="region" aria-label={w.narrative.versions}>
            <table className="used"><thead><tr><th scope="col">{w.common.what}</th><th scope="col" className="num">{data.before}</th><th scope="col" className="num">{data.after}</th><th scope="col" /><th scope="col">{w.narrative.why}</th></tr></thead>
              <tbody>{rows(data.changed.slice(0, 300))}{rows(data.added.slice(0, 100))}{rows(data.removed.slice(0, 100))}</tbody></table>
          </div>
        </>
      )}
    </Drawer>
  );
}

