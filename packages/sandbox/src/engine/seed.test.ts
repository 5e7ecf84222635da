import { expect, it } from 'vitest';
import { createRandom, seededSource } from './random.ts';
import { momentBetween, momentsBetween, once, slugOf, weightedKey } from './seed.ts';

const random = () => createRandom(seededSource(1));

it('picks moments from numbers and texts, the earliest first', () => {
  const [from, to] = ['2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z'];
  const moments = momentsBetween(random(), 50, from, Date.parse(to));
  expect(moments).toEqual(moments.toSorted((a, b) => a - b));
  expect(moments).toEqual(momentsBetween(random(), 50, from, to));
  expect(momentBetween(random(), 5, 5)).toBe(5);
});

it('picks keys by weight', () => {
  const source = random();
  const keys = Array.from({ length: 400 }, () => weightedKey(source, { often: 3, seldom: 1, never: 0 }));
  expect(keys.filter((key) => key === 'often').length).toBeGreaterThan(250);
  expect(new Set(keys)).toEqual(new Set(['often', 'seldom']));
});

it('makes something once', () => {
  let count = 0;
  const counted = once(() => ++count);
  expect([counted(), counted(), count]).toEqual([1, 1, 1]);
});

it('makes slugs of names', () => {
  expect(slugOf('Alder & Finch (EU)')).toBe('alder-finch-eu');
});
