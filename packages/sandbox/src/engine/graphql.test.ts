import { describe, expect, it } from 'vitest';
import { createGraphql } from './graphql.ts';
import { Rejection } from './rejection.ts';

interface Book {
  readonly title: string;
  readonly pages: number;
}

const books: Readonly<Record<string, Book>> = { b1: { title: 'Tides', pages: 210 } };
const sdl = `
  interface Named { title: String! }
  type Book implements Named { title: String! pages: Int! isLong(than: Int = 200): Boolean! }
  input BookInput { title: String!, pages: Int = 1 }
  type Query { book(id: ID!): Book, named: Named, broken: String, reader: String! }
  type Mutation { add(input: BookInput!): Book! }
`;
const api = createGraphql<{ readonly reader: string }>({
  sdl,
  resolvers: {
    Query: {
      book: (_, { id }: { id: string }) => {
        if (!books[id]) throw new Rejection(404, `No book ${id}`, { code: 'NOT_FOUND' });
        return books[id];
      },
      named: () => ({ __typename: 'Book', title: 'Tides' }),
      broken: () => {
        throw new TypeError('a bug');
      },
      reader: (_, __, { reader }) => reader,
    },
    Book: { isLong: ({ pages }: Book, { than }: { than: number }) => pages > than },
    Mutation: { add: (_, { input }: { input: Book }) => input },
  },
});
const context = { reader: 'Ida' };
const execute = (query: string, variables?: unknown, operationName?: string) =>
  api.execute({ query, variables, operationName }, context);

describe('createGraphql', () => {
  it('resolves fields from resolvers, properties, defaults and the context', async () => {
    expect(
      await execute('query ($id: ID!) { reader book(id: $id) { title isLong } named { title } }', { id: 'b1' }),
    ).toEqual({
      data: { reader: 'Ida', book: { title: 'Tides', isLong: true }, named: { title: 'Tides' } },
    });
    expect(
      await execute('mutation ($input: BookInput!) { add(input: $input) { pages } }', { input: { title: 'A' } }),
    ).toEqual({
      data: { add: { pages: 1 } },
    });
  });

  it('asks for a resolver of a field that has none', async () => {
    const derived = createGraphql({
      sdl: 'type Query { a: String, b: String }',
      resolvers: { Query: { a: () => 'given' } },
      resolverOf: (type, field) => () => `${type}.${field}`,
    });
    expect(await derived.execute({ query: '{ a b }' }, undefined)).toEqual({ data: { a: 'given', b: 'Query.b' } });
  });

  it('keeps the data of other fields when a resolver rejects one', async () => {
    expect(await execute('{ reader other: book(id: "b2") { title } }')).toEqual({
      data: { reader: 'Ida', other: null },
      errors: [
        {
          message: 'No book b2',
          path: ['other'],
          locations: [{ line: 1, column: 10 }],
          rejection: expect.objectContaining({ status: 404, code: 'NOT_FOUND' }),
        },
      ],
    });
  });

  it.each([
    ['body', { query: 7 }],
    ['body', undefined],
    ['body', { query: '{ reader }', variables: [] }],
    ['syntax', { query: '{ reader' }],
    ['validation', { query: '{ reader author }' }],
    ['validation', { query: '{ book(id: "b1", lang: "de") { title } }' }],
    ['validation', { query: 'query A { reader } query B { reader }' }],
    ['validation', { query: 'query A { reader }', operationName: 'B' }],
    ['variables', { query: 'query ($id: ID!) { book(id: $id) { title } }' }],
    [
      'variables',
      { query: 'mutation ($i: BookInput!) { add(input: $i) { title } }', variables: { i: { title: 'A', x: 1 } } },
    ],
  ])('reports an invalid %s without executing anything: %j', async (stage, body) => {
    expect(api.prepare(body)).toMatchObject({ stage, errors: [{ message: expect.any(String) }] });
    expect(await api.execute(body, context)).not.toHaveProperty('data');
  });

  it('executes the operation with the given name', async () => {
    const query = 'query A { reader } query B { book(id: "b1") { pages } }';
    expect(await execute(query, null, 'B')).toEqual({ data: { book: { pages: 210 } } });
  });

  it('lets bugs in resolvers through', async () => {
    await expect(execute('{ broken }')).rejects.toThrow('a bug');
  });

  it('rejects a resolver for a field that the schema lacks', () => {
    expect(() => createGraphql({ sdl, resolvers: { Query: { boook: () => null } } })).toThrow('Query.boook');
  });
});
