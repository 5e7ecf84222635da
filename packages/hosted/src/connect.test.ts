import { pylon } from '@agent-connectors/pylon';
import { describe, expect, test } from 'vitest';
import { connectorId, failure, fakePlatform, json, success } from '../test/fake-platform.ts';
import { connect } from './connect.ts';

const issue = { id: 'i-1', title: 'Broken', state: 'new' };

describe('a hosted call', () => {
  test('requests a token, looks the connector up and executes the operation', async () => {
    const { options, received } = fakePlatform({ execute: () => success(issue) });
    const client = connect(pylon, { ...options, organizationId: 'org-1' });
    const { data, meta } = await client.issues.get({ id: 'i-1' });
    expect(data).toEqual(issue);
    expect(meta).toEqual({ attempts: 1, durationMs: expect.any(Number) });
    expect(received.map(({ method, path, query, body }) => ({ method, path, query, body }))).toEqual([
      {
        method: 'POST',
        path: '/api/v1/account/applications/token',
        query: {},
        body: { client_id: 'client-1', client_secret: 'secret-canary-0815' },
      },
      {
        method: 'GET',
        path: '/api/v1/integrations/connectors',
        query: { workspace_name: 'acme', definition_id: 'f2e53e88-3c6b-4e5a-b7c2-a1d9c5e8f4b6' },
        body: undefined,
      },
      {
        method: 'POST',
        path: `/api/v1/integrations/connectors/${connectorId}/execute`,
        query: {},
        body: { entity: 'issues', action: 'get', params: { id: 'i-1' }, skip_truncation: true },
      },
    ]);
    expect(received.map(({ headers }) => [headers['authorization'], headers['x-organization-id']])).toEqual([
      [undefined, 'org-1'],
      ['Bearer token-canary-1', 'org-1'],
      ['Bearer token-canary-1', 'org-1'],
    ]);
  });

  test('shares one token and one lookup with 49 others that begin at the same time', async () => {
    const platform = fakePlatform({ execute: () => success(issue) });
    const client = connect(pylon, platform.options);
    await Promise.all(Array.from({ length: 50 }, (_, index) => client.issues.get({ id: `i-${index}` })));
    expect([platform.tokens().length, platform.lookups().length, platform.executions().length]).toEqual([1, 1, 50]);
  });

  test('shares its token with another client of the same credentials', async () => {
    const platform = fakePlatform({ execute: () => success(issue) });
    await connect(pylon, platform.options).issues.get({ id: 'i-1' });
    await connect(pylon, platform.options).issues.get({ id: 'i-1' });
    expect(platform.tokens()).toHaveLength(1);
    await connect(pylon, { ...platform.options, clientSecret: 'another-canary-4711' }).issues.get({ id: 'i-1' });
    expect(platform.tokens()).toHaveLength(2);
  });

  test('by the connector’s ID needs no workspace, and makes sure that it is one of the vendor', async () => {
    const inspected = (definition: string) => ({
      [`GET /api/v1/integrations/connectors/${connectorId}/inspect`]: () => ({
        connector_id: connectorId,
        source_definition_id: definition,
        source_definition_name: 'Ashby',
      }),
    });
    const platform = fakePlatform({
      execute: () => success(issue),
      routes: inspected('f2e53e88-3c6b-4e5a-b7c2-a1d9c5e8f4b6'),
    });
    const { workspaceName: _, ...options } = platform.options;
    const client = connect(pylon, { ...options, connectorId });
    await Promise.all([client.issues.get({ id: 'i-1' }), client.issues.get({ id: 'i-2' })]);
    expect(platform.lookups()).toEqual([]);
    expect(platform.received.filter(({ path }) => path.endsWith('/inspect'))).toHaveLength(1);
    const other = fakePlatform({ routes: inspected('4e8c9fa0-3634-499b-b948-11581b5c3efa') });
    const { workspaceName: __, ...others } = other.options;
    const error = await failure(connect(pylon, { ...others, connectorId }).issues.get({ id: 'i-1' }));
    expect(error).toMatchObject({ name: 'ConnectorNotFoundError', outcome: 'not_sent' });
    expect(error.message).toContain('is no Pylon connector, but one of Ashby');
    expect(other.executions()).toEqual([]);
  });

  test('by a connector’s ID that another workspace has is refused', async () => {
    const platform = fakePlatform({ connectors: [{ id: 'c-2', name: 'Pylon EU' }] });
    const error = await failure(connect(pylon, { ...platform.options, connectorId }).issues.get({ id: 'i-1' }));
    expect(error).toMatchObject({ name: 'ConnectorNotFoundError', outcome: 'not_sent' });
    expect(error.message).toContain("is no Pylon connector of the workspace 'acme'. It has Pylon EU (c-2).");
    expect(platform.executions()).toEqual([]);
  });

  test('with a scoped token uses the workspace of the token', async () => {
    const platform = fakePlatform({
      execute: () => success(issue),
      routes: {
        'GET /api/v1/account/applications/scoped-token/info': () => ({
          organization_id: '0d3b8f8e-0000-4000-8000-000000000001',
          workspace_id: '0d3b8f8e-0000-4000-8000-000000000002',
          workspace_name: 'customer-7',
        }),
      },
    });
    const { fetch, baseUrl } = platform.options;
    // The workspace of the environment does not contradict the token.
    const env = { AIRBYTE_WORKSPACE_NAME: 'another' };
    await connect(pylon, { fetch, env, baseUrl, accessToken: 'scoped-canary' }).issues.get({ id: 'i-1' });
    expect(platform.tokens()).toEqual([]);
    expect(platform.lookups()[0]?.query).toMatchObject({ workspace_name: 'customer-7' });
    expect(platform.executions()[0]?.headers['authorization']).toBe('Bearer scoped-canary');
  });

  test('with a scoped token whose workspace is not said looks nothing up', async () => {
    const platform = fakePlatform({
      routes: { 'GET /api/v1/account/applications/scoped-token/info': () => ({ organization_id: 'o-1' }) },
    });
    const { fetch, env, baseUrl } = platform.options;
    const error = await failure(connect(pylon, { fetch, env, baseUrl, accessToken: 'scoped-canary' }).me.get());
    expect(error).toMatchObject({ code: 'invalid_response', outcome: 'not_sent' });
    expect(platform.lookups()).toEqual([]);
  });

  test('whose token cannot be requested was not sent, also where it writes', async () => {
    const platform = fakePlatform({
      routes: { 'POST /api/v1/account/applications/token': () => json({ message: 'No.' }, 401) },
    });
    const error = await failure(connect(pylon, platform.options).accounts.create({ name: 'x' }));
    expect(error).toMatchObject({ code: 'authentication', outcome: 'not_sent' });
    expect(platform.executions()).toEqual([]);
  });

  test('reads credentials, workspace and address from the environment', async () => {
    const { fetch, received } = fakePlatform({ execute: () => success(issue) });
    const env = {
      AIRBYTE_CLIENT_ID: 'client-env',
      AIRBYTE_CLIENT_SECRET: 'secret-canary-env',
      AIRBYTE_ORGANIZATION_ID: 'org-env',
      AIRBYTE_API_HOST: 'https://airbyte.internal.test',
      AIRBYTE_WORKSPACE_NAME: 'ws-env',
      PYLON_API_TOKEN: 'never-read-canary',
    };
    await connect(pylon, { fetch, env }).issues.get({ id: 'i-1' });
    expect(received[0]?.body).toEqual({ client_id: 'client-env', client_secret: 'secret-canary-env' });
    expect(received[1]?.query).toMatchObject({ workspace_name: 'ws-env' });
    expect(received[2]?.headers['x-organization-id']).toBe('org-env');
    expect(JSON.stringify(received)).not.toContain('never-read-canary');
  });
});

describe('the connector of a workspace', () => {
  test('that is missing is an error that lists the others', async () => {
    const platform = fakePlatform({
      routes: {
        'GET /api/v1/integrations/connectors': ({ query }) => ({
          data: 'definition_id' in query ? [] : [{ id: 'c-2', name: 'Ashby of Acme' }],
        }),
      },
    });
    const error = await failure(connect(pylon, platform.options).issues.get({ id: 'i-1' }));
    expect(error).toMatchObject({ name: 'ConnectorNotFoundError', code: 'not_found', outcome: 'not_sent' });
    expect(error.message).toContain("The workspace 'acme' has no Pylon connector. It has Ashby of Acme (c-2).");
    expect(platform.executions()).toEqual([]);
  });

  test('that exists twice is an error that lists both', async () => {
    const connectors = [
      { id: 'c-1', name: 'Pylon EU' },
      { id: 'c-2', name: 'Pylon US' },
    ];
    const platform = fakePlatform({ connectors });
    const error = await failure(connect(pylon, platform.options).issues.get({ id: 'i-1' }));
    expect(error).toMatchObject({ name: 'ConnectorAmbiguityError', code: 'conflict', outcome: 'not_sent' });
    expect(error.message).toContain('Pylon EU (c-1), Pylon US (c-2)');
    expect(error.message).toContain('`connectorId`');
  });

  test('is looked up again after a failure, and after it was deleted', async () => {
    let connectors: object[] = [];
    let isGone = false;
    const platform = fakePlatform({
      execute: () => (isGone ? json({ message: 'Connector not found.' }, 404) : success(issue)),
      routes: { 'GET /api/v1/integrations/connectors': () => ({ data: connectors }) },
    });
    const client = connect(pylon, platform.options);
    await failure(client.issues.get({ id: 'i-1' }));
    connectors = [{ id: 'c-1', name: 'Pylon' }];
    await client.issues.get({ id: 'i-1' });
    isGone = true;
    await failure(client.issues.get({ id: 'i-1' }));
    isGone = false;
    connectors = [{ id: 'c-2', name: 'Pylon' }];
    await client.issues.get({ id: 'i-1' });
    expect(platform.executions().map(({ path }) => path.split('/').at(-2))).toEqual(['c-1', 'c-1', 'c-2']);
  });

  test('in a workspace that does not exist is an error that lists the workspaces', async () => {
    const platform = fakePlatform({
      routes: {
        'GET /api/v1/integrations/connectors': () => json({ message: 'Workspace not found' }, 404),
        'GET /api/v1/workspaces': () => ({ data: [{ id: 'w-1', name: 'default' }], next: null }),
      },
    });
    const error = await failure(connect(pylon, platform.options).issues.get({ id: 'i-1' }));
    expect(error).toMatchObject({ name: 'ConnectorNotFoundError' });
    expect(error.message).toContain("There is no workspace 'acme'. There is: 'default'.");
  });
});

describe('options', () => {
  test('without a workspace are refused with the ways to name one', () => {
    expect(() => connect(pylon, { env: {}, clientId: 'a', clientSecret: 'b-canary-0000' })).toThrow(
      /workspaceName: expected the name of a workspace, received nothing \(pass `workspaceName` or `connectorId`, or set AIRBYTE_WORKSPACE_NAME\)/,
    );
  });

  test.each([
    ['executor', { executor: {} }],
    ['region', { region: 'eu' }],
    ['wokspaceName', { wokspaceName: 'acme' }],
    ['workspaceName', { workspaceName: ' ' }],
    ['timeout', { timeout: -1 }],
  ])('with an invalid %s are refused', (name, option) => {
    const { options } = fakePlatform();
    expect(() => connect(pylon, { ...options, ...option } as never)).toThrow(name);
  });

  test('of a connector that Airbyte is not known to have ask for its definition', () => {
    const { options } = fakePlatform();
    const other = { ...pylon, name: 'pilon' };
    expect(() => connect(other, options)).toThrow(/pass `definition` with its UUID; did you mean 'pylon'/);
  });

  test('reach the events of a client once', async () => {
    const platform = fakePlatform({ execute: () => success(issue) });
    const events: string[] = [];
    const hooks = {
      onStart: () => events.push('start'),
      onRequest: () => events.push('request'),
      onResult: () => events.push('result'),
    };
    await connect(pylon, { ...platform.options, hooks }).issues.get({ id: 'i-1' });
    expect(events).toEqual(['start', 'request', 'request', 'result']);
  });
});

test('the check of a credential asks the platform to check the connector', async () => {
  const platform = fakePlatform({
    routes: {
      [`POST /api/v1/integrations/connectors/${connectorId}/check`]: () => ({
        id: connectorId,
        status: 'failed',
        failure_reason: { timestamp: 1, external_message: 'The token was revoked.' },
      }),
    },
  });
  expect(await connect(pylon, platform.options).check()).toEqual({
    ok: false,
    apis: { rest: { status: 'invalid', message: expect.stringContaining('The token was revoked.') } },
  });
});

test('a connector by name is loaded where it is installed', async () => {
  const platform = fakePlatform({ execute: () => success(issue) });
  const client = await connect('pylon', platform.options);
  expect((await client.execute('issues', 'get', { id: 'i-1' })).data).toEqual(issue);
  await expect(connect('pilon', platform.options)).rejects.toThrow(/pylon/);
});
