import type { ConnectorError, Outcome } from '@agent-connectors/core';

/** An entry that was not taken, or may not have been. */
export interface FailedEntry<Entry> {
  /** Its place among all entries, from 0. */
  readonly index: number;
  readonly entry: Entry;
  /**
   * - `not_sent`: nothing of it left this machine.
   * - `rejected`: Customer.io refused it.
   * - `unknown`: it was sent, and nobody knows whether it was taken. Look before sending it again.
   */
  readonly outcome: Outcome;
  /**
   * - `too_large`: more than Customer.io takes of one entry; not sent.
   * - `invalid`: it does not fit; not sent.
   * - `refused`: Customer.io refused this entry and took others.
   * - `request_failed`: the whole request failed; `error` of the report says why.
   * - `ended`: the batch ended before its turn; not sent.
   */
  readonly reason: 'too_large' | 'invalid' | 'refused' | 'request_failed' | 'ended';
  /** What is wrong, in a sentence. */
  readonly message: string;
}

/** What became of the entries that were read for one request. Each entry is in one report, once. */
export interface BatchReport<Entry> {
  /** Places, among all entries, of those that Customer.io took. */
  readonly accepted: readonly number[];
  readonly failed: readonly FailedEntry<Entry>[];
  /** Why the whole request failed, if it did. */
  readonly error?: ConnectorError;
}

/** What became of all entries so far. */
export interface BatchTotals {
  /** Entries that were read; at the end the sum of the four below. */
  readonly read: number;
  readonly accepted: number;
  readonly notSent: number;
  readonly rejected: number;
  readonly unknown: number;
  /** Requests that were made. */
  readonly requests: number;
}

/**
 * Entries on their way. Walked, it gives a report for each request, in the order in which they end; awaited, it runs to its
 * end and gives the totals. Nothing begins before one of the two, and both see the same run: walk it once, and await it
 * afterwards or in place of that. Leaving the walk waits for the requests under way, and begins none.
 */
export interface Batch<Entry> extends AsyncIterable<BatchReport<Entry>>, PromiseLike<BatchTotals> {
  /** Up to now; good when the batch was left early or threw, too. */
  readonly totals: BatchTotals;
}

/** Counts of what became of entries. */
export type Tally = { -readonly [K in keyof BatchTotals]: BatchTotals[K] };

export const emptyTally = (): Tally => ({ read: 0, accepted: 0, notSent: 0, rejected: 0, unknown: 0, requests: 0 });

const counted = { not_sent: 'notSent', rejected: 'rejected', unknown: 'unknown' } as const;

/** Adds a report to the counts. */
export function count<Entry>(tally: Tally, { accepted, failed }: BatchReport<Entry>): void {
  tally.accepted += accepted.length;
  for (const { outcome } of failed) tally[counted[outcome]] += 1;
}
