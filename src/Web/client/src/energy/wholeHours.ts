import type { HeatMap } from '../api/energy.ts';
import { instantOf, wall } from './zoned.ts';

const hourMs = 3_600_000;

// The hour that is under way holds part of its amount and would read as a low load: it is left out until it is over.
export function wholeHours(heat: HeatMap, now: string): HeatMap {
  const today = wall(now, heat.zone).day;
  const begun = Math.floor((Date.parse(now) - Date.parse(instantOf(today, heat.zone)!)) / hourMs);
  return { ...heat, days: heat.days.map((day) => (day.day === today ? { ...day, hours: day.hours.map((value, hour) => (hour >= begun ? null : value)) } : day)) };
}
