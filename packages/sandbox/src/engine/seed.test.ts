import { expect, it } from 'vitest';
import { createRandom, seededSource } from './random.ts';
import { DAY, daysAgo, iso, named, oldestFirst } from './seed.ts';

const now = Date.parse('2026-11-20T12:00:00Z');

it('gives a time on the day that many days ago', () => {
  const random = createRandom(seededSource(1));
  const time = Date.parse(daysAgo({ random, now }, 3));
  expect(time).toBeLessThanOrEqual(now - 3 * DAY);
  expect(time).toBeGreaterThan(now - 4 * DAY);
});

it('writes whole milliseconds and sorts by them', () => {
  const records = [{ at: iso(now + 0.7) }, { at: iso(now - 1) }];
  expect(oldestFirst('at', records).map(({ at }) => at)).toEqual([
    '2026-11-20T11:59:59.999Z',
    '2026-11-20T12:00:00.000Z',
  ]);
});

it('says which name is not there', () => {
  expect(named({ a: 1 }, 'a')).toBe(1);
  expect(() => named({ a: 1 }, 'toString')).toThrow('there is no toString among a');
});
