import { addHint, ConnectorError, InvalidParamsError } from '@agent-connectors/core';
import { compileJq, jqOutputs, type ToolboxResult } from '@agent-connectors/tools';
import type { Printer } from '../output/printer.ts';

/** A jq filter over the records of a walk. */
export interface RecordFilter {
  /** Returns a function that filters the records of a page and prints what comes out. */
  writeTo(printer: Printer): (records: readonly unknown[]) => Promise<void>;
  /** Prints what comes out of all records together, with `--slurp`. */
  end(printer: Printer): Promise<void>;
}

/**
 * Creates a filter that sees each record by itself or, with `slurp`, the list of all. Throws `InvalidParamsError` for what is not jq, before anything
 * is sent.
 */
export async function createFilter(jq: string, slurp: boolean, signal: AbortSignal | undefined): Promise<RecordFilter> {
  await compileJq(jq, { signal });
  const slurped: unknown[] = [];
  return {
    writeTo: (printer) => async (records) => {
      if (slurp) slurped.push(...records);
      else if (records.length > 0) await printer.lines(await filterEach(records, jq, signal));
    },
    async end(printer) {
      if (slurp) await printer.lines(await jqOutputs(slurped, jq, { signal, inputIs: allRecords }));
    },
  };
}

const allRecords = 'the list of all records';

async function filterEach(records: readonly unknown[], jq: string, signal: AbortSignal | undefined): Promise<string[]> {
  try {
    return await jqOutputs(records, jq, { each: true, signal });
  } catch (error) {
    if (!InvalidParamsError.isInstance(error)) throw error;
    throw addHint(error, 'To filter the list of records, pass --slurp.');
  }
}

/** How one result is filtered. */
export interface FilteredResult {
  readonly jq: string;
  readonly slurp: boolean;
  readonly isRead: boolean;
  readonly printer: Printer;
  readonly signal: AbortSignal | undefined;
}

/** Filters one result and prints what comes out. A failure after a write must not look like a failure of the write. */
export async function printFiltered(
  { jq, slurp, isRead, printer, signal }: FilteredResult,
  { data, meta }: ToolboxResult,
): Promise<void> {
  const { nextCursor, warnings = [] } = meta;
  try {
    await printer.lines(
      Array.isArray(data) && !slurp
        ? await filterEach(data, jq, signal)
        : await jqOutputs(data, jq, { signal, inputIs: slurp ? allRecords : '`data` of the result' }),
    );
  } catch (error) {
    if (isRead || !ConnectorError.isInstance(error)) throw error;
    return printer.result(data, {
      warnings: [...warnings, `The call was made, and the data is unfiltered. ${error.message}`],
    });
  }
  await printer.end({ ...(nextCursor !== undefined && { nextCursor }), ...(warnings.length > 0 && { warnings }) });
}
