import { Button } from 'antd';
import type { ConservationAccount, RegisterAccount } from '../api/energy.ts';
import { useGet } from '../api/queries.ts';
import { exact, share } from '../numbers/format.ts';
import { Card } from '../parts/Page.tsx';
import { Loading } from '../parts/States.tsx';
import { href, setParams } from '../shell/router.ts';
import { follow } from '../shell/Shell.tsx';
import { useWords } from '../words/words.ts';
import { nice } from './amounts.ts';
import { ToneChip } from './Marks.tsx';
import { pathOf } from './path.ts';
import { plusMonths } from './zoned.ts';

// The account of every register over the months shown: counter differences and additions are what the intervals hold, to the last digit.
export function AccountCard({ from, to, meter }: { from: string; to: string; meter: string | null }) {
  const { w, say } = useWords();
  const words = w.energyWork.account;
  const query = useGet<ConservationAccount>(`energy/conservation?from=${from}&to=${plusMonths(to, 1)}${meter ? `&meter=${encodeURIComponent(meter)}` : ''}`);
  const rows = query.data?.rows.filter((row) => row.devices.length > 0 || row.added.length > 0) ?? [];
  const open = rows.filter((row) => row.excess !== 0).length;
  const year = to.slice(0, 4) + '-01';
  return (
    <Card className="flush" title={words.title} note={words.note} extra={from === year ? undefined : <Button type="link" size="small" onClick={() => setParams({ from: year }, true)}>{words.wholeYear(to.slice(0, 4))}</Button>}>
      {!query.data ? <Loading error={query.error} retry={() => void query.refetch()} rows={5} /> : rows.length === 0 ? <p className="quiet card-pad">{words.none}</p> : (
        <>
          <p className="card-pad account-says"><ToneChip tone={open === 0 ? 'ok' : 'bad'} text={open === 0 ? words.closes(rows.length) : words.open(open)} /> <a href={href(pathOf('carbon'), { span: 'year', day: to + '-01' })} onClick={follow}>{words.toCarbon} ›</a></p>
          <div className="scroll" tabIndex={0} role="region" aria-label={words.title}>
            <table className="tree list ledger account">
              <thead><tr><th scope="col">{w.energy.meter}</th><th scope="col" className="num">{words.counted}</th><th scope="col" className="num">+ {words.added}</th><th scope="col" className="num">= {words.intervals}</th><th scope="col" className="num">{words.excess}</th><th scope="col" className="wide-only">{words.from}</th><th scope="col" className="num wide-only">{words.measured}</th></tr></thead>
              <tbody>{rows.map((row) => <tr key={row.meter + row.register}><th scope="row"><a href={href(pathOf('meters', row.meter), { register: row.register, span: 'year', day: to + '-01' })} onClick={follow}>{say(row.name)}</a>{rows.filter((one) => one.meter === row.meter).length > 1 && <span className="quiet"> {row.register}</span>}</th><td className="num">{exact(row.differences)}</td><td className="num">{row.additions === 0 ? '0' : <b>{exact(row.additions)}</b>}</td><td className="num"><b>{exact(row.intervals)}</b> <small className="quiet">{nice(row.unit)}</small></td><td className="num">{row.excess === 0 ? <span className="closes">0</span> : <ToneChip tone="bad" text={exact(row.excess)} />}</td><td className="wide-only quiet">{origin(row, words)}</td><td className="num wide-only">{share(row.intervals === 0 ? null : (row.states.measured ?? 0) / row.intervals, 2)}</td></tr>)}</tbody>
            </table>
          </div>
        </>
      )}
    </Card>
  );
}

// What happened to the counter on the way, in a few words.
function origin(row: RegisterAccount, words: { one: string; swapped: (devices: string) => string; rolled: (times: number) => string; back: string; gaps: string }): string {
  const rolled = row.devices.reduce((sum, one) => sum + one.rollOvers, 0);
  return [
    row.devices.length > 1 ? words.swapped(row.devices.map((one) => one.serial).join(' → ')) : (row.devices[0]?.serial ?? words.one), rolled > 0 && words.rolled(rolled), row.devices.some((one) => one.setBack !== 0) && words.back,
    row.missingHours > 0 && words.gaps,
  ].filter(Boolean).join(' · ');
}
