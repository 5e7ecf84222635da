import { describe, expect, test } from 'vitest';
import { cursorPages, lastIdPages, linkPages, numberedPages, offsetPages } from './pages.ts';
import type { Pagination } from './pagination.ts';

/** A vendor with this many records, which returns pages in its own way. */
interface Vendor {
  readonly records: number;
  /** The page size it uses, whatever the request says. */
  readonly cap: number;
  /** It filters after it cut the pages: one record is missing from the first. */
  readonly filters?: boolean;
  readonly total?: boolean;
}

/** Walks over all pages as a client does, and counts records and requests. */
function walk(pages: Pagination, { records, cap, filters = false, total = false }: Vendor, limit?: number) {
  let walked = 0;
  let requests = 0;
  const totals: (number | undefined)[] = [];
  for (let cursor: string | undefined; ; ) {
    const size = Math.min(limit ?? cap, cap);
    const wire = cursor === undefined ? undefined : Number(pages.encode(cursor));
    const from = pages.style === 'page' ? ((wire ?? 1) - 1) * size : (wire ?? 0);
    const left = Math.max(0, Math.min(size, records - from));
    const count = filters && requests === 0 ? left - 1 : left;
    walked += count;
    requests++;
    const body = { data: Array.from({ length: count }, () => ({})), ...(total && { total: records }) };
    const pageInfo = pages.pageInfo({ body, headers: new Headers(), count, cursor, limit });
    totals.push(pageInfo.total);
    if (pageInfo.nextCursor === undefined || requests > 100) return { walked, requests, totals };
    cursor = pageInfo.nextCursor;
  }
}

describe('numbered pages', () => {
  const plain = numberedPages({ items: 'data' });
  const withTotal = numberedPages({ items: 'data', total: 'total' });
  const short = numberedPages({ items: 'data', endsOnShortPage: { defaultLimit: 50 } });

  test.each<[string, Pagination, Vendor, number | undefined, object]>([
    ['by the total', withTotal, { records: 300, cap: 100, total: true }, 100, { walked: 300, requests: 3 }],
    [
      'by the total, with a capped page size',
      withTotal,
      { records: 300, cap: 100, total: true },
      500,
      { walked: 300, requests: 3 },
    ],
    [
      'by the total, without a requested page size',
      withTotal,
      { records: 250, cap: 100, total: true },
      undefined,
      { walked: 250, requests: 3 },
    ],
    ['by a total of 0', withTotal, { records: 0, cap: 100, total: true }, 100, { walked: 0, requests: 1 }],
    [
      'by an empty page where the total counts filtered records',
      withTotal,
      { records: 300, cap: 100, total: true, filters: true },
      100,
      { walked: 299, requests: 4 },
    ],
    [
      'by an empty page where the total is missing',
      withTotal,
      { records: 300, cap: 100 },
      100,
      { walked: 300, requests: 4 },
    ],
    ['by an empty page', plain, { records: 300, cap: 100 }, 100, { walked: 300, requests: 4 }],
    ['by an empty page, with a capped page size', plain, { records: 300, cap: 100 }, 500, { walked: 300, requests: 4 }],
    [
      'by an empty page, with one record filtered',
      plain,
      { records: 300, cap: 100, filters: true },
      100,
      { walked: 299, requests: 4 },
    ],
    [
      'by a short page where the vendor shortens no other page',
      short,
      { records: 120, cap: 50 },
      undefined,
      { walked: 120, requests: 3 },
    ],
    ['by a short page of the requested size', short, { records: 120, cap: 100 }, 100, { walked: 120, requests: 2 }],
    ['by the empty page after a full one', short, { records: 100, cap: 50 }, undefined, { walked: 100, requests: 3 }],
  ])('end %s', (_, pages, vendor, limit, expected) => {
    expect(walk(pages, vendor, limit)).toMatchObject(expected);
  });

  test('have cursors with the page and the number of records before it', () => {
    const pageInfo = (cursor?: string) =>
      plain.pageInfo({ body: {}, headers: new Headers(), count: 7, cursor, limit: 10 }).nextCursor;
    expect([pageInfo(), pageInfo('2~7'), pageInfo('9')]).toEqual(['2~7', '3~14', '10~7']);
  });

  test('send only the page to the vendor', () => {
    expect([plain.encode('3~200'), plain.encode('3')]).toEqual([3, 3]);
  });

  test('may begin at 0', () => {
    const zero = numberedPages({ items: 'data', firstPage: 0, pageParam: 'p' });
    expect(zero.pageInfo({ body: {}, headers: new Headers(), count: 5 }).nextCursor).toBe('1~5');
    expect([zero.encode('0'), zero.wire]).toEqual([0, { cursor: 'p', limit: 'limit' }]);
    expect(() => plain.encode('0')).toThrow(RangeError);
  });

  test.each(['', '0', '-1', '1.5', 'x', '2~', '~2', '2~-1', '2~x', '2~3~4', '9'.repeat(16), `2~${'9'.repeat(16)}`])(
    'reject the cursor %j, which they never return',
    (cursor) => {
      expect(() => plain.encode(cursor)).toThrow(RangeError);
    },
  );

  test('return the total where the vendor does', () => {
    expect(walk(withTotal, { records: 3, cap: 2, total: true }, 2).totals).toEqual([3, 3]);
    expect(walk(plain, { records: 1, cap: 2, total: true }, 2).totals).toEqual([undefined, undefined]);
  });
});

describe('pages by offset', () => {
  const plain = offsetPages({ items: 'data' });
  const withTotal = offsetPages({ items: 'data', total: 'total' });

  test.each<[string, Pagination, Vendor, number, object]>([
    ['by the total', withTotal, { records: 300, cap: 100, total: true }, 100, { walked: 300, requests: 3 }],
    [
      'by the total, with a capped page size',
      withTotal,
      { records: 300, cap: 100, total: true },
      500,
      { walked: 300, requests: 3 },
    ],
    ['by an empty page', plain, { records: 300, cap: 100 }, 100, { walked: 300, requests: 4 }],
    ['by an empty page, with a capped page size', plain, { records: 300, cap: 100 }, 500, { walked: 300, requests: 4 }],
    [
      'by a short page where the vendor shortens no other page',
      offsetPages({ items: 'data', endsOnShortPage: { defaultLimit: 50 } }),
      { records: 120, cap: 100 },
      100,
      { walked: 120, requests: 2 },
    ],
  ])('end %s', (_, pages, vendor, limit, expected) => {
    expect(walk(pages, vendor, limit)).toMatchObject(expected);
  });

  test('continue after a page with one record filtered', () => {
    const { nextCursor } = plain.pageInfo({ body: {}, headers: new Headers(), count: 99, cursor: '100', limit: 100 });
    expect(nextCursor).toBe('199');
  });
});

describe('pages by cursor', () => {
  const pageInfo = (options: object, body: object, count = 1) =>
    cursorPages({ items: 'data', next: 'next', ...options }).pageInfo({ body, headers: new Headers(), count });

  test.each<[string, object, object, number, object]>([
    ['a cursor', {}, { next: 'c' }, 1, { nextCursor: 'c' }],
    ['a number', {}, { next: 7 }, 1, { nextCursor: '7' }],
    ['nothing', {}, {}, 1, { hasMore: false }],
    ['an empty cursor', {}, { next: '' }, 1, { hasMore: false }],
    ['a cursor, though it says that no more follow', { more: 'more' }, { next: 'c', more: false }, 1, {}],
    ['a cursor, and does not say whether more follow', { more: 'more' }, { next: 'c' }, 1, { nextCursor: 'c' }],
    ['no cursor, though it says that more follow', { more: 'more' }, { more: true }, 1, { hasMore: true }],
    ['a cursor on an empty page', {}, { next: 'c' }, 0, { nextCursor: 'c' }],
    ['a cursor on an empty page that ends the walk', { endsOnEmptyPage: true }, { next: 'c' }, 0, {}],
  ])('of a vendor that gives %s', (_, options, body, count, expected) => {
    expect(pageInfo(options, body, count)).toEqual(expected);
  });
});

describe('pages by link', () => {
  const pageInfo = (link: string) =>
    linkPages({ items: 'data' }).pageInfo({ body: {}, headers: new Headers(link === '' ? {} : { link }), count: 1 });

  test.each<[string, string, string | undefined]>([
    ['a link', '<https://x.test/a?page=2>; rel="next"', '?page=2'],
    ['a relation without quotes', '<https://x.test/a?page=2>; rel=next', '?page=2'],
    ['a relation in another case', '<https://x.test/a?page=2>; Rel="Next"', '?page=2'],
    ['several relations', '<https://x.test/a?page=2>; rel="last next"', '?page=2'],
    ['a comma in a title', '<https://x.test/a?page=2>; title="Page 2, of 9"; rel="next"', '?page=2'],
    ['a comma in the address', '<https://x.test/a?ids=1,2&page=2>; rel="next"', '?ids=1,2&page=2'],
    [
      'other links before it',
      '<https://x.test/a?page=1>; rel="prev", <https://x.test/a?page=3>; rel="next"',
      '?page=3',
    ],
    [
      'a link to another path, as GitHub sends it',
      '<https://api.x.test/repositories/13/issues?page=2>; rel="next"',
      '?page=2',
    ],
    ['a relative link', '<?page=2>; rel="next"', '?page=2'],
    ['no link', '', undefined],
    ['no next link', '<https://x.test/a?page=1>; rel="prev"', undefined],
    ['a relation that only begins the same way', '<https://x.test/a?page=2>; rel="next-archive"', undefined],
    ['a link without brackets', 'https://x.test/a?page=2; rel="next"', undefined],
  ])('with %s', (_, link, cursor) => {
    expect(pageInfo(link).nextCursor).toBe(cursor);
  });

  test('without a query in the link fail', () => {
    expect(pageInfo('<https://x.test/a/page/2>; rel="next"')).toEqual({ hasMore: true });
  });
});

describe('pages by the last id', () => {
  const pages = lastIdPages({ items: 'data', more: 'has_more', cursorParam: 'starting_after' });
  const infoOf = (body: unknown) => pages.pageInfo({ body, headers: new Headers(), count: 2 });

  test('go on after the last record', () => {
    expect(infoOf({ data: [{ id: 'a' }, { id: 'b' }], has_more: true })).toEqual({ nextCursor: 'b' });
  });

  test('end where the vendor says so', () => {
    expect(infoOf({ data: [{ id: 'a' }], has_more: false })).toEqual({});
  });

  test('say that more follows where the last record has no id', () => {
    expect(infoOf({ data: [{}], has_more: true })).toEqual({ hasMore: true });
  });

  test('may have the id elsewhere', () => {
    const nested = lastIdPages({ items: '', more: 'x', id: 'meta.key', cursorParam: 'after' });
    expect(nested.wire).toEqual({ cursor: 'after', limit: 'limit' });
    const body = Object.assign([{ meta: { key: 7 } }], { x: true });
    expect(nested.pageInfo({ body, headers: new Headers(), count: 1 })).toEqual({ nextCursor: '7' });
  });
});

test.each([
  ['12', 12],
  ['', undefined],
  ['12.5', undefined],
  ['many', undefined],
])('a total may be in a header: %j', (value, total) => {
  const pages = numberedPages({ items: '', total: { header: 'x-total-count' } });
  const page = { body: [], headers: new Headers({ 'x-total-count': value }), count: 0 };
  expect(pages.pageInfo(page).total).toBe(total);
});
