import { describe, expect, it } from 'vitest';
import { createRandom, seededSource } from './random.ts';

describe('createRandom', () => {
  it('returns equal values for an equal seed and name, and other values otherwise', () => {
    const first = (seed: number, name: string) => createRandom(seededSource(seed, name)).uuid();
    expect(first(1, 'a')).toBe(first(1, 'a'));
    expect(new Set([first(1, 'a'), first(2, 'a'), first(1, 'b')]).size).toBe(3);
  });

  it('writes identifiers in the form of version 4 UUIDs', () => {
    const random = createRandom(seededSource(7));
    for (let round = 0; round < 50; round++) {
      expect(random.uuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    }
  });

  it('stays within bounds and near the weights', () => {
    const random = createRandom(seededSource(3));
    const drawn = Array.from({ length: 2000 }, () => random.int(2, 4));
    expect(new Set(drawn)).toEqual(new Set([2, 3, 4]));
    const heavy = Array.from({ length: 2000 }, () =>
      random.weighted([
        ['a', 9],
        ['b', 1],
      ] as const),
    );
    expect(heavy.filter((value) => value === 'a').length).toBeGreaterThan(1700);
    expect(
      random.weighted([
        ['never', 0],
        ['always', 1],
      ] as const),
    ).toBe('always');
  });

  it('shuffles without losing items', () => {
    const items = Array.from({ length: 40 }, (_, index) => index);
    const shuffled = createRandom(seededSource(5)).shuffle(items);
    expect(shuffled).not.toEqual(items);
    expect(shuffled.toSorted((a, b) => a - b)).toEqual(items);
  });
});

it('picks keys as often as their weights say', () => {
  const random = createRandom(seededSource(1));
  const picked = Array.from({ length: 1000 }, () => random.keyed({ often: 9, seldom: 1, never: 0 }));
  expect(picked.filter((key) => key === 'often').length).toBeGreaterThan(850);
  expect(picked).toContain('seldom');
  expect(picked).not.toContain('never');
});
