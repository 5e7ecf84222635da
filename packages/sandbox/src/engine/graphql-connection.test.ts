import { expect, it } from 'vitest';
import { type ConnectionArgs, connectionOf } from './graphql-connection.ts';

const page = (args: ConnectionArgs, letters = 'abcdef') =>
  connectionOf([...letters], args, { defaultSize: 4, cursorOf: (letter) => `name-${letter}` });

/** Returns the cursor of a letter. */
const cursorOf = (letter: string) => page({ first: 6 })?.edges.find(({ node }) => node === letter)?.cursor ?? '';

it.each([
  ['the default size', {}, 'abcd', false, true],
  ['after', { after: 'd' }, 'ef', true, false],
  ['first and after', { first: 2, after: 'a' }, 'bc', true, true],
  ['last', { last: 2 }, 'ef', true, false],
  ['last and before', { last: 2, before: 'd' }, 'bc', true, true],
  ['first and before', { first: 3, after: null, before: 'c' }, 'ab', false, true],
  ['an empty page', { first: 0 }, '', false, true],
])(
  'returns the page of %s',
  (_name, { after, before, ...sizes }: ConnectionArgs, nodes, hasPreviousPage, hasNextPage) => {
    const cursors = { ...(after && { after: cursorOf(after) }), ...(before && { before: cursorOf(before) }) };
    const found = page({ ...sizes, ...cursors });
    expect(found?.nodes.join('')).toBe(nodes);
    expect(found?.pageInfo).toMatchObject({ hasPreviousPage, hasNextPage });
  },
);

it('returns cursors and the total', () => {
  const cursor = cursorOf('a');
  expect(page({ first: 1 })).toEqual({
    nodes: ['a'],
    edges: [{ node: 'a', cursor }],
    pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: cursor, endCursor: cursor },
    totalCount: 6,
  });
});

it('skips nothing when the record of a cursor is deleted', () => {
  const cursor = cursorOf('c');
  expect(page({ after: cursor }, 'abdef')?.nodes.join('')).toBe('def');
  expect(page({ before: cursor }, 'abdef')?.nodes.join('')).toBe('ab');
});

it('returns undefined for what is no cursor', () => {
  expect(page({ after: 'name-a' })).toBeUndefined();
  expect(page({ before: 'x' })).toBeUndefined();
});
