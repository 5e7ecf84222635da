import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readArguments } from './arguments.ts';
import { createNotes } from './notes.ts';
import { readSource } from './read-source.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'read-source-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function read(name: string, content: string, ...argv: readonly string[]) {
  const file = join(folder, name);
  writeFileSync(file, content);
  const kind = name.endsWith('.graphql') || name === 'introspection.json' ? '--graphql' : '--openapi';
  return readSource(readArguments(['a', kind, file, ...argv]), createNotes());
}
const idsOf = async (source: ReturnType<typeof read>) => (await source).operations.map(({ id }) => id);

describe('--only', () => {
  const get = (operationId: string, ...tags: string[]) => ({ get: { operationId, tags } });
  const paths = { '/v1/a/{id}': get('getApple', 'Apples'), '/v1/b': get('listBees'), '/v1/c': get('listCats') };
  const document = JSON.stringify({ openapi: '3.0.0', paths });

  it.each([
    ['apples', ['getApple']],
    ['listbees', ['listBees']],
    ['a', ['getApple']],
    ['/v1/b,cs', ['listBees', 'listCats']],
  ])('%s selects %j', async (only, ids) => expect(await idsOf(read('a.json', document, '--only', only))).toEqual(ids));

  it('rejects what the document does not have', async () => {
    await expect(read('a.json', document, '--only', 'b,dogs')).rejects.toThrow("'dogs'");
  });
});

const sdl = 'type Query { issue(id: ID!): Issue, teams: [Team] } type Issue { id: ID! } type Team { id: ID! }';

it('selects fields and entities of a GraphQL schema', async () => {
  expect(await idsOf(read('a.graphql', sdl, '--only', 'issue'))).toEqual(['issue']);
  expect(await idsOf(read('a.graphql', sdl, '--only', 'teams'))).toEqual(['teams']);
});

it('reads the result of an introspection', async () => {
  const { buildSchema, introspectionFromSchema } = await import('graphql');
  const result = JSON.stringify({ data: introspectionFromSchema(buildSchema(sdl)) });
  expect(await idsOf(read('introspection.json', result))).toEqual(['issue', 'teams']);
});

it.each([
  ['a.graphql', 'type Query {', /^Cannot parse .*a\.graphql: Syntax Error/],
  ['introspection.json', '{"data":{}}', /the JSON has no `__schema`/],
  ['a.json', '{"openapi":"3.1.0"}', /has no paths/],
])('%s with %s is rejected with an explanation', async (name, content, why) => {
  await expect(read(name, content)).rejects.toThrow(why);
});
