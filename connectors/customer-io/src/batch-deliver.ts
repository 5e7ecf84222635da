import { type CallOptions, ConnectorError, InvalidParamsError } from '@agent-connectors/core';
import { issueText, type Portion, type ReadyEntry } from './batch-reader.ts';
import type { BatchReport, FailedEntry } from './batch-report.ts';

/** An entry of a request that the vendor refused, by its place in the request; without one it did not say which. */
export interface Refusal {
  readonly index: number | undefined;
  readonly message: string;
}

export type RequestOptions = Pick<CallOptions, 'signal' | 'timeout'>;

/** How the entries of one kind travel. */
export interface Carrier<Entry> {
  readonly entity: string;
  /** Bytes of a request without its entries. */
  readonly frameBytes: number;
  /** Whom or what an entry is about: entries with a name in common are applied in their order. */
  subjectsOf(entry: Entry): readonly string[];
  /** Sends one request; gives what was refused of it. */
  send(entries: Entry[], options: RequestOptions): Promise<readonly Refusal[]>;
}

/** Sends what is fit of a portion and says what became of all of it. `made` is told of each request. */
export async function deliver<Entry>(
  carrier: Carrier<Entry>,
  { ready, unfit }: Portion<Entry>,
  options: RequestOptions,
  made: () => void,
): Promise<BatchReport<Entry>> {
  const failed = [...unfit];
  let left = ready;
  while (left.length > 0) {
    const entries = left.map(({ entry }) => entry);
    try {
      const { accepted, refused } = sortOut(left, await carrier.send(entries, options));
      made();
      return { accepted, failed: [...failed, ...refused] };
    } catch (error) {
      if (!ConnectorError.isInstance(error)) throw error; // calls reject with nothing else
      const unfits = unfitOf(error, left.length);
      if (unfits.size === 0) {
        if (error.outcome !== 'not_sent') made();
        const all = left.map((one) => ({ ...one, ...requestFailed(error) }));
        return { accepted: [], failed: [...failed, ...all], error };
      }
      // Nothing was sent yet: the others go without those that do not fit.
      for (const [at, message] of unfits) {
        const one = left[at];
        if (one !== undefined) failed.push({ ...one, outcome: 'not_sent', reason: 'invalid', message });
      }
      left = left.filter((_, at) => !unfits.has(at));
    }
  }
  return { accepted: [], failed };
}

/** What is said of a portion that is not sent any more. */
export function unsent<Entry>({ ready, unfit }: Portion<Entry>): BatchReport<Entry> {
  const ended = { outcome: 'not_sent', reason: 'ended', message: 'The batch ended before its turn' } as const;
  return { accepted: [], failed: [...unfit, ...ready.map((one) => ({ ...one, ...ended }))] };
}

const requestFailed = ({ outcome, message }: ConnectorError) =>
  ({ outcome, reason: 'request_failed', message }) as const;

/** Which entries of a request do not fit, and why, by their place in it. */
function unfitOf(error: ConnectorError, length: number): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  if (!InvalidParamsError.isInstance(error)) return found;
  for (const issue of error.issues) {
    const [, digits, field = ''] = /^batch\.(\d+)(?:\.(.*))?$/.exec(issue.path) ?? [];
    const place = Number(digits);
    if (place < length) add(found, place, issueText(field, issue));
  }
  return found;
}

/** Tells the entries of a request that the vendor took from those that it refused. */
function sortOut<Entry>(sent: readonly ReadyEntry<Entry>[], refusals: readonly Refusal[]) {
  const messages = new Map<number, string>();
  let nameless: string | undefined;
  for (const { index, message } of refusals) {
    if (index === undefined || sent[index] === undefined) nameless = message;
    else add(messages, index, message);
  }
  const accepted: number[] = [];
  const refused: FailedEntry<Entry>[] = [];
  for (const [at, one] of sent.entries()) {
    const message = messages.get(at);
    if (message !== undefined) refused.push({ ...one, outcome: 'rejected', reason: 'refused', message });
    else if (nameless === undefined) accepted.push(one.index);
    // It may be this one.
    else refused.push({ ...one, outcome: 'unknown', reason: 'refused', message: `One of the request: ${nameless}` });
  }
  return { accepted, refused };
}

function add(messages: Map<number, string>, place: number, message: string): void {
  const before = messages.get(place);
  messages.set(place, before === undefined ? message : `${before}; ${message}`);
}
