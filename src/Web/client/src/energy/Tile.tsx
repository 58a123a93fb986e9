import type { ReactNode } from 'react';
import { PartBar, ToneChip, type Tone } from './Marks.tsx';

// A figure with its state in words, how far it is along, and the second fact that keeps it from being misread.
export function Tile({ name, value, unit, chip, part, mark, tone = 'ours', stale = null, children }: {
  name: string; value: string; unit: string; chip: { tone: Tone; text: string } | null; part: number | null; mark?: number | undefined; tone?: 'ours' | 'warn' | 'bad'; stale?: string | null; children: ReactNode;
}) {
  return (
    <section className={'card tile' + (stale ? ' stale' : '')} aria-label={name}>
      <div className="tile-head"><h2>{name}</h2>{chip && <ToneChip tone={chip.tone} text={chip.text} />}</div>
      <p className="tile-value"><b>{value}</b> <span className="kpi-unit">{unit}</span></p>
      <PartBar part={part} mark={mark} tone={tone} />
      <p className="tile-note">{stale ? <ToneChip tone="warn" text={stale} /> : children}</p>
    </section>
  );
}
