import type { Page } from '../call/result.ts';
import { idOf, type ResolvedOperation } from '../call/runtime.ts';
import { InvalidParamsError } from '../errors/invalid-params-error.ts';
import { PaginationError } from '../errors/pagination-error.ts';
import { createWalk } from './walk.ts';

/**
 * A listing: `await` returns its first page, `for await` every item of all pages, `pages()` every
 * page. The first page is requested at once, as with every promise; the others when they are needed. No page is
 * kept.
 */
export interface PagePromise<Item> extends Promise<Page<Item>>, AsyncIterable<Item> {
  /** Returns every page from the first to the last, each with its own `meta`. */
  pages(): AsyncIterable<Page<Item>>;
}

/** A page that was loaded, with the keys of its records. */
export interface LoadedPage<Item> {
  readonly page: Page<Item>;
  /** The key of each record; none where the entity has no key. */
  readonly keys?: readonly string[] | undefined;
}

type Load<Item> = (cursor: string | undefined) => Promise<LoadedPage<Item>>;

class Listing<Item> extends Promise<Page<Item>> implements PagePromise<Item> {
  /** `then` returns a plain promise, which cannot be walked. */
  static override get [Symbol.species](): PromiseConstructor {
    return Promise;
  }

  #first: Promise<LoadedPage<Item>> | undefined;
  readonly #resolved: ResolvedOperation | undefined;
  readonly #load: Load<Item>;
  readonly #startsAt: string | undefined;

  constructor(resolved: ResolvedOperation | undefined, load: Load<Item>, startsAt: string | undefined) {
    const first = load(undefined);
    super((resolve, reject) => {
      first.then(({ page }) => resolve(page), reject);
    });
    this.#first = first;
    this.#resolved = resolved;
    this.#load = load;
    this.#startsAt = startsAt;
  }

  pages(): AsyncGenerator<Page<Item>> {
    // The first walk uses the page that was loaded and does not keep it. Another walk loads it again.
    const first = this.#first ?? this.#load(undefined);
    this.#first = undefined;
    // The walk reports the error of the first page.
    this.catch(() => {});
    first.catch(() => {});
    return walkPages(this.#resolved, first, this.#load, this.#startsAt);
  }

  [Symbol.asyncIterator](): AsyncGenerator<Item> {
    return itemsOf(this.#resolved, this.pages());
  }
}

/** Creates a listing from a function that loads one page. */
export function createPagePromise<Item>(
  resolved: ResolvedOperation | undefined,
  load: Load<Item>,
  startsAt?: string,
): PagePromise<Item> {
  return new Listing(resolved, load, startsAt);
}

async function* itemsOf<Item>(
  resolved: ResolvedOperation | undefined,
  pages: AsyncGenerator<Page<Item>>,
): AsyncGenerator<Item> {
  for await (const page of pages) {
    // No items would look like an empty list.
    if (page.meta.notModified) throw unchanged(resolved);
    // `yield*` is slower: it awaits each step of the array's iterator.
    for (const item of page.data) yield item;
  }
}

const unchanged = (resolved: ResolvedOperation | undefined) =>
  new PaginationError({
    message: `${resolved === undefined ? 'The listing' : idOf(resolved)} has not changed since the ETag was returned, so there are no records to iterate.`,
    hint: 'Await the listing or use `pages()`, and check `meta.notModified`.',
    outcome: 'rejected',
    ...resolved?.place,
  });

async function* walkPages<Item>(
  resolved: ResolvedOperation | undefined,
  first: Promise<LoadedPage<Item>>,
  load: Load<Item>,
  startsAt: string | undefined,
): AsyncGenerator<Page<Item>> {
  const walk = createWalk<Item>(startsAt);
  let loaded = await first;
  for (;;) {
    const { page, stuck } = walk.take(loaded);
    if (stuck !== undefined) throw notAdvancing(resolved, stuck);
    yield page;
    const { nextCursor, hasMore } = page.meta;
    if (nextCursor === undefined) {
      if (hasMore) throw notAdvancing(resolved, 'the vendor reports more records but returned no cursor');
      return;
    }
    const circle = walk.moveTo(nextCursor);
    if (circle !== undefined) throw notAdvancing(resolved, circle);
    loaded = await loadNext(resolved, load, nextCursor);
  }
}

/** Loads a page by the vendor's cursor. If that is invalid, it is the vendor's mistake and not the caller's. */
async function loadNext<Item>(
  resolved: ResolvedOperation | undefined,
  load: Load<Item>,
  cursor: string,
): Promise<LoadedPage<Item>> {
  try {
    return await load(cursor);
  } catch (error) {
    throw InvalidParamsError.isInstance(error)
      ? notAdvancing(resolved, "the vendor's cursor of the next page is invalid", error)
      : error;
  }
}

function notAdvancing(resolved: ResolvedOperation | undefined, why: string, cause?: unknown): PaginationError {
  return new PaginationError({
    message: `The iteration over ${resolved === undefined ? 'the listing' : idOf(resolved)} does not advance: ${why}.`,
    hint: 'The records so far are valid. Narrow the listing, or request single pages with `cursor`.',
    outcome: 'rejected',
    cause,
    ...resolved?.place,
  });
}
