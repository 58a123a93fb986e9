import type { Live } from '../api/energy.ts';

// Since when readings are waited for, and when the last one arrived; null while they come. Nothing is waited for where no point is to be read.
export function waitingOf(live: Live, started: string | null): { since: string | null; last: string | null } | null {
  const points = live.points.filter((one) => one.at !== null || one.stale);
  const last = points.reduce<string | null>((newest, one) => (one.received !== null && (newest === null || one.received > newest) ? one.received : newest), null);
  if (points.length === 0 || points.some((one) => !one.stale && (started === null || (one.received !== null && one.received >= started)))) return null;
  if (last === null) return { since: started, last };
  return { since: started !== null && last < started ? started : last, last };
}
