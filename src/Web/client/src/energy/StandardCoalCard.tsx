import { Segmented } from 'antd';
import type { ReactNode } from 'react';
import type { StandardCoal } from '../api/energy.ts';
import { usePaged } from '../api/queries.ts';
import { number, share } from '../numbers/format.ts';
import { Card } from '../parts/Page.tsx';
import { Loading } from '../parts/States.tsx';
import { setParams, useAddress } from '../shell/router.ts';
import { useWords } from '../words/words.ts';
import { amountText, nice } from './amounts.ts';
import { PartBar } from './Marks.tsx';

const ways = ['site', 'facility', 'device', 'product'] as const;

// Energy in tonnes of coal equivalent: by its heat (当量), and by the heat it took to make it (等价).
export function StandardCoalCard({ period }: { period: string }) {
  const { w, say } = useWords();
  const words = w.energyWork.flows;
  const { params } = useAddress();
  const by = ways.find((one) => one === params.get('by')) ?? 'site';
  const query = usePaged<StandardCoal>(`energy/tce?period=${period}&by=${by === 'product' ? 'site' : by}`);
  const data = query.data;
  const most = Math.max(0.0001, ...(data?.rows ?? []).map((row) => row.tce ?? 0));
  const decimals = most >= 100 ? 1 : 3;
  const unknown = [...new Set(data?.rows.flatMap((row) => row.unknown) ?? [])];
  return (
    <Card className="flush" title={words.tce} note={`tce · ${period}`} extra={<Segmented size="small" value={by} aria-label={words.tce} onChange={(next) => setParams({ by: next === 'site' ? null : next }, true)} options={ways.map((one) => ({ value: one, label: words.by[one] }))} />}>
      {!data ? <Loading error={query.error} retry={() => void query.refetch()} rows={4} /> : by === 'product' ? <Products rows={data.products} /> : data.rows.length === 0 ? <p className="quiet card-pad">{words.none}</p> : (
        <div className="scroll" tabIndex={0} role="region" aria-label={words.tce}>
          <table className="tree list">
            <thead><tr>{by !== 'site' && <th scope="col">{words.by[by]}</th>}<th scope="col">{words.by.site}</th><th scope="col" className="num wide-only">{words.amount}</th><th scope="col" className="num">{words.calorific}</th><th scope="col" className="num">{words.equivalent}</th><th scope="col" className="wide-only">{words.share}</th></tr></thead>
            <tbody>{data.rows.map((row) => <tr key={row.group + row.carrier}>{by !== 'site' && <th scope="row">{say(row.name) || row.group}</th>}<Carrier head={by === 'site'}>{w.energy.media[row.medium]}{row.carrier !== row.medium && <span className="quiet mono"> {row.carrier}</span>}</Carrier><td className="num wide-only">{amountText(row.amount, row.unit)}</td><td className="num">{number(row.tce, decimals)}</td><td className="num">{number(row.tceEquivalent, decimals)}</td><td className="wide-only share-cell"><PartBar part={row.tce === null ? null : row.tce / most} /><span className="num">{share(row.tce !== null && data.tce ? row.tce / data.tce : null)}</span></td></tr>)}</tbody>
            <tfoot><tr><th scope="row" colSpan={by === 'site' ? 1 : 2}>{w.common.total}</th><td className="wide-only" /><td className="num">{number(data.tce, decimals)}</td><td className="num">{number(data.tceEquivalent, decimals)}</td><td className="wide-only" /></tr></tfoot>
          </table>
        </div>
      )}
      {unknown.length > 0 && <p className="warning-line">! {words.unknown(unknown.join(', '))}</p>}
      <p className="quiet card-pad card-foot">{words.onlyMonths}</p>
    </Card>
  );
}

const Carrier = ({ head, children }: { head: boolean; children: ReactNode }) => (head ? <th scope="row">{children}</th> : <td>{children}</td>);

function Products({ rows }: { rows: StandardCoal['products'] }) {
  const { w } = useWords();
  const words = w.energyWork.flows;
  if (rows.length === 0) return <p className="quiet card-pad">{words.none}</p>;
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={words.by.product}>
      <table className="tree list">
        <thead><tr><th scope="col">{words.by.product}</th><th scope="col" className="wide-only">{words.by.facility}</th><th scope="col" className="num">{words.amount}</th><th scope="col" className="num">{words.calorific}</th><th scope="col" className="num wide-only">{words.equivalent}</th><th scope="col" className="num">{words.perUnit}</th></tr></thead>
        <tbody>{rows.map((row) => <tr key={row.facility + row.product}><th scope="row">{row.product}</th><td className="wide-only">{row.facility}</td><td className="num">{amountText(row.quantity, row.unit)}</td><td className="num">{number(row.tce, 1)}</td><td className="num wide-only">{number(row.tceEquivalent, 1)}</td><td className="num">{row.perUnit === null ? '—' : `${number(row.perUnit * 1000, 2)} kgce/${nice(row.unit)}`}</td></tr>)}</tbody>
      </table>
    </div>
  );
}
