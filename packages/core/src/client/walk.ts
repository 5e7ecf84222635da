import type { Page } from '../call/result.ts';
import { createRepeatDetector } from './repeat-detector.ts';

/** A walk ends after so many consecutive empty pages. No vendor needs so many. */
const maxEmptyPages = 100;

/** How many records of a window are remembered: those on its border come again in the next. */
const remembered = 10_000;

interface Loaded<Item> {
  readonly page: Page<Item>;
  readonly keys?: readonly string[] | undefined;
}

/** Watches a walk over pages: detects that it does not advance, and removes duplicates on the border of two windows. */
export interface Walk<Item> {
  /** Returns the page without duplicates, and why the walk does not advance, where it does not. */
  take(loaded: Loaded<Item>): { readonly page: Page<Item>; readonly stuck?: string };
  /** Returns why the next cursor does not advance the walk; `undefined` when it does. */
  moveTo(cursor: string): string | undefined;
}

export function createWalk<Item>(startsAt: string | undefined): Walk<Item> {
  const repeats = createRepeatDetector(startsAt);
  let empty = 0;
  let last: readonly string[] | undefined;
  let window: number | undefined;
  let before = new Set<string>();
  let current = new Set<string>();

  return {
    take({ page, keys }) {
      const { window: at } = page.meta;
      if (at?.number !== window) {
        // Another window is progress, whatever is in it.
        window = at?.number;
        empty = 0;
        last = undefined;
        before = current;
        current = new Set();
      }
      if (keys !== undefined && keys.length > 0 && isSame(keys, last))
        return { page, stuck: 'two consecutive pages are the same' };
      last = keys;
      empty = page.data.length === 0 ? empty + 1 : 0;
      if (at === undefined || keys === undefined) return { page };
      for (const key of keys) {
        current.add(key);
        if (current.size > remembered) current.delete(current.values().next().value ?? '');
      }
      if (!keys.some((key) => before.has(key))) return { page };
      return { page: { ...page, data: page.data.filter((_, index) => !before.has(keys[index] ?? '')) } };
    },
    moveTo(cursor) {
      if (repeats(cursor)) return 'a cursor was returned twice';
      return empty >= maxEmptyPages ? `${empty} consecutive pages were empty` : undefined;
    },
  };
}

const isSame = (keys: readonly string[], last: readonly string[] | undefined) =>
  last !== undefined && keys.length === last.length && keys.every((key, index) => key === last[index]);
