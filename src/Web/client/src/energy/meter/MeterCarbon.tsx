import type { CarbonNow } from '../../api/energy.ts';
import { useGet } from '../../api/queries.ts';
import { exact, number } from '../../numbers/format.ts';
import { Loading } from '../../parts/States.tsx';
import { href } from '../../shell/router.ts';
import { follow } from '../../shell/Shell.tsx';
import { useWords } from '../../words/words.ts';
import { amountText } from '../amounts.ts';
import { pathOf } from '../EnergyPage.tsx';
import { ToneChip } from '../Marks.tsx';
import { plusMonths } from '../zoned.ts';

// What this meter has emitted in the month so far: provisional until the month is in the inventory.
export function MeterCarbon({ meter, today }: { meter: string; today: string }) {
  const { w, say } = useWords();
  const words = w.energyWork.carbon;
  const query = useGet<CarbonNow>(`energy/carbon?meter=${encodeURIComponent(meter)}&from=${today.slice(0, 7)}&to=${plusMonths(today, 1)}&size=day`);
  if (!query.data) return <Loading error={query.error} rows={2} />;
  const { data } = query;
  const factors = [...new Map(data.rows.filter((row) => row.factorId !== null).map((row) => [row.factorId, row.factor])).entries()];
  return (
    <>
      <p className="tile-value"><b>{data.kgCO2e === null ? '—' : number(data.kgCO2e, 0)}</b> <span className="kpi-unit">kgCO₂e</span> <ToneChip tone="warn" text={words.provisional} /></p>
      {data.totals[0] && <p className="quiet">{amountText(data.totals[0].amount, data.totals[0].unit)}</p>}
      {factors.map(([id, factor]) => <p key={id} className="quiet">{words.factor}: <span className="mono">{id}</span> {factor !== null && exact(factor)}</p>)}
      {data.unknown.map((one, index) => <p key={index} className="warning-line">! {say(one)}</p>)}
      <p className="links"><a href={href(pathOf('carbon'), { meter })} onClick={follow}>{w.energy.views.carbon} ›</a></p>
    </>
  );
}
