import { Pagination, Segmented } from 'antd';
import type { DeliveryPage, DeliveryState } from '../api/energy.ts';
import { usePolled } from '../api/queries.ts';
import { Card } from '../parts/Page.tsx';
import { Empty, Loading } from '../parts/States.tsx';
import { setParams, useAddress } from '../shell/router.ts';
import { useWords } from '../words/words.ts';
import { ToneChip, type Tone } from './Marks.tsx';
import { momentText } from './zoned.ts';

const tones: Record<DeliveryState, Tone> = { waiting: 'info', taken: 'ok', givenUp: 'bad' };
const states: readonly DeliveryState[] = ['waiting', 'taken', 'givenUp'];
const size = 50;

// What alarms told to other systems and addresses: what waits for its next try, what was taken, and what was given up and why.
export function DeliveryList({ zone }: { zone: string }) {
  const { w, language } = useWords();
  const words = w.energyWork.delivery;
  const { params } = useAddress();
  const state = states.find((one) => one === params.get('delivery'));
  const page = Number(params.get('page') ?? '1') || 1;
  const query = usePolled<DeliveryPage>(`energy/deliveries?page=${page}&size=${size}${state ? `&state=${state}` : ''}`, 15);
  const data = query.data;
  const count = (one: DeliveryState) => (one === 'waiting' ? data?.waiting : one === 'givenUp' ? data?.givenUp : undefined);
  return (
    <Card className="flush" title={words.title} note={words.note} extra={<Segmented size="small" value={state ?? 'all'} aria-label={words.state} onChange={(next) => setParams({ delivery: next === 'all' ? null : next, page: null }, true)} options={[{ value: 'all', label: w.common.all }, ...states.map((one) => ({ value: one, label: `${words.states[one]!}${count(one) === undefined ? '' : ` ${count(one)}`}` }))]} />}>
      {!data ? <Loading error={query.error} retry={() => void query.refetch()} rows={5} /> : data.items.length === 0 ? <Empty><p>{state ? words.noneOf(words.states[state]!) : words.none}</p></Empty> : (
        <div className="scroll" tabIndex={0} role="region" aria-label={words.title}>
          <table className="tree list ledger">
            <thead><tr><th scope="col">{words.made}</th><th scope="col">{words.target}</th><th scope="col" className="wide-only">{words.event}</th><th scope="col">{words.state}</th><th scope="col" className="num wide-only">{words.attempts}</th><th scope="col" className="wide-only">{words.problem}</th></tr></thead>
            <tbody>
              {data.items.map((one, index) => (
                <tr key={one.made + one.target + index}>
                  <th scope="row">{momentText(one.made, zone, language)}</th><td className="mono">{one.target}</td><td className="wide-only" title={one.body}>{words.events[one.event] ?? one.event} <span className="quiet">{alarmOf(one.body, language)}</span></td>
                  <td><ToneChip tone={tones[one.state]} text={words.states[one.state]!} />{one.due && <small className="quiet block">{words.next(momentText(one.due, zone, language))}</small>}{one.taken && <small className="quiet block">{momentText(one.taken, zone, language)}</small>}</td>
                  <td className="num wide-only">{one.attempts}</td><td className="wide-only worse">{one.problem}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {data && data.total > size && <Pagination className="pager" size="small" current={data.page} pageSize={size} total={data.total} showSizeChanger={false} onChange={(next) => setParams({ page: String(next) }, true)} />}
    </Card>
  );
}

// The name of the rule in what was told.
function alarmOf(body: string, language: 'zh' | 'en'): string {
  try {
    return (JSON.parse(body) as { name?: Record<string, string> }).name?.[language] ?? '';
  } catch {
    return '';
  }
}
