import { expect, it } from 'vitest';
import { createRandom, seededSource } from './random.ts';
import { day, daysAgo, iso, momentBetween, momentsBetween, named, oldestFirst, once, slugOf } from './seed.ts';

const now = Date.parse('2026-11-20T12:00:00Z');

it('returns a time on the day that many days ago', () => {
  const random = createRandom(seededSource(1));
  const time = Date.parse(daysAgo({ random, now }, 3));
  expect(time).toBeLessThanOrEqual(now - 3 * day);
  expect(time).toBeGreaterThan(now - 4 * day);
});

it('writes whole milliseconds and sorts by them', () => {
  const records = [{ at: iso(now + 0.7) }, { at: iso(now - 1) }];
  expect(oldestFirst('at', records).map(({ at }) => at)).toEqual([
    '2026-11-20T11:59:59.999Z',
    '2026-11-20T12:00:00.000Z',
  ]);
});

it('names the entry that does not exist', () => {
  expect(named({ a: 1 }, 'a')).toBe(1);
  expect(() => named({ a: 1 }, 'toString')).toThrow('Unknown name toString. It must be one of a.');
});

const random = () => createRandom(seededSource(1));

it('picks moments between numbers and texts, earliest first', () => {
  const [from, to] = ['2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z'];
  const moments = momentsBetween(random(), 50, from, Date.parse(to));
  expect(moments).toEqual(moments.toSorted((a, b) => a - b));
  expect(moments).toEqual(momentsBetween(random(), 50, from, to));
  expect(momentBetween(random(), 5, 5)).toBe(5);
});

it('creates a value once', () => {
  let count = 0;
  const counted = once(() => ++count);
  expect([counted(), counted(), count]).toEqual([1, 1, 1]);
});

it('creates slugs from names', () => {
  expect(slugOf('Alder & Finch (EU)')).toBe('alder-finch-eu');
});
