import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Completeness, CurvePoint } from '../src/api/energy.ts';
import { amountText, lowerEnd, niceStep, perHour, reading, scaleOf, typed } from '../src/energy/amounts.ts';
import { loadLimit } from '../src/energy/limit.ts';
import { loadOf } from '../src/energy/load.ts';
import { periodOf, shift } from '../src/energy/period.ts';
import { originOf, runs } from '../src/energy/runs.ts';
import { stackOf } from '../src/energy/stack.ts';
import { uploadOverall, uploadsByConnection, uploadText } from '../src/energy/uploads.ts';
import { instantOf, plusDays, plusMonths, spanText, wall } from '../src/energy/zoned.ts';
import { wholeHours } from '../src/energy/wholeHours.ts';
import { waitingOf } from '../src/energy/waiting.ts';
import { devicesOf, matching, spaced } from '../src/energy/frames.ts';

// Expected instants are those of the IANA time zone database: Shanghai is UTC+8 without summer time; Berlin went to UTC+2 at 01:00 UTC on 29 March 2026 and back at 01:00 UTC on 25 October 2026.
test('an instant is read on the clock of the facility', () => {
  assert.deepEqual(wall('2026-03-17T16:00:00Z', 'Asia/Shanghai'), { day: '2026-03-18', time: '00:00', second: '00' });
  assert.equal(wall('2026-03-29T01:00:00Z', 'Europe/Berlin').time, '03:00');
});

test('a time on the wall is an instant, also around the days on which the clock is moved', () => {
  assert.equal(instantOf('2026-03-18 08:15', 'Asia/Shanghai'), '2026-03-18T00:15:00Z');
  assert.equal(instantOf('2026-03-18', 'Asia/Shanghai'), '2026-03-17T16:00:00Z');
  assert.equal(instantOf('2026-03-29 03:30', 'Europe/Berlin'), '2026-03-29T01:30:00Z');
  assert.equal(instantOf('2026-10-25 02:30', 'Europe/Berlin'), '2026-10-25T00:30:00Z');
  assert.equal(instantOf('2026-03-29 02:30', 'Europe/Berlin'), '2026-03-29T01:30:00Z');
  for (const wrong of ['2026-02-30', '2026-03-18 24:00', '18.3.2026', '', '2026-03-18 08:60']) assert.equal(instantOf(wrong, 'Asia/Shanghai'), null, wrong);
});

test('days and months are counted over the ends of months and years', () => {
  assert.equal(plusDays('2024-02-28', 1), '2024-02-29');
  assert.equal(plusDays('2026-01-01', -1), '2025-12-31');
  assert.equal(plusMonths('2026-01-31', -1), '2025-12');
  assert.equal(shift('month', '2026-03-31', -1), '2026-02-28');
  assert.equal(shift('year', '2024-02-29', 1), '2025-02-28');
  assert.deepEqual(periodOf('week', '2026-03-03'), { from: '2026-02-25', to: '2026-03-04', size: 'hour', compare: 'week' });
  assert.deepEqual(periodOf('month', '2025-12-09'), { from: '2025-12', to: '2026-01', size: 'day', compare: 'month' });
});

test('a span of whole days ends with its last day', () => {
  assert.equal(spanText('2026-03-04T16:00:00Z', '2026-03-06T16:00:00Z', 'Asia/Shanghai', 'zh'), '2026-03-05 至 2026-03-06');
  assert.equal(spanText('2026-03-12T03:00:00Z', '2026-03-12T09:00:00Z', 'Asia/Shanghai', 'en'), '12 Mar 2026 11:00–17:00');
});

test('amounts are shown in the unit that suits them, unknown is a dash', () => {
  assert.equal(amountText(9999, 'kWh'), '9,999 kWh');
  assert.equal(amountText(12364, 'kWh'), '12.4 MWh');
  assert.equal(amountText(-12364, 'kWh'), '−12.4 MWh');
  assert.equal(amountText(null, 'kWh'), '—');
  assert.equal(amountText(0, 'Nm3'), '0 Nm³');
  assert.equal(perHour('kWh'), 'kW');
  assert.equal(perHour('t'), 't/h');
  assert.equal(scaleOf(49600, 'kW').unit, 'MW');
  assert.equal(reading(51234567.25), '51,234,567.25');
});

test('an axis begins at zero unless most of it would be empty', () => {
  assert.equal(lowerEnd(10, 50), 0);
  const low = lowerEnd(39.5, 52);
  assert.ok(low > 30 && low <= 39.5);
  assert.ok(lowerEnd(-5, 20) <= -5);
  assert.equal(niceStep(0, 50), 10);
});

const point = (hour: number, state: CurvePoint['state'], rule: string | null = null, amount: number | null = 1): CurvePoint => ({
  start: new Date(Date.UTC(2026, 2, 1, hour)).toISOString(), end: new Date(Date.UTC(2026, 2, 1, hour + 1)).toISOString(), amount, added: 0, state, rule, author: null, covered: 1,
});

test('neighbours of one state are one span; what is still to come is not missing', () => {
  const points = [point(0, 'measured'), point(1, 'estimated', 'link-lost-linear'), point(2, 'estimated', 'link-lost-linear'), point(3, 'substituted', 'Bypass'), point(4, 'missing', null, null), point(5, 'missing', null, null)];
  const found = runs(points, new Date(Date.UTC(2026, 2, 1, 5)).toISOString());
  assert.deepEqual(found.map((run) => [run.state, run.from, run.to]), [['estimated', 1, 2], ['substituted', 3, 3], ['missing', 4, 4]]);
});

test('a lost link and energy outside the counter are told apart', () => {
  assert.equal(originOf('estimated', 'link-lost-similar-days'), 'lostLink');
  assert.equal(originOf('substituted', 'Bypass'), 'outsideCounter');
  assert.equal(originOf('repaired', 'linear'), 'other');
});

const rate = (meter: string, value: number | null, expected = 96) => ({ meter, name: { zh: meter, en: meter }, facility: 'f', expected, rates: [value], rate: value, lastArrival: null, below: value !== null && value < 0.9 });

test('upload rates are rounded down, weighted by what is due, the worst first', () => {
  const data: Completeness = { target: 0.9, days: ['2026-03-01'], rows: [rate('a', 1), rate('b', 0.8), rate('c', null), rate('d', 0.5, 1440)] };
  assert.equal(uploadText(0.89999), '89.9 %');
  assert.equal(uploadText(null), '—');
  // (1 · 96 + 0.8 · 96 + 0.5 · 1440) / 1632
  assert.ok(Math.abs(uploadOverall(data)! - 892.8 / 1632) < 1e-12);
  const meters = new Map([['a', 'x'], ['b', 'x'], ['d', 'y']]);
  const bars = uploadsByConnection(data, { meter: (id) => ({ connection: meters.get(id!) ?? null }) as never }, 'none');
  assert.deepEqual(bars.map((bar) => [bar.key, bar.rate, bar.below]), [['y', 0.5, true], ['x', 0.9, false]]);
});

test('the limit of a load is the lowest target, else the highest threshold above, in the unit of the curve', () => {
  const row = (cells: Record<string, string>) => ({ key: '', revision: 1, cells, by: '', at: '' });
  const rules = [row({ meter: 'gate', measure: 'block-demand', side: 'above', threshold: '49400', unit: 'kW' }), row({ meter: 'gate', measure: 'load', side: 'above', threshold: '52', unit: 'MW' }), row({ meter: 'gate', measure: 'load', side: 'below', threshold: '99', unit: 'MW' }), row({ meter: 'gate', measure: 'data-age', side: 'above', threshold: '90', unit: 'kW' })];
  assert.equal(loadLimit('gate', 'kW', [], rules), 52_000);
  assert.equal(loadLimit('gate', 'kW', [row({ meter: 'gate', target: '50', unit: 'MW' })], rules), 50_000);
  assert.equal(loadLimit('other', 'kW', [], rules), null);
  assert.equal(loadLimit('gate', 't/h', [row({ meter: 'gate', target: '50', unit: 'MW' })], []), null);
});

test('carbon is stacked by meter, the rest is what is left, and what is not known yet is a gap', () => {
  const whole = { key: '', starts: ['1', '2'], values: [10, 8] };
  assert.deepEqual(stackOf(whole, [{ key: 'a', starts: ['1', '2'], values: [6, 5] }, { key: 'b', starts: ['1', '2'], values: [1, 2] }], ['a', 'b'], 'rest'), { keys: ['a', 'b', 'rest'], starts: ['1', '2'], values: [[6, 5], [1, 2], [3, 1]] });
  assert.deepEqual(stackOf(whole, [{ key: 'a', starts: ['1'], values: [6] }], ['a'], 'rest').values, [[6, null], [4, null]]);
  assert.deepEqual(stackOf(whole, [null], ['a'], 'rest').values, [[null, null]]);
  assert.deepEqual(stackOf(whole, [{ key: 'a', starts: ['1', '2'], values: [10, 8] }], ['a'], 'rest').keys, ['a']);
  assert.deepEqual(stackOf(whole, [], [], 'rest'), { keys: ['rest'], starts: ['1', '2'], values: [[10, 8]] });
});

test('frames are found by direction, by bytes written with or without spaces, and by what they say', () => {
  const frames = [{ number: 1, at: '', direction: 'sent' as const, hex: '680407000000', lines: [{ zh: '启动', en: 'STARTDT act' }], devices: ['10'] }, { number: 2, at: '', direction: 'received' as const, hex: '68040B000000', lines: [{ zh: '确认', en: 'STARTDT con' }], devices: ['9'] }, { number: 3, at: '', direction: 'received' as const, hex: '', lines: [], devices: [] }];
  assert.deepEqual(matching(frames, 'received', '').map((one) => one.number), [2, 3]);
  assert.deepEqual(matching(frames, 'all', '04 0b').map((one) => one.number), [2]);
  assert.deepEqual(matching(frames, 'all', 'act').map((one) => one.number), [1]);
  assert.deepEqual(matching(frames, 'all', '', '9').map((one) => one.number), [2, 3]);
  assert.deepEqual(devicesOf(frames), ['9', '10']);
  assert.equal(spaced('680407'), '68 04 07');
});

test('it is told since when readings are waited for, and not while they come', () => {
  const point = (received: string | null, stale: boolean) => ({ meter: 'm', point: 'p', kind: 'register' as const, unit: 'kWh', value: null, at: received, received, ageSeconds: null, state: 'measured' as const, stale, today: null, yesterday: null });
  const live = (...points: ReturnType<typeof point>[]) => ({ at: '2026-03-18T08:00:00Z', points });
  const start = '2026-03-18T07:00:00Z';
  assert.equal(waitingOf(live(), start), null);
  assert.deepEqual(waitingOf(live(point(null, true)), start), { since: start, last: null });
  assert.deepEqual(waitingOf(live(point(null, true)), null), { since: null, last: null });
  assert.deepEqual(waitingOf(live(point('2026-03-18T06:59:00Z', false), point(null, true)), start), { since: start, last: '2026-03-18T06:59:00Z' });
  assert.equal(waitingOf(live(point('2026-03-18T07:01:00Z', false), point(null, true)), start), null);
  assert.deepEqual(waitingOf(live(point('2026-03-18T07:01:00Z', true)), start), { since: '2026-03-18T07:01:00Z', last: '2026-03-18T07:01:00Z' });
});

test('the load of an interval that is known in part is the mean of that part', () => {
  assert.equal(loadOf({ ...point(0, 'measured'), amount: 30 }), 30);
  assert.equal(loadOf({ ...point(0, 'measured'), amount: 30, covered: 0.5 }), 60);
  assert.equal(loadOf({ ...point(0, 'missing'), amount: null, covered: 0 }), null);
});

test('a number that somebody typed is taken with full-width digits and groups of three, and nothing is guessed', () => {
  assert.equal(typed('309,544,141.549'), 309544141.549);
  assert.equal(typed('３０９，５４４．５'), 309544.5);
  assert.equal(typed(' 12,5 '), 12.5);
  assert.equal(typed('517,207'), 517207);
  assert.equal(typed('−1 200'), -1200);
  for (const wrong of ['', '33,,407', '1,2,3', '12,34,567', '十二', '1.2.3']) assert.ok(Number.isNaN(typed(wrong)), wrong);
});

test('the hour that is under way is left out of the heat map, and no other', () => {
  const day = (name: string) => ({ day: name, hours: [1, 2, 3, null], states: ['measured' as const, 'measured' as const, 'measured' as const, 'missing' as const] });
  const heat = { meter: 'm', register: 'r', unit: 'kWh', zone: 'Asia/Shanghai', days: [day('2026-03-17'), day('2026-03-18')], highest: 3 };
  const seen = wholeHours(heat, '2026-03-17T18:20:00Z');
  assert.deepEqual(seen.days.map((one) => one.hours), [[1, 2, 3, null], [1, 2, null, null]]);
});
