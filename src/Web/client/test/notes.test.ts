import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Notice } from '../src/api/notes.ts';
import { dueOn } from '../src/deadlines/dueOn.ts';
import { group } from '../src/notices/group.ts';

const notice = (id: string, kind: Notice['kind'], due: string | null, more: Partial<Notice> = {}): Notice => ({
  id, inventory: 'a', kind, kindName: { zh: '', en: '' }, name: { zh: '', en: '' }, source: 's', period: '2025-12', target: null, due, day: '2026-01-11', made: '', read: false, settled: false, ...more,
});

test('notices of one kind and inventory are one line, the oldest due date first', () => {
  const groups = group([notice('1', 'overdue', '2026-01-10'), notice('2', 'returned', null), notice('3', 'overdue', '2025-12-10'), notice('4', 'overdue', '2025-12-10', { inventory: 'b' }), notice('5', 'overdue', '2025-11-10', { read: true })]);
  assert.deepEqual(groups.map((one) => one.items.map((item) => item.id)), [['3', '1'], ['2'], ['4'], ['5']]);
});

test('each comment stands by itself', () => {
  assert.equal(group([notice('1', 'comment', null), notice('2', 'comment', null)]).length, 2);
});

test('a due date lies in the month after, on its last day where it is shorter', () => {
  assert.equal(dueOn('2025-01-01', 10), '2025-02-10');
  assert.equal(dueOn('2025-01-01', 31), '2025-02-28');
  assert.equal(dueOn('2024-01-01', 30), '2024-02-29');
  assert.equal(dueOn('2025-12-01', 1), '2026-01-01');
});
