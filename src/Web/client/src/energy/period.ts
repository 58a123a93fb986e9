import type { CurveSize } from '../api/energy.ts';
import type { Span } from './CurveChart.tsx';
import type { Language } from '../numbers/format.ts';
import { dayText, plusDays, plusMonths } from './zoned.ts';

export type Period = { from: string; to: string; size: CurveSize; compare: Span };

export const isDay = (text: string | null): text is string => text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text);
export const asSpan = (text: string | null): Span => (text === 'week' || text === 'month' || text === 'year' ? text : 'day');

// The day, the seven days that end with it, its month or its year; and how finely it is drawn.
export function periodOf(span: Span, day: string): Period {
  if (span === 'day') return { from: day, to: plusDays(day, 1), size: 'interval', compare: 'day' };
  if (span === 'week') return { from: plusDays(day, -6), to: plusDays(day, 1), size: 'hour', compare: 'week' };
  if (span === 'month') return { from: day.slice(0, 7), to: plusMonths(day, 1), size: 'day', compare: 'month' };
  return { from: day.slice(0, 4) + '-01', to: String(Number(day.slice(0, 4)) + 1) + '-01', size: 'month', compare: 'year' };
}

// The same span earlier or later; the day of a month is kept as far as the other month has it.
export function shift(span: Span, day: string, steps: number): string {
  if (span === 'day') return plusDays(day, steps);
  if (span === 'week') return plusDays(day, steps * 7);
  const month = plusMonths(day, span === 'month' ? steps : steps * 12);
  const last = plusDays(plusMonths(month, 1) + '-01', -1);
  return `${month}-${day.slice(8)}` > last ? last : `${month}-${day.slice(8)}`;
}

// The period as it is read beside a title.
export const periodText = (span: Span, from: string, day: string, language: Language): string =>
  span === 'day' ? dayText(from, language) : span === 'week' ? `${dayText(from, language)} – ${dayText(day, language)}` : span === 'month' ? from : from.slice(0, 4);
