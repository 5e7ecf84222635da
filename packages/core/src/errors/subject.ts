import type { ErrorPlace } from './connector-error.ts';
import type { Outcome } from './kind.ts';

/** What an error is about: a call, or the transfer of a file. */
export interface Subject {
  /** How a message names it: `issues.get`, or `The download from https://files.example.com`. */
  readonly id: string;
  /** Whether it changes nothing: then it is safe to try again, and a failure leaves nothing open. */
  readonly reads: boolean;
  readonly place: ErrorPlace;
}

/** What became of a request that was sent and whose answer is missing or cannot be read. */
export const openOutcome = ({ reads }: Subject): Outcome => (reads ? 'rejected' : 'unknown');

/** What to do about a write of which nobody knows whether it was done. */
export const checkFirst = 'The request may have taken effect. Check before you retry.';
