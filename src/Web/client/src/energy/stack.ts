import type { CarbonNow } from '../api/energy.ts';

const most = 5;

export type Stack = { keys: string[]; starts: string[]; values: (number | null)[][] };

// Emissions by hour or day, of the largest meters each, the rest together. What is not known stays a gap in its stack.
export function stackOf(data: CarbonNow, rest: string): Stack {
  const starts = [...new Set(data.rows.map((row) => row.start))].sort();
  const at = new Map(starts.map((start, index) => [start, index]));
  const ranked = [...data.totals].sort((a, b) => (b.kgCO2e ?? 0) - (a.kgCO2e ?? 0)).map((one) => one.meter);
  const keys = ranked.length > most + 1 ? [...ranked.slice(0, most), rest] : ranked;
  const values = keys.map(() => starts.map((): number | null => null));
  for (const row of data.rows) {
    if (row.kgCO2e === null) continue;
    const key = keys.indexOf(row.meter);
    const line = values[key >= 0 ? key : keys.length - 1]!;
    line[at.get(row.start)!] = (line[at.get(row.start)!] ?? 0) + row.kgCO2e;
  }
  return { keys, starts, values };
}
