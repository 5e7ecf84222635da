import type { RateLimiterAbstract, RateLimiterRes } from 'rate-limiter-flexible';
import { costOf, type RateLimit } from './define/rate-limit.ts';
import type { Slot, SlotSource } from './transport/limit-queue.ts';
import { limiterOf, type RateLimiter } from './transport/rate-limiter.ts';

/** The part of a limiter of `rate-limiter-flexible` that is used; all of its limiters have it. */
export type SharedStore = Pick<RateLimiterAbstract, 'consume' | 'get' | 'block' | 'delete'>;

/** Options to create a store with. */
export interface SharedStoreOptions {
  readonly keyPrefix: string;
  /** Always 1: a limit of N is N slots, which are taken one by one. */
  readonly points: number;
  /** For how long a slot is taken, in seconds. */
  readonly duration: number;
}

interface StoredSlot extends Slot {
  readonly number: number;
  until: number;
}

/**
 * Creates a limiter that several processes share, with a store of `rate-limiter-flexible`:
 *
 * ```ts
 * const rateLimiter = sharedRateLimiter((options) => new RateLimiterRedis({ storeClient, ...options }));
 * const pylon = createPylon({ rateLimiter });
 * ```
 *
 * `makeStore` is called once for each length of interval, when it is first needed. A limit of N requests is kept as N
 * slots, each taken for one interval by one request: so no window ever holds more than N requests of all processes
 * together, where a counter of N would let nearly 2N through around its end. Intervals are rounded up to whole seconds,
 * which is what Redis' store counts in.
 *
 * Within each process, callers are served as by a limiter in memory; between processes, in no order. A pause that the vendor
 * requires holds for all of them; `concurrent` is enforced per process. A bucket requests one slot after
 * another from the store, so a limit of thousands is bounded by the latency of the store. When the store fails, calls fail with nothing
 * sent; the store's `insuranceLimiter` can replace it.
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
    // After a failure, the next caller creates the store again.
    store.catch(() => stores.delete(duration));
    return store;
  }
  return limiterOf((bucket) => storeSlots(bucket, storeFor));
}

function storeSlots(bucket: string, storeFor: (limit: RateLimit) => Promise<SharedStore>): SlotSource {
  const pauseKey = `${bucket}:pause`;
  /** As far as this process knows: others take slots as well. */
  let slots: StoredSlot[] = [];
  let lastStore: SharedStore | undefined;
  /** Slots that were claimed for a request that costs more of them. Should its caller leave, the next one gets them. */
  let claimed = 0;

  async function claim(limit: RateLimit, slot: StoredSlot): Promise<true | number> {
    const store = await storeFor(limit);
    lastStore = store;
    const key = `${bucket}:${slot.number}`;
    const [pause, { mine, forMs }] = await Promise.all([store.get(pauseKey), consume(store, key)]);
    if (pause !== null && pause.msBeforeNext > 0) {
      if (mine) await store.delete(key);
      return pause.msBeforeNext;
    }
    slot.until = performance.now() + Math.max(1, forMs);
    slots.sort((a, b) => a.until - b.until);
    if (!mine) return 0; // taken by another process: the next slot is requested at once
    claimed++;
    return isComplete(limit) || 0;
  }

  /** Returns whether all slots of a request are claimed, and then uses them up. */
  function isComplete(limit: RateLimit): boolean {
    if (claimed < costOf(limit)) return false;
    claimed -= costOf(limit);
    return true;
  }

  return {
    get slots() {
      return slots;
    },
    take(limit) {
      if (isComplete(limit)) return true;
      if (slots.length !== limit.requests) slots = freeSlots(limit.requests);
      const [first] = slots;
      if (first === undefined) return limit.intervalMs;
      const waitMs = first.until - performance.now();
      return waitMs > 0 ? waitMs : claim(limit, first);
    },
    pause(ms) {
      // The queue of this process pauses in any case.
      lastStore?.block(pauseKey, Math.ceil(ms / 1000)).catch(() => {});
    },
  };
}

/** Processes start at different slots, so that they seldom compete for the same one. */
function freeSlots(count: number): StoredSlot[] {
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

/** Recognized by its shape: a store may belong to another copy of the library. */
const isRefusal = (reason: unknown): reason is RateLimiterRes =>
  typeof reason === 'object' && reason !== null && !(reason instanceof Error) && 'msBeforeNext' in reason;
