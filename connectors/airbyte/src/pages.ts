import { cursorPages, fieldsOf, type Pagination } from '@agent-connectors/core';

const byCursor = /* @__PURE__ */ cursorPages({ items: 'data', next: 'next' });

/**
 * The pages of workspaces. `next` is the address of the next page, or its cursor: Airbyte's documents say both. Of an address, only the
 * cursor is used, so that none leads elsewhere.
 */
export const nextPages: Pagination = {
  ...byCursor,
  pageInfo(page) {
    const { next } = fieldsOf(page.body);
    const isAddress = typeof next === 'string' && /\?|^https?:/i.test(next);
    if (!isAddress) return byCursor.pageInfo(page);
    const cursor = URL.parse(next, 'https://relative.invalid')?.searchParams.get('cursor') ?? '';
    return cursor === '' ? { hasMore: true } : { nextCursor: cursor };
  },
};
