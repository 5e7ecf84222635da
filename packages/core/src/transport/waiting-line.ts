import type { RateLimit } from '../define/rate-limit.ts';
import { longestTimer } from './deadline.ts';
import type { Release } from './rate-limiter.ts';
import { WaitTooLongError } from './wait-too-long-error.ts';

/** One of the places that a limit has, from when it is taken until it may be taken again. */
export interface Place {
  readonly until: number;
}

/** Counts who goes through, and says when the next may. */
export interface Gate {
  /** Places by when they are free, the soonest first. May lack those that nobody has taken. */
  readonly places: readonly Place[];
  /** Lets one through and gives `true`, or says after how many milliseconds to ask again. Asked once at a time. */
  pass(limit: RateLimit): true | number | Promise<true | number>;
  /** Passes a pause on to whoever shares the gate; the line itself keeps it. */
  pause?(ms: number): void;
}

interface Waiter {
  readonly limit: RateLimit;
  /** When waiting has no sense any more. */
  readonly latest: number;
  go(): void;
  refuse(reason: unknown): void;
}

export type WaitingLine = ReturnType<typeof createWaitingLine>;

/** A line of callers before a gate: first come, first served; who gives up leaves it. */
export function createWaitingLine(gate: Gate) {
  const waiters: Waiter[] = [];
  /** Turns that are not over. */
  let running = 0;
  /** Nobody goes before: a pause, or what the gate said. */
  let notBefore = 0;
  let asking = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** When somebody with so many before them goes, at the soonest. */
  function soonest({ requests, intervalMs }: RateLimit, ahead: number): number {
    const rounds = Math.floor(ahead / requests);
    const place = gate.places[gate.places.length - requests + (ahead % requests)];
    return Math.max(performance.now(), notBefore, place?.until ?? 0) + rounds * intervalMs;
  }

  /** Lets the first go, one after another, until one has to wait. */
  async function serve(): Promise<void> {
    clearTimeout(timer);
    if (asking) return;
    for (let first = waiters[0]; first !== undefined; first = waiters[0]) {
      if (running >= (first.limit.concurrent ?? Number.POSITIVE_INFINITY)) return; // served when a turn is over
      let answer: true | number = notBefore - performance.now();
      if (answer <= 0) {
        const asked = gate.pass(first.limit);
        answer = typeof asked === 'object' ? await answered(asked, first) : asked;
      }
      if (answer === true) {
        // Who asked may have given up meanwhile: the next goes instead.
        waiters.shift()?.go();
      } else if (answer > 0) {
        notBefore = performance.now() + answer;
        refuseLate();
        if (waiters.length > 0) timer = setTimeout(serve, Math.min(Math.ceil(answer), longestTimer));
        return;
      }
    }
  }

  async function answered(asked: Promise<true | number>, first: Waiter): Promise<true | number> {
    asking = true;
    try {
      return await asked;
    } catch (cause) {
      first.refuse(cause);
      return 0;
    } finally {
      asking = false;
    }
  }

  function refuseLate(): void {
    let ahead = 0;
    for (const waiter of [...waiters]) {
      const at = soonest(waiter.limit, ahead);
      if (at <= waiter.latest) ahead++;
      else waiter.refuse(new WaitTooLongError(at - performance.now()));
    }
  }

  function takeTurn(): Release {
    let over = false;
    running++;
    return () => {
      if (over) return;
      over = true;
      running--;
      serve();
    };
  }

  return {
    enter(limit: RateLimit, maxWaitMs: number, signal: AbortSignal): Promise<Release> {
      return new Promise((resolve, reject) => {
        if (signal.aborted) return reject(signal.reason);
        const now = performance.now();
        const at = soonest(limit, waiters.length);
        if (at - now > Math.max(0, maxWaitMs)) return reject(new WaitTooLongError(at - now));
        const giveUp = () => {
          waiter.refuse(signal.reason);
          serve();
        };
        const waiter: Waiter = {
          limit,
          latest: now + maxWaitMs,
          go() {
            signal.removeEventListener('abort', giveUp);
            resolve(takeTurn());
          },
          refuse(reason) {
            signal.removeEventListener('abort', giveUp);
            const at = waiters.indexOf(waiter);
            if (at >= 0) waiters.splice(at, 1);
            reject(reason);
          },
        };
        signal.addEventListener('abort', giveUp, { once: true });
        if (waiters.push(waiter) === 1) serve();
      });
    },

    pause(ms: number): void {
      const until = performance.now() + ms;
      if (until <= notBefore) return;
      notBefore = until;
      gate.pause?.(ms);
      serve();
    },

    /** Whether it remembers nothing that matters. */
    get idle(): boolean {
      const now = performance.now();
      return waiters.length === 0 && running === 0 && notBefore <= now && (gate.places.at(-1)?.until ?? 0) <= now;
    },
  };
}
