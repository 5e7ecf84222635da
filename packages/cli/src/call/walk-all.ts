import { addHint, ConnectorError } from '@agent-connectors/core';
import { createCounter, createWalkWarnings, type Toolbox, type WalkedPage } from '@agent-connectors/tools';
import type { CallOptions } from '../grammar/call-options.ts';
import type { Io } from '../io.ts';
import { createPrinter } from '../output/printer.ts';
import type { Progress } from '../output/progress.ts';
import { BrokenWalkError } from './broken-walk-error.ts';
import { createFilter } from './filtered.ts';

export interface WalkContext {
  readonly toolbox: Toolbox;
  /** `pylon.issues.search` */
  readonly name: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly options: CallOptions;
  readonly progress: Progress;
}

/** Reads all pages and prints their records as they come. Throws `BrokenWalkError` with the cursor to continue with. */
export async function walkAll(context: WalkContext, io: Io): Promise<void> {
  const { options } = context;
  const printer = createPrinter(io, {
    format: options.format,
    raw: options.raw,
    ...(options.fields && { columns: options.fields }),
  });
  const signal = io.interruption?.();
  const filter = options.jq === undefined ? undefined : await createFilter(options.jq, options.slurp, signal);
  const write =
    filter === undefined ? (records: readonly unknown[]) => printer.records(records) : filter.writeTo(printer);
  const end = await forEachPage(context, signal, write).catch((error) => {
    throw options.slurp
      ? startAgain(error, 'The filter needs all records, and nothing was printed. Start again.')
      : error;
  });
  await filter?.end(printer);
  await printer.end({ ...end });
}

/** Counts the records of all pages: their number, or the records of each value of a field. */
export async function countRecords(context: WalkContext, io: Io): Promise<void> {
  const { options } = context;
  const { countBy: field, format, raw } = options;
  let records = 0;
  const counter = field === undefined ? undefined : createCounter(field);
  const walk = { ...context, options: { ...options, fields: undefined } };
  const end = await forEachPage(walk, io.interruption?.(), async (page) => {
    records += page.length;
    counter?.add(page);
  }).catch((error) => {
    throw startAgain(error, `Records counted so far: ${records}. A count cannot be continued: count again.`);
  });
  if (counter === undefined || field === undefined) return io.out(`${records}\n`);
  const isJson = format === 'json' || (format === undefined && !io.terminal.out);
  const { counts, others } = counter.counts(isJson ? undefined : mostRows);
  const data = counts.map(([value, count]) => ({ [field]: value, count }));
  await createPrinter(io, { format, raw }).result(data, {
    records,
    ...(others !== undefined && {
      others,
      truncated: {
        shown: counts.length,
        of: counter.values(),
        hint: `Records with other values: ${others}.${isJson ? ' Pass --output ndjson to see them.' : ''}`,
      },
    }),
    ...withWarnings([...(end.warnings ?? []), ...counter.warnings()]),
  });
}

/** Agents read the most frequent values; in other formats all are printed, up to so many. */
const mostRows = 100_000;

/** The error of a walk of which nothing was printed, so that its cursor would skip what was read. */
const startAgain = (error: unknown, hint: string): unknown =>
  error instanceof BrokenWalkError ? addHint(error.cause, hint) : error;

interface End {
  readonly syncToken?: string;
  readonly warnings?: readonly string[];
}

async function forEachPage(
  { toolbox, name, params, options, progress }: WalkContext,
  signal: AbortSignal | undefined,
  handle: (records: readonly unknown[]) => Promise<void>,
): Promise<End> {
  const warnings = createWalkWarnings();
  let nextCursor = options.cursor;
  let [records, pages] = [0, 0];
  let last: WalkedPage | undefined;
  try {
    const walk = toolbox.walk(name, params, {
      fields: options.fields,
      cursor: options.cursor,
      signal,
    });
    for await (const page of walk) {
      await handle(page.records);
      last = page;
      nextCursor = page.cursorAfter(page.records.length);
      records += page.records.length;
      pages += 1;
      warnings.add(page.records.length, page.meta.warnings);
      progress.update({ records, pages, total: page.meta.total });
    }
  } catch (error) {
    // The cursor of a walk that does not advance leads in a circle.
    const isCircle = ConnectorError.isInstance(error) && error.code === 'pagination';
    throw new BrokenWalkError(error, isCircle ? undefined : nextCursor);
  }
  return {
    ...(last?.meta.syncToken !== undefined && { syncToken: last.meta.syncToken }),
    ...withWarnings(warnings.all()),
  };
}

const withWarnings = (warnings: readonly string[]) => (warnings.length > 0 ? { warnings } : {});
