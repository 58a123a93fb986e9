import { Button, Pagination, Select } from 'antd';
import { useState } from 'react';
import type { MeterView, ReadingVersion } from '../../api/energy.ts';
import { usePaged } from '../../api/queries.ts';
import { exact } from '../../numbers/format.ts';
import { Loading } from '../../parts/States.tsx';
import { usePlace } from '../../shell/context.ts';
import { setParams, useAddress } from '../../shell/router.ts';
import { useWords } from '../../words/words.ts';
import { nice } from '../amounts.ts';
import { ReadingChip, RuleName } from '../Marks.tsx';
import { plusDays, wall } from '../zoned.ts';
import { SettleForm } from './SettleForm.tsx';

export type PageOf<T> = { items: T[]; total: number; page: number; size: number };

const size = 48;

// Readings as they arrived, none overwritten: of each time all versions, and which of them counts.
export function Readings({ meter, day, zone }: { meter: MeterView; day: string; zone: string }) {
  const { w } = useWords();
  const words = w.energyWork.meters;
  const { session } = usePlace();
  const { params } = useAddress();
  const points = [...meter.registers.map((one) => ({ id: one.id, unit: one.unit, register: true })), ...meter.gauges.map((one) => ({ id: one.id, unit: one.unit, register: false }))];
  const point = points.find((one) => one.id === params.get('point')) ?? points[0];
  const page = Number(params.get('page') ?? '1');
  const [settling, setSettling] = useState<string | null>(null);
  const query = usePaged<PageOf<ReadingVersion>>(`energy/meters/${encodeURIComponent(meter.id)}/readings?point=${encodeURIComponent(point?.id ?? '')}&from=${day}&to=${plusDays(day, 1)}&page=${page}&size=${size}`, point !== undefined && !meter.virtual);
  if (!point || meter.virtual) return null;
  const items = query.data?.items ?? [];
  const versionsOf = (at: string) => items.filter((one) => one.at === at);
  const may = session.permissions.includes('writeActivity') && point.register;
  const clock = (at: string) => { const one = wall(at, zone); return (one.day === day ? '' : one.day + ' ') + one.time + (one.second === '00' ? '' : ':' + one.second); };
  return (
    <>
      <div className="card-controls">
        {points.length > 1 && <Select value={point.id} aria-label={words.point} popupMatchSelectWidth={false} onChange={(next) => setParams({ point: next, page: null }, true)} options={points.map((one) => ({ value: one.id, label: `${one.id} · ${nice(one.unit)}` }))} />}
        <span className="quiet">{day}</span>
      </div>
      {!query.data ? <Loading error={query.error} retry={() => void query.refetch()} rows={6} /> : items.length === 0 ? <p className="quiet">{words.noReadings}</p> : (
        <div className="scroll readings" tabIndex={0} role="region" aria-label={words.reading}>
          <table className="tree list">
            <thead><tr><th scope="col">{words.at}</th><th scope="col" className="num">{words.value} <small>{nice(point.unit)}</small></th><th scope="col">{w.energy.live.state}</th><th scope="col">{words.received}</th><th scope="col" className="wide-only">{w.energyWork.ledger.rule}</th><th scope="col">{words.counts}</th></tr></thead>
            <tbody>
              {items.map((one, index) => {
                const versions = versionsOf(one.at);
                const first = items[index - 1]?.at !== one.at;
                return (
                  <tr key={one.at + one.received + index} className={(one.counts ? '' : 'passed-over') + (one.state === 'disputed' ? ' disputed' : '')}>
                    <th scope="row">{first ? <span className="mono">{clock(one.at)}</span> : <span className="quiet">{words.version(versions.indexOf(one) + 1)}</span>}</th>
                    <td className="num">{one.value === null ? '—' : exact(one.value)}</td><td><ReadingChip state={one.state} /></td><td className="quiet">{clock(one.received)}</td>
                    <td className="wide-only">{one.rule && <><RuleName rule={one.rule} state={one.state} />{one.author && <span className="quiet"> · {one.author === 'lingtan' ? w.energyWork.ledger.system : one.author}</span>}</>}</td>
                    <td>{one.counts ? <span title={words.counts}>✓<span className="sr"> {words.counts}</span></span> : <span className="quiet" title={words.notCounts}>–<span className="sr"> {words.notCounts}</span></span>}{may && first && (versions.length > 1 || one.state === 'disputed') && <Button size="small" className="row-button" onClick={() => setSettling(one.at)}>{words.settle}</Button>}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
      {query.data && query.data.total > size && <Pagination className="pager" size="small" current={query.data.page} pageSize={size} total={query.data.total} showSizeChanger={false} onChange={(next) => setParams({ page: String(next) }, true)} />}
      {settling && <SettleForm meter={meter.id} register={point.id} unit={point.unit} at={settling} zone={zone} values={versionsOf(settling).map((one) => one.value)} onClose={() => setSettling(null)} />}
    </>
  );
}
