import { BodyTooLargeError, readChunk } from './body.ts';
import type { Deadline } from './deadline.ts';

/** What a stream is held to while it is read. */
export interface StreamLimits {
  readonly deadline: Deadline;
  /** Milliseconds that the next bytes may take to come, once they are asked for. */
  readonly idleMs: number;
  readonly maxBytes: number;
  /** When the last byte must have come, by `performance.now()`. */
  readonly endsAt: number;
  /** It is over, whichever way. */
  finished?(): void;
  /** Makes one of our errors of what broke it. */
  failure(cause: unknown): Error;
}

/**
 * A stream that keeps its limits: the clock runs while bytes are waited for, and stands while nobody asks. It breaks with
 * one of our errors, and lets go of its deadline when it is over.
 */
export function watchedStream(
  stream: ReadableStream<Uint8Array>,
  { deadline, idleMs, maxBytes, endsAt, finished, failure }: StreamLimits,
): ReadableStream<Uint8Array> {
  const reader = stream.getReader();
  const { signal } = deadline;
  let size = 0;
  const abort = () => void reader.cancel(signal.reason).catch(() => {});
  signal.addEventListener('abort', abort, { once: true });
  const finish = () => {
    signal.removeEventListener('abort', abort);
    deadline.dispose();
    finished?.();
  };
  return new ReadableStream({
    async pull(controller) {
      try {
        if (signal.aborted) throw signal.reason;
        deadline.startClock(Math.min(idleMs, endsAt - performance.now()));
        const { done, value } = await readChunk(reader, signal);
        deadline.stopClock();
        if (done) {
          finish();
          return controller.close();
        }
        size += value.byteLength;
        if (size > maxBytes) throw new BodyTooLargeError(maxBytes);
        controller.enqueue(value);
      } catch (cause) {
        const error = failure(cause);
        finish();
        void reader.cancel().catch(() => {});
        controller.error(error);
      }
    },
    cancel(reason) {
      finish();
      return reader.cancel(reason);
    },
  });
}
