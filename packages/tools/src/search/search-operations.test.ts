import type { Catalog, CatalogOperation } from '@agent-connectors/core/catalog';
import { expect, test } from 'vitest';
import { operationsOf, type ToolboxConnector, type ToolboxOperation } from '../operations.ts';
import { operationLine } from './operation-line.ts';
import { createSearchIndex } from './search-index.ts';
import { searchOperations } from './search-operations.ts';

const read = { effect: 'read', required: [], optional: [] } as const;

const catalogOf = (connector: string, operations: readonly CatalogOperation[]): Catalog => ({
  format: 1,
  connector,
  title: connector,
  version: '1.0.0',
  entities: [
    { id: 'issues', accessor: 'issues', summary: 'Support requests.', also: ['tickets'] },
    { id: 'tags', accessor: 'tags', summary: 'Labels.' },
    { id: 'users', accessor: 'users', summary: 'Members of the team.', also: ['agents'] },
  ],
  operations,
});

const issues = catalogOf('desk', [
  { id: 'issues.list', summary: 'List issues.', asks: ['what came in this week', 'how many are unanswered'], ...read },
  { id: 'issues.get', summary: 'Get an issue.', asks: ['what does it say'], ...read, required: ['id'] },
  {
    id: 'issues.update',
    summary: 'Update an issue.',
    also: ['close'],
    asks: ['it is solved, close it'],
    ...read,
    effect: 'write',
    required: ['id'],
  },
  {
    id: 'issues.delete',
    summary: 'Delete an issue.',
    asks: ['get rid of it'],
    ...read,
    effect: 'destructive',
    required: ['id'],
  },
  { id: 'issues.old', summary: 'List issues.', asks: ['what came in this week'], ...read, deprecated: true },
  { id: 'tags.list', summary: 'List tags.', asks: ['which labels do we have'], ...read },
  { id: 'users.list', summary: 'List users.', asks: ['who works here'], ...read },
  {
    id: 'users.invite',
    summary: 'Invite a user.',
    asks: ['let a colleague in'],
    ...read,
    effect: 'write',
    sends: true,
    required: ['email', 'name'],
    optional: ['role', 'team', 'a', 'b', 'c', 'd', 'e'],
  },
]);

async function operations(...catalogs: readonly Catalog[]): Promise<ToolboxOperation[]> {
  const never = () => Promise.reject(new Error('A search loads catalogs only.'));
  const sources = catalogs.map(
    (catalog): ToolboxConnector => ({
      id: catalog.connector,
      catalog: async () => catalog,
      connector: never,
      client: never,
    }),
  );
  return (await Promise.all(sources.map(operationsOf))).flat();
}

async function search(
  query: string | readonly string[],
  options: Partial<Parameters<typeof searchOperations>[2]> = {},
) {
  const index = createSearchIndex(await operations(issues));
  const found = searchOperations(index, [query].flat(), { accepts: () => true, limit: 10, ...options });
  return found.map(({ id }) => id);
}

test.each([
  ['a word that users have for the thing', 'tickets', 'issues.'],
  ['a word that users have for the act', 'close this one', 'issues.update'],
  ['a request of other words', 'who works here', 'users.list'],
  ['the name of an operation', 'tags.list', 'tags.list'],
  ['a word of its entity alone', 'labels', 'tags.list'],
])('finds operations by %s', async (_, query, first) => {
  expect((await search(query))[0]).toMatch(new RegExp(`^${first.replace('.', '\\.')}`));
});

test('the beginning of a request says whether it reads or changes something', async () => {
  const notes = catalogOf('desk', [
    { id: 'tags.list', summary: 'Notes.', asks: ['which notes are there', 'what do the notes say'], ...read },
    { id: 'tags.create', summary: 'Notes.', asks: ['add notes', 'write notes'], ...read, effect: 'write' },
  ]);
  const index = createSearchIndex(await operations(notes));
  const first = (query: string) => index.search(query)[0]?.operation.id;
  expect(first('which notes has Ada')).toBe('tags.list');
  expect(first('add notes about Ada')).toBe('tags.create');
});

test('a name of a thing finds its usual operations first', async () => {
  expect((await search('tickets')).slice(0, 3)).toEqual(['issues.list', 'issues.get', 'issues.update']);
  expect((await search('issue')).slice(0, 3)).toEqual(['issues.list', 'issues.get', 'issues.update']);
});

test('the operations of a product that is named come first', async () => {
  const other = catalogOf('shop', [{ id: 'issues.list', summary: 'List issues.', ...read }]);
  const index = createSearchIndex([...(await operations(issues)), ...(await operations(other))]);
  const first = (query: string) => searchOperations(index, [query], { accepts: () => true, limit: 1 })[0]?.name;
  expect(first('what came in this week')).toBe('desk.issues.list');
  expect(first('list shop issues')).toBe('shop.issues.list');
});

test('finds nothing for words that no operation has', async () => {
  expect(await search('xylophone')).toEqual([]);
});

test('several queries each bring in their best', async () => {
  const found = await search(['close a ticket', 'which labels are there']);
  expect(found.slice(0, 2).toSorted()).toEqual(['issues.update', 'tags.list']);
});

test('of two equal operations, the deprecated one comes last', async () => {
  const found = await search('what came in this week');
  expect(found.indexOf('issues.list')).toBeLessThan(found.indexOf('issues.old'));
});

test('one entity does not fill the list', async () => {
  const many = catalogOf('desk', [
    ...Array.from(
      { length: 9 },
      (_, index): CatalogOperation => ({
        id: `issues.export_${index}`,
        summary: 'Export the report.',
        asks: ['export the report'],
        ...read,
      }),
    ),
    { id: 'tags.report', summary: 'Report on tags.', asks: ['a report on labels'], ...read },
  ]);
  const index = createSearchIndex(await operations(many));
  const found = searchOperations(index, ['export the report'], { accepts: () => true, limit: 5 });
  expect(found.map(({ id }) => id)).toContain('tags.report');
  expect(found.filter(({ entity }) => entity.id === 'issues')).toHaveLength(4);
});

test('returns only operations that are accepted, and as many as asked for', async () => {
  expect(await search('issue', { accepts: ({ effect }) => effect === 'destructive' })).toEqual(['issues.delete']);
  expect(await search('issue', { limit: 2 })).toHaveLength(2);
});

test('an operation in one line names its parameters and what it changes', async () => {
  const invite = (await operations(issues)).find(({ id }) => id === 'users.invite');
  expect(invite && operationLine(invite)).toBe(
    'desk.users.invite(email, name, role?, team?, a?, b?, c?, d?, +1) [write, messages people] Invite a user.',
  );
});

test('a long summary is cut after a sentence', async () => {
  const [long] = await operations(
    catalogOf('desk', [{ id: 'tags.list', summary: `First sentence. ${'More words here. '.repeat(30)}`, ...read }]),
  );
  const line = long === undefined ? '' : operationLine(long);
  expect(line.startsWith('desk.tags.list() First sentence. More')).toBe(true);
  expect(line.length).toBeLessThan(230);
  expect(line.endsWith('here.')).toBe(true);
});
