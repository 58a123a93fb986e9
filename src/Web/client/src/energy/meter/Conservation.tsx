import type { Conservation as Data, Curve, RegisterView } from '../../api/energy.ts';
import { useGet } from '../../api/queries.ts';
import { exact } from '../../numbers/format.ts';
import { Loading } from '../../parts/States.tsx';
import { useWords } from '../../words/words.ts';
import { nice } from '../amounts.ts';
import { ToneChip } from '../Marks.tsx';
import { plusDays } from '../zoned.ts';

// That nothing was lost and nothing invented: all intervals together are what the counter counted and what people added.
export function Conservation({ meter, register, day }: { meter: string; register: RegisterView; day: string }) {
  const query = useGet<Curve>(`energy/meters/${encodeURIComponent(meter)}/curve?register=${encodeURIComponent(register.id)}&size=day&from=${day}&to=${plusDays(day, 1)}&conservation=true`);
  return query.data?.conservation ? <Terms data={query.data.conservation} unit={register.unit} /> : <Loading error={query.error} retry={() => void query.refetch()} rows={1} />;
}

function Terms({ data, unit }: { data: Data; unit: string }) {
  const { w } = useWords();
  const words = w.energyWork.meters;
  const term = (name: string, value: number) => <span className="term"><b>{exact(value)}</b><small>{name}</small></span>;
  return (
    <div className="conservation">
      {term(words.intervals, data.intervals)}<i aria-hidden>=</i>{term(words.differences, data.differences)}<i aria-hidden>+</i>{term(words.additions, data.additions)}
      <span className="term"><b>{exact(data.excess)} <small>{nice(unit)}</small></b><small>{words.excess}</small></span>
      <ToneChip tone={data.excess === 0 ? 'ok' : 'bad'} text={data.excess === 0 ? words.closes : words.open} />
    </div>
  );
}
