import { expect, test } from 'vitest';
import { createRepeatDetector } from './repeat-detector.ts';

/** Returns after how many cursors a walk is stopped that enters a circle. */
function stoppedAfter(circle: number, wayIn = 0, startsAt?: string): number {
  const repeats = createRepeatDetector(startsAt);
  for (let step = 0; step < 100_000; step++) {
    const at = step < wayIn ? `in ${step}` : `c${(step - wayIn) % circle}`;
    if (repeats(at)) return step;
  }
  return Number.POSITIVE_INFINITY;
}

test.each([
  [1, 0],
  [2, 0],
  [7, 3],
  [999, 5],
])('a circle of %i after %i other cursors is detected at the first repeated cursor', (circle, wayIn) => {
  expect(stoppedAfter(circle, wayIn)).toBe(wayIn + circle);
});

test.each([
  [1500, 0],
  [5000, 777],
])('a circle of %i, more than are remembered, is detected before its fourth round', (circle, wayIn) => {
  expect(stoppedAfter(circle, wayIn)).toBeLessThanOrEqual(wayIn + 4 * circle);
});

test('the cursor that a walk begins at counts as seen', () => {
  expect(stoppedAfter(3, 0, 'c0')).toBe(0);
});

test('cursors that never repeat are not reported', () => {
  expect(stoppedAfter(1_000_000)).toBe(Number.POSITIVE_INFINITY);
});
