import type { Conservation as Data } from '../../api/energy.ts';
import { exact } from '../../numbers/format.ts';
import { useWords } from '../../words/words.ts';
import { nice } from '../amounts.ts';
import { ToneChip } from '../Marks.tsx';

// That nothing was lost and nothing invented: all intervals together are what the counter counted and what people added.
export function Conservation({ data, unit }: { data: Data; unit: string }) {
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
