import type { Row } from '../tables/tables.ts';

const measures = new Set(['load', 'block-demand', 'sliding-demand']);
const inKw: Record<string, number> = { W: 0.001, kW: 1, MW: 1000 };

// The load that a meter is not to exceed: the target of load limiting, else the highest threshold of a rule about its load.
export function loadLimit(meter: string, unit: string, limits: readonly Row[], rules: readonly Row[]): number | null {
  const of = (row: Row, column: string): number | null => {
    const [value, given] = [Number(row.cells[column]), row.cells.unit || unit];
    if (row.cells.meter !== meter || !row.cells[column] || !Number.isFinite(value)) return null;
    if (given === unit) return value;
    return inKw[given] && inKw[unit] ? (value * inKw[given]) / inKw[unit] : null;
  };
  const known = (rows: readonly Row[], column: string) => rows.map((row) => of(row, column)).filter((value): value is number => value !== null);
  const targets = known(limits, 'target');
  if (targets.length > 0) return Math.min(...targets);
  const thresholds = known(rules.filter((row) => measures.has(row.cells.measure ?? '') && row.cells.side !== 'below'), 'threshold');
  return thresholds.length > 0 ? Math.max(...thresholds) : null;
}
