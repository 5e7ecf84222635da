import { BodyTooLargeError, readChunk } from './body.ts';
import type { Deadline } from './deadline.ts';

/** The limits of a stream. */
export interface StreamLimits {
  readonly deadline: Deadline;
  /** Milliseconds that the next bytes may take to arrive, once they are requested. */
  readonly idleMs: number;
  readonly maxBytes: number;
  /** When the last byte must have arrived, by `performance.now()`. */
  readonly endsAt: number;
  /** Called when the stream is over, whichever way. */
  finished?(): void;
  /** Converts what broke the stream into one of our errors. */
  failure(cause: unknown): Error;
}

/**
 * Returns a stream that keeps its limits: the clock runs only while bytes are requested. It errors with
 * one of our errors, and disposes of its deadline when it is over.
 */
export function watchedStream(
  stream: ReadableStream<Uint8Array>,
  { deadline, idleMs, maxBytes, endsAt, finished, failure }: StreamLimits,
): ReadableStream<Uint8Array> {
  const reader = stream.getReader();
  const { signal } = deadline;
  let size = 0;
  let over = false;
  let output: ReadableStreamDefaultController<Uint8Array> | undefined;
  const finish = () => {
    over = true;
    signal.removeEventListener('abort', abort);
    deadline.dispose();
    finished?.();
  };
  const fail = (cause: unknown) => {
    if (over) return;
    const error = failure(cause);
    finish();
    void reader.cancel(cause).catch(() => {});
    output?.error(error);
  };
  // Whether the stream is being read or not, its resources must be released.
  const abort = () => fail(signal.reason);
  signal.addEventListener('abort', abort, { once: true });
  return new ReadableStream({
    start(controller) {
      output = controller;
      if (signal.aborted) abort();
    },
    async pull(controller) {
      try {
        const left = endsAt - performance.now();
        if (left <= 0) throw new OutOfTimeError();
        deadline.startClock(Math.min(idleMs, left));
        const { done, value } = await readChunk(reader, signal);
        if (over) return; // cancelled, or aborted
        deadline.stopClock();
        if (done) {
          finish();
          return controller.close();
        }
        size += value.byteLength;
        if (size > maxBytes) throw new BodyTooLargeError(maxBytes);
        controller.enqueue(value);
      } catch (cause) {
        fail(cause);
      }
    },
    cancel(reason) {
      if (!over) finish();
      return reader.cancel(reason);
    },
  });
}

/** The total time for a stream is over. */
export class OutOfTimeError extends Error {}
