import { useState } from 'react';
import type { Balance, BalanceRow, Live } from '../api/energy.ts';
import { number, share } from '../numbers/format.ts';
import { href } from '../shell/router.ts';
import { follow } from '../shell/Shell.tsx';
import { useWords } from '../words/words.ts';
import { scaled, scaleOf } from './amounts.ts';
import { pathOf } from './EnergyPage.tsx';
import { PartBar, ReadingChip } from './Marks.tsx';
import { loadGauge, type Site } from './site.ts';

// The meters of a medium with what flows now, what was counted, and at each level what the meters below do not account for.
export function MeterTree({ balance, site, live, period }: { balance: Balance; site: Site; live: Live | undefined; period: string }) {
  const { w, say } = useWords();
  const words = w.energy.live;
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const load = (id: string) => {
    const meter = site.meter(id);
    const gauge = meter && loadGauge(meter);
    return gauge ? live?.points.find((point) => point.meter === id && point.point === gauge.id) : undefined;
  };
  const loads = balance.rows.flatMap((row) => (row.kind === 'meter' ? [load(row.meter)?.value ?? 0] : []));
  const rateUnit = balance.rows.flatMap((row) => load(row.meter)?.unit ?? [])[0];
  const [rates, amounts] = [rateUnit ? scaleOf(Math.max(...loads.map(Math.abs), 0), rateUnit) : null, scaleOf(Math.max(...balance.rows.map((row) => Math.abs(row.amount ?? 0)), 0), balance.rows[0]?.unit ?? '')];
  const hidden = (row: BalanceRow): boolean => { for (let above = row.parent; above; above = site.meter(above)?.parent ?? null) if (closed.has(above)) return true; return false; };
  const toggle = (id: string) => setClosed((now) => { const next = new Set(now); if (!next.delete(id)) next.add(id); return next; });
  const parents = new Set(balance.rows.map((row) => row.parent));
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={words.tree}>
      <table className="tree list meter-tree">
        <thead><tr><th scope="col">{w.energy.meter}</th><th scope="col" className="wide-only tree-id">{words.id}</th>{rates && <th scope="col" className="num">{words.nowColumn} <small>{rates.unit}</small></th>}<th scope="col" className="num">{period} <small>{amounts.unit}</small></th><th scope="col" className="wide-only">{words.share}</th></tr></thead>
        <tbody>
          {balance.rows.filter((row) => !hidden(row)).map((row) => {
            const meter = row.kind === 'meter';
            const point = meter ? load(row.meter) : undefined;
            return (
              <tr key={row.kind + row.meter} className={meter ? 'depth-' + row.level : 'remainder'}>
                <th scope="row" style={{ paddingLeft: 12 + row.level * 16 }}>
                  {meter && parents.has(row.meter) ? <button type="button" className="twist" aria-expanded={!closed.has(row.meter)} aria-label={closed.has(row.meter) ? words.expand : words.collapse} onClick={() => toggle(row.meter)}>{closed.has(row.meter) ? '▸' : '▾'}</button> : <span className="twist" />}
                  {meter ? <a className="row-name" title={row.meter} href={href(pathOf('meters', row.meter))} onClick={follow}>{say(row.name)}</a> : say(row.name)} {row.state !== 'missing' && meter && <ReadingChip state={row.state} />}
                </th>
                <td className="wide-only mono quiet tree-id">{meter ? row.meter : ''}</td>
                {rates && <td className={'num' + (point?.stale ? ' quiet' : '')}>{scaled(point?.value, rates)}</td>}
                <td className="num" title={row.unknown.length > 0 ? words.unknownBelow(row.unknown.map(site.name).join(', ')) : undefined}><b>{row.amount === null ? '—' : number(row.amount * amounts.factor, amounts.decimals)}</b></td>
                <td className="wide-only share-cell">{row.level === 0 ? null : <><PartBar part={row.share} tone={!meter && (row.share ?? 0) > 0.05 ? 'warn' : 'ours'} /><span className="num">{share(row.share)}</span></>}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
