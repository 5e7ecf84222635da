import { expect, it } from 'vitest';
import type { Listing } from './crud.ts';
import type { SandboxRequest, SandboxResponse } from './emulator.ts';
import { createInputReader } from './input.ts';
import { Rejection } from './rejection.ts';
import { cursorList, type ListBody, lastIdList, numberedList, offsetList, wholeList } from './rest-lists.ts';
import { createTable } from './table.ts';

interface Item {
  readonly id: string;
}

const table = createTable<Item>({ records: ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id })) });
const input = createInputReader({ rejection: ({ path }) => new Rejection(400, path) });
const body: ListBody = (items, { next, hasMore, total }) => ({ items, next, hasMore, total });
const common = { input, body, size: { default: 2, max: 4 } };

function ask(list: (listing: Listing<Item>) => SandboxResponse, query: string): SandboxResponse {
  const request: SandboxRequest = {
    method: 'GET',
    mount: '/vendor',
    path: '/items',
    params: {},
    query: new URLSearchParams(query),
    headers: { host: 'api.example' },
    rawBody: new Uint8Array(),
    body: undefined,
  };
  const names = { noun: 'Item' };
  return list({ records: table.all(), view: ({ id }) => id, names, request, table });
}

it.each([
  ['last id', lastIdList(common), 'starting_after=b', { items: ['c', 'd'], hasMore: true, total: 5 }],
  ['last id, backwards', lastIdList(common), 'ending_before=b', { items: ['a'], hasMore: false, total: 5 }],
  ['number', numberedList(common), 'page=3', { items: ['e'], hasMore: false, total: 5 }],
  [
    'number from 0',
    numberedList({ ...common, first: 0 }),
    'page=1',
    { items: ['c', 'd'], next: 2, hasMore: true, total: 5 },
  ],
  ['offset', offsetList(common), 'offset=1&limit=3', { items: ['b', 'c', 'd'], next: 4, hasMore: true, total: 5 }],
  ['whole', wholeList(common), '', { items: ['a', 'b', 'c', 'd', 'e'], hasMore: false, total: 5 }],
])('pages by %s', (_, list, query, expected) => {
  expect(ask(list, query).json).toEqual(expected);
});

it('accepts the cursors that it returns', () => {
  const list = cursorList({ ...common, cursor: 'after' });
  const first = ask(list, '').json as { next: string };
  expect(ask(list, `after=${first.next}&limit=4`).json).toMatchObject({ items: ['c', 'd', 'e'], hasMore: false });
  expect(() => ask(list, 'after=nonsense')).toThrow(Rejection);
});

it('links to the other pages', () => {
  const { headers } = ask(numberedList({ ...common, links: true }), 'page=2&state=open');
  expect(headers?.link).toContain('<http://api.example/vendor/items?page=3&state=open>; rel="next"');
});

it('links to pages that are counted from 0, by the name of their parameter', () => {
  const { headers } = ask(numberedList({ ...common, links: true, first: 0, page: 'p', limit: 'n' }), 'p=2&n=2');
  expect(headers?.link?.match(/p=\d|rel="\w+"/g)).toEqual(['p=1', 'rel="prev"', 'p=0', 'rel="first"']);
});

it.each([
  ['limit=5', cursorList(common)],
  ['limit=0', offsetList(common)],
  ['page=0', numberedList(common)],
  ['offset=-1', offsetList(common)],
  ['starting_after=z', lastIdList(common)],
])('rejects %s', (query, list) => {
  expect(() => ask(list, query)).toThrow(Rejection);
});
