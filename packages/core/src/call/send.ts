import { isTokenFailure } from '../auth/token-failure.ts';
import { ConnectorError } from '../errors/connector-error.ts';
import { openOutcome } from '../errors/subject.ts';
import { createDeadline } from '../transport/deadline.ts';
import { retrying } from '../transport/retrying.ts';
import type { TransportResponse } from '../transport/transport.ts';
import { createWaitAllowance } from '../transport/wait-allowance.ts';
import { afterAttempts } from './after-attempts.ts';
import { attempt } from './attempt.ts';
import { sendAuthorized } from './authorize.ts';
import type { BuiltRequest } from './built-request.ts';
import type { Call } from './call.ts';
import { bug, failureOf, type Task } from './failure.ts';
import { emit } from './hooks.ts';
import { pauseAfter } from './pause-after.ts';
import { acquireSlots, type Slots } from './rate-limits.ts';
import { readResponse, type UnwrappedResponse } from './read-response.ts';
import { sendRequest } from './send-request.ts';
import { watchFile } from './watch-file.ts';

export interface SendOptions {
  /** For connecting, sending, reading and pauses between attempts. */
  readonly timeoutMs: number;
  /** For waits that rate limits require. */
  readonly maxWaitMs: number;
  readonly signal: AbortSignal | undefined;
}

/**
 * Step 5: sends a request until there is a good response or no sense in another attempt.
 *
 * Reads are retried after a lost connection, a broken response, 408, 429 and 5xx; writes only where the vendor turned
 * them away before acting (429, 503 with `Retry-After`) or nothing was sent. Waits for rate limits, the client's own and
 * those that the vendor names, count against `maxWait` and not against `timeout`.
 */
export async function send(call: Call, request: BuiltRequest, options: SendOptions): Promise<UnwrappedResponse> {
  const { runtime } = call;
  const deadline = createDeadline(options.timeoutMs, [options.signal, runtime.signal]);
  const task: Task = { subject: call, deadline, timeoutMs: options.timeoutMs };
  const waits = createWaitAllowance(options.maxWaitMs);
  let isStreaming = false;
  let mayBeDone = false;
  try {
    return await retrying(
      {
        // A stream can be read once.
        retries: request.body instanceof ReadableStream ? 0 : runtime.retries,
        budget: runtime.budget,
        deadline,
        waits,
        onRetry: (error, delayMs, isLimit) => announceRetry(call, error, delayMs, isLimit),
        interrupted: (reason) => failureOf(task, reason, 'preparing'),
      },
      async (number) => {
        let slots: Slots | undefined;
        try {
          slots = await acquireSlots(call, deadline, waits);
          call.attempt = number;
          deadline.startClock();
          const value = await sendOnce(call, request, task);
          if (value.response.stream === undefined) {
            slots.release({ pauseMs: pauseAfter(call, value.response, value.body) });
            return { value };
          }
          isStreaming = true;
          return { value: watched(call, value, task, slots) };
        } catch (cause) {
          const error = failureOf(task, cause, 'sending');
          mayBeDone ||= error.outcome === 'unknown';
          // A failure at the token endpoint says nothing of the API's limits.
          const isLimited = error.code === 'rate_limited' && !isTokenFailure(error);
          const settle = (delayMs: number | undefined) =>
            slots?.release(isLimited ? { pauseMs: error.retryAfterMs ?? delayMs } : undefined);
          return { error, settle };
        }
      },
    );
  } catch (cause) {
    throw afterAttempts(call, cause, { mayBeDone, isOnce: request.body instanceof ReadableStream });
  } finally {
    // A stream disposes of it when it is over.
    if (!isStreaming) deadline.dispose();
    if (request.body instanceof ReadableStream && !request.body.locked) void request.body.cancel().catch(() => {});
  }
}

async function sendOnce(call: Call, request: BuiltRequest, task: Task): Promise<UnwrappedResponse> {
  const { signal } = task.deadline;
  const response = await attempt<TransportResponse>(
    task,
    (progress) =>
      sendAuthorized(call, request, signal, progress, (authorized) => sendRequest(call, authorized, signal, progress)),
    ({ stream }) => void stream?.cancel().catch(() => {}),
  );
  try {
    return readResponse(call, response);
  } catch (cause) {
    // Any other class of error at this point is a bug of ours.
    throw ConnectorError.isInstance(cause) ? cause : bug(call, openOutcome(call), cause, response.status);
  }
}

/** Watches the stream of a download: what breaks it is emitted as any other failure of a call. */
function watched(call: Call, reading: UnwrappedResponse, task: Task, slots: Slots): UnwrappedResponse {
  const { response } = reading;
  if (response.stream === undefined) return reading;
  const { redactor, hooks } = call.runtime;
  const stream = watchFile(task, response.stream, {
    redactor,
    finished: () => slots.release(),
    broke: (error) => emit(hooks, 'onError', () => ({ ...call.event(), error: error.toJSON() })),
  });
  return { ...reading, response: { ...response, stream } };
}

function announceRetry(call: Call, error: ConnectorError, delayMs: number, isLimit: boolean): void {
  const { hooks, redactor } = call.runtime;
  emit(hooks, 'onRetry', () => redactor.data({ ...call.event(), error: error.toJSON(), delayMs }));
  if (isLimit)
    emit(hooks, 'onWait', () => ({ ...call.event(), reason: 'retry_after' as const, waitMs: Math.ceil(delayMs) }));
}
