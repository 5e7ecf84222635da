import { describe, expect, it } from 'vitest';
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

  it('continues after the named item when others come or go, and at its index when it is gone', () => {
    const next = walk(items, undefined)?.next;
    expect(walk(['b', 'c', 'd'], next)?.items).toEqual(['c', 'd']);
    expect(walk(['x', 'a', 'b', 'c'], next)?.items).toEqual(['c']);
    expect(walk(['a', 'c', 'd'], next)?.items).toEqual(['d']);
  });

  it('rejects other cursors', () => {
    expect(walk(items, 'nonsense')).toBeUndefined();
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
  expect(linkHeader(url, 1, 1)).toBe('');
  expect(linkHeader(url, 2, 3)).toBe(
    [
      '<http://api.example/repos?state=open&page=1>; rel="prev"',
      '<http://api.example/repos?state=open&page=3>; rel="next"',
      '<http://api.example/repos?state=open&page=3>; rel="last"',
      '<http://api.example/repos?state=open&page=1>; rel="first"',
    ].join(', '),
  );
});
