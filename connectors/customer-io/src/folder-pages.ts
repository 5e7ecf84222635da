import { numberedPages, type Pagination, readPath } from '@agent-connectors/core';
import { cursor, limit } from './start-pages.ts';

/** Numbered pages of assets and of Design Studio. */
// @__NO_SIDE_EFFECTS__
export function countedPages(items: string): Pagination {
  return numberedPages({ items, total: 'meta.pagination.total' });
}

/** Numbered pages that contain folders next to the listed records. */
// Customer.io does not document whether `total` and the page size count folders, so a page with only folders need not
// be the last.
// @__NO_SIDE_EFFECTS__
export function folderPages(items: string): Pagination {
  const pages = countedPages(items);
  return {
    ...pages,
    pageInfo(page) {
      const folders = readPath(page.body, 'folders');
      return pages.pageInfo({ ...page, count: page.count + (Array.isArray(folders) ? folders.length : 0) });
    },
  };
}

export const pageInput = { limit: limit(10_000, 1000), cursor };
