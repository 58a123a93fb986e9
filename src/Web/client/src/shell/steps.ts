// The one to go to from the one that is chosen or has the focus; at either end it stays.
export function stepFrom(count: number, present: number, by: 1 | -1): number {
  if (present < 0) return by === 1 ? 0 : count - 1;
  return Math.min(count - 1, Math.max(0, present + by));
}
