/** One deadline for the work of a call: connecting, sending, the last byte of the body, and pauses between attempts. */
export interface Deadline {
  /** Aborts when the time is over or the caller aborts. */
  readonly signal: AbortSignal;
  /** Milliseconds left. */
  remaining(): number;
  /** Why the signal is aborted. */
  readonly ended: 'timeout' | 'aborted' | undefined;
  /** Resolves after a while; rejects at once when the deadline ends. */
  wait(ms: number): Promise<void>;
  /** Stops the clock; the caller's signal still counts. For waits that are not the call's own work. */
  stopClock(): void;
  /** Lets the clock go on where it stopped, or with so many milliseconds from now. */
  startClock(ms?: number): void;
  dispose(): void;
}

/** The longest delay a timer can hold; a longer one would fire at once. */
export const maxTimerMs = 2 ** 31 - 1;

/**
 * Creates a deadline whose clock is not started yet; the signals count from the beginning. `dispose` of it when the call
 * is over: it then leaves no timer and no listener behind.
 */
export function createDeadline(timeoutMs: number, signals: readonly (AbortSignal | undefined)[]): Deadline {
  const controller = new AbortController();
  let left = timeoutMs;
  /** When it ends; `undefined` while the clock stands. */
  let end: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ended: Deadline['ended'];
  const finish = (how: NonNullable<Deadline['ended']>, reason?: unknown) => {
    if (ended !== undefined) return;
    ended = how;
    controller.abort(reason);
  };
  const remaining = () => (end === undefined ? left : end - performance.now());
  const startClock = (ms = remaining()) => {
    clearTimeout(timer);
    end = performance.now() + ms;
    if (Number.isFinite(ms)) timer = setTimeout(() => finish('timeout'), Math.min(Math.max(0, ms), maxTimerMs));
  };
  const stopClock = () => {
    left = remaining();
    end = undefined;
    clearTimeout(timer);
  };
  const release: (() => void)[] = [];
  for (const signal of signals) {
    if (signal === undefined) continue;
    const abort = () => finish('aborted', signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    release.push(() => signal.removeEventListener('abort', abort));
  }
  return {
    signal: controller.signal,
    remaining,
    get ended() {
      return ended;
    },
    wait: (ms) => wait(ms, controller.signal),
    stopClock,
    startClock,
    dispose() {
      stopClock();
      for (const remove of release) remove();
    },
  };
}

/** Resolves after a while; rejects at once when the signal aborts, leaving no timer behind. */
export function wait(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const abort = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(
      () => {
        signal?.removeEventListener('abort', abort);
        resolve();
      },
      Math.min(ms, maxTimerMs),
    );
    signal?.addEventListener('abort', abort, { once: true });
  });
}

/**
 * What a promise resolves to; rejects at once when the signal aborts, whatever the promise does. A promise that is late
 * is handled nevertheless: its error is ignored, and `late` can release what it resolves to.
 */
export function untilAborted<T>(promise: Promise<T>, signal: AbortSignal, late?: (value: T) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => {
      reject(signal.reason);
      if (late !== undefined) promise.then(late, () => {});
    };
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
    if (signal.aborted) return abort();
    signal.addEventListener('abort', abort, { once: true });
  });
}
