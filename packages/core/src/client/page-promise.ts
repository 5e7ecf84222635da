import type { Page } from '../call/result.ts';
import { idOf, type ResolvedOperation } from '../call/runtime.ts';
import { InvalidParamsError } from '../errors/invalid-params-error.ts';
import { PaginationError } from '../errors/pagination-error.ts';
import { createWalk } from './walk.ts';

/**
 * A listing that was asked for: `await` gives its first page, `for await` every item over all pages, `pages()` every
 * page. The first page is asked for at once, as with every promise; those that follow when they are needed, and none is
 * kept.
 */
export interface PagePromise<Item> extends Promise<Page<Item>>, AsyncIterable<Item> {
  /** Every page from here to the last, each with its own `meta`. */
  pages(): AsyncIterable<Page<Item>>;
}

/** A page as it was loaded, with what its records are known by. */
export interface LoadedPage<Item> {
  readonly page: Page<Item>;
  /** The key of each record; none where the entity has no key. */
  readonly keys?: readonly string[] | undefined;
}

type Load<Item> = (cursor: string | undefined) => Promise<LoadedPage<Item>>;

class Listing<Item> extends Promise<Page<Item>> implements PagePromise<Item> {
  /** What `then` makes is a plain promise: there is nothing to walk in it. */
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
    // A walk takes the first page that is there, and does not keep it; another one asks for it anew.
    const first = this.#first ?? this.#load(undefined);
    this.#first = undefined;
    // What the first page failed with is told by the walk.
    this.catch(() => {});
    first.catch(() => {});
    return walkPages(this.#resolved, first, this.#load, this.#startsAt);
  }

  [Symbol.asyncIterator](): AsyncGenerator<Item> {
    return itemsOf(this.pages());
  }
}

/** Makes a listing of a function that loads one page. */
export function createPagePromise<Item>(
  resolved: ResolvedOperation | undefined,
  load: Load<Item>,
  startsAt?: string,
): PagePromise<Item> {
  return new Listing(resolved, load, startsAt);
}

async function* itemsOf<Item>(pages: AsyncGenerator<Page<Item>>): AsyncGenerator<Item> {
  for await (const page of pages) yield* page.data;
}

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

/** Loads a page by a cursor that the vendor gave: one that is refused is the vendor's mistake, not the caller's. */
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
    message: `The walk over ${resolved === undefined ? 'the listing' : idOf(resolved)} does not advance: ${why}.`,
    hint: 'The records so far are valid. Narrow the listing, or request single pages with `cursor`.',
    outcome: 'rejected',
    cause,
    ...resolved?.place,
  });
}
