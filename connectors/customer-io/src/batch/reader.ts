import { type Issue, jsonIssues } from '@agent-connectors/core';
import type { FailedEntry } from './report.ts';

/** An entry to send, with its index in the batch. */
export interface IndexedEntry<Entry> {
  readonly index: number;
  readonly entry: Entry;
}

/** The entries of one request, and the invalid entries that were read along with them. */
export interface Chunk<Entry> {
  readonly valid: readonly IndexedEntry<Entry>[];
  readonly invalid: readonly FailedEntry<Entry>[];
}

export interface ChunkLimits {
  /** Maximum size of one entry, in bytes of UTF-8 JSON. */
  readonly entryBytes: number;
  /** Maximum size of all entries of a request, in bytes, including the commas between them. */
  readonly bytes: number;
  /** Maximum number of entries of a chunk, including the invalid ones. */
  readonly entries: number;
}

export interface ChunkReader<Entry> {
  /**
   * Reads until a request is full. Returns `undefined` at the end. If the source throws, returns what was read before the error
   * first, then throws.
   */
  next(): Promise<Chunk<Entry> | undefined>;
  /** Number of entries read. */
  readonly count: number;
  /** Stops reading and closes the source. Entries that were read already are still returned. */
  close(): void;
}

type Measured<Entry> = { readonly valid: IndexedEntry<Entry>; readonly bytes: number } | FailedEntry<Entry>;

/** Splits entries into requests on demand. Holds back at most one entry: the first of the next request. */
export function readChunks<Entry>(
  source: Iterable<Entry> | AsyncIterable<Entry>,
  limits: ChunkLimits,
): ChunkReader<Entry> {
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
      const valid: IndexedEntry<Entry>[] = [];
      const invalid: FailedEntry<Entry>[] = [];
      let bytes = -1; // the first entry has no comma before it
      while (valid.length + invalid.length < limits.entries) {
        const one = held ?? (await read());
        held = undefined;
        if (one === undefined) break;
        if (!('valid' in one)) invalid.push(one);
        else if (valid.length === 0 || bytes + 1 + one.bytes <= limits.bytes) {
          valid.push(one.valid);
          bytes += 1 + one.bytes;
        } else {
          held = one;
          break;
        }
      }
      if (valid.length + invalid.length > 0) return { valid, invalid };
      const thrown = failure;
      failure = undefined;
      if (thrown !== undefined) throw thrown.reason;
      return undefined;
    },
    close() {
      if (!open) return;
      open = false;
      closing.abort();
      // Not awaited: a source that hangs would keep the batch from ending.
      void (async () => iterator.return?.())().catch(() => {});
    },
  };
}

function measure<Entry>(entry: Entry, index: number, maxBytes: number): Measured<Entry> {
  const failed = { index, entry, outcome: 'not_sent' } as const;
  const issues = jsonIssues(entry);
  if (issues.length > 0)
    return { ...failed, reason: 'invalid', message: issues.map((issue) => issueText(issue.path, issue)).join('; ') };
  const text = jsonOf(entry);
  if (text === undefined)
    return { ...failed, reason: 'invalid', message: 'Expected an object that JSON can represent' };
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > maxBytes) {
    return { ...failed, reason: 'too_large', message: `Expected at most ${maxBytes} bytes of JSON, received ${bytes}` };
  }
  // Sends a copy, so that its size is the measured one even if the source changes the object later. The copy has the type of
  // the entry except for values that JSON cannot represent; the operation validates it before it is sent.
  return { valid: { index, entry: JSON.parse(text) as Entry }, bytes };
}

/** Describes a validation issue by its path within the entry. */
export function issueText(path: string, { expected, received, hint }: Omit<Issue, 'path'>): string {
  const what = `${path === '' ? 'Expected' : `${path}: expected`} ${expected}, received ${received}`;
  return hint === undefined ? what : `${what} (${hint})`;
}

function jsonOf(entry: unknown): string | undefined {
  try {
    return JSON.stringify(entry);
  } catch {
    return undefined; // the entry's own `toJSON` threw
  }
}

/** Waits for the next value of a source until the signal aborts. */
async function unlessAborted<T>(given: T | Promise<T>, signal: AbortSignal): Promise<T | 'aborted'> {
  // A synchronous source needs no listener for each entry.
  if (!(given instanceof Promise)) return given;
  return new Promise((resolve, reject) => {
    const abort = () => resolve('aborted');
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    given.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
