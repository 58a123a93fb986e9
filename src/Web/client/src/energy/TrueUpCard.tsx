import { Select } from 'antd';
import { useMemo } from 'react';
import type { CarbonNow, TrueUp } from '../api/energy.ts';
import { usePaged } from '../api/queries.ts';
import { BridgeChart } from '../charts/BridgeChart.tsx';
import { number, tonnes } from '../numbers/format.ts';
import { Card } from '../parts/Page.tsx';
import { Loading } from '../parts/States.tsx';
import { usePlace, yearOf } from '../shell/context.ts';
import { href, setParams, useAddress } from '../shell/router.ts';
import { follow } from '../shell/Shell.tsx';
import { useWords } from '../words/words.ts';
import { amountText, nice } from './amounts.ts';
import { perUnit } from './editions.ts';
import { plusDays, spanText } from './zoned.ts';

// From what was shown during the period of an inventory to what it says: what final factors change, what other amounts do, and the rest.
export function TrueUpCard({ zone }: { zone: string }) {
  const { w } = useWords();
  const words = w.energyWork.carbon;
  const { inventory } = usePlace();
  const query = usePaged<CarbonNow>(`energy/carbon?from=${inventory?.from}&to=${inventory ? plusDays(inventory.to, 1) : ''}&size=month&inventory=${encodeURIComponent(inventory?.id ?? '')}`, inventory !== null);
  if (!inventory) return null;
  const lines = query.data?.trueUps ?? [];
  return (
    <Card className="flush true-up" title={words.trueUp} note={`${yearOf(inventory)} · tCO₂e · ${w.top.location}`}>
      {!query.data ? <Loading error={query.error} retry={() => void query.refetch()} rows={8} /> : lines.length === 0 ? <p className="quiet card-pad">{words.notYet}</p> : <Way lines={lines} zone={zone} />}
    </Card>
  );
}

function Way({ lines, zone }: { lines: readonly TrueUp[]; zone: string }) {
  const { w, say } = useWords();
  const words = w.energyWork.carbon;
  const { params } = useAddress();
  const chosen = lines.filter((one) => one.source === params.get('source'));
  const seen = chosen.length > 0 ? chosen : lines;
  const steps = useMemo(() => {
    const sum = (of: (one: TrueUp) => number) => seen.reduce((total, one) => total + of(one), 0);
    const step = (cause: 'byFactor' | 'byAmount' | 'byRest', of: (one: TrueUp) => number) => ({ cause, name: { zh: words[cause], en: words[cause] }, value: sum(of) });
    return { before: sum((one) => one.provisional), after: sum((one) => one.inventory), causes: [step('byFactor', (one) => one.byFactor), step('byAmount', (one) => one.byAmount), step('byRest', (one) => one.rest)] };
  }, [seen, words]);
  return (
    <>
      <div className="card-pad card-controls">
        <Select size="small" className="meter-select" allowClear value={chosen[0]?.source ?? null} placeholder={words.allSources} aria-label={w.sources.source} popupMatchSelectWidth={false} onChange={(next?: string) => setParams({ source: next ?? null }, true)} options={lines.map((one) => ({ value: one.source, label: say(one.name) }))} />
      </div>
      <div className="card-pad true-up-chart"><BridgeChart comparison={steps} all name={words.trueUp} from={words.provisional} to={words.inventory} /></div>
      <ul className="card-pad true-up-says quiet">{(['byFactor', 'byAmount', 'byRest'] as const).map((one) => <li key={one}><b>{words[one]}</b> {words.trueUpHelp[one]}</li>)}</ul>
      <Stretches lines={seen} zone={zone} />
      <Sources lines={lines} />
    </>
  );
}

// The factors that were shown beside those that count, with the energy of each stretch of time and what the change makes of it.
function Stretches({ lines, zone }: { lines: readonly TrueUp[]; zone: string }) {
  const { w, say, language } = useWords();
  const words = w.energyWork.carbon;
  const moved = lines.filter((one) => one.stretches.some((stretch) => stretch.rate !== stretch.finalRate));
  if (moved.length === 0) return <p className="card-pad quiet">✓ {words.sameFactors}</p>;
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={words.stretches}>
      <table className="tree list ledger stretches">
        <caption>{words.stretches}</caption>
        <thead><tr><th scope="col">{words.stretch}</th><th scope="col" className="num">{words.amount}</th><th scope="col" className="num">{words.shownToCounted}</th><th scope="col" className="num">{words.effect}</th></tr></thead>
        {moved.map((one) => (
          <tbody key={one.source}>
            {moved.length > 1 && <tr><th scope="rowgroup" colSpan={4}>{say(one.name)}</th></tr>}
            {one.stretches.map((stretch, index) => (
              <tr key={stretch.from + stretch.unit + index}>
                <th scope="row">{spanText(stretch.from, stretch.to, zone, language)}</th><td className="num">{amountText(stretch.energy, stretch.unit)}</td>
                <td className="num" title={`${stretch.edition} → ${stretch.finalEdition}`}>{perUnit(stretch.rate)} → <b>{perUnit(stretch.finalRate)}</b> <small className="quiet wide-only">kgCO₂e/{nice(stretch.unit)}</small></td><td className="num">{signed(stretch.effect)}</td>
              </tr>
            ))}
            <tr className="sum"><th scope="row" colSpan={3}>{words.byFactor}</th><td className="num"><b>{signed(one.byFactor)}</b></td></tr>
          </tbody>
        ))}
      </table>
    </div>
  );
}

function Sources({ lines }: { lines: readonly TrueUp[] }) {
  const { w, say } = useWords();
  const words = w.energyWork.carbon;
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={words.trueUp}>
      <table className="tree list ledger">
        <caption>{words.bySource}</caption>
        <thead><tr><th scope="col">{w.sources.source}</th><th scope="col" className="num">{words.provisional}</th><th scope="col" className="num wide-only">{words.byFactor}</th><th scope="col" className="num wide-only">{words.byAmount}</th><th scope="col" className="num wide-only">{words.byRest}</th><th scope="col" className="num">{words.inventory}</th><th scope="col" className="num">{words.difference}</th></tr></thead>
        <tbody>{lines.map((one) => <tr key={one.source}><th scope="row"><a href={href('sources', { figure: 'sources/' + one.source })} onClick={follow}>{say(one.name)}</a></th><td className="num">{tonnes(one.provisional)}</td><td className="num wide-only">{signed(one.byFactor)}</td><td className="num wide-only">{signed(one.byAmount)}</td><td className="num wide-only">{signed(one.rest)}</td><td className="num"><b>{tonnes(one.inventory)}</b></td><td className="num">{signed(one.difference)}</td></tr>)}</tbody>
      </table>
    </div>
  );
}

export const signed = (value: number) => (value > 0 ? '+' : '') + (Math.abs(value) < 0.00005 ? number(0) : tonnes(value));
