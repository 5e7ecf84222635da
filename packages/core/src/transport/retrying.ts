import type { ConnectorError } from '../errors/connector-error.ts';
import type { Deadline } from './deadline.ts';
import type { RetryBudget } from './retry-budget.ts';
import type { WaitAllowance } from './wait-allowance.ts';

/** How often, and until when, something is tried. */
export interface Retrying {
  readonly retries: number;
  readonly budget: RetryBudget;
  readonly deadline: Deadline;
  readonly waits: WaitAllowance;
  /** Another try follows after so many milliseconds; `limit` says that a rate limit is waited for. */
  onRetry?(error: ConnectorError, delayMs: number, limit: boolean): void;
  /** What a wait that is cut short ends with. */
  interrupted(reason: unknown): ConnectorError;
}

const backoffMs = { first: 500, longest: 8000 };

/** A failed try: the error, and what is to be done once it is known whether another follows. */
export interface FailedTry {
  readonly error: ConnectorError;
  settle?(delayMs: number | undefined): void;
}

/**
 * Tries until there is an answer or no sense in going on. Retries are for errors that say they are retryable; their pauses
 * are the call's own time, except for waits that the vendor asked for, which count against `maxWait`.
 */
export async function retrying<T>(
  options: Retrying,
  once: (attempt: number) => Promise<{ readonly value: T } | FailedTry>,
): Promise<T> {
  const { deadline, waits, budget } = options;
  for (let attempt = 1; ; attempt++) {
    const tried = await once(attempt);
    if ('value' in tried) {
      budget.succeeded(attempt - 1);
      return tried.value;
    }
    const { error } = tried;
    const delay = delayOf(options, error, attempt);
    tried.settle?.(delay?.ms);
    if (delay === undefined) throw error;
    options.onRetry?.(error, delay.ms, delay.limit);
    try {
      if (delay.limit) await waits.spend(() => deadline.wait(delay.ms), deadline);
      else await deadline.wait(delay.ms);
    } catch (reason) {
      throw options.interrupted(reason);
    }
  }
}

/** How long to wait before another try; `undefined` when there is none. */
function delayOf(
  { retries, budget, deadline, waits }: Retrying,
  error: ConnectorError,
  attempt: number,
): { readonly ms: number; readonly limit: boolean } | undefined {
  if (!error.retryable || attempt > retries || deadline.ended !== undefined) return undefined;
  const backoff = Math.random() * Math.min(backoffMs.longest, backoffMs.first * 2 ** (attempt - 1));
  const { retryAfterMs: asked } = error;
  const limit = asked !== undefined || error.code === 'rate_limited';
  // Those who are told the same time do not all come back at the same moment, and `Retry-After: 0` is no invitation to hammer.
  const delay = Math.max(backoff, asked === undefined ? 0 : asked + Math.random() * Math.min(1000, asked / 10));
  const left = limit ? waits.left() : deadline.remaining();
  if (Math.max(asked ?? 0, limit ? 1 : backoff) > left) return undefined;
  const ms = Math.max(asked ?? 0, Math.min(delay, left));
  return budget.take(error.code === 'rate_limited' ? 'throttled' : 'transient') ? { ms, limit } : undefined;
}
