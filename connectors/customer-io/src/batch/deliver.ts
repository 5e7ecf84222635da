import { type CallOptions, ConnectorError, InvalidParamsError } from '@agent-connectors/core';
import { type Chunk, type IndexedEntry, issueText } from './reader.ts';
import type { BatchReport, FailedEntry } from './report.ts';

/** An entry that the vendor rejected, by its index in the request. Without an index, the vendor did not say which entry. */
export interface Rejection {
  readonly index: number | undefined;
  readonly message: string;
}

export type RequestOptions = Pick<CallOptions, 'signal' | 'timeout'>;

/** Where the entries of a batch are sent, and how. */
export interface BatchTarget<Entry> {
  readonly entity: string;
  /** Size in bytes of a request without its entries. */
  readonly envelopeBytes: number;
  /** Returns keys of the people and objects that an entry affects. Entries with a common key are applied in order. */
  subjectsOf(entry: Entry): readonly string[];
  /** Sends one request and returns the rejected entries. */
  send(entries: Entry[], options: RequestOptions): Promise<readonly Rejection[]>;
}

/** Sends the valid entries of a chunk and reports on all of its entries. Calls `onRequest` for each request it sends. */
export async function deliver<Entry>(
  target: BatchTarget<Entry>,
  { valid, invalid }: Chunk<Entry>,
  options: RequestOptions,
  onRequest: () => void,
): Promise<BatchReport<Entry>> {
  const failed = [...invalid];
  let left = valid;
  while (left.length > 0) {
    const entries = left.map(({ entry }) => entry);
    try {
      const { accepted, rejected } = split(left, await target.send(entries, options));
      onRequest();
      return { accepted, failed: [...failed, ...rejected] };
    } catch (error) {
      if (!ConnectorError.isInstance(error)) throw error; // a defect: calls reject only with a `ConnectorError`
      const problems = problemsIn(error, left.length);
      if (problems.size === 0) {
        if (error.outcome !== 'not_sent') onRequest();
        const all = left.map((one) => ({ ...one, ...requestFailed(error) }));
        return { accepted: [], failed: [...failed, ...all], error };
      }
      // Validation failed and nothing was sent, so send the remaining entries without the invalid ones.
      for (const [at, message] of problems) {
        const one = left[at];
        if (one !== undefined) failed.push({ ...one, outcome: 'not_sent', reason: 'invalid', message });
      }
      left = left.filter((_, at) => !problems.has(at));
    }
  }
  return { accepted: [], failed };
}

/** Reports on a chunk that is not sent because the batch has ended. */
export function unsent<Entry>({ valid, invalid }: Chunk<Entry>): BatchReport<Entry> {
  const ended = {
    outcome: 'not_sent',
    reason: 'ended',
    message: 'The batch ended before this entry was sent',
  } as const;
  return { accepted: [], failed: [...invalid, ...valid.map((one) => ({ ...one, ...ended }))] };
}

const requestFailed = ({ outcome, message }: ConnectorError) =>
  ({ outcome, reason: 'request_failed', message }) as const;

/** Returns the validation problems of a request's entries, by index in the request. */
function problemsIn(error: ConnectorError, length: number): ReadonlyMap<number, string> {
  const problems = new Map<number, string>();
  if (!InvalidParamsError.isInstance(error)) return problems;
  for (const issue of error.issues) {
    const [, digits, field = ''] = /^batch\.(\d+)(?:\.(.*))?$/.exec(issue.path) ?? [];
    const at = Number(digits);
    if (at < length) add(problems, at, issueText(field, issue));
  }
  return problems;
}

/** Splits the entries of a request into accepted and rejected ones. */
function split<Entry>(sent: readonly IndexedEntry<Entry>[], rejections: readonly Rejection[]) {
  const messages = new Map<number, string>();
  let unassigned: string | undefined;
  for (const { index, message } of rejections) {
    if (index === undefined || sent[index] === undefined) unassigned = message;
    else add(messages, index, message);
  }
  const accepted: number[] = [];
  const rejected: FailedEntry<Entry>[] = [];
  for (const [at, one] of sent.entries()) {
    const message = messages.get(at);
    if (message !== undefined) rejected.push({ ...one, outcome: 'rejected', reason: 'refused', message });
    else if (unassigned === undefined) accepted.push(one.index);
    // The vendor rejected an entry without saying which. It may be this one.
    else
      rejected.push({
        ...one,
        outcome: 'unknown',
        reason: 'refused',
        message: `An entry of the request was rejected: ${unassigned}`,
      });
  }
  return { accepted, rejected };
}

function add(messages: Map<number, string>, at: number, message: string): void {
  const before = messages.get(at);
  messages.set(at, before === undefined ? message : `${before}; ${message}`);
}
