import type { ConnectorError } from '../errors/connector-error.ts';
import type { Deadline } from './deadline.ts';
import type { RetryBudget } from './retry-budget.ts';
import type { WaitAllowance } from './wait-allowance.ts';

/** How often, and until when, something is attempted. */
export interface Retrying {
  readonly retries: number;
  readonly budget: RetryBudget;
  readonly deadline: Deadline;
  readonly waits: WaitAllowance;
  /** Called before a retry that follows after so many milliseconds; `limit` says whether the wait is for a rate limit. */
  onRetry?(error: ConnectorError, delayMs: number, limit: boolean): void;
  /** Creates the error for a wait that was interrupted. */
  interrupted(reason: unknown): ConnectorError;
}

const backoffMs = { first: 500, longest: 8000 };

/** A failed attempt: the error, and what to do when it is known whether a retry follows. */
export interface FailedTry {
  readonly error: ConnectorError;
  settle?(delayMs: number | undefined): void;
}

/**
 * Attempts something until it succeeds or a retry makes no sense. Only errors that are retryable are retried. The pauses
 * count against the deadline, except for waits that the vendor requires, which count against `maxWait`.
 */
export async function retrying<T>(
  options: Retrying,
  once: (attempt: number) => Promise<{ readonly value: T } | FailedTry>,
): Promise<T> {
  const { deadline, waits, budget } = options;
  for (let attempt = 1; ; attempt++) {
    const result = await once(attempt);
    if ('value' in result) {
      budget.succeeded(attempt - 1);
      return result.value;
    }
    const { error } = result;
    const delay = delayOf(options, error, attempt);
    result.settle?.(delay?.ms);
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

/** Returns how long to wait before a retry; `undefined` when there is none. */
function delayOf(
  { retries, budget, deadline, waits }: Retrying,
  error: ConnectorError,
  attempt: number,
): { readonly ms: number; readonly limit: boolean } | undefined {
  if (!error.retryable || attempt > retries || deadline.ended !== undefined) return undefined;
  const backoff = Math.random() * Math.min(backoffMs.longest, backoffMs.first * 2 ** (attempt - 1));
  const { retryAfterMs } = error;
  const limit = retryAfterMs !== undefined || error.code === 'rate_limited';
  // Clients with the same `Retry-After` must not all return at the same moment, nor at once after `Retry-After: 0`.
  const delay = Math.max(
    backoff,
    retryAfterMs === undefined ? 0 : retryAfterMs + Math.random() * Math.min(1000, retryAfterMs / 10),
  );
  const left = limit ? waits.left() : deadline.remaining();
  if (Math.max(retryAfterMs ?? 0, limit ? 1 : backoff) > left) return undefined;
  const ms = Math.max(retryAfterMs ?? 0, Math.min(delay, left));
  return budget.take(error.code === 'rate_limited' ? 'throttled' : 'transient') ? { ms, limit } : undefined;
}
