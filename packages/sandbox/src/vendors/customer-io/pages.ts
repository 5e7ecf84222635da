import * as v from 'valibot';
import type { SandboxRequest } from '../../engine/emulator.ts';
import { pageAfter, pageNumbered } from '../../engine/pages.ts';
import { integer, optional, readQuery, text } from './fields.ts';
import { badRequest } from './rejections.ts';

interface PageOptions<T> {
  readonly defaultLimit: number;
  readonly maxLimit: number;
  /** Returns the name of an item, so that a page continues after it even if others were added or removed. */
  readonly key: (item: T) => string | number;
}

export const positiveLimit = optional(v.pipe(integer, v.minValue(1, 'limit must be greater than 0')));
const startPage = v.object({ start: optional(text), limit: positiveLimit });

/** Returns the page of `start` and `limit`. `next` is the following `start`, and is empty after the last item. */
export function pageOf<T>(request: SandboxRequest, items: readonly T[], options: PageOptions<T>) {
  const { start: after, limit = options.defaultLimit } = readQuery(request, startPage);
  // The maximum replaces a larger limit.
  const page = pageAfter(items, { after, limit: Math.min(limit, options.maxLimit), key: options.key });
  return page ? { items: page.items, next: page.next ?? '' } : badRequest('start is invalid');
}

const within = (most: number) =>
  v.pipe(integer, v.minValue(1, 'invalid query parameter'), v.maxValue(most, 'invalid query parameter'));
const numberedPage = v.object({
  page: v.optional(within(Number.MAX_SAFE_INTEGER), 1),
  limit: v.optional(within(10_000), 1000),
});

/** Returns the page of `page` and `limit`, the parameters of assets and Design Studio. */
export function numberedPageOf<T>(request: SandboxRequest, items: readonly T[]) {
  const { page, limit } = readQuery(request, numberedPage);
  const { items: found, total } = pageNumbered(items, page, limit);
  return { items: found, pagination: { page, limit, total } };
}
