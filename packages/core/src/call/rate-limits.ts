import type { RateLimit } from '../define/rate-limit.ts';
import { ConnectionError } from '../errors/connection-error.ts';
import type { ConnectorError } from '../errors/connector-error.ts';
import { RateLimitError } from '../errors/rate-limit-error.ts';
import { type Deadline, untilAborted } from '../transport/deadline.ts';
import type { Release } from '../transport/rate-limiter.ts';
import type { WaitAllowance } from '../transport/wait-allowance.ts';
import { WaitTooLongError } from '../transport/wait-too-long-error.ts';
import type { Call } from './call.ts';
import { failureOf } from './failure.ts';
import { emit } from './hooks.ts';

/** Cap pauses at one hour, in case `Retry-After` is wrong. */
const maxPauseMs = 3_600_000;

/** The slots that one request takes of its limits. */
export interface Slots {
  /** Releases the slots when the request is over. `pauseMs`, which the vendor required, pauses all callers of the limits. */
  release(limited?: { readonly pauseMs: number | undefined }): void;
}

const unlimited: Slots = { release() {} };

/** Waits until every declared limit has a slot for the request. Throws at once when that would take longer than `maxWait`. */
export async function acquireSlots(call: Call, deadline: Deadline, waits: WaitAllowance): Promise<Slots> {
  const { limiter } = call.runtime;
  const limits = limitsOf(call);
  if (limits.length === 0) return unlimited;
  const prefix = `${call.runtime.connector.name}:${call.api.name}`;
  const releases: Release[] = [];
  const buckets: string[] = [];
  const release: Slots['release'] = (limited) => {
    // First the pause: otherwise the next caller is already on the way.
    if (limited?.pauseMs !== undefined)
      for (const bucket of buckets)
        ignoringErrors(() => limiter.pause?.(bucket, Math.min(limited.pauseMs ?? 0, maxPauseMs)));
    for (const releaseSlot of releases) ignoringErrors(releaseSlot);
  };
  let acquiring: RateLimit | undefined;
  try {
    const account = await call.api.account();
    for (const { limit, name } of limits) {
      acquiring = limit;
      const bucket = `${prefix}:${name}:${account}`;
      const acquire = () =>
        limiter.acquire(bucket, limit, {
          maxWaitMs: waits.left(),
          signal: deadline.signal,
          onWait: (waitMs) =>
            emit(call.runtime.hooks, 'onWait', () => ({ ...call.event(), reason: 'limit' as const, waitMs })),
        });
      // Raced: a limiter that the caller passed may ignore the signal.
      const slot = await waits.spend(() => untilAborted(acquire(), deadline.signal, (late) => late?.()), deadline);
      buckets.push(bucket);
      if (slot !== undefined) releases.push(slot);
    }
    return { release };
  } catch (cause) {
    release();
    throw failure(call, deadline, acquiring, cause);
  }
}

/** Calls a limiter that the caller passed. Its errors must not change the result of the call. */
function ignoringErrors(notify: () => unknown): void {
  try {
    const result = notify();
    if (result instanceof Promise) result.catch(() => {});
  } catch {
    // The limiter belongs to the caller.
  }
}

/** Returns the limits of an operation, or those of its API. The strictest comes first, because it decides. */
function limitsOf({ resolved, api, id }: Call): readonly { readonly limit: RateLimit; readonly name: string }[] {
  const own = resolved.operation.rateLimit;
  const declared = own ?? api.api.rateLimit;
  if (declared === undefined) return [];
  const limits = Array.isArray(declared) ? (declared as readonly RateLimit[]) : [declared as RateLimit]; // one or a list
  const fallback = own === undefined ? '*' : id;
  return limits
    .map((limit) => ({ limit, name: `${limit.bucket ?? fallback}/${limit.intervalMs}` })) // several of a bucket are counted apart
    .sort((a, b) => b.limit.intervalMs / b.limit.requests - a.limit.intervalMs / a.limit.requests);
}

function failure(call: Call, deadline: Deadline, limit: RateLimit | undefined, cause: unknown): ConnectorError {
  if (cause instanceof WaitTooLongError && limit !== undefined) {
    const seconds = Math.ceil(cause.waitMs / 1000);
    return new RateLimitError({
      message: `${call.id} would exceed the API's limit of ${limit.requests} requests in ${limit.intervalMs / 1000} s.`,
      hint: `Nothing was sent. Retry in ${seconds} s, or increase \`maxWait\`.`,
      retryAfterMs: cause.waitMs,
      retryable: true,
      ...call.place,
    });
  }
  if (deadline.ended !== undefined) return failureOf({ subject: call, deadline, timeoutMs: 0 }, cause, 'preparing');
  return new ConnectionError({
    message: `The rate limiter failed before ${call.id} was sent.`,
    hint: 'Nothing was sent. Check the store behind the `rateLimiter` option.',
    retryable: true,
    cause,
    ...call.place,
  });
}
