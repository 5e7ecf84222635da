import { ConnectionError } from '../errors/connection-error.ts';
import type { ConnectorError } from '../errors/connector-error.ts';
import { RateLimitError } from '../errors/rate-limit-error.ts';
import type { Deadline } from '../transport/deadline.ts';
import { WaitTooLongError } from '../transport/wait-too-long-error.ts';
import { type ApiRuntime, type Found, idOf, type Runtime } from './runtime.ts';
import { sendFailure } from './send-failure.ts';

/** A longer pause is not believed: a mistake of the vendor's must not shut a bucket for good. */
const longestPauseMs = 3_600_000;

/** What a declared limit allows: to send one request. */
export interface Turn {
  /** Ends it. When the vendor has refused it for a limit, everyone waits as long as that asks. */
  end(refused?: { readonly forMs: number | undefined }): void;
}

/** Waits for the turn that a declared limit gives; says so at once when it comes too late. */
export async function takeTurn(runtime: Runtime, found: Found, api: ApiRuntime, deadline: Deadline): Promise<Turn> {
  const { limiter } = runtime;
  const own = found.operation.rateLimit;
  const limit = own ?? api.api.rateLimit;
  if (limit === undefined) return { end() {} };
  const name = limit.bucket ?? (own === undefined ? '*' : idOf(found));
  try {
    const bucket = `${runtime.connector.name}:${api.name}:${name}:${await api.account()}`;
    const release = await limiter.acquire(bucket, limit, deadline.remaining(), deadline.signal);
    return {
      end(refused) {
        // First the pause: whoever is next would else be on the way already.
        if (refused?.forMs !== undefined) limiter.pause?.(bucket, Math.min(refused.forMs, longestPauseMs));
        release?.();
      },
    };
  } catch (cause) {
    throw failure(found, deadline, limit, cause);
  }
}

function failure(
  found: Found,
  deadline: Deadline,
  limit: { requests: number; intervalMs: number },
  cause: unknown,
): ConnectorError {
  if (cause instanceof WaitTooLongError) {
    return new RateLimitError({
      message: `${idOf(found)} would exceed the API's limit of ${limit.requests} requests in ${limit.intervalMs / 1000} s.`,
      hint: `Nothing was sent; try again in ${Math.ceil(cause.waitMs / 1000)} s, or allow a longer timeout.`,
      retryAfterMs: cause.waitMs,
      retryable: true,
      ...found.place,
    });
  }
  if (deadline.ended !== undefined) return sendFailure(found, deadline, 0, cause, 'waiting');
  return new ConnectionError({
    message: `${idOf(found)} could not ask the rate limiter for its turn.`,
    hint: 'Nothing was sent. Check the store behind the `rateLimiter` option.',
    retryable: true,
    cause,
    ...found.place,
  });
}
