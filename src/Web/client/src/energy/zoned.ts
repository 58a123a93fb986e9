import type { Language } from '../numbers/format.ts';

// Days and times of the clock on the wall of a facility, whatever the clock of the browser says.
const formats = new Map<string, Intl.DateTimeFormat>();

function format(zone: string): Intl.DateTimeFormat {
  let one = formats.get(zone);
  if (!one) formats.set(zone, (one = new Intl.DateTimeFormat('en-CA', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' })));
  return one;
}

export type Wall = { day: string; time: string; second: string };

export function wall(at: string | number, zone: string): Wall {
  const parts = Object.fromEntries(format(zone).formatToParts(new Date(at)).map((part) => [part.type, part.value]));
  return { day: `${parts.year}-${parts.month}-${parts.day}`, time: `${parts.hour}:${parts.minute}`, second: parts.second ?? '00' };
}

export const dayOf = (at: string | number, zone: string): string => wall(at, zone).day;
export const timeOf = (at: string | number, zone: string): string => wall(at, zone).time;

export function plusDays(day: string, days: number): string {
  const at = new Date(day + 'T00:00:00Z');
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

export function plusMonths(month: string, months: number): string {
  const at = new Date(month.slice(0, 7) + '-01T00:00:00Z');
  at.setUTCMonth(at.getUTCMonth() + months);
  return at.toISOString().slice(0, 7);
}

// A day as it is read: with its year where that matters.
export function dayText(day: string, language: Language, year = true): string {
  if (language === 'zh') return year ? day : day.slice(5);
  const at = new Date(day + 'T00:00:00Z');
  return at.toLocaleString('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'short', ...(year ? { year: 'numeric' } : {}) });
}

export function momentText(at: string | number, zone: string, language: Language, year = true): string {
  const { day, time } = wall(at, zone);
  return `${dayText(day, language, year)} ${time}`;
}

// From one instant until another: the day once where it is the same, and no time where both are midnights.
export function spanText(from: string, to: string, zone: string, language: Language): string {
  const [a, b] = [wall(from, zone), wall(to, zone)];
  const join = language === 'zh' ? ' 至 ' : ' to ';
  if (a.time === '00:00' && b.time === '00:00') {
    const last = plusDays(b.day, -1);
    return last <= a.day ? dayText(a.day, language) : `${dayText(a.day, language)}${join}${dayText(last, language)}`;
  }
  return a.day === b.day ? `${dayText(a.day, language)} ${a.time}–${b.time}` : `${dayText(a.day, language)} ${a.time}${join}${dayText(b.day, language)} ${b.time}`;
}

// How old something is, in the largest unit that says it.
export function age(seconds: number, language: Language): string {
  const [count, zh, en] = seconds < 90 ? [Math.round(seconds), '秒', 's'] : seconds < 5400 ? [Math.round(seconds / 60), '分钟', 'min'] : seconds < 172_800 ? [Math.round(seconds / 3600), '小时', 'h'] : [Math.round(seconds / 86_400), '天', language === 'en' && Math.round(seconds / 86_400) === 1 ? 'day' : 'days'];
  return `${count} ${language === 'zh' ? zh : en}`;
}

// The instant of a time on the wall, such as 2026-03-18 08:15; null where the text is none. Of an hour that comes twice it is the first, of one that is left out the one after.
export function instantOf(text: string, zone: string): string | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{1,2}):(\d{2}))?$/.exec(text.trim());
  if (!parts) return null;
  const [year, month, day, hour, minute] = parts.slice(1).map((part) => Number(part ?? 0)) as [number, number, number, number, number];
  const wanted = Date.UTC(year, month - 1, day, hour, minute);
  const same = new Date(wanted);
  if (same.getUTCMonth() !== month - 1 || same.getUTCDate() !== day || hour > 23 || minute > 59) return null;
  const shown = (at: number) => { const one = wall(at, zone); return Date.parse(`${one.day}T${one.time}:00Z`); };
  const guesses = [wanted - 86_400_000, wanted + 86_400_000].map((near) => wanted - (shown(near) - near));
  const exact = guesses.filter((at) => shown(at) === wanted);
  return new Date(exact.length > 0 ? Math.min(...exact) : Math.max(...guesses)).toISOString().replace('.000Z', 'Z');
}
