import type { CurvePoint, ReadingState } from '../api/energy.ts';

export type Run = { from: number; to: number; start: string; end: string; state: ReadingState; rule: string | null };

// Neighbouring intervals of one state, and rule, that is not simply measured. What is still to come is not missing.
export function runs(points: readonly CurvePoint[], now: string): Run[] {
  const found: Run[] = [];
  points.forEach((point, index) => {
    if (point.state === 'measured' || point.end > now) return;
    const last = found.at(-1);
    if (last && last.to === index - 1 && last.state === point.state && last.rule === point.rule) {
      last.to = index;
      last.end = point.end;
    } else found.push({ from: index, to: index, start: point.start, end: point.end, state: point.state, rule: point.rule });
  });
  return found;
}

// Rules as the field calls them: inside the counter (the link was lost, the energy was counted), or outside of it (nothing counted it).
export type Origin = 'lostLink' | 'outsideCounter' | 'other';
export const originOf = (state: ReadingState, rule: string | null): Origin => (state === 'substituted' ? 'outsideCounter' : rule?.startsWith('link-lost') ? 'lostLink' : 'other');
