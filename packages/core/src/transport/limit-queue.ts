import type { RateLimit } from '../define/rate-limit.ts';
import { maxTimerMs } from './deadline.ts';
import { WaitTooLongError } from './wait-too-long-error.ts';

/** Says that a request is over. More than once does no harm. */
export type Release = () => void;

/** How long a caller waits, and who ends it. */
export interface WaitOptions {
  /** Milliseconds that the caller is ready to wait. */
  readonly maxWaitMs: number;
  readonly signal: AbortSignal;
  /** Told once when there is a wait: how many milliseconds it will take, as far as is known. */
  readonly onWait?: ((ms: number) => void) | undefined;
}

/** One of the slots that a limit has: free again from `until` on. */
export interface Slot {
  readonly until: number;
}

/** Holds the slots of a limit: those that this process knows of, and what a store says. */
export interface SlotSource {
  /** Slots by when they are free, the soonest first. Those that nobody has taken yet may be missing. */
  readonly slots: readonly Slot[];
  /** Takes a slot and answers `true`, or says after how many milliseconds to ask again. Asked once at a time. */
  take(limit: RateLimit): true | number | Promise<true | number>;
  /**
   * Makes what is called when the request of the slot that was taken last is over. The vendor counts a request when it
   * arrives, which is later than it was let through; so a slot is taken until its interval after that.
   */
  taken?(limit: RateLimit): () => void;
  /** Passes a pause on to other processes; the queue itself keeps it for this one. */
  pause?(ms: number): void;
}

interface Waiter {
  readonly limit: RateLimit;
  /** Who can wait less goes first. */
  readonly order: number;
  /** When waiting has no sense any more. */
  readonly latest: number;
  told: boolean;
  tell(ms: number): void;
  go(arrived: (() => void) | undefined): void;
  refuse(reason: unknown): void;
}

export type LimitQueue = ReturnType<typeof createLimitQueue>;

/** A caller that would wait for ever counts as one that would wait so long, so that it gets its turn in time. */
const maxPatienceMs = 600_000;

/** A store that does not answer for so long fails the caller that asked, and nobody else. */
const storeTimeoutMs = 5000;

/**
 * A queue of callers for the slots of a limit. Who can wait less goes first, and among equals who came first, as long as
 * nobody who came before is late by it; so a short call is not starved by a batch. Who gives up leaves the queue.
 */
export function createLimitQueue(source: SlotSource) {
  const waiters: Waiter[] = [];
  /** Requests that are not over. */
  let running = 0;
  /** Nobody goes before: a pause, or what the source said. */
  let notBefore = 0;
  let asking = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** When a caller with so many before them goes, at the soonest. */
  function soonest({ requests, intervalMs }: RateLimit, ahead: number, now = performance.now()): number {
    const rounds = Math.floor(ahead / requests);
    const slot = source.slots[source.slots.length - requests + (ahead % requests)];
    return Math.max(now, notBefore, slot?.until ?? 0) + rounds * intervalMs;
  }

  /** Lets the first go, one after another, until one has to wait. */
  async function serve(): Promise<void> {
    clearTimeout(timer);
    if (asking) return;
    for (let first = waiters[0]; first !== undefined; first = waiters[0]) {
      if (running >= (first.limit.concurrent ?? Number.POSITIVE_INFINITY)) return; // served when a request is over
      let answer: true | number = notBefore - performance.now();
      if (answer <= 0) {
        const asked = ask(first);
        answer = typeof asked === 'object' ? await asked : asked;
      }
      if (answer === true) {
        // Who asked may have given up meanwhile: the next goes instead.
        waiters.shift()?.go(source.taken?.(first.limit));
      } else if (!(answer <= 0) && !(answer > 0)) {
        first.refuse(new Error('The rate limit store returned an invalid number of milliseconds.'));
      } else if (answer > 0) {
        notBefore = performance.now() + answer;
        forecast();
        if (waiters.length > 0) timer = setTimeout(serve, Math.min(Math.ceil(answer), maxTimerMs));
        return;
      }
    }
  }

  /** Asks for a slot. A source that fails costs the caller that asked, and nobody else: the next is asked for at once. */
  function ask(first: Waiter): true | number | Promise<true | number> {
    try {
      const asked = source.take(first.limit);
      return typeof asked === 'object' ? answered(asked, first) : asked;
    } catch (cause) {
      first.refuse(cause);
      return 0;
    }
  }

  async function answered(asked: Promise<true | number>, first: Waiter): Promise<true | number> {
    asking = true;
    let giveUp: ReturnType<typeof setTimeout> | undefined;
    const silence = new Promise<never>((_, reject) => {
      const fail = () => reject(new Error(`The store did not respond within ${storeTimeoutMs} ms.`));
      giveUp = setTimeout(fail, storeTimeoutMs);
    });
    try {
      return await Promise.race([asked, silence]);
    } catch (cause) {
      asked.catch(() => {}); // late, and nobody's any more
      first.refuse(cause);
      return 0;
    } finally {
      clearTimeout(giveUp);
      asking = false;
    }
  }

  /** Refuses those whose turn would come too late, and tells the others how long it will be. */
  function forecast(): void {
    let ahead = 0;
    for (const waiter of [...waiters]) {
      const at = soonest(waiter.limit, ahead);
      if (at <= waiter.latest) {
        ahead++;
        waiter.tell(at - performance.now());
      } else waiter.refuse(new WaitTooLongError(at - performance.now()));
    }
  }

  /** Where a caller belongs in the queue. */
  function placeOf(order: number): number {
    let place = waiters.length;
    while (place > 0 && (waiters[place - 1]?.order ?? 0) > order) place--;
    const allInTime = waiters.slice(place).every(({ limit, latest }, index) => {
      return soonest(limit, place + index + 1) <= latest;
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
        const place = placeOf(order);
        const at = soonest(limit, place, now); // of one moment: whoever waits for nothing must not be late by the time between two
        if (at - now > patience) return reject(new WaitTooLongError(at - now));
        let latestTimer: ReturnType<typeof setTimeout> | undefined;
        const leave = () => {
          clearTimeout(latestTimer);
          signal.removeEventListener('abort', giveUp);
        };
        const giveUp = () => {
          // Nobody behind goes sooner for it, but for who was next to the first.
          const wasFirst = waiters[0] === waiter;
          waiter.refuse(signal.reason);
          if (wasFirst) serve();
        };
        const waiter: Waiter = {
          limit,
          order,
          latest: now + patience,
          told: false,
          tell(ms) {
            if (waiter.told) return;
            waiter.told = true;
            onWait?.(Math.max(0, Math.ceil(ms)));
          },
          go(arrived) {
            leave();
            resolve(start(arrived));
          },
          refuse(reason) {
            leave();
            const index = waiters.indexOf(waiter);
            if (index >= 0) waiters.splice(index, 1);
            reject(reason);
          },
        };
        signal.addEventListener('abort', giveUp, { once: true });
        waiters.splice(place, 0, waiter);
        if (place === 0) serve();
        if (!waiters.includes(waiter)) return;
        if (at > now) waiter.tell(at - now);
        // A limit on how many run at once, or a slow store, cannot be foreseen.
        const tooLate = () => {
          if (asking) {
            // What a store takes to answer is no wait for the limit.
            latestTimer = setTimeout(tooLate, 20);
            return;
          }
          const waitMs = soonest(limit, waiters.indexOf(waiter)) - performance.now();
          waiter.refuse(new WaitTooLongError(Math.max(1, waitMs)));
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

    /** Whether it remembers nothing that matters. */
    get idle(): boolean {
      const now = performance.now();
      return waiters.length === 0 && running === 0 && notBefore <= now && (source.slots.at(-1)?.until ?? 0) <= now;
    },
  };
}
