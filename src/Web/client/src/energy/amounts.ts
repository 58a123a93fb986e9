import { number } from '../numbers/format.ts';

// Amounts of energy and the rates at which they flow. What is shown together has one unit and one number of decimals.
export type Scale = { factor: number; unit: string; decimals: number };

const larger: Record<string, string> = { kWh: 'MWh', kW: 'MW', kvarh: 'Mvarh' };
const from = 10_000;

// What flows in an hour: kW for kWh.
export const perHour = (unit: string): string => (unit === 'kWh' ? 'kW' : unit === 'MWh' ? 'MW' : unit === 'kvarh' ? 'kvar' : unit + '/h');

export const isRate = (unit: string): boolean => unit === 'kW' || unit === 'MW' || unit === 'W' || unit.endsWith('/h');

export function scaleOf(most: number, unit: string): Scale {
  const raised = larger[unit] !== undefined && Math.abs(most) >= from;
  const shown = Math.abs(raised ? most / 1000 : most);
  return { factor: raised ? 0.001 : 1, unit: nice(raised ? larger[unit]! : unit), decimals: shown >= 1000 ? 0 : shown >= 10 ? 1 : shown >= 1 ? 2 : shown === 0 ? 0 : 3 };
}

export const nice = (unit: string): string => unit.replace(/m3/g, 'm³').replace('@', ' @ ').replace('kgCO2e', 'kgCO₂e').replace('tCO2e', 'tCO₂e');

export const scaled = (value: number | null | undefined, scale: Scale): string => (value === null || value === undefined ? '—' : number(value * scale.factor, scale.decimals));

// One amount by itself, in the unit that suits it.
export function amount(value: number | null | undefined, unit: string): { text: string; unit: string } {
  if (value === null || value === undefined) return { text: '—', unit: nice(unit) };
  const scale = scaleOf(value, unit);
  return { text: scaled(value, scale), unit: scale.unit };
}

// The same with its unit behind it.
export const amountText = (value: number | null | undefined, unit: string): string => {
  const one = amount(value, unit);
  return value === null || value === undefined ? one.text : `${one.text} ${one.unit}`;
};

// Counter readings with all their digits: nothing is rounded where somebody compares them.
export const reading = (value: number | null | undefined): string => {
  if (value === null || value === undefined) return '—';
  const [whole = '0', fraction] = String(value).split('.');
  return number(Number(whole)) + (fraction ? '.' + fraction : '');
};

// Where the axis of a line begins: at zero, unless that would leave more than half of it empty.
export function lowerEnd(least: number, most: number): number {
  if (least < 0 || least < most * 0.55) return least < 0 ? niceStep(least, most) * Math.floor(least / niceStep(least, most)) : 0;
  const step = niceStep(least * 0.96, most);
  return step * Math.floor((least * 0.985) / step);
}

export function niceStep(low: number, high: number, steps = 5): number {
  const raw = (high - low || Math.abs(high) || 1) / steps;
  const power = 10 ** Math.floor(Math.log10(raw));
  const rest = raw / power;
  return power * (rest <= 1 ? 1 : rest <= 2 ? 2 : rest <= 2.5 ? 2.5 : rest <= 5 ? 5 : 10);
}

// A number as somebody typed it, also in full-width digits. Commas stand between groups of three digits, as they are shown here; another one is a decimal comma where it is the only one. Not a number where it is none.
export function typed(text: string): number {
  const plain = text.replace(/[\uff0b-\uff19]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replace(/−/g, '-').replace(/[\s\u00a0]/g, '');
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain)) return Number(plain.replaceAll(',', ''));
  if (/^-?\d+,\d+$/.test(plain)) return Number(plain.replace(',', '.'));
  return plain === '' ? NaN : Number(plain);
}
