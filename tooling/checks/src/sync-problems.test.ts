import {
  bearer,
  defineConnector,
  doc,
  type EntityMeta,
  entity,
  list,
  operation,
  record,
  type Sync,
  tokenPages,
} from '@agent-connectors/core';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { syncProblems } from './sync-problems.ts';

const Item = record(
  { id: v.string() },
  {
    changed_at: v.string(),
    deleted: v.boolean(),
    number: v.number(),
    owner: v.nullable(record({ login: v.string() }, {})),
    extra: v.record(v.string(), v.unknown()),
  },
);
const text = (what: string) => doc(v.optional(v.string()), what);
const full = { operation: 'list' };
const changed = {
  operation: 'search',
  params: { where: { after: '{since}' } },
  format: 'unix_seconds',
  field: 'changed_at',
  order: 'unordered',
  inclusive: false,
} as const;
const latest = { ...changed, params: {}, order: 'descending' } as const;
const byToken = { operation: 'list', token: 'syncToken' };
const parent = { entity: 'boards', params: { login: 'owner.login', number: 'number' } };
const deletes = 'full_compare';

/** Creates a connector with boards, and cards, whose listing with a parent is `listOfBoard`. */
function connectorWith(
  cards: Omit<EntityMeta, 'summary'>,
  boards: Omit<EntityMeta, 'summary'> = { key: 'id', sync: { full, deletes } },
) {
  const pagination = tokenPages({ items: 'items', next: 'next', more: 'more', syncToken: 'syncToken' });
  const Condition = v.strictObject({ after: doc(v.number(), 'Time.') });
  return defineConnector({
    name: 'trello',
    title: 'Trello',
    version: '1.0.0',
    docs: 'https://docs.sample.test',
    credentials: { token: { variable: 'TRELLO_TOKEN', title: 'token', where: 'Made under Settings.' } },
    apis: {
      rest: {
        title: 'API',
        origins: 'https://api.sample.test',
        baseUrlVariable: 'TRELLO_BASE_URL',
        auth: bearer('token'),
        pagination,
        error: () => undefined,
        check: {
          operation: operation('GET /me', { summary: 'Get me.', input: v.strictObject({}), output: v.unknown() }),
        },
      },
    },
    entities: {
      boards: entity({ summary: 'Boards.', ...boards }, () => ({
        list: list('GET /boards', { summary: 'List boards.', input: v.strictObject({}), item: Item }),
      })),
      cards: entity({ summary: 'Cards.', ...cards }, () => ({
        list: list('GET /cards', {
          summary: 'List cards.',
          input: v.strictObject({ until: text('Time.'), cursor: text('Cursor.'), syncToken: text('Token.') }),
          item: Item,
        }),
        search: list('POST /cards/search', {
          summary: 'Search cards.',
          input: v.strictObject({ where: doc(v.optional(Condition), 'Condition.') }),
          item: Item,
        }),
        latest: list('GET /cards/latest', {
          summary: 'List the latest cards.',
          pagination: 'none',
          items: 'items',
          maxItems: 100,
          input: v.strictObject({}),
          item: Item,
        }),
        listOfBoard: list('GET /boards/{login}/{number}/cards', {
          summary: 'List the cards of a board.',
          input: v.strictObject({ login: doc(v.string(), 'Login.'), number: doc(v.number(), 'Number.') }),
          item: Item,
        }),
        get: operation('GET /cards/{id}', {
          summary: 'Get a card.',
          input: v.strictObject({ id: doc(v.string(), 'ID.') }),
          output: Item,
        }),
      })),
      status: entity({ summary: 'Status.' }, () => ({
        get: operation('GET /status', { summary: 'Get it.', input: v.strictObject({}), output: v.unknown() }),
      })),
    },
  });
}

it.each<[string, Sync]>([
  ['a full listing', { full, deletes }],
  ['changes by time', { full, changed, deletes: 'never' }],
  ['the latest changes', { full, changed: latest, deletes: 'never' }],
  ['changes by token', { full, changed: byToken, deletes }],
  ['only changes', { changed, deletes: 'never' }],
  ['a time in a full listing', { full: { ...full, params: { until: '{now}' }, format: 'rfc3339' }, deletes }],
  ['a parent', { full: { operation: 'listOfBoard' }, deletes, parent }],
  ['a tombstone', { full, deletes: { tombstone: { field: 'deleted', values: [true] } } }],
  ['a field that is not documented', { full, deletes: { tombstone: { field: 'extra.deleted' } } }],
])('a correct declaration has no problems: %s', (_, sync) => {
  expect(syncProblems(connectorWith({ key: 'id', sync }))).toEqual([]);
});

it.each<[string, Sync]>([
  ['Its `sync` names no listing.', { deletes: 'never' }],
  ['It has no full listing to compare with.', { changed, deletes }],
  ['It has no listing find.', { full: { operation: 'find' }, deletes }],
  ['It has no listing get.', { full: { operation: 'get' }, deletes }],
  ['Its latest is no full listing: it returns at most 100 items.', { full: { operation: 'latest' }, deletes }],
  [
    'Items of its search have no field updated_at, the time.',
    { full, changed: { ...changed, field: 'updated_at' }, deletes },
  ],
  ['Items of its list have no field gone, the tombstone.', { full, deletes: { tombstone: { field: 'gone' } } }],
  ['Items of its list have no field owner.id, the tombstone.', { full, deletes: { tombstone: { field: 'owner.id' } } }],
  [
    'The parameters of search contain no {since}.',
    { full, changed: { ...changed, params: { where: { after: 5 } } }, deletes },
  ],
  ['The parameters of list contain {since}.', { full: { ...full, params: { until: '{since}' } }, deletes }],
  [
    'The parameters of list contain {now}, without a `format`.',
    { full: { ...full, params: { until: '{now}' } }, deletes },
  ],
  ['The parameters of list are invalid: after (', { full: { ...full, params: { after: 'a' } }, deletes }],
  ['The parameters of search are invalid: where.after (', { full, changed: { ...changed, format: 'date' }, deletes }],
  ['The parameters of list are invalid: token (', { full, changed: { ...byToken, token: 'token' }, deletes }],
  [
    'Its listing by token has other parameters than its full listing.',
    { full, changed: { ...byToken, params: { until: 'a' } }, deletes },
  ],
  ['Its search returns no sync token.', { full, changed: { ...byToken, operation: 'search' }, deletes }],
  ['The parameters of listOfBoard are invalid: login (', { full: { operation: 'listOfBoard' }, deletes }],
  ['Its parent lanes does not exist.', { full, deletes, parent: { ...parent, entity: 'lanes' } }],
  ['Its parent status has no `sync`.', { full, deletes, parent: { ...parent, entity: 'status' } }],
  ['It takes no parameter from its parent boards.', { full, deletes, parent: { ...parent, params: {} } }],
  [
    'Records of its parent boards have no field name.',
    { full, deletes, parent: { ...parent, params: { login: 'name' } } },
  ],
  [
    'The parameters of listOfBoard are invalid: number (',
    { full: { operation: 'listOfBoard' }, deletes, parent: { ...parent, params: { login: 'id', number: 'id' } } },
  ],
  ['It is its own ancestor.', { full, deletes, parent: { ...parent, entity: 'cards' } }],
])('a mistake is found: %s', (problem, sync) => {
  expect(syncProblems(connectorWith({ key: 'id', sync }))).toContainEqual(expect.stringContaining(`cards: ${problem}`));
});

it('a missing key is found', () => {
  const sync: Sync = { full, deletes };
  expect(syncProblems(connectorWith({ sync }))).toEqual(['cards: It has no `key`.']);
  expect(syncProblems(connectorWith({ key: 'uid', sync }))).toEqual([
    'cards: Items of its list have no field uid, the key.',
  ]);
});

it('a circle of parents is found', () => {
  const sync: Sync = { full: { operation: 'listOfBoard' }, deletes, parent };
  const boards = { key: 'id', sync: { full, deletes, parent: { ...parent, entity: 'cards' } } as const };
  expect(syncProblems(connectorWith({ key: 'id', sync }, boards))).toEqual(
    expect.arrayContaining(['boards: It is its own ancestor.', 'cards: It is its own ancestor.']),
  );
});

it('each listed entity needs a declaration or a reason', () => {
  const undeclared = connectorWith({ key: 'id' });
  expect(syncProblems(undeclared)).toEqual([
    'cards: It has a listing and no `sync`. Declare it, or give the reason in sync-exceptions.json.',
  ]);
  expect(syncProblems(undeclared, { cards: 'The listing needs a term.' })).toEqual([]);
  expect(syncProblems(undeclared, { cards: ' ' })).toEqual(['cards: Its exception gives no reason.']);
});

it('an exception that nothing needs is found', () => {
  const declared = connectorWith({ key: 'id', sync: { full, deletes } });
  expect(syncProblems(declared, { cards: 'a', status: 'b', lanes: 'c' })).toEqual([
    'cards: It needs no exception.',
    'status: It needs no exception.',
    'lanes: It needs no exception.',
  ]);
});
