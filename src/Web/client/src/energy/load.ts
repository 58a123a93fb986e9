import type { CurvePoint } from '../api/energy.ts';

const hourMs = 3_600_000;

// The mean load of an interval, from what was counted in it; of one that is known in part, over that part.
export function loadOf(point: CurvePoint): number | null {
  const hours = ((Date.parse(point.end) - Date.parse(point.start)) / hourMs) * (point.covered > 0 ? Math.min(1, point.covered) : 1);
  return point.amount === null || hours <= 0 ? null : point.amount / hours;
}
