// The day of the following month, or its last one.
export function dueOn(first: string, day: number): string {
  const [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7))];
  const next = month === 12 ? [year + 1, 1] as const : [year, month + 1] as const;
  const last = new Date(Date.UTC(next[0], next[1], 0)).getUTCDate();
  return `${next[0]}-${String(next[1]).padStart(2, '0')}-${String(Math.min(day, last)).padStart(2, '0')}`;
}
