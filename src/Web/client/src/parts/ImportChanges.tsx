import type { ImportChange, ImportCount } from '../api/types.ts';
import { useWords } from '../words/words.ts';

type Props = { counts: ImportCount[]; unchanged: number | null; changes: ImportChange[]; label: string; shown?: (column: string) => boolean; title?: (table: string, column?: string) => string };

// What a file would change, or changed: how many rows of each table, and the first of them cell by cell.
export function ImportChanges({ counts, unchanged, changes, label, shown = () => true, title = (table, column) => column ?? table }: Props) {
  const { w } = useWords();
  const words = w.importing;
  return (
    <>
      {counts.length > 0 && (
        <table className="used"><thead><tr><th scope="col">{words.table}</th><th scope="col" className="num">{words.added}</th><th scope="col" className="num">{words.changed}</th><th scope="col" className="num">{words.withdrawn}</th></tr></thead>
          <tbody>{counts.map((one) => <tr key={one.table}><th scope="row">{title(one.table)}</th><td className="num">{one.added}</td><td className="num">{one.changed}</td><td className="num">{one.withdrawn}</td></tr>)}<tr><th scope="row" className="quiet">{words.unchanged}</th><td className="num quiet" colSpan={3}>{unchanged}</td></tr></tbody>
        </table>
      )}
      {changes.length > 0 && (
        <div className="scroll import-changes" tabIndex={0} role="region" aria-label={label}>
          <table className="used"><tbody>{changes.slice(0, 200).map((one) => (
            <tr key={one.table + one.key}><th scope="row" className="mono">{counts.length > 1 && title(one.table) + ' · '}{one.key}</th><td>{one.before === null ? words.isNew : one.after === null ? words.isGone : ''} {columnsOf(one, shown).map((column) => <span key={column} className="difference">{title(one.table, column)}: {one.before && <del>{one.before[column] ?? '—'}</del>} {one.after && <ins>{one.after[column] ?? '—'}</ins>}</span>)}</td></tr>
          ))}</tbody></table>
        </div>
      )}
    </>
  );
}

// The cells that differ; of a row that is new or goes, those that are shown.
function columnsOf(one: ImportChange, shown: (column: string) => boolean): string[] {
  const columns = [...new Set([...Object.keys(one.before ?? {}), ...Object.keys(one.after ?? {})])];
  return columns.filter((column) => (one.before === null || one.after === null ? shown(column) : one.before[column] !== one.after[column]));
}
