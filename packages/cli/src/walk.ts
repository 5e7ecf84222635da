import type { Page, PagePromise } from '@agent-connectors/core';
import type { Io } from './io.ts';
import { note, noteJson, printLine } from './output.ts';

/**
 * Walks every page of a listing and prints one item a line. Where the walk ends early, the last line on standard error
 * says where to go on: the cursor of the first page that was not printed whole.
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

/** A walk ended early. */
export class BrokenWalkError extends Error {
  /** Where to go on; none where nothing was printed yet. */
  readonly nextCursor: string | undefined;

  constructor(cause: unknown, nextCursor: string | undefined) {
    super('The walk ended early.', { cause });
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
