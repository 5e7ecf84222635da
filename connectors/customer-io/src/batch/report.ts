import type { ConnectorError, Outcome } from '@agent-connectors/core';

/** An entry that Customer.io did not accept, or may not have accepted. */
export interface FailedEntry<Entry> {
  /** Zero-based index among all entries of the batch. */
  readonly index: number;
  readonly entry: Entry;
  /**
   * - `not_sent`: the entry never left this machine.
   * - `rejected`: Customer.io rejected the entry.
   * - `unknown`: the entry was sent and may have been accepted. Check before you send it again.
   */
  readonly outcome: Outcome;
  /**
   * - `too_large`: the entry exceeds Customer.io's size limit and was not sent.
   * - `invalid`: the entry failed validation and was not sent.
   * - `refused`: Customer.io rejected an entry of the request and accepted others.
   * - `request_failed`: the whole request failed; see `error` in the report.
   * - `ended`: the batch ended before the entry was sent.
   */
  readonly reason: 'too_large' | 'invalid' | 'refused' | 'request_failed' | 'ended';
  /** What went wrong, in one sentence. */
  readonly message: string;
}

/** The result of one request. Each entry of the batch appears in exactly one report. */
export interface BatchReport<Entry> {
  /** Indexes, among all entries of the batch, of the entries that Customer.io accepted. */
  readonly accepted: readonly number[];
  readonly failed: readonly FailedEntry<Entry>[];
  /** The error, if the whole request failed. */
  readonly error?: ConnectorError;
}

/** Counts over all entries so far. */
export interface BatchTotals {
  /** Entries read. When the batch has ended, this is the sum of `accepted`, `notSent`, `rejected` and `unknown`. */
  readonly read: number;
  readonly accepted: number;
  readonly notSent: number;
  readonly rejected: number;
  readonly unknown: number;
  /** Requests sent. */
  readonly requests: number;
}

/**
 * A running batch. Iterate over it for one report per request, in the order in which the requests finish, or await it for the
 * totals. The batch starts when you do one of the two. Both share one run: iterate once, then await it if you want the totals.
 * Leaving the loop early starts no further request and waits for those in flight.
 */
export interface Batch<Entry> extends AsyncIterable<BatchReport<Entry>>, PromiseLike<BatchTotals> {
  /** The totals so far. Also available after you left the loop early or the batch threw. */
  readonly totals: BatchTotals;
}

/** Mutable totals. */
export type Tally = { -readonly [K in keyof BatchTotals]: BatchTotals[K] };

export const emptyTally = (): Tally => ({ read: 0, accepted: 0, notSent: 0, rejected: 0, unknown: 0, requests: 0 });

const counted = { not_sent: 'notSent', rejected: 'rejected', unknown: 'unknown' } as const;

/** Adds a report to the totals. */
export function count<Entry>(tally: Tally, { accepted, failed }: BatchReport<Entry>): void {
  tally.accepted += accepted.length;
  for (const { outcome } of failed) tally[counted[outcome]] += 1;
}
