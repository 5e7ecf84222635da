import { createCounter, type Toolbox, type WalkedPage } from '@agent-connectors/tools';
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
  const filter = options.jq === undefined ? undefined : await createFilter(options.jq, options.slurp);
  const write =
    filter === undefined ? (records: readonly unknown[]) => printer.records(records) : filter.writeTo(printer);
  const end = await forEachPage(context, io, write);
  await filter?.end(printer);
  await printer.end({ ...end });
}

/** Counts the records of all pages: their number, or the records of each value of a field. */
export async function countRecords(context: WalkContext, io: Io): Promise<void> {
  const { options } = context;
  const { countBy: field, format, raw } = options;
  let records = 0;
  const counter = field === undefined ? undefined : createCounter(field);
  const end = await forEachPage({ ...context, options: { ...options, fields: undefined } }, io, async (page) => {
    records += page.length;
    counter?.add(page);
  });
  if (counter === undefined || field === undefined) return io.out(`${records}\n`);
  const { counts, others } = counter.counts();
  const data = counts.map(([value, count]) => ({ [field]: value, count }));
  await createPrinter(io, { format, raw }).result(data, {
    records,
    ...(others !== undefined && { others }),
    ...withWarnings([...(end.warnings ?? []), ...counter.warnings()]),
  });
}

interface End {
  readonly syncToken?: string;
  readonly warnings?: readonly string[];
}

async function forEachPage(
  { toolbox, name, params, options, progress }: WalkContext,
  io: Io,
  handle: (records: readonly unknown[]) => Promise<void>,
): Promise<End> {
  const warnings = new Set<string>();
  let nextCursor = options.cursor;
  let [records, pages] = [0, 0];
  let last: WalkedPage | undefined;
  try {
    const walk = toolbox.walk(name, params, {
      fields: options.fields,
      cursor: options.cursor,
      signal: io.interruption?.(),
    });
    for await (const page of walk) {
      await handle(page.records);
      last = page;
      nextCursor = page.cursorAfter(page.records.length);
      records += page.records.length;
      pages += 1;
      for (const warning of page.meta.warnings ?? []) warnings.add(warning);
      progress.update({ records, pages, total: page.meta.total });
    }
  } catch (error) {
    throw new BrokenWalkError(error, nextCursor);
  }
  return {
    ...(last?.meta.syncToken !== undefined && { syncToken: last.meta.syncToken }),
    ...withWarnings([...warnings]),
  };
}

const withWarnings = (warnings: readonly string[]) => (warnings.length > 0 ? { warnings } : {});
