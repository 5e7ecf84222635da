import { randomUUID } from 'node:crypto';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { TimeoutError } from '@agent-connectors/core';

/** Who holds a lock. */
interface Holder {
  readonly id: string;
  readonly pid: number;
  readonly host: string;
}

/** A lock of a process elsewhere, of which only the age is known, is given up after so many milliseconds. */
const longestElsewhereMs = 60_000;
/** The process of a lock may be gone, and another one have its number. */
const longestMs = 600_000;
/** A file without its content: whoever created it is about to write it, or has ended. */
const longestEmptyMs = 5_000;

/** How long to wait for a lock, and how to tell who lives. For tests. */
export interface LockOptions {
  readonly waitMs?: number;
  readonly isAlive?: (pid: number) => boolean;
}

/**
 * Works while no other process holds the lock file. The lock of a process that has ended is taken over. Throws `TimeoutError` after
 * 8 s: a token store has 10.
 */
export async function withLock<T>(path: string, work: () => Promise<T>, options: LockOptions = {}): Promise<T> {
  const { waitMs = 8_000 } = options;
  const id = randomUUID();
  const until = performance.now() + waitMs;
  while (!(await acquired(path, id))) {
    if (await isStale(path, options)) await takeAway(path, options);
    else if (performance.now() > until) throw locked(path, await holderOf(path));
    else await setTimeout(10 + Math.random() * 20);
  }
  try {
    return await work();
  } finally {
    if ((await holderOf(path))?.id === id) await rm(path, { force: true });
  }
}

async function acquired(path: string, id: string): Promise<boolean> {
  try {
    const holder: Holder = { id, pid: process.pid, host: hostname() };
    await writeFile(path, JSON.stringify(holder), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (isBusy(error)) return false;
    throw error;
  }
}

/** Windows refuses to create a file that is just being deleted. */
const isBusy = (error: unknown) =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'EEXIST' || (process.platform === 'win32' && error.code === 'EPERM'));

async function isStale(path: string, { isAlive = lives }: LockOptions): Promise<boolean> {
  const modified = await stat(path).catch(() => undefined);
  if (modified === undefined) return false; // released meanwhile
  const age = Date.now() - modified.mtimeMs;
  const holder = await holderOf(path);
  if (holder === undefined) return age > longestEmptyMs;
  if (holder.host !== hostname()) return age > longestElsewhereMs;
  return age > longestMs || !isAlive(holder.pid);
}

/** Removes a stale lock. Under a lock of its own: two that remove it could else remove the new one of the first. */
async function takeAway(path: string, options: LockOptions): Promise<void> {
  const second = `${path}.takeover`;
  if (!(await acquired(second, randomUUID()))) {
    const made = await stat(second).catch(() => undefined);
    if (made !== undefined && Date.now() - made.mtimeMs > longestEmptyMs) await rm(second, { force: true });
    await setTimeout(10 + Math.random() * 20);
    return;
  }
  try {
    if (await isStale(path, options)) await rm(path, { force: true });
  } finally {
    await rm(second, { force: true });
  }
}

async function holderOf(path: string): Promise<Holder | undefined> {
  try {
    const holder: unknown = JSON.parse(await readFile(path, 'utf8'));
    const isHolder =
      typeof holder === 'object' && holder !== null && 'id' in holder && 'pid' in holder && 'host' in holder;
    return isHolder ? (holder as Holder) : undefined; // written by `acquired`
  } catch {
    return undefined;
  }
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of another user lives as well.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

const locked = (path: string, holder: Holder | undefined) =>
  new TimeoutError({
    message: `Another process${holder === undefined ? '' : ` (${holder.pid} on ${holder.host})`} holds the lock ${path}.`,
    hint: 'Nothing was saved. Wait until it has ended, or delete the lock if it no longer runs.',
    outcome: 'not_sent',
  });
