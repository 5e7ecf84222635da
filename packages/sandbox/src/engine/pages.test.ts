import { describe, expect, it } from 'vitest';
import { encodeCursor } from './cursor.ts';
import { linkHeader, pageAfter, pageBesideId, pageFrom, pageNumbered } from './pages.ts';

const items = ['a', 'b', 'c', 'd', 'e'];
const id = (item: string) => item;

describe('pageAfter', () => {
  const walk = (list: readonly string[], after: string | undefined) => pageAfter(list, { after, limit: 2, key: id });

  it('returns every item once', () => {
    const seen: string[] = [];
    let page = walk(items, undefined);
    while (page) {
      seen.push(...page.items);
      page = page.next === undefined ? undefined : walk(items, page.next);
    }
    expect(seen).toEqual(items);
  });

  it('continues after the last seen item when others come or go', () => {
    const next = walk(items, undefined)?.next;
    expect(walk(['b', 'c', 'd'], next)?.items).toEqual(['c', 'd']);
    expect(walk(['x', 'a', 'b', 'c'], next)?.items).toEqual(['c']);
  });

  it('skips and repeats nothing when the last seen item is gone', () => {
    const next = walk(items, undefined)?.next;
    expect(walk(['a', 'c', 'd'], next)?.items).toEqual(['c', 'd']);
    expect(walk(['x', 'a', 'c', 'd'], next)?.items).toEqual(['c', 'd']);
  });

  it('skips and repeats nothing when every seen item is gone', () => {
    const second = walk(items, walk(items, undefined)?.next);
    expect(walk(['e'], second?.next)?.items).toEqual(['e']);
    expect(walk(['c', 'd', 'e'], walk(items, undefined)?.next)?.items).toEqual(['c', 'd']);
  });

  it('skips nothing, whichever items are deleted between two pages', () => {
    const all = Array.from({ length: 9 }, (_, index) => String(index));
    const next = pageAfter(all, { after: undefined, limit: 7, key: id })?.next;
    for (let deleted = 0; deleted < 2 ** all.length; deleted++) {
      const left = all.filter((_, index) => (deleted & (1 << index)) === 0);
      const rest = pageAfter(left, { after: next, limit: 9, key: id })?.items;
      expect(rest).toEqual(expect.arrayContaining(left.filter((item) => Number(item) >= 7)));
    }
  });

  it('returns short cursors for long lists', () => {
    const long = Array.from({ length: 10_000 }, (_, index) => `00000000-0000-4000-8000-${index}`);
    expect(pageAfter(long, { after: undefined, limit: 9000, key: id })?.next?.length).toBeLessThan(1000);
  });

  it('rejects other cursors', () => {
    expect(walk(items, 'nonsense')).toBeUndefined();
    expect(walk(items, encodeCursor({ seen: [1] }))).toBeUndefined();
  });
});

it('returns pages by offset and by number', () => {
  expect(pageFrom(items, 3, 5)).toEqual({ items: ['d', 'e'], hasMore: false, total: 5 });
  expect(pageNumbered(items, 2, 2)).toEqual({ items: ['c', 'd'], hasMore: true, total: 5 });
  expect(pageNumbered(items, 9, 2)).toEqual({ items: [], hasMore: false, total: 5 });
});

it('returns pages next to an id', () => {
  expect(pageBesideId(items, { limit: 2, id })).toMatchObject({ items: ['a', 'b'], hasMore: true });
  expect(pageBesideId(items, { after: 'c', limit: 5, id })).toMatchObject({ items: ['d', 'e'], hasMore: false });
  expect(pageBesideId(items, { before: 'd', limit: 2, id })).toMatchObject({ items: ['b', 'c'], hasMore: true });
  expect(pageBesideId(items, { before: 'b', limit: 2, id })).toMatchObject({ items: ['a'], hasMore: false });
  expect(pageBesideId(items, { after: 'z', limit: 2, id })).toBeUndefined();
});

it('links to the other pages as RFC 8288 describes', () => {
  const url = new URL('http://api.example/repos?state=open');
  expect(linkHeader(url, { current: 1, last: 1 })).toBe('');
  expect(linkHeader(url, { current: 2, last: 3 })).toBe(
    [
      '<http://api.example/repos?state=open&page=1>; rel="prev"',
      '<http://api.example/repos?state=open&page=3>; rel="next"',
      '<http://api.example/repos?state=open&page=3>; rel="last"',
      '<http://api.example/repos?state=open&page=1>; rel="first"',
    ].join(', '),
  );
});
