import type { MeterView } from '../../api/energy.ts';
import { PartsForm, type Cells, type Part } from '../../tables/PartsForm.tsx';
import type { Row } from '../../tables/tables.ts';
import { useWords } from '../../words/words.ts';
import { wall } from '../zoned.ts';

// One device goes and another comes: closing and opening readings of every counter are recorded together, so that no energy is lost in between.
export function ReplaceDevice({ meter, old, fits, zone, onClose }: { meter: MeterView; old: Row; fits: readonly Row[]; zone: string; onClose: () => void }) {
  const { w } = useWords();
  const words = w.energyWork.meters;
  const now = wall(Date.now(), zone);
  const at = `${now.day}T${now.time}`;
  const kept = Object.fromEntries(['current_ratio', 'voltage_ratio', 'side', 'accuracy'].map((key) => [key, old.cells[key] ?? '']));
  const parts: Part[] = [
    { id: 'old', table: 'installations', title: words.removed(old.cells.serial ?? ''), row: old, shown: ['to'], preset: { to: at } },
    ...fits.map((fit) => ({ id: 'closing-' + fit.cells.register, table: 'fits', title: `${words.closing} · ${fit.cells.register}`, row: fit, shown: ['closing'] })),
    { id: 'fresh', table: 'installations', title: words.fitted, shown: ['serial', 'from', 'current_ratio', 'voltage_ratio', 'side', 'accuracy'], preset: { ...kept, from: at } },
    ...fits.map((fit) => ({ id: 'opening-' + fit.cells.register, table: 'fits', title: `${words.opening} · ${fit.cells.register}`, shown: ['opening', 'roll_over'], preset: { roll_over: fit.cells.roll_over ?? '' } })),
  ];
  const fill = (cells: Cells): Cells => ({
    ...cells, fresh: { ...cells.fresh, meter: meter.id },
    ...Object.fromEntries(fits.map((fit) => ['opening-' + fit.cells.register, { ...cells['opening-' + fit.cells.register], meter: meter.id, serial: cells.fresh?.serial ?? '', register: fit.cells.register ?? '' }])),
  });
  return <PartsForm title={words.replaceTitle(old.cells.serial ?? '')} note={words.replaceNote} parts={parts} fill={fill} onClose={onClose} />;
}
