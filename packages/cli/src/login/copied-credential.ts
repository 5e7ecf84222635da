import { AbortedError, TimeoutError } from '@agent-connectors/core';
import { UsageError } from '../usage-error.ts';
import type { ReadClipboard } from './clipboard.ts';

/** What waiting for the clipboard needs. */
export interface CopyOptions {
  readonly read: ReadClipboard;
  /** Waits so many milliseconds. */
  readonly pause: (milliseconds: number, signal: AbortSignal | undefined) => Promise<unknown>;
  /** Whether to wait until something else is copied. */
  readonly wait: boolean;
  readonly signal: AbortSignal | undefined;
}

/** Less than what agents' tools allow for a command. */
const longestSeconds = 90;

/**
 * Returns the credential on the clipboard or, with `wait`, the next one that is copied. Throws `UsageError` where the clipboard holds
 * none, `TimeoutError` where none is copied within 90 s, and `AbortedError`. No error contains what the clipboard holds.
 */
export async function copiedCredential({ read, pause, wait, signal }: CopyOptions): Promise<string> {
  const before = (await read()).trim();
  if (!wait) {
    if (looksLikeCredential(before)) return before;
    throw new UsageError(
      before === ''
        ? 'The clipboard is empty.'
        : 'The clipboard holds no credential: it is not one word of 8 characters or more.',
      'Copy the credential first, or pass --wait and copy it then.',
    );
  }
  for (let second = 0; second < longestSeconds; second++) {
    await pause(1000, signal).catch(() => {});
    if (signal?.aborted === true) throw new AbortedError({ message: 'The login was aborted.', outcome: 'not_sent' });
    const copied = (await read()).trim();
    if (copied !== before && looksLikeCredential(copied)) return copied;
  }
  throw new TimeoutError({
    message: `No credential was copied within ${longestSeconds} s.`,
    hint: 'Nothing was saved. Run the command again, then copy the credential.',
    outcome: 'not_sent',
  });
}

/** One word of a plausible length, and no address. */
const looksLikeCredential = (text: string) => /^\S{8,8192}$/.test(text) && !/^https?:\/\//i.test(text);
