import { Segmented } from 'antd';
import { useState } from 'react';
import type { Completeness as Data, Counts } from '../api/notes.ts';
import { useGet } from '../api/queries.ts';
import { number, share } from '../numbers/format.ts';
import { Card } from '../parts/Page.tsx';
import { Loading } from '../parts/States.tsx';
import { usePlace } from '../shell/context.ts';
import { href } from '../shell/router.ts';
import { follow } from '../shell/Shell.tsx';
import { useWords } from '../words/words.ts';

// Month × scope or facility: ✓ where everything expected is approved, else the approved percentage; a cell opens that month.
export function Completeness() {
  const { w, say } = useWords();
  const { inventory } = usePlace();
  const [by, setBy] = useState<'scope' | 'facility'>('scope');
  const query = useGet<Data>(`inventories/${inventory!.id}/completeness?by=${by}`);
  const data = query.data;
  const longer = data?.rows.some((row) => row.longer !== null) ?? false;
  const filled = (counts: Counts) => (counts.expected === 0 ? 'none' : counts.approved === counts.expected ? 'whole' : 'part');
  // Rounded down, so that only what is whole reads as whole.
  const text = (counts: Counts) => (counts.expected === 0 ? '·' : counts.approved === counts.expected ? '✓' : String(Math.floor((counts.approved / counts.expected) * 100)));
  const cell = (row: Data['rows'][number], counts: Counts, month: string | null) => {
    const label = w.notes.cell(say(row.name), month ?? w.notes.longer, counts.approved, counts.expected);
    if (counts.expected === 0) return <span className="whole-cell none" title={`${say(row.name)} ${month ?? ''}: ${w.notes.none0}`}>·</span>;
    return <a className={'whole-cell ' + filled(counts)} href={href('activity', { [by]: row.key, month })} onClick={follow} title={`${label} · ${w.notes.counts(counts.submitted, counts.returned, counts.draft, counts.missing)}`} aria-label={label}>{text(counts)}</a>;
  };
  return (
    <Card
      title={w.notes.completeness} note={data && w.notes.completenessNote(number(data.total.expected), share(data.total.share))}
      extra={<Segmented size="small" value={by} onChange={setBy} aria-label={w.notes.completeness} options={[{ value: 'scope', label: w.notes.byScope }, { value: 'facility', label: w.notes.byFacility }]} />}
    >
      {!data ? <Loading error={query.error} retry={() => void query.refetch()} rows={5} /> : (
        <>
          <div className="scroll" tabIndex={-1}>
            <table className="whole">
              <thead><tr><td />{data.months.map((month) => <th key={month} scope="col">{w.common.months(Number(month.slice(5)))}</th>)}{longer && <th scope="col">{w.notes.longer}</th>}<th scope="col" className="num">{w.common.total}</th></tr></thead>
              <tbody>
                {data.rows.map((row) => (
                  <tr key={row.key}>
                    <th scope="row" title={say(row.name)}>{say(row.name)}</th>
                    {row.months.map((counts, index) => <td key={data.months[index]}>{cell(row, counts, data.months[index]!)}</td>)}
                    {longer && <td>{row.longer && cell(row, row.longer, null)}</td>}
                    <td className="num"><b>{share(row.total.share)}</b></td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p className="whole-legend quiet"><span>✓ {w.notes.legendAll}</span><span><b className="part-number">82</b> {w.notes.legendPart}</span><span>{w.notes.legendClick}</span>{data.total.approved < data.total.expected && <a href={href('activity', { state: data.total.missing > 0 ? 'missing' : 'submitted' })} onClick={follow}>{w.notes.gaps} ›</a>}</p>
        </>
      )}
    </Card>
  );
}
