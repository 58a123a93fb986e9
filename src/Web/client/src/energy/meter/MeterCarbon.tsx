import type { CarbonNow } from '../../api/energy.ts';
import { useGet } from '../../api/queries.ts';
import { exact, tonnes } from '../../numbers/format.ts';
import { Loading } from '../../parts/States.tsx';
import { usePlace } from '../../shell/context.ts';
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
  const { basis } = usePlace();
  const query = useGet<CarbonNow>(`energy/carbon?meter=${encodeURIComponent(meter)}&from=${today.slice(0, 7)}&to=${plusMonths(today, 1)}&size=month`);
  if (!query.data) return <Loading error={query.error} rows={2} />;
  const { data } = query;
  const counted = data.registers.filter((one) => one.meter === meter && one[basis] !== null);
  return (
    <>
      <p className="tile-value"><b>{counted.length === 0 ? '—' : tonnes(data[basis])}</b> <span className="kpi-unit">tCO₂e</span> <ToneChip tone="warn" text={words.provisional} /></p>
      {data.registers.filter((one) => one.meter === meter).map((one) => <p key={one.register} className="quiet">{one.register} · {amountText(one.energy, one.unit)} · {words.parts[one.part]}</p>)}
      {data.editions.map((one) => <p key={one.source + one.edition + one.from} className="quiet">{words.factor}: <span className="mono">{one.edition}</span> {exact(one.ratePerUnit)} tCO₂e/{one.unit}{one.change && <> · {say(one.change)}</>}</p>)}
      {data.withoutRate.map((one, index) => <p key={index} className="warning-line">! {say(one.title)} · {one.value}</p>)}
      <p className="links"><a href={href(pathOf('carbon'), { meter })} onClick={follow}>{w.energy.views.carbon} ›</a></p>
    </>
  );
}
