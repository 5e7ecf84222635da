/** One deadline over a whole call: waits, headers, and the last byte of the body. */
export interface Deadline {
  /** Aborts when the time is up or the caller gives up. */
  readonly signal: AbortSignal;
  /** Milliseconds left. */
  remaining(): number;
  /** Why the signal is aborted. */
  readonly ended: 'timeout' | 'aborted' | undefined;
  /** Resolves after a while; rejects at once when the deadline ends. */
  wait(ms: number): Promise<void>;
  /** Stops the clock; the caller's signal still counts. For streams, which may take as long as their reader does. */
  stopClock(): void;
  dispose(): void;
}

/** The longest delay a timer can hold; a longer one would fire at once. */
export const longestTimer = 2 ** 31 - 1;

/** Starts a deadline. `dispose` it when the call is over: it then leaves no timer and no listener behind. */
export function startDeadline(timeoutMs: number, signals: readonly (AbortSignal | undefined)[]): Deadline {
  const controller = new AbortController();
  const end = performance.now() + timeoutMs;
  let ended: Deadline['ended'];
  const finish = (how: NonNullable<Deadline['ended']>, reason?: unknown) => {
    if (ended !== undefined) return;
    ended = how;
    controller.abort(reason);
  };
  const timer = Number.isFinite(timeoutMs)
    ? setTimeout(() => finish('timeout'), Math.min(timeoutMs, longestTimer))
    : undefined;
  const release = signals.flatMap((signal) => {
    if (signal === undefined) return [];
    const abort = () => finish('aborted', signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    return [() => signal.removeEventListener('abort', abort)];
  });
  return {
    signal: controller.signal,
    remaining: () => end - performance.now(),
    get ended() {
      return ended;
    },
    wait: (ms) => wait(ms, controller.signal),
    stopClock: () => clearTimeout(timer),
    dispose() {
      clearTimeout(timer);
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
      Math.min(ms, longestTimer),
    );
    signal?.addEventListener('abort', abort, { once: true });
  });
}

/** What a promise resolves to; rejects at once when the signal aborts, whatever the promise does. */
export function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const abort = () => reject(signal.reason);
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
