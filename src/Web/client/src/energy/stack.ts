export type Part = { key: string; starts: readonly string[]; values: readonly number[] };
export type Stack = { keys: string[]; starts: string[]; values: (number | null)[][] };

// What the parts of a whole are, hour by hour, and what is left of the whole beside them. A part that is not known yet is a gap, and so is the rest then.
export function stackOf(whole: Part, parts: readonly (Part | null)[], keys: readonly string[], rest: string): Stack {
  const starts = [...whole.starts];
  const lines = parts.map((part) => starts.map((start): number | null => { const at = part?.starts.indexOf(start) ?? -1; return at < 0 ? null : part!.values[at]!; }));
  const left = starts.map((_, index) => { const known = lines.map((line) => line[index]); return known.some((value) => value === null) ? null : whole.values[index]! - known.reduce<number>((sum, value) => sum + value!, 0); });
  const matters = left.some((value) => value !== null && Math.abs(value) > 1e-9);
  return matters || keys.length === 0 ? { keys: [...keys, rest], starts, values: [...lines, left] } : { keys: [...keys], starts, values: lines };
}
