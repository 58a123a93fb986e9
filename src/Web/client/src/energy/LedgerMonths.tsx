import type { LedgerMonth } from '../api/energy.ts';
import { share } from '../numbers/format.ts';
import { useWords } from '../words/words.ts';
import { nice, scaled, scaleOf } from './amounts.ts';
import type { Site } from './site.ts';

// Per register and month the total and the share of it that is simply measured.
export function LedgerMonths({ months, site }: { months: readonly LedgerMonth[]; site: Site }) {
  const { w } = useWords();
  const columns = [...new Set(months.map((one) => one.month))].sort();
  const registers = [...new Map(months.map((one) => [one.meter + '/' + one.register, one])).values()];
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={w.energyWork.ledger.months}>
      <table className="tree list ledger">
        <thead><tr><th scope="col">{w.energy.meter}</th><th scope="col">{w.energy.unit}</th>{columns.map((one) => <th key={one} scope="col" className="num">{one}</th>)}</tr></thead>
        <tbody>
          {registers.map((register) => {
            const own = months.filter((one) => one.meter === register.meter && one.register === register.register);
            const scale = scaleOf(Math.max(0, ...own.map((one) => Math.abs(one.total ?? 0))), register.unit);
            return (
              <tr key={register.meter + register.register}>
                <th scope="row">{site.name(register.meter)} <span className="quiet">{(site.meter(register.meter)?.registers.length ?? 1) > 1 && register.register}</span></th><td className="quiet">{scale.unit || nice(register.unit)}</td>
                {columns.map((month) => { const one = own.find((entry) => entry.month === month); return <td key={month} className="num">{one ? <>{scaled(one.total, scale)} {one.total !== null && one.measuredShare !== null && <small className={one.measuredShare < 0.9 ? 'part-number' : 'quiet'}>{one.measuredShare === 1 ? '✓' : share(one.measuredShare)}</small>}</> : ''}</td>; })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
