import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stepFrom } from '../src/shell/steps.ts';

test('J begins at the first, K at the last, and both stay at their end', () => {
  assert.deepEqual([stepFrom(3, -1, 1), stepFrom(3, -1, -1), stepFrom(3, 1, 1), stepFrom(3, 2, 1), stepFrom(3, 0, -1)], [0, 2, 2, 2, 0]);
});
