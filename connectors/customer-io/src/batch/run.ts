import {
  AbortedError,
  type ErrorKind,
  InvalidParamsError,
  type OptionRule,
  optionRules,
  validateOptions,
} from '@agent-connectors/core';
import { type BatchTarget, deliver, unsent } from './deliver.ts';
import { type Chunk, type ChunkReader, readChunks } from './reader.ts';
import { type Batch, type BatchReport, type BatchTotals, count, emptyTally } from './report.ts';

export interface BatchOptions {
  /**
   * Maximum number of requests in flight. Default: 4. A request waits for earlier ones that name the same person or object by
   * the same identifier. With 1, all entries are applied in order.
   */
  readonly concurrency?: number | undefined;
  /** Maximum number of entries per request. If a request fails, the outcome of this many may be unknown. Default: 1000. */
  readonly maxEntries?: number | undefined;
  /** Ends the batch when a request fails, instead of continuing with the rest. Default: false. */
  readonly stopOnError?: boolean | undefined;
  /** Ends the batch: no further request starts, and those in flight are aborted. */
  readonly signal?: AbortSignal | undefined;
  /** Timeout of each request in milliseconds, not counting the wait for rate limits. Default: the client's. */
  readonly timeout?: number | undefined;
}

// Customer.io documents "32 KB" per entry and "500 KB" per request, not whether a KB is 1000 or 1024 bytes. An entry may be as
// large as the operations accept. A request stays below 500 KB in either unit.
const entryBytes = 32 * 1024;
const requestBytes = 500_000;

const batchRules: Readonly<Record<keyof Required<BatchOptions>, OptionRule>> = {
  concurrency: optionRules.positiveCount,
  maxEntries: optionRules.positiveCount,
  stopOnError: optionRules.flag,
  signal: optionRules.signal,
  timeout: optionRules.milliseconds,
};

/** Errors that every further request would meet as well. */
const fatal: readonly ErrorKind[] = [
  'authentication',
  'permission',
  'missing_credentials',
  'not_permitted',
  'invalid_options',
  'invalid_params', // of parameters that all requests share; an invalid entry does not fail the request
];

/** Creates a batch that sends entries to a target. */
export function createBatch<Entry>(
  entries: Iterable<Entry> | AsyncIterable<Entry>,
  target: BatchTarget<Entry>,
  options: BatchOptions,
): Batch<Entry> {
  const { concurrency = 4, maxEntries = 1000, stopOnError = false, signal, timeout } = options;
  checkEntries(entries, target.entity);
  validateOptions('The batch', options, batchRules);
  const limits = { entryBytes, bytes: requestBytes - target.envelopeBytes, entries: maxEntries };
  const reader = readChunks(entries, limits);
  const tally = emptyTally();
  const onRequest = () => {
    tally.requests += 1;
  };
  const run = runBatch(reader, {
    concurrency,
    signal,
    aborted: () => aborted(target.entity),
    ends: ({ error }) => error !== undefined && (stopOnError || fatal.includes(error.code)),
    subjectsOf: (chunk) => new Set(chunk.valid.flatMap(({ entry }) => target.subjectsOf(entry))),
    send: (chunk) => deliver(target, chunk, { signal, timeout }, onRequest),
    onReport: (report) => count(tally, report),
  });
  const totals = (): BatchTotals => ({ ...tally, read: reader.count });
  return {
    get totals() {
      return totals();
    },
    [Symbol.asyncIterator]: () => run,
    then: (resolve, reject) => drain(run).then(totals).then(resolve, reject),
  };
}

interface Run<Entry> {
  readonly concurrency: number;
  readonly signal: AbortSignal | undefined;
  /** Returns keys of the people and objects that a chunk affects. */
  subjectsOf(chunk: Chunk<Entry>): ReadonlySet<string>;
  /** Sends a chunk. Never rejects. */
  send(chunk: Chunk<Entry>): Promise<BatchReport<Entry>>;
  /** Called with each report when it is ready, even if nobody iterates. */
  onReport(report: BatchReport<Entry>): void;
  /** Whether a report ends the batch. */
  ends(report: BatchReport<Entry>): boolean;
  aborted(): Error;
}

type Step<Entry> =
  | { readonly kind: 'report'; readonly report: BatchReport<Entry>; readonly done: () => void }
  | { readonly kind: 'chunk'; readonly chunk: Chunk<Entry> | undefined };

/**
 * Runs a batch. Reads a chunk only when a request may start. Whatever ends the batch, it waits for the requests in flight,
 * reports them and the entries that were read already, and then throws the reason.
 */
async function* runBatch<Entry>(
  reader: ChunkReader<Entry>,
  { concurrency, signal, subjectsOf, send, onReport, ends, aborted }: Run<Entry>,
): AsyncGenerator<BatchReport<Entry>, void, undefined> {
  const running = new Map<Promise<Step<Entry>>, ReadonlySet<string>>();
  // A chunk that affects a person or object of a request in flight waits here, so that the order is kept.
  let held: { readonly chunk: Chunk<Entry>; readonly subjects: ReadonlySet<string> } | undefined;
  let reading: Promise<Step<Entry>> | undefined;
  let exhausted = false;
  let stopped: { readonly reason: unknown } | undefined;
  const stop = (reason: unknown) => {
    stopped ??= { reason };
    reader.close();
  };
  const onAbort = () => stop(aborted());
  const read = async (): Promise<Step<Entry>> => {
    try {
      return { kind: 'chunk', chunk: await reader.next() };
    } catch (reason) {
      stop(reason);
      return { kind: 'chunk', chunk: undefined };
    }
  };
  const waits = (subjects: ReadonlySet<string>) =>
    [...running.values()].some((others) => [...subjects].some((subject) => others.has(subject)));
  const begin = (chunk: Chunk<Entry>, subjects: ReadonlySet<string>) => {
    const step = send(chunk).then((report): Step<Entry> => {
      onReport(report);
      if (ends(report)) stop(report.error);
      // The request occupies its slot until its report is consumed, so a slow consumer slows the batch down.
      return { kind: 'report', report, done: () => running.delete(step) };
    });
    running.set(step, subjects);
  };
  const dropped = (chunk: Chunk<Entry>) => {
    const report = unsent(chunk);
    onReport(report);
    return report;
  };
  if (signal?.aborted) onAbort();
  signal?.addEventListener('abort', onAbort, { once: true });
  try {
    for (;;) {
      if (held !== undefined && (stopped !== undefined || !waits(held.subjects))) {
        const { chunk, subjects } = held;
        held = undefined;
        if (stopped === undefined) begin(chunk, subjects);
        else yield dropped(chunk);
      }
      if (held === undefined && !exhausted && (stopped !== undefined || running.size < concurrency)) reading ??= read();
      const steps = reading === undefined ? [...running.keys()] : [...running.keys(), reading];
      if (steps.length === 0) break;
      const step = await Promise.race(steps);
      if (step.kind === 'report') {
        step.done();
        yield step.report;
        continue;
      }
      reading = undefined;
      const { chunk } = step;
      if (chunk === undefined) exhausted = true;
      else if (stopped === undefined) held = { chunk, subjects: subjectsOf(chunk) };
      else yield dropped(chunk);
    }
  } finally {
    signal?.removeEventListener('abort', onAbort);
    // If the consumer left the loop early: start nothing more, wait for the requests in flight, and count all of them.
    reader.close();
    if (held !== undefined) dropped(held.chunk);
    while (!exhausted) {
      const step = await (reading ?? read());
      reading = undefined;
      if (step.kind === 'chunk' && step.chunk !== undefined) dropped(step.chunk);
      else exhausted = true;
    }
    await Promise.all(running.keys());
  }
  if (stopped !== undefined) throw stopped.reason;
}

async function drain(run: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of run);
}

/** Rejects what is not iterable, as plain JavaScript may pass anything, and strings, which would be read letter by letter. */
function checkEntries(entries: unknown, entity: string): void {
  if (
    typeof entries === 'object' &&
    entries !== null &&
    (Symbol.iterator in entries || Symbol.asyncIterator in entries)
  )
    return;
  throw new InvalidParamsError({
    what: 'The batch has invalid entries',
    issues: [
      {
        path: 'entries',
        expected: 'an array, a generator or another iterable',
        received: entries === null ? 'null' : `a ${typeof entries}`,
      },
    ],
    hint: 'Nothing was sent.',
    connector: 'customer-io',
    entity,
  });
}

const aborted = (entity: string) =>
  new AbortedError({
    message: 'The batch was aborted by its signal.',
    hint: 'See its reports for the outcome of each entry.',
    outcome: 'unknown',
    connector: 'customer-io',
    entity,
    action: 'batch',
  });
