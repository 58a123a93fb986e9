import type { CarbonNow } from '../api/energy.ts';
import type { Basis } from '../api/types.ts';
import { exact, number } from '../numbers/format.ts';
import { nice } from './amounts.ts';

// What a unit of energy emits, with all digits that the factors have: kilograms of a kWh are tonnes of a MWh.
export const perUnit = (tonnesPerUnit: number) => exact(Number((tonnesPerUnit * 1000).toPrecision(8)));

// Of each stretch the rate on the chosen basis, that of the stretch of the same source before it, and what the change makes of its energy.
export const stretchesOf = (data: CarbonNow, basis: Basis) => data.editions.map((one, index) => {
  const rate = (of: CarbonNow['editions'][number]) => (basis === 'market' ? of.marketPerUnit : of.ratePerUnit);
  const before = data.editions[index - 1];
  const changed = before !== undefined && before.source === one.source && before.unit === one.unit && rate(before) !== rate(one);
  return { ...one, rate: rate(one), before: changed ? rate(before) : null, moved: changed ? one.energy * (rate(one) - rate(before)) : 0 };
});

// A day from which another factor edition counts: where it lies among the bars (2.5 is the middle of the third), and the rates of both sides.
export type FactorChange = { at: string; place: number; rates: string };

// Sources that share a factor change at the same instant from the same to the same: that is said once. Where only the other basis changes nothing is shown.
export function changesOf(data: CarbonNow, basis: Basis): FactorChange[] {
  const found = new Map<string, Set<string>>();
  const rate = (one: CarbonNow['editions'][number]) => (basis === 'market' ? one.marketPerUnit : one.ratePerUnit);
  data.editions.forEach((one, index) => {
    const before = data.editions[index - 1];
    if (!before || before.source !== one.source || before.unit !== one.unit || rate(before) === rate(one)) return;
    found.set(one.from, (found.get(one.from) ?? new Set()).add(`${kilograms(rate(before))} → ${kilograms(rate(one))} kgCO₂e/${nice(one.unit)}`));
  });
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([at, rates]) => ({ at, place: placeOf(data, at), rates: [...rates].slice(0, 2).join(', ') + (rates.size > 2 ? ' …' : '') }));
}

const kilograms = (tonnes: number) => number(tonnes * 1000, 4);

function placeOf(data: CarbonNow, at: string): number {
  const index = data.buckets.findIndex((bucket) => bucket.start <= at && at < bucket.end);
  if (index < 0) return data.buckets.length;
  const [start, end] = [Date.parse(data.buckets[index]!.start), Date.parse(data.buckets[index]!.end)];
  return index + (Date.parse(at) - start) / (end - start);
}
