import { cut, listing, respond } from '../fault-server.ts';
import type { Fault } from './fault.ts';
import { thrice } from './outcomes.ts';

const items = (from: number, count = 2) => Array.from({ length: count }, (_, i) => ({ id: String(from + i) }));
const stuck = <More extends { readonly requests: number }>(more: More) => ({
  waits: [],
  code: 'pagination',
  outcome: 'rejected',
  retryable: false,
  ...more,
});
const cursorPage = (cursor: string, from: number, count = 2) => ({
  data: items(from, count),
  pagination: { cursor, has_next_page: true },
});

export const paged: Fault[] = [
  {
    name: 'the same cursor every time',
    does: [listing((n) => cursorPage('c', n * 2))],
    walk: { of: 'cursor', items: 4, ...stuck({ requests: 2 }) },
  },
  {
    name: 'cursors in a circle',
    does: [listing((n) => cursorPage(`c${n % 7}`, n * 2))],
    walk: { of: 'cursor', items: 16, ...stuck({ requests: 8 }) },
  },
  {
    name: 'more pages without a cursor',
    does: [listing(() => cursorPage('', 0))],
    walk: { of: 'cursor', items: 2, ...stuck({ requests: 1 }) },
  },
  {
    name: 'empty pages without end',
    does: [listing((n) => cursorPage(`c${n}`, 0, 0))],
    walk: { of: 'cursor', items: 0, ...stuck({ requests: 100 }) },
  },
  {
    name: 'a next link to another origin',

    does: [listing((_, { elsewhere }) => ({ data: items(0), links: { next: `${elsewhere}/postings/body-linked` } }))],
    walk: { of: 'bodyLink', items: 2, ...stuck({ requests: 1 }) },
  },
  {
    name: 'a next link with a user',

    does: [
      listing((_, { here }) => ({
        data: items(0),
        links: { next: `${here.replace('//', '//a:b@')}/postings/body-linked` },
      })),
    ],
    walk: { of: 'bodyLink', items: 2, ...stuck({ requests: 1 }) },
  },
  {
    name: 'a next link by another protocol',

    does: [
      listing((_, { here }) => ({
        data: items(0),
        links: { next: `${here.replace('http:', 'https:')}/postings/body-linked` },
      })),
    ],
    walk: { of: 'bodyLink', items: 2, ...stuck({ requests: 1 }) },
  },
  {
    name: 'a next link to another endpoint, of which only the query is taken',

    does: [listing(() => ({ data: items(0), links: { next: '/issues?all' } })), listing(() => ({ data: items(2) }))],
    walk: { of: 'bodyLink', requests: 2, waits: [], items: 4 },
  },
  {
    name: 'a next link in the header to another origin',

    does: [
      listing(
        () => ({ data: items(0) }),
        ({ elsewhere }) => ({ link: `<${elsewhere}/postings/linked>; rel="next"` }),
      ),
    ],
    walk: { of: 'link', items: 2, ...stuck({ requests: 1 }) },
  },
  {
    name: 'a next link to the page itself',
    does: [listing(() => ({ data: items(0), links: { next: '/postings/body-linked?page=1' } }))],
    walk: { of: 'bodyLink', items: 2, ...stuck({ requests: 2 }) },
  },
  {
    name: 'page numbers that are ignored',

    does: [listing(() => ({ data: items(0) }))],
    walk: { of: 'page', items: 2, ...stuck({ requests: 2 }) },
  },
  {
    name: 'offsets that are ignored',

    does: [listing(() => items(0))],
    walk: { of: 'offset', items: 2, ...stuck({ requests: 2 }) },
  },
  {
    name: 'the same page under new cursors',

    does: [listing((n) => cursorPage(`c${n}`, 0))],
    walk: { of: 'cursor', items: 2, ...stuck({ requests: 2 }) },
  },
  {
    name: 'a page that fails',
    does: [listing((n) => cursorPage(`c${n}`, n)), respond(500), respond(500), respond(500)],
    walk: {
      of: 'cursor',
      items: 2,
      requests: 4,
      waits: [250, 500],
      code: 'server',
      outcome: 'rejected',
      retryable: true,
      status: 500,
    },
  },
  {
    name: 'a page that is lost once',
    does: [listing((n) => cursorPage(`c${n}`, n)), cut('mid-body'), listing(() => ({ data: items(9) }))],
    walk: { of: 'cursor', requests: 3, waits: [250], items: 4 },
  },
  {
    name: 'an empty body as a page',
    does: [respond(200, {}, '')],
    walk: { of: 'cursor', items: 0, ...thrice('invalid_response', { status: 200 }) },
  },
  {
    name: 'a second page without its list',
    does: [listing(() => cursorPage('c1', 0)), respond(200, {}, '{"pagination":{"has_next_page":false}}')],
    walk: { of: 'cursor', items: 2, ...thrice('invalid_response', { status: 200, requests: 4 }) },
  },
  {
    name: 'a second page whose list is something else',
    does: [listing(() => cursorPage('c1', 0)), respond(200, {}, '{"data":{"0":{"id":"9"}}}')],
    walk: { of: 'cursor', items: 2, ...thrice('invalid_response', { status: 200, requests: 4 }) },
  },
  {
    name: 'a page whose list is null, which is empty',
    does: [respond(200, {}, '{"data":null}')],
    walk: { of: 'cursor', requests: 1, waits: [], items: 0 },
  },
];
