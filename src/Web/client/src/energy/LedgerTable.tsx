import type { ReactNode } from 'react';
import type { LedgerRow } from '../api/energy.ts';
import { number } from '../numbers/format.ts';
import { href } from '../shell/router.ts';
import { follow } from '../shell/Shell.tsx';
import { useWords } from '../words/words.ts';
import { nice, scaleOf } from './amounts.ts';
import { pathOf } from './EnergyPage.tsx';
import { OriginMark, ReadingChip, RuleName } from './Marks.tsx';
import type { Site } from './site.ts';

// What was not simply measured: what the counter counted of it, and what was added because no counter did.
export function LedgerTable({ rows, site, meter = true, brief = false, label }: { rows: readonly LedgerRow[]; site: Site | undefined; meter?: boolean; brief?: boolean; label: string }) {
  const { w } = useWords();
  const words = w.energyWork.ledger;
  const amount = (value: number, row: LedgerRow) => (value === 0 ? '0' : number(value, Math.max(scaleOf(value, row.unit).decimals, 1)));
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={label}>
      <table className="tree list ledger">
        <thead><tr>{!brief && <th scope="col">{words.month}</th>}{meter && <th scope="col">{w.energy.meter}</th>}<th scope="col">{words.state}</th><th scope="col">{words.kind}</th><th scope="col" className="wide-only">{words.rule}</th>{!brief && <th scope="col" className="num wide-only">{words.hours}</th>}<th scope="col" className="num">{words.metered}</th><th scope="col" className="num">{words.added}</th>{!brief && <th scope="col" className="wide-only">{words.authors}</th>}</tr></thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {!brief && <th scope="row">{row.month}</th>}
              {meter && <MeterCell row={brief}><a href={href(pathOf('meters', row.meter), { day: row.month + '-01', span: 'month' })} onClick={follow}>{site?.name(row.meter) ?? row.meter}</a> {row.register !== 'import' && <span className="quiet">{row.register}</span>}</MeterCell>}
              <td><ReadingChip state={row.state} /></td><td><OriginMark origin={row.kind} /></td><td className="wide-only rule-cell"><RuleName rule={row.rule} state={row.state} /></td>{!brief && <td className="num wide-only">{number(row.hours, row.hours % 1 ? 2 : 0)}</td>}
              <td className="num">{row.state === 'missing' ? '—' : <>{amount(row.metered, row)} <small className="quiet">{nice(row.unit)}</small></>}</td><td className="num">{row.added === 0 ? '0' : <b>{amount(row.added, row)} <small className="quiet">{nice(row.unit)}</small></b>}</td>{!brief && <td className="wide-only">{row.authors.map((one) => (one === 'lingtan' || one === '' ? words.system : one)).join(', ') || words.system}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

// The meter heads its row where the month does not.
const MeterCell = ({ row, children }: { row: boolean; children: ReactNode }) => (row ? <th scope="row">{children}</th> : <td>{children}</td>);
