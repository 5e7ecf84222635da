import { createPylon, pylon } from '@agent-connectors/pylon';
import { describe, expect, test } from 'vitest';
import { connectorId, failure, fakePlatform, json, type Received, success } from '../../test/fake-platform.ts';
import { connect } from '../connect.ts';
import { contextStore } from './context-store.ts';

const inspection = (entities: readonly object[]) => ({
  connector_id: connectorId,
  name: 'Pylon',
  workspace_id: 'w-1',
  organization_id: 'o-1',
  source_definition_id: 'd-1',
  source_config_template_id: 't-1',
  docs_skill_id: 'skill-1',
  context_store_readiness: {
    connector_id: connectorId,
    source_definition_id: 'd-1',
    configured_cache_entities: entities,
  },
});

const ready = {
  entity: 'issues',
  status: 'READY',
  ready_for_search: true,
  supported: true,
  entity_count: 412,
  updated_at: '2026-11-20T09:00:00Z',
};

function store({
  execute,
  entities = [ready],
}: {
  execute?: (request: Received) => Response | object;
  entities?: readonly object[];
} = {}) {
  const platform = fakePlatform({
    execute: execute ?? (() => success({ data: [{ id: 'i-1' }], meta: { has_more: false, cursor: null, took_ms: 3 } })),
    routes: { [`GET /api/v1/integrations/connectors/${connectorId}/inspect`]: () => inspection(entities) },
  });
  return { ...platform, store: contextStore(connect(pylon, platform.options)) };
}

describe('a search', () => {
  test('sends the condition, the order, the page and the fields in the platform’s form', async () => {
    const { store: issues, bodies } = store();
    await issues.search('issues', {
      filter: { and: [{ eq: { state: 'new' } }, { gte: { created_at: '2026-11-01T00:00:00Z' } }] },
      sort: [{ created_at: 'desc' }],
      limit: 2,
      cursor: 'c-1',
      fields: ['id', 'title'],
    });
    expect(bodies()).toEqual([
      {
        entity: 'issues',
        action: 'context_store_search',
        params: {
          query: {
            filter: { and: [{ eq: { state: 'new' } }, { gte: { created_at: '2026-11-01T00:00:00Z' } }] },
            sort: [{ created_at: 'desc' }],
          },
          limit: 2,
          cursor: 'c-1',
          fields: [['id'], ['title']],
        },
        skip_truncation: true,
      },
    ]);
  });

  test('returns the records, the next position and the state of the store', async () => {
    const { store: issues } = store({
      execute: () => success({ data: [{ id: 'i-1' }], meta: { has_more: true, cursor: 'c-2', took_ms: 3 } }),
    });
    expect(await issues.search('issues')).toEqual({
      data: [{ id: 'i-1' }],
      meta: {
        nextCursor: 'c-2',
        hasMore: true,
        store: { entity: 'issues', status: 'READY', ready: true, records: 412, updatedAt: '2026-11-20T09:00:00Z' },
        attempts: 1,
        durationMs: expect.any(Number),
      },
    });
  });

  test('that fails while the store is built says so', async () => {
    const { store: issues } = store({
      execute: () => json({ message: 'Context store is not available.' }, 400),
      entities: [{ ...ready, status: 'CREATING', ready_for_search: false }],
    });
    const error = await failure(issues.search('issues'));
    expect(error).toMatchObject({ code: 'invalid_request' });
    expect(error.message).toContain('The search of issues failed (400). Airbyte says: Context store is not available.');
    expect(error.message).toContain('its state is CREATING');
    expect(error.message).not.toContain('executions');
  });

  test('that returns no records is invalid', async () => {
    const { store: issues } = store({ execute: () => success({ rows: [] }) });
    expect(await failure(issues.search('issues'))).toMatchObject({ code: 'invalid_response', outcome: 'rejected' });
  });

  test.each<[string, unknown, string, string]>([
    ['an unknown field', { filter: { eq: { stat: 'new' } } }, 'filter.eq.stat', "did you mean 'state'?"],
    ['an unknown operator', { filter: { is: { state: 'new' } } }, 'filter.is', ''],
    ['a field outside', { filter: { state: { eq: 'new' } } }, 'filter.state', 'the operator is outside'],
    ['a value of another type', { filter: { eq: { number: 'five' } } }, 'filter.eq.number', 'number is a number'],
    ['an unknown order', { sort: [{ created: 'desc' }] }, 'sort.0.created', ''],
    ['no page', { limit: 0 }, 'limit', ''],
    ['a misspelt part', { filters: {} }, 'filters', "did you mean 'filter'?"],
    ['fields that are none', { fields: [] }, 'fields', ''],
    ['an unknown field to return', { fields: ['titel'] }, 'fields.0', "did you mean 'title'?"],
    ['another kind of object', new Date(), 'query', ''],
    ['null', null, 'query', ''],
  ])('with %s is refused before anything is sent', async (_, query, path, hint) => {
    const { store: issues, received } = store();
    const error = await failure(issues.search('issues', query as never));
    expect(error).toMatchObject({ code: 'invalid_params', outcome: 'not_sent' });
    expect(error['issues']).toEqual([expect.objectContaining({ path })]);
    expect(error.message).toContain(hint);
    expect(received).toEqual([]);
  });

  test('is subject to the policy of the client, as a listing is', async () => {
    const platform = fakePlatform();
    const client = connect(pylon, { ...platform.options, policy: { deny: ['accounts.*'] } });
    expect(await failure(contextStore(client).search('accounts'))).toMatchObject({ code: 'not_permitted' });
    const narrow = connect(pylon, { ...platform.options, policy: { allow: ['me.get'] } });
    expect(await failure(contextStore(narrow).search('issues'))).toMatchObject({ code: 'not_permitted' });
    expect(platform.received).toEqual([]);
  });

  test('sends what was validated, also where a getter returns something else the next time', async () => {
    const { store: issues, bodies } = store();
    let reads = 0;
    const filter = {
      get eq() {
        return reads++ === 0 ? { id: 'x' } : { id: { evil: 1 } };
      },
    };
    await issues.search('issues', { filter } as never);
    expect(bodies()).toMatchObject([{ params: { query: { filter: { eq: { id: 'x' } } } } }]);
  });

  test('ends when its caller aborts it during the lookup', async () => {
    const platform = fakePlatform({
      routes: { 'GET /api/v1/integrations/connectors': () => new Promise<never>(() => {}) },
    });
    const controller = new AbortController();
    const search = contextStore(connect(pylon, platform.options)).search('issues', {}, { signal: controller.signal });
    controller.abort();
    expect(await failure(search)).toMatchObject({ code: 'aborted', outcome: 'not_sent' });
  });

  test('is no success where the platform reports none', async () => {
    const { store: issues } = store({
      execute: () => ({ ...success({ data: [{ id: 'i-1' }], meta: {} }), status: 'error' }),
    });
    expect(await failure(issues.search('issues'))).toMatchObject({ code: 'invalid_response' });
  });

  test('of an entity that the store does not have names those that it has', async () => {
    const { store: issues, received } = store();
    const error = await failure(issues.search('macros'));
    expect(error).toMatchObject({ code: 'invalid_params' });
    expect(error.message).toContain('issues, messages, accounts');
    expect(received).toEqual([]);
  });
});

test('the states of all entities are read from the inspection', async () => {
  const { store: all } = store({ entities: [ready, { entity: 'users', status: 'CREATING', ready_for_search: false }] });
  expect(await all.states()).toEqual([
    { entity: 'issues', status: 'READY', ready: true, records: 412, updatedAt: '2026-11-20T09:00:00Z' },
    { entity: 'users', status: 'CREATING', ready: false },
  ]);
});

test('only hosted clients have a context store', () => {
  expect(() => contextStore(createPylon({ apiToken: 'x-canary-0000', env: {} }))).toThrow(
    /a client that connect\(\) created/,
  );
});
