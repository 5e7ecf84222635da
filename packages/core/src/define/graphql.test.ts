import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { all, failure, json, type Step, scriptedFetch } from '../../test/fake-fetch.ts';
import { secrets } from '../../test/sample.ts';
import { callThing, sentBy, vendor } from '../../test/vendor.ts';
import { createClient } from '../client/create-client.ts';
import { describeOperation } from '../describe.ts';
import { readPath } from '../util/read-path.ts';
import { graphqlList, graphqlOperation } from './graphql.ts';
import { record } from './schema.ts';

const Issue = record(
  { id: v.string(), title: v.string() },
  { assignee: record({ id: v.string() }, { name: v.string() }), labels: v.record(v.string(), v.unknown()) },
);
const selection = 'id title assignee { id name } labels(first: 10) { nodes { id name } }';

const get = graphqlOperation(`query($id: String!) { issue(id: $id) { ${selection} } }`, {
  summary: 'Get an issue.',
  input: v.strictObject({ id: v.string() }),
  output: Issue,
});
const list = graphqlList(
  `query issues($filter: IssueFilter, $first: Int, $after: String) {
    issues(filter: $filter, first: $first, after: $after) { nodes { ${selection} } pageInfo { hasNextPage endCursor } }
  }`,
  {
    summary: 'List issues.',
    input: v.strictObject({
      filter: v.optional(v.record(v.string(), v.unknown())),
      limit: v.optional(v.number()),
      cursor: v.optional(v.string()),
    }),
    item: Issue,
  },
);
const update = graphqlOperation(
  'mutation($id: String!, $input: IssueUpdateInput!) { issueUpdate(id: $id, input: $input) { success issue { id title } } }',
  {
    summary: 'Update an issue.',
    effect: 'write',
    input: v.strictObject({
      id: v.string(),
      title: v.optional(v.string()),
      dueDate: v.optional(v.nullable(v.string())),
    }),
    output: Issue,
    path: 'issueUpdate.issue',
  },
);
const issue = { id: '1', title: 'a' };
const page = (nodes: unknown[], endCursor: string | null, more = {}) =>
  json({ data: { issues: { nodes, pageInfo: { hasNextPage: endCursor !== null, endCursor }, ...more } } });

/** The body of the one request that a call sends. */
const bodyOf = async (made: ReturnType<typeof callThing>) => JSON.parse((await sentBy(made)).body);

describe('the request of a GraphQL operation', () => {
  test('is a document with its variables', async () => {
    const made = callThing({}, get, { id: '1' }, [json({ data: { issue } })]);
    expect(await sentBy(made)).toMatchObject({ method: 'POST', url: 'https://api.sample.test/graphql' });
    expect(await bodyOf(made)).toEqual({
      query: `query($id: String!) { issue(id: $id) { ${selection} } }`,
      variables: { id: '1' },
    });
    expect(await made.result).toMatchObject({ data: issue });
  });

  test('has parameters that are no variables in $input', async () => {
    const params = { id: '1', title: 'b', dueDate: null };
    const made = callThing({}, update, params, [json({ data: { issueUpdate: { success: true, issue } } })]);
    expect((await bodyOf(made)).variables).toEqual({ id: '1', input: { title: 'b', dueDate: null } });
    expect(await made.result).toMatchObject({ data: issue });
  });

  test('of a listing has limit and cursor as $first and $after', async () => {
    const params = { limit: 5, cursor: 'c', filter: { team: 'x' } };
    const made = callThing({}, list, params, [page([issue], null)]);
    expect((await bodyOf(made)).variables).toEqual({ first: 5, after: 'c', filter: { team: 'x' } });
  });
});

test('a connection is walked to its end, with its total', async () => {
  const { fetch, seen } = scriptedFetch(page([issue], 'c1', { totalCount: 2 }), page([{ id: '2', title: 'b' }], null));
  const client = createClient(vendor({}, { list }), { apiToken: secrets.apiToken, env: {}, fetch });
  const issues = client.things.list();
  expect((await issues).meta.total).toBe(2);
  expect((await all(issues)).map(({ id }) => id)).toEqual(['1', '2']);
  expect(JSON.parse(seen[1]?.body ?? '').variables).toEqual({ after: 'c1' });
});

test('a plain list has one page', async () => {
  const priorities = graphqlList('query { issuePriorityValues { priority label } }', {
    summary: 'List.',
    input: v.strictObject({}),
    item: v.unknown(),
    connection: false,
  });
  const { result } = callThing({}, priorities, {}, [json({ data: { issuePriorityValues: [1, 2] } })]);
  expect(await result).toMatchObject({ data: [1, 2], meta: { hasMore: false } });
});

describe('errors in a good response', () => {
  const fails = (response: Step, operation: typeof get | typeof update = get) =>
    callThing({}, operation, { id: '1' }, [response], { options: { retries: 0 } }).result;
  const errors = [{ message: 'Labels timed out', path: ['issue', 'labels'], extensions: { code: 'TOO_MANY' } }];

  test('beside data are warnings', async () => {
    expect(await fails(json({ data: { issue }, errors }))).toMatchObject({
      data: issue,
      meta: { warnings: ['issue.labels: Labels timed out'] },
    });
  });

  test.each([
    ['null', { data: { issue: null }, errors }],
    ['missing', { errors }],
    ['null as a whole', { data: null, errors }],
  ])('are the result where data is %s', async (_, body) => {
    const error = await failure(fails(json(body)));
    expect(error).toMatchObject({ code: 'invalid_request', vendorCode: 'TOO_MANY', outcome: 'rejected' });
    expect(error.message).toContain('Labels timed out');
  });

  test('are read by the connector, where it can', async () => {
    const { result } = callThing(
      { error: () => ({ message: 'gone', kind: 'not_found', code: 'E1' }) },
      get,
      { id: '1' },
      [json({ data: null, errors })],
    );
    expect(await failure(result)).toMatchObject({ code: 'not_found', vendorCode: 'E1' });
  });

  test('of a mutation whose payload is there leave open what happened', async () => {
    const body = { data: { issueUpdate: { success: true, issue: null } }, errors };
    const error = await failure(fails(json(body), update));
    expect(error).toMatchObject({ outcome: 'unknown' });
    expect(error.message).toContain('may have taken effect');
  });

  test('of the server leave it open, too', async () => {
    const failed = [{ message: 'x', extensions: { code: 'INTERNAL_SERVER_ERROR' } }];
    expect(await failure(fails(json({ data: null, errors: failed }), update))).toMatchObject({
      code: 'server',
      outcome: 'unknown',
    });
  });

  test('show no credential in warnings', async () => {
    const repeated = [{ message: `no access for ${secrets.apiToken}` }];
    const { meta } = await fails(json({ data: { issue }, errors: repeated }));
    expect(JSON.stringify(meta)).not.toContain(secrets.apiToken);
  });

  test('without errors, the connector may still see that nothing was done', async () => {
    const { result } = callThing(
      {
        error: ({ body }) =>
          readPath(body, 'data.issueUpdate.success') === false ? { message: 'no', kind: 'conflict' } : undefined,
      },
      update,
      { id: '1' },
      [json({ data: { issueUpdate: { success: false, issue } } })],
    );
    expect(await failure(result)).toMatchObject({ code: 'conflict' });
  });

  test('without data nor errors, the response is invalid, and a write may have been carried out', async () => {
    expect(await failure(fails(json({ data: {} }), update))).toMatchObject({
      code: 'invalid_response',
      outcome: 'unknown',
    });
  });
});

describe('with selected fields, the document asks only for them', () => {
  const queryOf = async (operation: typeof get | typeof list, fields: string[], response: Step) =>
    (await bodyOf(callThing({}, operation, operation === get ? { id: '1' } : {}, [response], { call: { fields } })))
      .query;

  test.each([
    [['title'], 'id title'],
    [['assignee.name'], 'id assignee { name }'],
    [['assignee', 'title'], 'id title assignee { id name }'],
    [['labels.nodes.name'], 'id labels ( first: 10 ) { nodes { name } }'],
    [['title', 'unknown'], 'id title'],
  ])('%j', async (fields, asked) => {
    const query = await queryOf(get, fields, json({ data: { issue } }));
    expect(query).toBe(`query($id: String!) { issue ( id: $id ) { ${asked} } }`);
  });

  test('of each record of a listing, whose pages go on', async () => {
    const query: string = await queryOf(list, ['title'], page([issue], null));
    expect(query).toContain('nodes { id title }');
    expect(query).toContain('pageInfo { hasNextPage endCursor }');
  });

  test('and fields that were not asked for are not missing', async () => {
    const { result } = callThing({}, get, { id: '1' }, [json({ data: { issue: { id: '1' } } })], {
      call: { fields: ['id'] },
    });
    const { data, meta } = await result;
    expect(data).toEqual({ id: '1' });
    expect(meta).not.toHaveProperty('warnings');
  });
});

test('an operation is described by its field, without its document', () => {
  const connector = vendor({}, { get, list, update });
  expect(describeOperation(connector, 'things.update')).toMatchObject({
    method: 'POST',
    path: '/graphql',
    graphql: { kind: 'mutation', field: 'issueUpdate' },
    effect: 'write',
    constants: {},
    wire: {},
  });
  expect(describeOperation(connector, 'things.list')).toMatchObject({
    graphql: { kind: 'query', field: 'issues' },
    effect: 'read',
    pagination: 'cursor',
    wire: { limit: 'first', cursor: 'after' },
  });
});

test('text that is no document is refused when it is defined', () => {
  expect(() =>
    graphqlOperation('{ issues { id } }', { summary: '', effect: 'read', input: v.object({}), output: Issue }),
  ).toThrow('no GraphQL query');
});

test('a mutation is no read, and no listing', () => {
  const meta = { summary: '', input: v.object({}), output: Issue, item: Issue };
  const text: string = 'mutation { remove { id } }';
  expect(() => graphqlOperation(text, { ...meta, effect: 'read' })).toThrow('A mutation is no read');
  expect(() => graphqlList(text, meta)).toThrow('A mutation is no listing');
});

test('comments in a document are left out', () => {
  const { graphql } = graphqlOperation('query { # all\n issue { id } }', {
    summary: '',
    input: v.object({}),
    output: Issue,
  });
  expect(graphql?.document).toBe('query { issue { id } }');
});
