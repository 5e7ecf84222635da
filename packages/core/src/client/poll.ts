import { AbortedError } from '../errors/aborted-error.ts';
import { addHint } from '../errors/add-hint.ts';
import type { ErrorPlace } from '../errors/connector-error.ts';
import { TimeoutError } from '../errors/timeout-error.ts';
import { wait } from '../transport/deadline.ts';

/** How to poll for something that a vendor takes long for. */
export interface PollOptions<State> {
  /** How messages name it, such as `the report`. */
  readonly what: string;
  /** What to do where polling ends early: how to get the result later. */
  readonly hint: string;
  /** The operation that is polled, for errors. */
  readonly place: ErrorPlace;
  readonly intervalMs: number;
  /** Milliseconds in total, for messages. */
  readonly timeoutMs: number;
  /** When to stop polling, by `Date.now()`. */
  readonly endsAt: number;
  readonly signal?: AbortSignal | undefined;
  /** Takes each state that is not final, such as how many percent are done, and is awaited. What it throws ends the polling. */
  readonly onProgress?: ((state: State) => unknown) | undefined;
  /** Returns whether the state is final. It throws for one that is a failure. */
  isDone(state: State): boolean;
  /** Requests the state anew. Its errors get `hint` added. */
  next(): Promise<State>;
}

/** Polls until a state is final, and returns that. Throws `TimeoutError` and `AbortedError`, and what `isDone` and `next` throw. */
export async function poll<State>(first: State, options: PollOptions<State>): Promise<State> {
  const { what, hint, place, intervalMs, timeoutMs, endsAt, signal } = options;
  const rejected = { ...place, hint, outcome: 'rejected' as const };
  let state = first;
  while (!options.isDone(state)) {
    await options.onProgress?.(state);
    if (Date.now() + intervalMs >= endsAt) {
      const message = `${what.charAt(0).toUpperCase()}${what.slice(1)} was not complete within ${timeoutMs} ms.`;
      throw new TimeoutError({ ...rejected, message, retryable: true });
    }
    await wait(intervalMs, signal).catch((cause: unknown) => {
      throw new AbortedError({ ...rejected, message: `The wait for ${what} was aborted by its signal.`, cause });
    });
    state = await options.next().catch((error: unknown) => {
      throw addHint(error, hint);
    });
  }
  return state;
}
