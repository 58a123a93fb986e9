import { Segmented } from 'antd';
import { useState } from 'react';
import type { ConservationAccount, DeviceAccount, RegisterAccount, RegisterView } from '../../api/energy.ts';
import { useGet } from '../../api/queries.ts';
import { exact, number } from '../../numbers/format.ts';
import { Loading } from '../../parts/States.tsx';
import { useWords } from '../../words/words.ts';
import { nice } from '../amounts.ts';
import { ReadingChip, ToneChip } from '../Marks.tsx';
import type { Period } from '../period.ts';
import { plusDays, spanText } from '../zoned.ts';

const lifeDays = 3900;

// That nothing was lost and nothing invented: what the devices showed and what people added is what the intervals hold.
export function Conservation({ meter, register, day, period, zone }: { meter: string; register: RegisterView; day: string; period: Period; zone: string }) {
  const { w } = useWords();
  const words = w.energyWork.account;
  const [whole, setWhole] = useState(true);
  const span = whole ? { from: plusDays(day, -lifeDays), to: plusDays(day, 1) } : period;
  const query = useGet<ConservationAccount>(`energy/conservation?meter=${encodeURIComponent(meter)}&register=${encodeURIComponent(register.id)}&from=${span.from}&to=${span.to}`);
  const account = query.data?.rows[0];
  return (
    <>
      <div className="card-controls"><Segmented size="small" value={whole ? 'life' : 'shown'} aria-label={words.span} onChange={(next) => setWhole(next === 'life')} options={[{ value: 'life', label: words.life }, { value: 'shown', label: words.shown }]} /></div>
      {account ? <><Terms account={account} /><Evidence account={account} zone={zone} /></> : <Loading error={query.error} retry={() => void query.refetch()} rows={3} />}
    </>
  );
}

function Terms({ account }: { account: RegisterAccount }) {
  const { w } = useWords();
  const words = w.energyWork.meters;
  const term = (name: string, value: number) => <span className="term"><b>{exact(value)}</b><small>{name}</small></span>;
  return (
    <div className="conservation">
      {term(words.intervals, account.intervals)}<i aria-hidden>=</i>{term(words.differences, account.differences)}<i aria-hidden>+</i>{term(words.additions, account.additions)}
      <span className="term"><b>{exact(account.excess)} <small>{nice(account.unit)}</small></b><small>{words.excess}</small></span>
      <ToneChip tone={account.excess === 0 ? 'ok' : 'bad'} text={account.excess === 0 ? words.closes : words.open} />
    </div>
  );
}

// Where each side comes from: the readings of the devices, the additions, and how the intervals are known.
function Evidence({ account, zone }: { account: RegisterAccount; zone: string }) {
  const { w, language } = useWords();
  const words = w.energyWork.account;
  const states = Object.entries(account.states) as [keyof typeof account.states, number][];
  return (
    <div className="evidence-of-sum">
      <div className="scroll" tabIndex={0} role="region" aria-label={words.devices}>
        <table className="plain">
          <thead><tr><th scope="col">{w.energyWork.meters.device}</th><th scope="col" className="wide-only">{words.between}</th><th scope="col">{words.formula}</th><th scope="col" className="num">{words.counted}</th></tr></thead>
          <tbody>
            {account.devices.map((one) => <tr key={one.serial + one.from}><th scope="row"><span className="mono">{one.serial}</span></th><td className="wide-only quiet">{spanText(one.from, one.to, zone, language)}</td><td className="sum-line">{formula(one, words)}</td><td className="num"><b>{exact(one.counted)}</b></td></tr>)}
            {account.added.map((one) => <tr key={one.id}><th scope="row">{w.energy.reasons[one.reason]}</th><td className="wide-only quiet">{spanText(one.from, one.to, zone, language)}</td><td className="sum-line">{one.note} <span className="quiet">· {one.by}</span></td><td className="num"><b>{exact(one.amount)}</b></td></tr>)}
          </tbody>
        </table>
      </div>
      <p className="state-sums">
        {states.map(([state, amount]) => <span key={state}><ReadingChip state={state} always /> {exact(amount)} {nice(account.unit)}</span>)}
        {account.missingHours > 0 && <span><ReadingChip state="missing" /> {words.missing(number(account.missingHours, account.missingHours % 1 ? 2 : 0))}</span>}
        {account.outside !== 0 && <span className="quiet">{words.outside(exact(account.outside), spanText(account.from, account.to, zone, language))}</span>}
      </p>
    </div>
  );
}

// (last − first + roll-overs × width + set back) × multiplier, or the sum of amounts × multiplier, with what is zero or one left out.
function formula(one: DeviceAccount, words: { rollOver: string; setBack: string; amounts: (n: string) => string }) {
  const around = one.rollOvers > 0 && <> + {one.rollOvers > 1 && `${one.rollOvers} × `}{exact(one.width ?? 0)} <small className="quiet">{words.rollOver}</small></>;
  const back = one.setBack !== 0 && <> + {exact(one.setBack)} <small className="quiet">{words.setBack}</small></>;
  const inner = one.amounts === null ? <>{exact(one.last)} − {exact(one.first)}{around}{back}</> : <>{exact(one.last)} <small className="quiet">{words.amounts(number(one.amounts, 0))}</small></>;
  return one.multiplier === 1 ? inner : <>({inner}) × {exact(one.multiplier)}</>;
}
