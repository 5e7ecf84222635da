import { isTokenFailure } from '../auth/token-failure.ts';
import { ConnectorError } from '../errors/connector-error.ts';
import { openOutcome } from '../errors/subject.ts';
import { protect } from '../redaction/sanitize-error.ts';
import { createDeadline, type Deadline, untilAborted } from '../transport/deadline.ts';
import { retrying } from '../transport/retrying.ts';
import type { Answer, TransportCall } from '../transport/transport.ts';
import { createWaitAllowance } from '../transport/wait-allowance.ts';
import { watchedStream } from '../transport/watched-stream.ts';
import type { BuiltRequest } from './build-request.ts';
import type { Call } from './call.ts';
import { bug, failureOf, type Phase, stalled } from './failure.ts';
import { emit } from './hooks.ts';
import { acquirePermit, type Permit } from './rate-limits.ts';
import { type Reading, read } from './read-response.ts';

export interface SendOptions {
  /** For connecting, sending, reading and pauses between tries. */
  readonly timeoutMs: number;
  /** For waits that a rate limit asks for. */
  readonly maxWaitMs: number;
  readonly signal: AbortSignal | undefined;
}

/** A good answer, and what it took. */
export interface Sent extends Reading {
  readonly attempts: number;
  readonly durationMs: number;
}

/**
 * Step 5: sends a request until there is an answer or no sense in going on.
 *
 * Reads are tried again after a lost connection, a broken answer, 408, 429 and 5xx; writes only where the vendor turned
 * them away before acting (429, 503 with `Retry-After`) or nothing was sent. Waits for rate limits, the client's own and
 * those that the vendor names, count against `maxWait` and not against `timeout`.
 */
export async function send(
  call: Call,
  params: Readonly<Record<string, unknown>>,
  request: BuiltRequest,
  options: SendOptions,
): Promise<Sent> {
  const { runtime } = call;
  const begin = performance.now();
  const deadline = createDeadline(options.timeoutMs, [options.signal, runtime.signal]);
  const waits = createWaitAllowance(options.maxWaitMs);
  let streaming = false;
  try {
    const reading = await retrying(
      {
        retries: runtime.retries,
        budget: runtime.budget,
        deadline,
        waits,
        onRetry: (error, delayMs, limit) => announceRetry(call, error, delayMs, limit),
        interrupted: (reason) => failureOf(call, deadline, options.timeoutMs, reason, 'preparing'),
      },
      async (attempt) => {
        let permit: Permit | undefined;
        try {
          permit = await acquirePermit(call, deadline, waits);
          call.attempt = attempt;
          deadline.startClock();
          const value = await tryOnce(call, params, request, deadline, options.timeoutMs);
          if (value.answer.stream === undefined) {
            permit.end();
            return { value };
          }
          const file = watched(call, value, deadline, options.timeoutMs, permit);
          streaming = true;
          return { value: file };
        } catch (cause) {
          const error = failureOf(call, deadline, options.timeoutMs, cause, 'sending');
          // A refusal of the token endpoint says nothing of the API's limits.
          const refused = error.code === 'rate_limited' && !isTokenFailure(error);
          const settle = (delayMs: number | undefined) =>
            permit?.end(refused ? { forMs: error.retryAfterMs ?? delayMs } : undefined);
          return { error, settle };
        }
      },
    );
    return { ...reading, attempts: call.attempt, durationMs: Math.round(performance.now() - begin) };
  } finally {
    // A stream lets go of it when it is over.
    if (!streaming) deadline.dispose();
  }
}

async function tryOnce(
  call: Call,
  params: Readonly<Record<string, unknown>>,
  request: BuiltRequest,
  deadline: Deadline,
  timeoutMs: number,
): Promise<Reading> {
  const { runtime, found, api, attempt } = call;
  const { signal } = deadline;
  if (signal.aborted) throw failureOf(call, deadline, timeoutMs, signal.reason, 'preparing');
  const progress: { phase: Phase } = { phase: 'sending' };
  let answer: Answer;
  try {
    const transportCall: TransportCall = { call, runtime, found, api, params, request, signal, attempt, progress };
    // Raced with the deadline: a `fetch` or a transport of the caller's may not look at the signal.
    const sending = (async () => runtime.transport.send(transportCall))();
    answer = await untilAborted(sending, signal, ({ stream }) => void stream?.cancel().catch(() => {}));
  } catch (cause) {
    throw failureOf(call, deadline, timeoutMs, cause, progress.phase);
  }
  try {
    return read(call, answer);
  } catch (cause) {
    // Whatever is no error of ours by now is a mistake of ours.
    throw ConnectorError.isInstance(cause) ? cause : bug(call, openOutcome(call), cause, answer.status);
  }
}

/** Watches the stream of a download: what breaks it is told as any other failure of a call. */
function watched(call: Call, reading: Reading, deadline: Deadline, timeoutMs: number, permit: Permit): Reading {
  const { runtime, place } = call;
  const { stream, ...answer } = reading.answer;
  if (stream === undefined) return reading;
  deadline.stopClock();
  const watchedOne = watchedStream(stream, {
    deadline,
    idleMs: timeoutMs,
    maxBytes: Number.POSITIVE_INFINITY,
    endsAt: Number.POSITIVE_INFINITY,
    finished: () => permit.end(),
    failure(cause) {
      const failed =
        deadline.ended === 'timeout'
          ? stalled(call, timeoutMs)
          : failureOf(call, deadline, timeoutMs, cause, 'sending');
      const error = protect(failed, place, runtime.redactor);
      emit(runtime.hooks, 'onError', () => ({ ...call.event(), error: error.toJSON() }));
      return error;
    },
  });
  return { ...reading, answer: { ...answer, stream: watchedOne } };
}

function announceRetry(call: Call, error: ConnectorError, delayMs: number, limit: boolean): void {
  const { hooks, redactor } = call.runtime;
  emit(hooks, 'onRetry', () => redactor.data({ ...call.event(), error: error.toJSON(), delayMs }));
  if (limit)
    emit(hooks, 'onWait', () => ({ ...call.event(), reason: 'retry_after' as const, waitMs: Math.ceil(delayMs) }));
}
