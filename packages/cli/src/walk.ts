import type { Page, PagePromise } from '@agent-connectors/core';
import type { Io } from './io.ts';
import { note, noteJson, printLine } from './output.ts';

/**
 * Reads every page of a listing and prints one item per line. Throws `BrokenWalkError` if it ends early, with the cursor
 * of the first page that was not printed completely.
 */
export async function walk(listing: PagePromise<unknown>, params: unknown, io: Io): Promise<void> {
  let cursor = cursorIn(params);
  try {
    for await (const page of listing.pages()) {
      await printPage(page, io);
      cursor = page.meta.nextCursor;
    }
  } catch (error) {
    throw new BrokenWalkError(error, cursor);
  }
}

/** Reports that the iteration over pages ended early. */
export class BrokenWalkError extends Error {
  /** The cursor to continue with; `undefined` if the first page failed and the parameters had no cursor. */
  readonly nextCursor: string | undefined;

  constructor(cause: unknown, nextCursor: string | undefined) {
    super('The iteration over pages ended early.', { cause });
    this.nextCursor = nextCursor;
  }
}

async function printPage({ data, meta }: Page<unknown>, io: Io): Promise<void> {
  for (const item of data) await printLine(item, io);
  for (const warning of meta.warnings ?? []) note('warning', warning, io);
  if (meta.syncToken !== undefined) noteJson({ syncToken: meta.syncToken }, io);
}

function cursorIn(params: unknown): string | undefined {
  if (typeof params !== 'object' || params === null || !('cursor' in params)) return undefined;
  return typeof params.cursor === 'string' ? params.cursor : undefined;
}
