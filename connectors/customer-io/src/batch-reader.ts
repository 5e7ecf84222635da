import { type Issue, jsonIssues } from '@agent-connectors/core';
import type { FailedEntry } from './batch-report.ts';

/** An entry that is ready to be sent. */
export interface ReadyEntry<Entry> {
  readonly index: number;
  readonly entry: Entry;
}

/** What goes into one request, and what was found unfit on the way to it. */
export interface Portion<Entry> {
  readonly ready: readonly ReadyEntry<Entry>[];
  readonly unfit: readonly FailedEntry<Entry>[];
}

export interface PortionLimits {
  /** Bytes of one entry as JSON in UTF-8. */
  readonly entryBytes: number;
  /** Bytes of all entries of a request, the commas between them included. */
  readonly bytes: number;
  /** Entries of a request, the unfit ones counted. */
  readonly entries: number;
}

export interface PortionReader<Entry> {
  /** Reads until a request is full; `undefined` at the end. What the source throws comes after what was read before it. */
  next(): Promise<Portion<Entry> | undefined>;
  /** How many entries were read. */
  readonly count: number;
  /** Ends it, and tells the source that no more is wanted. What was read already still comes. */
  close(): void;
}

type Measured<Entry> = { readonly ready: ReadyEntry<Entry>; readonly bytes: number } | FailedEntry<Entry>;

/** Cuts entries into requests, as far as they are asked for. It holds one entry at most: the first of the next request. */
export function readPortions<Entry>(
  source: Iterable<Entry> | AsyncIterable<Entry>,
  limits: PortionLimits,
): PortionReader<Entry> {
  const iterator = Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]();
  const closing = new AbortController();
  let count = 0;
  let open = true;
  let failure: { readonly reason: unknown } | undefined;
  let held: Measured<Entry> | undefined;

  async function read(): Promise<Measured<Entry> | undefined> {
    if (!open) return undefined;
    try {
      const result = await unlessAborted(iterator.next(), closing.signal);
      if (result === 'aborted') return undefined;
      if (result.done !== true) return measure(result.value, count++, limits.entryBytes);
    } catch (reason) {
      failure = { reason };
    }
    open = false;
    return undefined;
  }

  return {
    get count() {
      return count;
    },
    async next() {
      const ready: ReadyEntry<Entry>[] = [];
      const unfit: FailedEntry<Entry>[] = [];
      let bytes = -1; // there is one comma less than entries
      while (ready.length + unfit.length < limits.entries) {
        const one = held ?? (await read());
        held = undefined;
        if (one === undefined) break;
        if (!('ready' in one)) unfit.push(one);
        else if (ready.length === 0 || bytes + 1 + one.bytes <= limits.bytes) {
          ready.push(one.ready);
          bytes += 1 + one.bytes;
        } else {
          held = one;
          break;
        }
      }
      if (ready.length + unfit.length > 0) return { ready, unfit };
      const thrown = failure;
      failure = undefined;
      if (thrown !== undefined) throw thrown.reason;
      return undefined;
    },
    close() {
      if (!open) return;
      open = false;
      closing.abort();
      // Not waited for: a source that hangs would keep the batch from ending.
      void (async () => iterator.return?.())().catch(() => {});
    },
  };
}

function measure<Entry>(entry: Entry, index: number, most: number): Measured<Entry> {
  const unfit = { index, entry, outcome: 'not_sent' } as const;
  const issues = jsonIssues(entry);
  if (issues.length > 0)
    return { ...unfit, reason: 'invalid', message: issues.map((issue) => issueText(issue.path, issue)).join('; ') };
  const text = jsonOf(entry);
  if (text === undefined) return { ...unfit, reason: 'invalid', message: 'Expected an object that JSON can hold' };
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > most) {
    return { ...unfit, reason: 'too_large', message: `Expected at most ${most} bytes of JSON, received ${bytes}` };
  }
  // A copy: what was measured is what is sent, even if the source goes on to change the object. It is of the same type,
  // but for what JSON knows no words for, which is checked before it is sent.
  return { ready: { index, entry: JSON.parse(text) as Entry }, bytes };
}

/** What does not fit of an entry, without the place of the entry itself. */
export function issueText(path: string, { expected, received, hint }: Omit<Issue, 'path'>): string {
  const what = `${path === '' ? 'Expected' : `${path}: expected`} ${expected}, received ${received}`;
  return hint === undefined ? what : `${what} (${hint})`;
}

function jsonOf(entry: unknown): string | undefined {
  try {
    return JSON.stringify(entry);
  } catch {
    return undefined; // a `toJSON` of its own throws
  }
}

/** What a source gives, or that it is not waited for any more. */
async function unlessAborted<T>(given: T | Promise<T>, signal: AbortSignal): Promise<T | 'aborted'> {
  // A source that has its entries at hand is not made to race for each of them.
  if (!(given instanceof Promise)) return given;
  return new Promise((resolve, reject) => {
    const abort = () => resolve('aborted');
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    given.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
