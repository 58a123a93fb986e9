import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fresh, monthText, parseBlock, putBlock, type Line } from '../src/activity/grid.ts';

test('a block of a spreadsheet becomes rows and cells, quoted line breaks included', () => {
  assert.deepEqual(parseBlock('2025-01\t\t1.5\tL\r\n2025-02\t\t2\tL\r\n'), [['2025-01', '', '1.5', 'L'], ['2025-02', '', '2', 'L']]);
  assert.deepEqual(parseBlock('a\t"two\nlines"\t"say ""hi"""'), [['a', 'two\nlines', 'say "hi"']]);
});

test('months are read as people and spreadsheets write them', () => {
  for (const text of ['2025-03', '2025/3', '2025.03', '2025年3月', '202503', 'Mar-25', '２０２５／３'.replace('／', '/')]) assert.equal(monthText(text), '2025-03', text);
  assert.equal(monthText('2025'), '2025');
  assert.equal(monthText('2025-13'), '2025-13');
});

test('pasting adds lines that are not there and leaves closed ones as they are', () => {
  const approved: Line = { ...fresh('s', { period: '2025-01', quantity: '1' }), row: { key: 'k', revision: 1, cells: {}, state: 'approved', by: '', at: '', approved: null } };
  const put = putBlock([approved], 's', { line: 0, column: 0 }, [['2025-01', '', '9'], ['2025/2', '', '10']]);
  assert.equal(put.lines[0]!.cells.quantity, '1');
  assert.deepEqual([put.lines[1]!.cells.period, put.lines[1]!.cells.quantity], ['2025-02', '10']);
  assert.equal(put.touched.length, 1);
});
