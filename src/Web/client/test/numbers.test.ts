import assert from 'node:assert/strict';
import { test } from 'node:test';
import { change, exact, headline, number, share, short, tonnes, unit } from '../src/numbers/format.ts';
import { palette, roles, type Theme } from '../src/tokens/tokens.ts';

test('numbers read as the two languages write them', () => {
  assert.equal(number(235406), '235,406');
  assert.equal(headline(1642380, 'zh').text + ' ' + headline(1642380, 'zh').prefix.trim(), '164.24 万');
  assert.equal(short(1642380, 'en'), '1.642 M');
  assert.equal(change(-6.8), '↓ 6.8 %');
  assert.equal(number(-2.5, 1), '−2.5');
  assert.equal(share(0.0004), '< 0.1 %');
  assert.equal(share(0), '0');
  assert.equal(number(null), '—');
  assert.equal(tonnes(0.1234567), '0.1235');
  assert.equal(exact('18098.905963751661884'), '18,098.905963751661884');
  assert.equal(unit('tCO2e/1e8 CNY', 'zh'), 'tCO₂e/亿元');
});

const channel = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const linear = (hex: string) => [1, 3, 5].map((at) => channel(parseInt(hex.slice(at, at + 2), 16) / 255));
const luminance = (hex: string) => linear(hex).reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index]!, 0);
const contrast = (a: string, b: string) => {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
};

test('text is readable and marks are visible in both themes (WCAG 2.2, 1.4.3 and 1.4.11)', () => {
  for (const theme of ['light', 'dark'] as Theme[]) {
    const c = palette(theme);
    for (const [text, ground] of [
      [c.ink, c.bg], [c.ink, c.surface], [c.ink2, c.surface], [c.ink3, c.surface], [c.ink3, c.nav], [c.ink3, c.sunk], [c.brand, c.surface], [c.brand, c.brandSoft], [c.onBrand, c.brand], [c.scope1Text, c.scope1Ground],
      [c.scope2Text, c.scope2Ground], [c.scope3Text, c.scope3Ground], [c.ok, c.okGround], [c.warn, c.warnGround], [c.bad, c.badGround], [c.info, c.infoGround],
    ] as const) assert.ok(contrast(text, ground) >= 4.5, `${theme} ${text} on ${ground}: ${contrast(text, ground)}`);
    for (const mark of [c.scope1, c.scope2, c.scope3, c.control, c.brand]) assert.ok(contrast(mark, c.surface) >= 2.95, `${theme} ${mark}: ${contrast(mark, c.surface)}`);
  }
  assert.ok(Object.values(roles).every((pair) => pair.every((color) => /^#[0-9A-F]{6}$/.test(color))));
});

// Colour-vision deficiency by Machado, Oliveira and Fernandes (2009), severity 1; distance in CIELAB (ΔE76).
const deficiencies = {
  protan: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deutan: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritan: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
};
const lab = ([r, g, b]: number[]) => {
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const [x, y, z] = [(0.4124564 * r! + 0.3575761 * g! + 0.1804375 * b!) / 0.95047, 0.2126729 * r! + 0.7151522 * g! + 0.072175 * b!, (0.0193339 * r! + 0.119192 * g! + 0.9503041 * b!) / 1.08883].map((v) => f(Math.min(1, Math.max(0, v))));
  return [116 * y! - 16, 500 * (x! - y!), 200 * (y! - z!)];
};

test('scopes are told apart by people who see colours otherwise', () => {
  for (const theme of ['light', 'dark'] as Theme[]) {
    const marks = [palette(theme).scope1, palette(theme).scope2, palette(theme).scope3].map(linear);
    for (const [name, matrix] of Object.entries(deficiencies)) {
      const seen = marks.map((mark) => lab(matrix.map((row) => row.reduce((sum, weight, index) => sum + weight * mark[index]!, 0))));
      for (const [a, b] of [[0, 1], [0, 2], [1, 2]] as const) {
        const distance = Math.hypot(...seen[a]!.map((part, index) => part - seen[b]![index]!));
        assert.ok(distance >= 25, `${theme} ${name} ${a + 1}-${b + 1}: ${distance}`);
      }
    }
  }
});
