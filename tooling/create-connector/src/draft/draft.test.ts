import { describe, expect, it } from 'vitest';
import { draftDocument as draft, type Operation, record, records, responding } from '../testing/draft-document.ts';

describe('names', () => {
  it('come from tags, paths and verbs, and short paths get plain names', () => {
    const { ids } = draft({
      'get /accounts': { tags: ['accounts'], ...responding(records) },
      'patch /accounts': { tags: ['accounts'], ...responding(record) },
      'get /accounts/{id}': { tags: ['accounts'], ...responding(record) },
      'patch /accounts/{id}': { tags: ['accounts'], ...responding(record) },
      'post /accounts/merge': { tags: ['accounts'], ...responding(record) },
      'get /accounts/{id}/relationships': {
        tags: ['accounts'],
        operationId: 'GetAccountRelationships',
        ...responding(records),
      },
      'get /teams/{team_id}/members': responding(records),
    });
    expect(ids.sort()).toEqual([
      'accounts.get',
      'accounts.list',
      'accounts.listRelationships',
      'accounts.merge',
      'accounts.update',
      'accounts.updateMany',
      'teamMembers.list',
    ]);
  });

  it('come from paths such as candidate.list', () => {
    const { all } = draft({
      'post /candidate.list': {
        tags: ['Candidate'],
        ...responding({ type: 'object', properties: { results: records } }),
      },
      'post /candidate.info': {
        tags: ['Candidate'],
        ...responding({ type: 'object', properties: { results: record } }),
      },
      'post /candidate.field.list': {
        tags: ['Candidate'],
        ...responding({ type: 'object', properties: { results: records } }),
      },
      'post /candidate.anonymize': { tags: ['Candidate'], ...responding(record) },
    });
    expect(all.map(({ id, effect, kind }) => `${id} ${effect} ${kind}`)).toEqual([
      'candidates.list read list',
      'candidates.get read operation',
      'candidates.listField read list',
      'candidates.anonymize write operation',
    ]);
  });

  it('of one-word paths share one entity', () => {
    expect(
      draft({ 'post /identify': { operationId: 'identify' }, 'post /track': { operationId: 'track' } }).ids,
    ).toEqual(['calls.identify', 'calls.track']);
  });

  it('are unique', () => {
    const { ids } = draft(
      Object.fromEntries(
        ['/a/things', '/b/things', '/c/things'].map((path) => [
          `get ${path}`,
          { tags: ['things'], ...responding(records) },
        ]),
      ),
    );
    expect(new Set(ids).size).toBe(3);
  });
});

describe('pagination', () => {
  const paged = (names: readonly string[], fields: Operation) => {
    const parameters = names.map((name) => ({
      name: name.replace('text_', ''),
      in: 'query',
      schema: { type: /after|cursor|text/.test(name) ? 'string' : 'integer' },
    }));
    const body = responding({ type: 'object', properties: { data: records, ...fields } });
    return draft({ 'get /things': { parameters, ...body } }).all[0]?.pagination;
  };

  it.each([
    [
      ['after', 'limit'],
      { meta: { properties: { next_cursor: { type: 'string' } } } },
      { style: 'cursor', moves: 'after', next: 'meta.next_cursor' },
    ],
    [
      ['page', 'per_page'],
      { total: { type: 'integer' } },
      { style: 'page', moves: 'page', limit: 'per_page', total: 'total' },
    ],
    [['offset'], {}, { style: 'offset', moves: 'offset' }],
    [
      ['starting_after'],
      { has_more: { type: 'boolean' } },
      { style: 'lastId', moves: 'starting_after', more: 'has_more' },
    ],
    [
      ['starting_after'],
      { pages: { properties: { next: { properties: { starting_after: { type: 'string' } } } } } },
      { style: 'cursor', moves: 'starting_after', next: 'pages.next.starting_after' },
    ],
    [
      ['page[cursor]', 'page[size]'],
      { links: { properties: { self: { type: 'string' }, next: { type: 'string' } } } },
      { style: 'link', next: 'links.next', limit: 'page[size]' },
    ],
    [
      ['text_offset'],
      { next_page: { properties: { offset: { type: 'string' } } } },
      { style: 'cursor', moves: 'offset', next: 'next_page.offset' },
    ],
    [['after'], {}, undefined],
    [['limit'], {}, undefined],
  ])('is derived from %j and %j', (names, fields, expected) => {
    if (expected === undefined) expect(paged(names, fields)).toBeUndefined();
    else expect(paged(names, fields)).toMatchObject(expected);
  });
});

describe('a listing', () => {
  const fields = (properties: Operation) => responding({ type: 'object', properties });
  const kindOf = (route: string, operation: Operation) =>
    draft({ [route]: operation }).all.map(({ kind, response }) => `${kind} ${response.path}`);

  it.each([
    [
      'get /widgets',
      { operationId: 'listWidgets', ...fields({ widgets: records, notes: { type: 'string' } }) },
      'list widgets',
    ],
    ['get /widgets.json', fields({ widgets: records }), 'list widgets'],
    [
      'get /calls',
      fields({
        calls: records,
        records: { properties: { totalRecords: { type: 'integer' }, cursor: { type: 'string' } } },
      }),
      'list calls',
    ],
    ['get /widgets/{id}', fields({ id: { type: 'string' }, parts: records }), 'operation '],
  ])('is recognized: %s', (route, operation, expected) => expect(kindOf(route, operation)).toEqual([expected]));

  it('that is not recognized is reported', () => {
    const { notes } = draft({ 'get /widgets': fields({ red: records, blue: records }) });
    expect(notes.of('pagination')).toEqual(['GET /v1/widgets: it looks like a listing, and is drafted as one record.']);
  });
});

it("parameters that share a name keep the vendor's names on the wire", () => {
  const parameters = [
    { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
    { name: 'id', in: 'query', schema: { type: 'string' } },
  ];
  const requestBody = { content: { 'application/json': { schema: { properties: { id: { type: 'string' } } } } } };
  const [operation] = draft({ 'put /things/{id}': { parameters, requestBody } }).all;
  expect(operation?.parameters.map(({ name, wire, location }) => `${name} ${wire} ${location}`)).toEqual([
    'id id path',
    'query_id id query',
    'body_id id body',
  ]);
});

describe('a path', () => {
  it.each([
    ['/../../evil/{x}', "contains '.' or '..'"],
    ['/a/%2E%2e/{x}', "contains '.' or '..'"],
    ['/./a', "contains '.' or '..'"],
    ['//evil.example/a', "contains '//'"],
    ['/a\\..\\b', 'a backslash or a control character'],
    ['/a/.\t./b', 'a backslash or a control character'],
  ])('%j is omitted, and reported', (path, problem) => {
    const { ids, notes } = draft({ [`get ${path}`]: responding(records), 'get /things': responding(records) });
    expect(ids).toEqual(['things.list']);
    expect(notes.of('omitted')).toEqual([expect.stringContaining(problem)]);
  });

  it('may end in a slash, and contain dots', () => {
    const { all } = draft({ 'get /things/': responding(records), 'get /file.list': responding(records) });
    expect(all.map(({ path }) => path).sort()).toEqual(['/v1/file.list', '/v1/things/']);
  });
});

it('names that every object inherits are kept on the wire, and are never those of parameters or actions', () => {
  const text = { type: 'string' };
  const requestBody = { content: { 'application/json': { schema: { properties: { constructor: text, a: text } } } } };
  const { all, ids } = draft({
    'put /things/{valueOf}': { parameters: [{ name: 'toString', in: 'query', schema: text }], requestBody },
    'post /things.constructor': {},
  });
  expect(ids).not.toContain('things.constructor');
  const [operation] = all.filter(({ method }) => method === 'PUT');
  expect(operation?.path).toBe('/v1/things/{path_valueOf}');
  expect(operation?.parameters.map(({ name, wire }) => `${name} ${wire}`)).toEqual([
    'path_valueOf valueOf',
    'query_toString toString',
    'body_constructor constructor',
    'a a',
  ]);
});
