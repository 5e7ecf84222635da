import {
  AbortedError,
  type ErrorKind,
  InvalidParamsError,
  type OptionRule,
  optionRules,
  validateOptions,
} from '@agent-connectors/core';
import { type Carrier, deliver, unsent } from './batch-deliver.ts';
import { type Portion, type PortionReader, readPortions } from './batch-reader.ts';
import { type Batch, type BatchReport, type BatchTotals, count, emptyTally } from './batch-report.ts';

export interface BatchOptions {
  /**
   * Requests at the same time, at most. Default: 4. A request waits for those before it that are about the same person or
   * object by the same identifier; with 1, all entries are applied in their order.
   */
  readonly concurrency?: number | undefined;
  /** Entries in one request, at most: what a request that fails leaves in doubt. Default: 1000. */
  readonly maxEntries?: number | undefined;
  /** Ends the batch with the first request that fails, in place of going on with the rest. Default: false. */
  readonly stopOnError?: boolean | undefined;
  /** Ends the batch: no further request begins, and those under way are aborted. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds for the own work of each request, which waits for rate limits are not part of. Default: the client's. */
  readonly timeout?: number | undefined;
}

// "32 KB" and "500 KB" are all that is documented. An entry may be as large as the operations take a single one; a request
// stays below 500 KB however those are counted.
const entryBytes = 32 * 1024;
const requestBytes = 500_000;

const batchRules: Readonly<Record<keyof Required<BatchOptions>, OptionRule>> = {
  concurrency: optionRules.positiveCount,
  maxEntries: optionRules.positiveCount,
  stopOnError: optionRules.flag,
  signal: optionRules.signal,
  timeout: optionRules.milliseconds,
};

/** What would meet every further request as well. */
const lasting: readonly ErrorKind[] = [
  'authentication',
  'permission',
  'missing_credentials',
  'not_permitted',
  'invalid_options',
  'invalid_params', // of what all requests have in common: that of an entry is told of it alone
];

/** Makes a batch of entries and the way in which they travel. */
export function makeBatch<Entry>(
  entries: Iterable<Entry> | AsyncIterable<Entry>,
  carrier: Carrier<Entry>,
  options: BatchOptions,
): Batch<Entry> {
  const { concurrency = 4, maxEntries = 1000, stopOnError = false, signal, timeout } = options;
  checkEntries(entries, carrier.entity);
  validateOptions('The batch', options, batchRules);
  const limits = { entryBytes, bytes: requestBytes - carrier.frameBytes, entries: maxEntries };
  const reader = readPortions(entries, limits);
  const tally = emptyTally();
  const made = () => {
    tally.requests += 1;
  };
  const run = runBatch(reader, {
    concurrency,
    signal,
    aborted: () => aborted(carrier.entity),
    ends: ({ error }) => error !== undefined && (stopOnError || lasting.includes(error.code)),
    subjectsOf: (portion) => new Set(portion.ready.flatMap(({ entry }) => carrier.subjectsOf(entry))),
    send: (portion) => deliver(carrier, portion, { signal, timeout }, made),
    tell: (report) => count(tally, report),
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
  /** Whom or what a portion is about. */
  subjectsOf(portion: Portion<Entry>): ReadonlySet<string>;
  /** Sends a portion; never rejects. */
  send(portion: Portion<Entry>): Promise<BatchReport<Entry>>;
  /** Told of each report as soon as there is one, walked or not. */
  tell(report: BatchReport<Entry>): void;
  /** Whether a report ends the batch. */
  ends(report: BatchReport<Entry>): boolean;
  aborted(): Error;
}

type Step<Entry> =
  | { readonly kind: 'report'; readonly report: BatchReport<Entry>; readonly done: () => void }
  | { readonly kind: 'portion'; readonly portion: Portion<Entry> | undefined };

/**
 * Reads a portion when a request may begin, and no sooner. Whatever ends the batch, requests under way are waited for and
 * reported, and so is what was read already; then the reason is thrown.
 */
async function* runBatch<Entry>(
  reader: PortionReader<Entry>,
  { concurrency, signal, subjectsOf, send, tell, ends, aborted }: Run<Entry>,
): AsyncGenerator<BatchReport<Entry>, void, undefined> {
  const running = new Map<Promise<Step<Entry>>, ReadonlySet<string>>();
  // Read, and about somebody whom a request under way is about as well: order matters there.
  let held: { readonly portion: Portion<Entry>; readonly subjects: ReadonlySet<string> } | undefined;
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
      return { kind: 'portion', portion: await reader.next() };
    } catch (reason) {
      stop(reason);
      return { kind: 'portion', portion: undefined };
    }
  };
  const waits = (subjects: ReadonlySet<string>) =>
    [...running.values()].some((others) => [...subjects].some((subject) => others.has(subject)));
  const begin = (portion: Portion<Entry>, subjects: ReadonlySet<string>) => {
    const step = send(portion).then((report): Step<Entry> => {
      tell(report);
      if (ends(report)) stop(report.error);
      // It keeps its place until its report is taken: whoever walks slowly holds the requests up.
      return { kind: 'report', report, done: () => running.delete(step) };
    });
    running.set(step, subjects);
  };
  const dropped = (portion: Portion<Entry>) => {
    const report = unsent(portion);
    tell(report);
    return report;
  };
  if (signal?.aborted) onAbort();
  signal?.addEventListener('abort', onAbort, { once: true });
  try {
    for (;;) {
      if (held !== undefined && (stopped !== undefined || !waits(held.subjects))) {
        const { portion, subjects } = held;
        held = undefined;
        if (stopped === undefined) begin(portion, subjects);
        else yield dropped(portion);
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
      const { portion } = step;
      if (portion === undefined) exhausted = true;
      else if (stopped === undefined) held = { portion, subjects: subjectsOf(portion) };
      else yield dropped(portion);
    }
  } finally {
    signal?.removeEventListener('abort', onAbort);
    // Left early by whoever walks it: nothing begins any more, what is under way is waited for, and all of it counts.
    reader.close();
    if (held !== undefined) dropped(held.portion);
    while (!exhausted) {
      const step = await (reading ?? read());
      reading = undefined;
      if (step.kind === 'portion' && step.portion !== undefined) dropped(step.portion);
      else exhausted = true;
    }
    await Promise.all(running.keys());
  }
  if (stopped !== undefined) throw stopped.reason;
}

async function drain(run: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of run);
}

/** Plain JavaScript may pass anything. A text would be read letter by letter. */
function checkEntries(entries: unknown, entity: string): void {
  if (
    typeof entries === 'object' &&
    entries !== null &&
    (Symbol.iterator in entries || Symbol.asyncIterator in entries)
  )
    return;
  throw new InvalidParamsError({
    what: 'The batch was given entries that do not fit',
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
    message: 'The batch was ended by its signal.',
    hint: 'Its reports say what became of each entry.',
    outcome: 'unknown',
    connector: 'customer-io',
    entity,
    action: 'batch',
  });
