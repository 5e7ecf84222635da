import { fork } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Postgres, postgresPrograms, startPostgres } from './postgres.ts';
import type { Taken, Task } from './shared-limit-process.ts';

const title = 'processes that share a PostgreSQL';
const found = postgresPrograms !== undefined;

// The one test of core that waits in real time: no test can control the clocks of two processes together.
describe.skipIf(!found)(
  found ? title : `${title} (skipped: PostgreSQL's initdb and postgres are not installed)`,
  () => {
    const limit = { requests: 8, intervalMs: 1000 };
    let postgres: Postgres;
    beforeAll(async () => {
      postgres = await startPostgres(postgresPrograms ?? '');
    }, 60_000);
    afterAll(() => postgres?.stop());

    /** Returns the largest number of slots that were certainly taken within one interval. */
    function fullest(taken: readonly Taken[]): number {
      const within = ([begin]: Taken) =>
        taken.filter(([requested, received]) => requested >= begin && received < begin + limit.intervalMs).length;
      return Math.max(...taken.map(within));
    }

    async function run(...tables: readonly string[]): Promise<Taken[]> {
      const { host, user } = postgres;
      const children = await Promise.all(tables.map(startProcess));
      const runs = tables.map((table, index) => children[index]?.({ host, user, table, limit, calls: 12 }) ?? []);
      return (await Promise.all(runs)).flat();
    }

    test('never exceed its limit together', async () => {
      const taken = await run('together', 'together');
      expect(taken).toHaveLength(24);
      expect(fullest(taken)).toBeLessThanOrEqual(limit.requests);
      expect(fullest(taken)).toBeGreaterThan(limit.requests / 2);
    }, 30_000);

    test('exceed it visibly if each has its own limit', async () => {
      expect(fullest(await run('one', 'other'))).toBeGreaterThan(limit.requests);
    }, 30_000);
  },
);

/** Starts a process and returns a function that gives it its task. */
async function startProcess(): Promise<(task: Task) => Promise<Taken[]>> {
  const child = fork(new URL('./shared-limit-process.ts', import.meta.url), {
    execArgv: ['--conditions=agent-connectors-source'],
  });
  const nextMessage = () =>
    new Promise((resolve, reject) => {
      child.once('message', resolve);
      child.once('error', reject);
      child.once('exit', (code) => reject(new Error(`The process ended with ${code}.`)));
    });
  await nextMessage(); // the process is ready
  return (task) => {
    child.send(task);
    return nextMessage() as Promise<Taken[]>; // the result of the process
  };
}
