// Numbers as the interface shows them; rounding happens here and nowhere before. Chinese counts in 万 and 亿, English in thousands and millions.
export type Language = 'zh' | 'en';

const minus = (text: string) => text.replace('-', '−');
const grouped = (value: number, decimals: number) =>
  minus(value.toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals }));

export const number = (value: number | null | undefined, decimals = 0): string => (value === null || value === undefined ? '—' : grouped(value, decimals));

// Emissions: whole tonnes, with decimals only where a tonne is much.
export const tonnes = (value: number | null | undefined): string =>
  value === null || value === undefined ? '—' : grouped(value, Math.abs(value) >= 1000 || value === 0 ? 0 : Math.abs(value) >= 100 ? 1 : Math.abs(value) >= 1 ? 2 : 4);

// A headline: from a million on, 万 in Chinese and M in English. Returns the number and what goes before the unit.
export function headline(value: number, language: Language): { text: string; prefix: string } {
  if (Math.abs(value) < 1_000_000) return { text: grouped(value, Math.abs(value) < 1000 ? 1 : 0), prefix: '' };
  return language === 'zh' ? { text: grouped(value / 10_000, 2), prefix: '万 ' } : { text: grouped(value / 1_000_000, 3), prefix: 'M ' };
}

export const short = (value: number, language: Language): string => {
  const { text, prefix } = headline(value, language);
  return prefix === '' ? text : text + (language === 'zh' ? ' 万' : ' M');
};

// A share given as a fraction.
export function share(fraction: number | null | undefined, decimals = 1): string {
  if (fraction === null || fraction === undefined) return '—';
  if (fraction === 0) return '0';
  if (fraction > 0 && fraction < 0.001) return '< 0.1 %';
  return grouped(fraction * 100, decimals) + ' %';
}

export const percent = (value: number, decimals = 1): string => grouped(value, decimals) + ' %';

// A change in percent with its arrow; whether it helps is for the caller to say.
export const change = (value: number): string => (value < 0 ? '↓ ' : value > 0 ? '↑ ' : '') + grouped(Math.abs(value), 1) + ' %';

export const points = (value: number, language: Language): string =>
  (value < 0 ? '↓ ' : value > 0 ? '↑ ' : '') + grouped(Math.abs(value), 1) + (language === 'zh' ? ' 个百分点' : ' pp');

// All digits of a number as they came, grouped: for explanations, where nothing is rounded.
export function exact(value: number | string): string {
  const [whole = '', fraction] = String(value).split('.');
  const sign = whole.startsWith('-') ? '−' : '';
  return sign + whole.replace('-', '').replace(/\B(?=(\d{3})+(?!\d))/g, ',') + (fraction === undefined ? '' : '.' + fraction);
}

// Units as people write them: CO₂ with its subscript, 亿元 for 10⁸ CNY.
export function unit(text: string, language: Language): string {
  return text
    .replace('1e8 CNY', language === 'zh' ? '亿元' : 'CNY 100 m').replace('1e4 CNY', language === 'zh' ? '万元' : 'CNY 10 k').replace('1e4 ', language === 'zh' ? '万 ' : '10⁴ ')
    .replace(/CO2/g, 'CO₂').replace(/CH4/g, 'CH₄').replace(/N2O/g, 'N₂O').replace(/m3/g, 'm³');
}

export const chemical = (text: string): string => text.replace(/(CO|CH|N|SF|NF|C|F)(\d)/g, (_, letters: string, digit: string) => letters + '₀₁₂₃₄₅₆₇₈₉'[Number(digit)]);

export function instant(text: string, language: Language): string {
  const at = new Date(text);
  const two = (part: number) => String(part).padStart(2, '0');
  const time = `${two(at.getHours())}:${two(at.getMinutes())}`;
  if (language === 'zh') return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${time}`;
  return `${at.getDate()} ${at.toLocaleString('en-GB', { month: 'short' })} ${at.getFullYear()} ${time}`;
}

export const bytes = (size: number): string => (size < 1024 ? `${size} B` : size < 1048576 ? `${grouped(size / 1024, 1)} KB` : `${grouped(size / 1048576, 1)} MB`);
