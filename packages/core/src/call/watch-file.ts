import type { ConnectorError } from '../errors/connector-error.ts';
import type { Redactor } from '../redaction/redactor.ts';
import { sanitizeError } from '../redaction/sanitize-error.ts';
import { watchedStream } from '../transport/watched-stream.ts';
import { failureOf, stalled, type Task } from './failure.ts';

/** How the stream of a file is held to its limits. */
export interface FileLimits {
  readonly redactor: Redactor;
  /** Default: no limit. */
  readonly maxBytes?: number;
  /** When the last byte must be there, by `performance.now()`. Default: never. */
  readonly endsAt?: number;
  /** Called when the stream is over, whichever way. */
  finished?(): void;
  /** Explains what broke the stream where the caller knows more. */
  explain?(cause: unknown): ConnectorError | undefined;
  /** Takes the error that the stream broke with. */
  broke?(error: ConnectorError): void;
}

/** Wraps the stream of a file: it breaks with one of our errors, and ends the task's deadline with itself. */
export function watchFile(
  task: Task,
  stream: ReadableStream<Uint8Array>,
  limits: FileLimits,
): ReadableStream<Uint8Array> {
  const { subject, deadline, timeoutMs } = task;
  deadline.stopClock();
  return watchedStream(stream, {
    deadline,
    idleMs: timeoutMs,
    maxBytes: limits.maxBytes ?? Number.POSITIVE_INFINITY,
    endsAt: limits.endsAt ?? Number.POSITIVE_INFINITY,
    finished: () => limits.finished?.(),
    failure(cause) {
      const isStalled = deadline.ended === 'timeout';
      const failed =
        limits.explain?.(cause) ?? (isStalled ? stalled(subject, timeoutMs) : failureOf(task, cause, 'sending'));
      const error = sanitizeError(failed, subject.place, limits.redactor);
      limits.broke?.(error);
      return error;
    },
  });
}
