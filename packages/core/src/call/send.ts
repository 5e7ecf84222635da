import { ConnectorError } from '../errors/connector-error.ts';
import { type Deadline, startDeadline, untilAborted } from '../transport/deadline.ts';
import type { TransportCall } from '../transport/transport.ts';
import type { BuiltRequest } from './build.ts';
import { tell } from './hooks.ts';
import { type Reading, read } from './read.ts';
import type { ApiRuntime, Found, Runtime } from './runtime.ts';
import { sendFailure } from './send-failure.ts';
import { type Turn, takeTurn } from './turn.ts';
import { watched } from './watched-stream.ts';

export interface SendOptions {
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
}

/** A good answer, and what it took. */
export interface Sent extends Reading {
  readonly attempts: number;
  readonly durationMs: number;
}

const backoffMs = { first: 500, longest: 8000 };

/**
 * Step 5: sends a request until there is an answer or no sense in going on, all within one deadline.
 *
 * Reads are tried again after a lost connection, a broken answer, 408, 429 and 5xx; writes only where the vendor turned
 * them away before acting (429, 503 with `Retry-After`) or nothing was sent.
 */
export async function send(
  runtime: Runtime,
  found: Found,
  api: ApiRuntime,
  params: Readonly<Record<string, unknown>>,
  request: BuiltRequest,
  options: SendOptions,
): Promise<Sent> {
  const begin = performance.now();
  const deadline = startDeadline(options.timeoutMs, [options.signal, runtime.signal]);
  let streaming = false;
  try {
    for (let attempt = 1; ; attempt++) {
      let turn: Turn | undefined;
      try {
        turn = await takeTurn(runtime, found, api, deadline);
        const answer = await tryOnce(runtime, found, api, params, request, deadline, options.timeoutMs, attempt);
        turn.end();
        runtime.budget.succeeded(attempt - 1);
        streaming = answer.answer.stream !== undefined;
        const reading = streaming
          ? watched(answer, deadline, (cause) => sendFailure(found, deadline, options.timeoutMs, cause))
          : answer;
        return { ...reading, attempts: attempt, durationMs: Math.round(performance.now() - begin) };
      } catch (cause) {
        const error = ConnectorError.isInstance(cause) ? cause : sendFailure(found, deadline, options.timeoutMs, cause);
        const delayMs = retryDelay(runtime, deadline, error, attempt);
        turn?.end(error.code === 'rate_limited' ? { forMs: error.retryAfterMs ?? delayMs } : undefined);
        if (delayMs === undefined) throw error;
        tell(runtime.hooks, 'onRetry', () =>
          runtime.redactor.data({
            connector: runtime.connector.name,
            entity: found.place.entity,
            action: found.place.action,
            attempt,
            error: error.toJSON(),
            delayMs,
          }),
        );
        await deadline.wait(delayMs).catch((reason) => {
          throw sendFailure(found, deadline, options.timeoutMs, reason, 'waiting');
        });
      }
    }
  } finally {
    if (streaming) deadline.stopClock();
    else deadline.dispose();
  }
}

async function tryOnce(
  runtime: Runtime,
  found: Found,
  api: ApiRuntime,
  params: Readonly<Record<string, unknown>>,
  request: BuiltRequest,
  deadline: Deadline,
  timeoutMs: number,
  attempt: number,
): Promise<Reading> {
  const { signal } = deadline;
  if (signal.aborted) throw sendFailure(found, deadline, timeoutMs, signal.reason, 'waiting');
  const progress: TransportCall['progress'] = { phase: 'sending' };
  try {
    // Raced with the deadline: a `fetch` or a transport of the caller's may not look at the signal.
    const sending = runtime.transport.send({ runtime, found, api, params, request, signal, attempt, progress });
    return read(runtime, found, api, await untilAborted(sending, signal));
  } catch (cause) {
    if (ConnectorError.isInstance(cause)) throw cause;
    throw sendFailure(found, deadline, timeoutMs, cause, progress.phase === 'preparing' ? 'waiting' : 'sending');
  }
}

/** How long to wait before another try; `undefined` when there is none. */
function retryDelay(runtime: Runtime, deadline: Deadline, error: ConnectorError, attempt: number): number | undefined {
  if (!error.retryable || attempt > runtime.retries || deadline.ended !== undefined) return undefined;
  const backoff = Math.random() * Math.min(backoffMs.longest, backoffMs.first * 2 ** (attempt - 1));
  const delay = error.retryAfterMs ?? backoff;
  if (delay >= deadline.remaining()) return undefined;
  return runtime.budget.take(error.code === 'rate_limited' ? 'throttled' : 'transient') ? delay : undefined;
}
