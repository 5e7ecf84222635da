// One of several processes that share a limit; `shared-limit.test.ts` starts it.
import pg from 'pg';
import { RateLimiterPostgres } from 'rate-limiter-flexible';
import type { RateLimit } from '../src/define/rate-limit.ts';
import { type SharedStoreOptions, sharedRateLimiter } from '../src/rate-limiter-flexible.ts';

export interface Task {
  readonly host: string;
  readonly user: string;
  readonly table: string;
  readonly limit: RateLimit;
  readonly calls: number;
}

/** A slot was taken between these two times, in Unix milliseconds. */
export type Taken = readonly [requested: number, received: number];

async function work({ host, user, table, limit, calls }: Task): Promise<Taken[]> {
  const storeClient = new pg.Pool({ host, user, database: 'postgres' });
  const taken: Taken[] = [];
  const makeStore = async (options: SharedStoreOptions) => {
    const withTable = () =>
      new Promise<RateLimiterPostgres>((resolve, reject) => {
        const store: RateLimiterPostgres = new RateLimiterPostgres(
          { storeClient, tableName: table, clearExpiredByTimeout: false, ...options },
          (error) => (error ? reject(error) : resolve(store)),
        );
      });
    // When two processes create a table at the same moment, PostgreSQL rejects one, even with IF NOT EXISTS.
    const store = await withTable().catch(withTable);
    const consume = store.consume.bind(store);
    store.consume = async (key) => {
      const requested = Date.now();
      const result = await consume(key);
      taken.push([requested, Date.now()]);
      return result;
    };
    return store;
  };
  const limiter = sharedRateLimiter(makeStore);
  const { signal } = new AbortController();
  await Promise.all(
    Array.from({ length: calls }, () => limiter.acquire('bucket', limit, { maxWaitMs: 60_000, signal })),
  );
  await storeClient.end();
  return taken;
}

process.once('message', async (task) => {
  process.send?.(await work(task as Task)); // the message of the test
  process.disconnect();
});
process.once('disconnect', () => process.exit());
process.send?.('ready');
