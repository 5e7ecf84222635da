import { expect, test } from 'vitest';
import { seededSource } from '../../engine/random.ts';
import { createAshby } from './ashby.ts';
import { allEndpoints } from './endpoints.ts';
import { scopeOf } from './permissions.ts';

const ashby = createAshby({ random: seededSource(1, 'ashby'), now: () => new Date('2026-11-20T12:00:00Z'), resets: 0 });

test('all 182 published operations exist, and the two renamed ones exist under both names', () => {
  const names = Object.keys(allEndpoints(ashby));
  expect(names.filter((name) => !name.includes('_'))).toHaveLength(182);
  expect(names.filter((name) => name.includes('_'))).toEqual(['application.change_stage', 'application.change_source']);
  expect(names.every((name) => /^[a-z]\w*\.[a-z]\w*$/i.test(name))).toBe(true);
});

test('every read operation requires a read permission', () => {
  for (const name of Object.keys(allEndpoints(ashby))) {
    if (/\.(list\w*|info|search)$/.test(name) && name !== 'version.list') expect(scopeOf(name), name).toMatch(/Read$/);
  }
});
