import { chemical } from '../numbers/format.ts';
import { useWords } from '../words/words.ts';

// The mark of a scope: its colour and its name; never the colour alone.
export function ScopeChip({ scope }: { scope: number }) {
  const { w } = useWords();
  return <span className={`scope-chip scope-${scope}`}><i aria-hidden />{w.common.scope(scope)}</span>;
}

export function LevelChip({ level }: { level: number | null }) {
  const { w } = useWords();
  if (level === null) return null;
  return <span className={'level ' + (level <= 2 ? 'good' : level <= 3 ? 'fair' : 'poor')}>{w.common.level(level)}</span>;
}

// Twelve months as bars: the shape of the year beside its number.
export function MonthBars({ months, scope }: { months: number[]; scope: number | null }) {
  const most = Math.max(...months.map(Math.abs), 0);
  if (months.length === 0 || most === 0) return null;
  const width = Math.max(3, Math.min(6, Math.floor(96 / months.length) - 1));
  return (
    <svg className={'month-bars ' + (scope ? `scope-fill-${scope}` : '')} width={months.length * (width + 2)} height={18} aria-hidden>
      {months.map((value, index) => {
        const height = value === 0 ? 0 : Math.max(1, (Math.abs(value) / most) * 17);
        return <rect key={index} x={index * (width + 2)} y={18 - height} width={width} height={height} rx={0.5} />;
      })}
    </svg>
  );
}

export function Sparkline({ values, scope }: { values: (number | null)[]; scope: number | null }) {
  const known = values.map((value, index) => ({ value, index })).filter((point): point is { value: number; index: number } => point.value !== null);
  if (known.length < 2) return null;
  const [low, high] = [Math.min(...known.map((p) => p.value)), Math.max(...known.map((p) => p.value))];
  const x = (index: number) => 3 + (index * 38) / (values.length - 1);
  const y = (value: number) => (high === low ? 12 : 21 - ((value - low) / (high - low)) * 16);
  const line = known.map((p) => `${x(p.index)},${y(p.value)}`).join(' ');
  const last = known.at(-1)!;
  return (
    <svg className={'spark ' + (scope ? `scope-stroke-${scope}` : '')} width={44} height={26} aria-hidden>
      <polygon points={`${x(known[0]!.index)},26 ${line} ${x(last.index)},26`} />
      <polyline points={line} />
      <circle cx={x(last.index)} cy={y(last.value)} r={2.6} />
    </svg>
  );
}

export function Change({ percent, text, helps }: { percent: number | null; text: string; helps: 'down' | 'up' }) {
  if (percent === null) return <span className="quiet">—</span>;
  const good = percent === 0 ? '' : (percent < 0) === (helps === 'down') ? 'good' : 'worse';
  return <span className={'change ' + good}>{text}</span>;
}

export const Chem = ({ text }: { text: string }) => <>{chemical(text)}</>;
