import type { Completeness } from '../api/energy.ts';
import { percent } from '../numbers/format.ts';
import type { Site } from './site.ts';

export type Uploads = { key: string; name: string; rate: number | null; below: boolean };

// How much arrives over each connection: the mean of its meters. The worst stand first.
export function uploadsByConnection(data: Completeness, site: Pick<Site, 'meter'>, none: string): Uploads[] {
  const groups = new Map<string, number[]>();
  for (const row of data.rows) {
    if (row.rate === null) continue;
    const key = site.meter(row.meter)?.connection ?? none;
    groups.set(key, [...(groups.get(key) ?? []), row.rate]);
  }
  return [...groups].map(([key, rates]) => ({ key, name: key, rate: rates.reduce((sum, one) => sum + one, 0) / rates.length })).map((one) => ({ ...one, below: one.rate < data.target })).sort((a, b) => a.rate - b.rate);
}

// The share of all intervals for which a reading arrived.
export function uploadOverall(data: Completeness): number | null {
  const known = data.rows.filter((row) => row.rate !== null);
  const weight = known.reduce((sum, row) => sum + row.expected, 0);
  return weight === 0 ? null : known.reduce((sum, row) => sum + row.rate! * row.expected, 0) / weight;
}

// Rounded down: nothing below the mark reads as if it met it.
export const uploadText = (rate: number | null): string => (rate === null ? '—' : percent(Math.floor(rate * 1000) / 10));
