import { fingerprint } from '../call/fingerprint.ts';
import type { Page } from '../call/result.ts';
import { type Found, idOf } from '../call/runtime.ts';
import { InvalidParamsError } from '../errors/invalid-params-error.ts';
import { PaginationError } from '../errors/pagination-error.ts';

/**
 * A listing that was asked for: `await` gives its first page, `for await` every item over all pages, `pages()` every
 * page. Pages are fetched when they are needed and not kept.
 */
export interface PagePromise<Item> extends PromiseLike<Page<Item>>, AsyncIterable<Item> {
  catch<T = never>(onRejected?: ((reason: unknown) => T | PromiseLike<T>) | null): Promise<Page<Item> | T>;
  finally(onFinally?: (() => void) | null): Promise<Page<Item>>;
  /** Every page from here to the last, each with its own `meta`. */
  pages(): AsyncIterable<Page<Item>>;
}

/** Empty pages in a row that still promise another one; no vendor needs so many. */
const mostEmptyPages = 100;

/** Makes a listing of a function that loads one page. Nothing is sent before it is awaited or walked. */
export function createPagePromise<Item>(
  found: Found | undefined,
  load: (cursor: string | undefined) => Promise<Page<Item>>,
  startsAt?: string,
): PagePromise<Item> {
  let first: Promise<Page<Item>> | undefined;
  const start = () => {
    first ??= load(undefined);
    return first;
  };

  async function* pages(): AsyncGenerator<Page<Item>> {
    const repeats = createRepeatDetector(startsAt);
    let empty = 0;
    let page = await start();
    // A walk that began from the shared first page must not keep it alive.
    first = undefined;
    for (;;) {
      yield page;
      const { nextCursor } = page.meta;
      if (nextCursor === undefined) {
        if (page.meta.hasMore) throw stuck(found, 'the vendor says that more follows and gives no cursor');
        return;
      }
      empty = page.data.length === 0 ? empty + 1 : 0;
      if (repeats(nextCursor)) throw stuck(found, 'a cursor came twice');
      if (empty >= mostEmptyPages) throw stuck(found, `${empty} pages in a row were empty`);
      const next = await loadNext(found, load, nextCursor);
      const same = fingerprintIn(next) !== undefined && fingerprintIn(next) === fingerprintIn(page);
      if (same) throw stuck(found, 'two pages in a row are the same');
      page = next;
    }
  }

  return {
    then: (onFulfilled, onRejected) => start().then(onFulfilled, onRejected),
    catch: (onRejected) => start().catch(onRejected),
    finally: (onFinally) => start().finally(onFinally),
    pages,
    async *[Symbol.asyncIterator]() {
      for await (const page of pages()) yield* page.data;
    },
  };
}

/** How many cursors are remembered. */
const remembered = 1000;

/**
 * Says whether a cursor came before, in constant memory: the latest ones are remembered, and one that is renewed at
 * growing distances finds longer circles (Brent's algorithm).
 */
function createRepeatDetector(startsAt: string | undefined): (cursor: string) => boolean {
  const latest = new Set<string>(startsAt === undefined ? [] : [startsAt]);
  let milestone = startsAt;
  let steps = 0;
  let distance = 1;
  return (cursor) => {
    if (latest.has(cursor) || cursor === milestone) return true;
    latest.add(cursor);
    if (latest.size > remembered) latest.delete(latest.values().next().value ?? '');
    if (++steps === distance) {
      milestone = cursor;
      steps = 0;
      distance *= 2;
    }
    return false;
  };
}

const fingerprintIn = (page: object): unknown => (fingerprint in page ? page[fingerprint] : undefined);

/** Loads a page by a cursor that the vendor gave: one that is refused is the vendor's mistake, not the caller's. */
async function loadNext<Item>(
  found: Found | undefined,
  load: (cursor: string) => Promise<Page<Item>>,
  cursor: string,
): Promise<Page<Item>> {
  try {
    return await load(cursor);
  } catch (error) {
    throw InvalidParamsError.isInstance(error)
      ? stuck(found, "the vendor's cursor or link to the next page leads elsewhere", error)
      : error;
  }
}

function stuck(found: Found | undefined, what: string, cause?: unknown): PaginationError {
  return new PaginationError({
    message: `The walk over ${found === undefined ? 'the listing' : idOf(found)} does not advance: ${what}.`,
    hint: 'What was walked so far is good. Narrow the listing, or ask for single pages with `cursor`.',
    outcome: 'rejected',
    cause,
    ...found?.place,
  });
}
