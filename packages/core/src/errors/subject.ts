import type { ErrorPlace } from './connector-error.ts';
import type { Outcome } from './kind.ts';

/** What an error is about: a call, or the transfer of a file. */
export interface Subject {
  /** How a message names it: `issues.get`, or `The download from https://files.example.com`. */
  readonly id: string;
  /** Whether it changes nothing: then an error leaves no doubt. */
  readonly reads: boolean;
  /** Whether it is safe to retry although it may have taken effect: because it reads, by nature, or by an idempotency key. */
  readonly repeatable: boolean;
  readonly place: ErrorPlace;
}

/** Returns the outcome of a request that was sent and whose response is missing or cannot be read. */
export const openOutcome = ({ reads }: Subject): Outcome => (reads ? 'rejected' : 'unknown');

/** The hint for a write that may have taken effect. */
export const checkFirst = 'The request may have taken effect. Check before you retry.';
