import { describe, expect, it } from 'vitest';
import { readsOnly } from './reads-only.ts';

describe('a GraphQL request reads', () => {
  it.each([
    '{ viewer { id } }',
    'query { viewer { id } }',
    'query Q($a: Filter = {name: {eq: "mutation { x }"}}) @cached(ttl: 5) { issues(filter: $a) { nodes { id } } }',
    '# mutation { x }\nquery { a }',
    'query { a(text: """ } mutation { x } """) }',
    'query A { ...F } fragment F on Issue { id } query B { b }',
    'query { mutation }',
    'query{a}',
  ])('where it is %s', (query) => {
    expect(readsOnly({ query, variables: { a: 1 }, operationName: 'A' })).toBe(true);
  });

  it.each([
    'mutation { issueDelete(id: "x") { success } }',
    'mutation M($id: String = "}") { issueDelete(id: $id) { success } }',
    'query A { a } mutation B { b }',
    'fragment F on Issue { id } mutation { b }',
    'subscription { issueUpdated { id } }',
    '"""query { a }""" mutation { b }',
    '#query { a }\nmutation { b }',
    ',mutation { b }',
    '\ufeffmutation { b }',
    'query { a } extend type Query { a: Int }',
    'query { a',
    'query a } mutation { b }',
    'mutation',
    '',
  ])('not where it is %s', (query) => {
    expect(readsOnly({ query })).toBe(false);
  });

  it.each([
    [[{ query: '{ a }' }]],
    [{ query: 5 }],
    [{ id: 'kept-document' }],
    [{ query: '{ a }', extensions: { persistedQuery: {} } }],
    ['{ a }'],
    [undefined],
  ])('not where nobody knows what it does: %j', (request) => {
    expect(readsOnly(request)).toBe(false);
  });
});
