import type { RateLimiterAbstract, RateLimiterRes } from 'rate-limiter-flexible';
import type { RateLimit } from './define/rate-limit.ts';
import { limiterOf, type RateLimiter } from './transport/rate-limiter.ts';
import type { Gate, Place } from './transport/waiting-line.ts';

/** What is used of a limiter of `rate-limiter-flexible`; all of its own ones have it. */
export type SharedStore = Pick<RateLimiterAbstract, 'consume' | 'get' | 'block' | 'delete'>;

/** Options to make a store with. */
export interface SharedStoreOptions {
  readonly keyPrefix: string;
  /** Always 1: a limit of N is N places, which are taken one by one. */
  readonly points: number;
  /** For how long a place is taken, in seconds. */
  readonly duration: number;
}

interface StoredPlace extends Place {
  readonly number: number;
  until: number;
}

/**
 * A limiter that several processes share, by a store of `rate-limiter-flexible`:
 *
 * ```ts
 * const rateLimiter = sharedRateLimiter((options) => new RateLimiterRedis({ storeClient, ...options }));
 * const pylon = createPylon({ rateLimiter });
 * ```
 *
 * `makeStore` is called once for each length of interval, when it is first needed. A limit of N requests is kept as N
 * places, each taken for one interval by one request: so no window ever holds more than N requests of all processes
 * together, where a counter of N would let nearly 2N through around its end. Intervals are rounded up to whole seconds,
 * which is what Redis' store counts in.
 *
 * Callers are served in the order they came within each process, in no order between processes. A pause that the vendor
 * asked for holds for all of them; `concurrent` is kept by each for itself. A bucket asks the store for one place after
 * another, so a limit of thousands is bounded by the way to the store. When the store fails, calls fail with nothing
 * sent; its own `insuranceLimiter` can stand in.
 */
export function sharedRateLimiter(
  makeStore: (options: SharedStoreOptions) => SharedStore | Promise<SharedStore>,
): RateLimiter {
  const stores = new Map<number, Promise<SharedStore>>();
  function storeFor({ intervalMs }: RateLimit): Promise<SharedStore> {
    const duration = Math.max(1, Math.ceil(intervalMs / 1000));
    const known = stores.get(duration);
    if (known !== undefined) return known;
    const store = new Promise<SharedStore>((resolve) => {
      resolve(makeStore({ keyPrefix: 'agent_connectors', points: 1, duration }));
    });
    stores.set(duration, store);
    // One that could not be made is made anew for the next who asks.
    store.catch(() => stores.delete(duration));
    return store;
  }
  return limiterOf((bucket) => storeGate(bucket, storeFor));
}

function storeGate(bucket: string, storeFor: (limit: RateLimit) => Promise<SharedStore>): Gate {
  const pauseKey = `${bucket}:pause`;
  /** As far as this process knows; others take places, too. */
  let places: StoredPlace[] = [];
  let lastStore: SharedStore | undefined;

  async function take(limit: RateLimit, place: StoredPlace): Promise<true | number> {
    const store = await storeFor(limit);
    lastStore = store;
    const key = `${bucket}:${place.number}`;
    const [pause, { mine, forMs }] = await Promise.all([store.get(pauseKey), consume(store, key)]);
    if (pause !== null && pause.msBeforeNext > 0) {
      if (mine) await store.delete(key);
      return pause.msBeforeNext;
    }
    place.until = performance.now() + Math.max(1, forMs);
    places.sort((a, b) => a.until - b.until);
    return mine || 0; // somebody else's: the next place is asked for at once
  }

  return {
    get places() {
      return places;
    },
    pass(limit) {
      if (places.length !== limit.requests) places = freePlaces(limit.requests);
      const [first] = places;
      if (first === undefined) return limit.intervalMs;
      const waitMs = first.until - performance.now();
      return waitMs > 0 ? waitMs : take(limit, first);
    },
    pause(ms) {
      // The line of this process pauses in any case.
      lastStore?.block(pauseKey, Math.ceil(ms / 1000)).catch(() => {});
    },
  };
}

/** Processes begin at different places, so that they are seldom after the same one. */
function freePlaces(count: number): StoredPlace[] {
  const offset = Math.floor(Math.random() * count);
  return Array.from({ length: count }, (_, index) => ({ number: (index + offset) % count, until: 0 }));
}

async function consume(store: SharedStore, key: string): Promise<{ mine: boolean; forMs: number }> {
  try {
    return { mine: true, forMs: (await store.consume(key)).msBeforeNext };
  } catch (reason) {
    if (!isRefusal(reason)) throw reason;
    return { mine: false, forMs: reason.msBeforeNext };
  }
}

/** Told by its shape: a store may be of another copy of the library. */
const isRefusal = (reason: unknown): reason is RateLimiterRes =>
  typeof reason === 'object' && reason !== null && !(reason instanceof Error) && 'msBeforeNext' in reason;
