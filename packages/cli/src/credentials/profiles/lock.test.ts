import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { withLock } from './lock.ts';

let folder = '';
const path = () => join(folder, 'file.lock');
const leave = (holder: object, ageMs = 0) => {
  writeFileSync(path(), JSON.stringify({ id: 'other', pid: process.pid, host: hostname(), ...holder }));
  const time = new Date(Date.now() - ageMs);
  utimesSync(path(), time, time);
};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('lets one work at a time, and is gone afterwards', async () => {
  let working = 0;
  let most = 0;
  const work = () =>
    withLock(path(), async () => {
      working += 1;
      most = Math.max(most, working);
      await new Promise((resolve) => setImmediate(resolve));
      working -= 1;
    });
  await Promise.all(Array.from({ length: 8 }, work));
  expect([most, readdirSync(folder)]).toEqual([1, []]);
});

it('is released after an error', async () => {
  await expect(withLock(path(), () => Promise.reject(new Error('on purpose')))).rejects.toThrow('on purpose');
  expect(existsSync(path())).toBe(false);
});

it.each([
  ['a process that has ended', { pid: spawnSync(process.execPath, ['-e', '']).pid }, 0],
  ['a machine elsewhere that has had it for long', { host: 'elsewhere' }, 61_000],
  ['a process whose number another one may have', {}, 601_000],
])('is taken over from %s, by one of many', async (_, holder, ageMs) => {
  leave(holder, ageMs);
  let working = 0;
  const work = () =>
    withLock(path(), async () => {
      working += 1;
      await new Promise((resolve) => setImmediate(resolve));
      expect(working).toBe(1);
      working -= 1;
    });
  await Promise.all(Array.from({ length: 5 }, work));
  expect(readdirSync(folder)).toEqual([]);
});

it.each([
  ['a process that lives', {}, 0],
  ['a machine elsewhere', { host: 'elsewhere' }, 0],
])('is not taken from %s', async (_, holder, ageMs) => {
  leave(holder, ageMs);
  const waiting = withLock(path(), async () => {}, { waitMs: 0 });
  await expect(waiting).rejects.toMatchObject({ code: 'timeout', message: expect.stringContaining(path()) });
  expect(existsSync(path())).toBe(true);
});

it('is not taken while its file is being written', async () => {
  writeFileSync(path(), '');
  await expect(withLock(path(), async () => {}, { waitMs: 0 })).rejects.toMatchObject({ code: 'timeout' });
  const old = new Date(Date.now() - 6000);
  utimesSync(path(), old, old);
  expect(await withLock(path(), async () => 'mine')).toBe('mine');
});
