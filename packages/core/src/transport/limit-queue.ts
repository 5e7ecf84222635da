import { costOf, type RateLimit } from '../define/rate-limit.ts';
import { maxTimerMs } from './deadline.ts';
import { WaitTooLongError } from './wait-too-long-error.ts';

/** Releases the slot of a request that is over. Calling it again has no effect. */
export type Release = () => void;

/** How long a caller waits for a slot. */
export interface WaitOptions {
  /** The most milliseconds to wait. */
  readonly maxWaitMs: number;
  readonly signal: AbortSignal;
  /** Called once when the caller has to wait, with the expected milliseconds. */
  readonly onWait?: ((ms: number) => void) | undefined;
}

/** One slot of a limit: free again from `until` on. */
export interface Slot {
  readonly until: number;
}

/** The source of the slots of a limit: memory, or a store. */
export interface SlotSource {
  /** The known slots in the order in which they become free. Slots that were never taken may be missing. */
  readonly slots: readonly Slot[];
  /** Takes as many slots as a request costs and returns `true`, or returns after how many milliseconds to call again. Called once at a time. */
  take(limit: RateLimit): true | number | Promise<true | number>;
  /**
   * Returns a function to call when the request of the slot that was taken last is over. The vendor counts a request when it
   * arrives, which is later than it was sent: so the slot is taken until its interval after that.
   */
  taken?(limit: RateLimit): () => void;
  /** Shares a pause with other processes; the queue itself keeps it for this one. */
  pause?(ms: number): void;
}

interface Waiter {
  readonly limit: RateLimit;
  /** Callers are served by this, ascending: those with less time to wait come first. */
  readonly order: number;
  /** When the caller stops waiting, by `performance.now()`. */
  readonly latest: number;
  isNotified: boolean;
  notify(ms: number): void;
  go(arrived: (() => void) | undefined): void;
  fail(reason: unknown): void;
}

export type LimitQueue = ReturnType<typeof createLimitQueue>;

/** In the order of the queue, a longer `maxWaitMs` counts as this: so a caller that waits for ever is served at all. */
const maxPatienceMs = 600_000;

/** A store that does not respond within this time fails only the caller that it was called for. */
const storeTimeoutMs = 5000;

/**
 * Creates a queue of callers for the slots of a limit. Callers with less time to wait are served first, and equals in order of
 * arrival, as long as this delays no earlier caller past its maximum: so a batch does not starve a short call.
 */
export function createLimitQueue(source: SlotSource) {
  const waiters: Waiter[] = [];
  /** How many requests are under way. */
  let running = 0;
  /** No slot is taken before this time: during a pause, or until the source has one. */
  let notBefore = 0;
  let isRequesting = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** How many slots the callers before an index take. */
  const slotsBefore = (index: number) => waiters.slice(0, index).reduce((sum, { limit }) => sum + costOf(limit), 0);

  /** Returns the earliest time at which a caller can get its slots, with so many slots to be taken before. */
  function earliestSlot(limit: RateLimit, ahead: number, now = performance.now()): number {
    const { requests, intervalMs } = limit;
    const last = ahead + costOf(limit) - 1;
    const rounds = Math.floor(last / requests);
    const slot = source.slots[source.slots.length - requests + (last % requests)];
    return Math.max(now, notBefore, slot?.until ?? 0) + rounds * intervalMs;
  }

  /** Serves callers in order until one has to wait. */
  async function serve(): Promise<void> {
    clearTimeout(timer);
    if (isRequesting) return;
    for (let first = waiters[0]; first !== undefined; first = waiters[0]) {
      if (running >= (first.limit.concurrent ?? Number.POSITIVE_INFINITY)) return; // continues when a request is over
      let waitMs: true | number = notBefore - performance.now();
      if (waitMs <= 0) {
        const taken = requestSlot(first);
        waitMs = typeof taken === 'object' ? await taken : taken;
      }
      if (waitMs === true) {
        // The first caller may have left meanwhile: the next one gets the slot.
        waiters.shift()?.go(source.taken?.(first.limit));
      } else if (!(waitMs <= 0) && !(waitMs > 0)) {
        first.fail(new Error('The rate limit store returned an invalid number of milliseconds.'));
      } else if (waitMs > 0) {
        notBefore = performance.now() + waitMs;
        forecast();
        if (waiters.length > 0) timer = setTimeout(serve, Math.min(Math.ceil(waitMs), maxTimerMs));
        return;
      }
    }
  }

  /** Requests a slot. If the source fails, only the first caller fails: the next one is served at once. */
  function requestSlot(first: Waiter): true | number | Promise<true | number> {
    try {
      const taken = source.take(first.limit);
      return typeof taken === 'object' ? withTimeout(taken, first) : taken;
    } catch (cause) {
      first.fail(cause);
      return 0;
    }
  }

  async function withTimeout(taken: Promise<true | number>, first: Waiter): Promise<true | number> {
    isRequesting = true;
    let storeTimer: ReturnType<typeof setTimeout> | undefined;
    const timeout = new Promise<never>((_, reject) => {
      const fail = () => reject(new Error(`The store did not respond within ${storeTimeoutMs} ms.`));
      storeTimer = setTimeout(fail, storeTimeoutMs);
    });
    try {
      return await Promise.race([taken, timeout]);
    } catch (cause) {
      taken.catch(() => {}); // late: no caller waits for it
      first.fail(cause);
      return 0;
    } finally {
      clearTimeout(storeTimer);
      isRequesting = false;
    }
  }

  /** Rejects callers whose slot would come too late, and notifies the others of their expected wait. */
  function forecast(): void {
    let ahead = 0;
    for (const waiter of [...waiters]) {
      const at = earliestSlot(waiter.limit, ahead);
      if (at <= waiter.latest) {
        ahead += costOf(waiter.limit);
        waiter.notify(at - performance.now());
      } else waiter.fail(new WaitTooLongError(at - performance.now()));
    }
  }

  /** Returns the index in the queue for a caller. */
  function indexFor(order: number, own: RateLimit): number {
    let place = waiters.length;
    while (place > 0 && (waiters[place - 1]?.order ?? 0) > order) place--;
    let ahead = slotsBefore(place) + costOf(own);
    const allInTime = waiters.slice(place).every(({ limit, latest }) => {
      const at = earliestSlot(limit, ahead);
      ahead += costOf(limit);
      return at <= latest;
    });
    return allInTime ? place : waiters.length;
  }

  function start(arrived: (() => void) | undefined): Release {
    let over = false;
    running++;
    return () => {
      if (over) return;
      over = true;
      running--;
      arrived?.();
      serve();
    };
  }

  return {
    enter(limit: RateLimit, { maxWaitMs, signal, onWait }: WaitOptions): Promise<Release> {
      return new Promise((resolve, reject) => {
        if (signal.aborted) return reject(signal.reason);
        const now = performance.now();
        const patience = Math.max(0, maxWaitMs);
        const order = now + Math.min(patience, maxPatienceMs);
        const place = indexFor(order, limit);
        const at = earliestSlot(limit, slotsBefore(place), now); // with one clock reading: a caller with `maxWaitMs: 0` must not be late by the time between two
        if (at - now > patience) return reject(new WaitTooLongError(at - now));
        let latestTimer: ReturnType<typeof setTimeout> | undefined;
        const leave = () => {
          clearTimeout(latestTimer);
          signal.removeEventListener('abort', leaveQueue);
        };
        const leaveQueue = () => {
          // Only if the first caller leaves, another one can be served sooner.
          const wasFirst = waiters[0] === waiter;
          waiter.fail(signal.reason);
          if (wasFirst) serve();
        };
        const waiter: Waiter = {
          limit,
          order,
          latest: now + patience,
          isNotified: false,
          notify(ms) {
            if (waiter.isNotified) return;
            waiter.isNotified = true;
            onWait?.(Math.max(0, Math.ceil(ms)));
          },
          go(arrived) {
            leave();
            resolve(start(arrived));
          },
          fail(reason) {
            leave();
            const index = waiters.indexOf(waiter);
            if (index >= 0) waiters.splice(index, 1);
            reject(reason);
          },
        };
        signal.addEventListener('abort', leaveQueue, { once: true });
        waiters.splice(place, 0, waiter);
        if (place === 0) serve();
        if (!waiters.includes(waiter)) return;
        if (at > now) waiter.notify(at - now);
        // The wait for a concurrent limit or a slow store cannot be forecast.
        const tooLate = () => {
          if (isRequesting) {
            // The response time of a store does not count as a wait for the limit.
            latestTimer = setTimeout(tooLate, 20);
            return;
          }
          const waitMs = earliestSlot(limit, slotsBefore(waiters.indexOf(waiter))) - performance.now();
          waiter.fail(new WaitTooLongError(Math.max(1, waitMs)));
          serve();
        };
        if (patience <= maxTimerMs) latestTimer = setTimeout(tooLate, patience);
      });
    },

    pause(ms: number): void {
      if (!(ms > 0)) return;
      const until = performance.now() + Math.min(ms, maxTimerMs);
      if (until <= notBefore) return;
      notBefore = until;
      source.pause?.(ms);
      serve();
    },

    /** Whether the queue holds no state that matters. */
    get idle(): boolean {
      const now = performance.now();
      return waiters.length === 0 && running === 0 && notBefore <= now && (source.slots.at(-1)?.until ?? 0) <= now;
    },
  };
}
