import { ashby } from '@agent-connectors/ashby';
import { pylon } from '@agent-connectors/pylon';
import { type Sandbox, startSandbox } from '@agent-connectors/sandbox';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { failure, fakePlatform, json } from '../../test/fake-platform.ts';
import { connect } from '../connect.ts';
import { createScopedToken } from '../create-scoped-token.ts';
import { createAirbyte } from '../index.ts';
import { createWorkspace } from './create-workspace.ts';
import { deleteConnector } from './delete-connector.ts';
import { setUpConnector } from './set-up-connector.ts';

// Against the emulated platform, over real HTTP on this machine.

let sandbox: Sandbox;
let env: Sandbox['env'];
let credentials: { readonly api_token: string | undefined };
beforeAll(async () => {
  sandbox = await startSandbox();
  ({ env } = sandbox);
  credentials = { api_token: env['PYLON_API_TOKEN'] };
});
afterAll(() => sandbox.close());
beforeEach(() => sandbox.reset());

const writes = () =>
  sandbox.requests.filter(
    ({ mount, method, path }) => mount === '/airbyte' && method !== 'GET' && !/token$|check$/.test(path ?? ''),
  );

describe('a set-up', () => {
  test('creates the workspace and the connector, whose operations then run', async () => {
    const set = await setUpConnector(pylon, { env, workspaceName: 'customer-1', credentials });
    expect(set).toMatchObject({ ok: true, workspaceName: 'customer-1' });
    expect(set.steps.map(({ step, status }) => `${step} ${status}`)).toEqual([
      'workspace made',
      'template found',
      'connector made',
      'check passed',
    ]);
    const { data } = await connect(pylon, { env, workspaceName: 'customer-1' }).me.get();
    expect(data.name).toBe('Kestrel Cloud');
  });

  test('that is run again finds everything and creates nothing', async () => {
    const first = await setUpConnector(pylon, { env, workspaceName: 'customer-1', credentials });
    const before = writes().length;
    const again = await setUpConnector(pylon, { env, workspaceName: 'customer-1', credentials });
    expect(again.connectorId).toBe(first.connectorId);
    expect(again.steps.map(({ status }) => status)).toEqual(['found', 'found', 'found', 'passed']);
    expect(again.steps[2]?.message).toContain('keeps its credential');
    expect(writes()).toHaveLength(before);
  });

  test('registers a template that the organization does not have', async () => {
    const airbyte = createAirbyte({ env });
    const { data: templates } = await airbyte.sourceTemplates.list({});
    const template = templates.find(({ name }) => name === 'Ashby');
    if (template) await airbyte.sourceTemplates.delete({ id: template.id });
    const set = await setUpConnector(ashby, {
      env,
      workspaceName: 'customer-2',
      credentials: { api_key: env['ASHBY_API_KEY'] },
      replicationConfig: { start_date: '2026-01-01T00:00:00Z' },
    });
    expect(set.steps[1]).toMatchObject({ step: 'template', status: 'made', name: 'Ashby' });
    expect(set.ok).toBe(true);
  });

  test('with a credential that the vendor rejects creates no connector', async () => {
    const set = await setUpConnector(pylon, {
      env,
      workspaceName: 'customer-3',
      credentials: { api_token: 'wrong-canary' },
    });
    expect(set.ok).toBe(false);
    expect(set.connectorId).toBeUndefined();
    expect(set.steps[2]).toMatchObject({ step: 'connector', status: 'left' });
    expect(set.steps[2]?.message).toContain('Pylon does not accept the credential');
    expect(JSON.stringify(set)).not.toContain('canary');
  });

  test('as a dry run creates nothing and says what it would create', async () => {
    const set = await setUpConnector('asana', { env, workspaceName: 'customer-4', dryRun: true });
    expect(set.steps.map(({ step, status }) => `${step} ${status}`)).toEqual([
      'workspace left',
      expect.stringMatching(/^template (left|found)$/),
      'connector left',
      'check left',
    ]);
    expect(writes()).toEqual([]);
  });

  test('without a credential creates nothing either, and names its fields', async () => {
    const error = await failure(setUpConnector('zendesk-support', { env, workspaceName: 'customer-5' }));
    expect(error).toMatchObject({ code: 'invalid_options' });
    expect(error.message).toContain('its fields are email and api_token, or');
    expect(writes()).toEqual([]);
  });

  test('in a workspace with several connectors of the vendor chooses none', async () => {
    const error = await failure(setUpConnector(pylon, { env, workspaceName: 'twins', credentials }));
    expect(error).toMatchObject({ name: 'ConnectorAmbiguityError', outcome: 'not_sent' });
  });

  test.each<[string, Record<string, unknown>, string]>([
    ['a misspelt field', { credentials: { api_tokn: 'x' } }, "did you mean 'api_token'?"],
    ['a field too many', { credentials: { api_token: 'x', api_key: 'y' } }, 'credentials.api_key'],
    ['an empty field', { credentials: { api_token: '' } }, 'credentials.api_token'],
    [
      'an unknown setting',
      { credentials: { api_token: 'x' }, replicationConfig: { from: '2026' } },
      'replicationConfig.from',
    ],
    ['a misspelt option', { credential: { api_token: 'x' } }, "did you mean 'credentials'?"],
    ['no workspace', { workspaceName: undefined }, 'workspaceName'],
    ['a name with a space at its end', { workspaceName: 'acme ' }, 'without spaces at its ends'],
    ['a time that is none', { credentials: { api_token: 'x' }, environment: { x: 1 } }, 'environment.x'],
  ])('with %s is refused before anything is sent', async (_, options, message) => {
    const error = await failure(setUpConnector(pylon, { env, workspaceName: 'customer-6', ...options } as never));
    expect(error).toMatchObject({ code: 'invalid_options' });
    expect(error.message).toContain(message);
    expect(sandbox.requests.filter(({ mount }) => mount === '/airbyte')).toEqual([]);
  });

  test('takes a template that another process registered meanwhile', async () => {
    let lists = 0;
    const platform = fakePlatform({
      routes: {
        'GET /api/v1/workspaces': () => ({ data: [{ id: 'w-1', name: 'acme' }], next: null }),
        'GET /api/v1/integrations/templates/sources': () => ({
          data:
            lists++ === 0
              ? []
              : [{ id: 't-1', name: 'Pylon', icon: null, actor_definition_id: 'f2e53e88-3c6b-4e5a-b7c2-a1d9c5e8f4b6' }],
        }),
        'POST /api/v1/integrations/templates/sources': () =>
          json({ message: "A template 'Pylon' already exists." }, 409),
        'POST /api/v1/integrations/connectors/11111111-2222-4333-8444-555555555555/check': () => ({
          id: '11111111-2222-4333-8444-555555555555',
          status: 'succeeded',
        }),
      },
    });
    const { workspaceName, ...options } = platform.options;
    const set = await setUpConnector(pylon, { ...options, workspaceName });
    expect(set.steps[1]).toEqual({ step: 'template', status: 'found', id: 't-1', name: 'Pylon' });
  });
});

test('a set-up with `replace` creates the connector anew, with the other credential', async () => {
  const first = await setUpConnector(pylon, { env, workspaceName: 'customer-11', credentials });
  const wrong = { api_token: 'wrong-canary' };
  const kept = await setUpConnector(pylon, { env, workspaceName: 'customer-11', credentials: wrong, replace: true });
  expect([kept.ok, kept.steps[2]?.status]).toEqual([false, 'left']);
  const again = await setUpConnector(pylon, { env, workspaceName: 'customer-11', credentials, replace: true });
  expect(again.ok).toBe(true);
  expect(again.connectorId).not.toBe(first.connectorId);
  expect((await connect(pylon, { env, workspaceName: 'customer-11' }).me.get()).data.name).toBe('Kestrel Cloud');
});

test('set-ups at the same time end with one connector', async () => {
  const options = { env, workspaceName: 'customer-12', credentials };
  const both = await Promise.all([setUpConnector(pylon, options), setUpConnector(pylon, options)]);
  expect(new Set(both.map(({ connectorId }) => connectorId)).size).toBe(1);
  const { data } = await createAirbyte({ env }).connectors.list({ workspace_name: 'customer-12' });
  expect(data).toHaveLength(1);
});

test('an inactive workspace is not set up well', async () => {
  const set = await setUpConnector(pylon, { env, workspaceName: 'dormant', credentials });
  expect(set.ok).toBe(false);
  expect(set.steps[0]?.message).toContain('inactive');
});

test.each([{ maxWait: Number.NaN }, { interval: -5 }, { connectorId: ' ' }])(
  'a deletion with %j is refused before anything is sent',
  async (option) => {
    const connectorId = '11111111-2222-4333-8444-555555555555';
    const error = await failure(deleteConnector({ env, connectorId, ...option }));
    expect(error).toMatchObject({ code: 'invalid_options' });
    expect(sandbox.requests.filter(({ mount }) => mount === '/airbyte')).toEqual([]);
  },
);

test('what the platform repeats of the vendor’s credential is not shown', async () => {
  const canary = 'vendor-canary-9999';
  const platform = fakePlatform({
    connectors: [],
    routes: {
      'GET /api/v1/workspaces': () => ({ data: [{ id: 'w-1', name: 'acme' }], next: null }),
      'GET /api/v1/integrations/templates/sources': () => json({ message: `What is ${canary}?` }, 400),
    },
  });
  const error = await failure(setUpConnector(pylon, { ...platform.options, credentials: { api_token: canary } }));
  expect(error.message).toContain('What is [redacted]?');
});

test('a deletion waits until the connector is gone', async () => {
  const { connectorId = '' } = await setUpConnector(pylon, { env, workspaceName: 'customer-7', credentials });
  await deleteConnector({ env, connectorId, interval: 1 });
  const { data } = await createAirbyte({ env }).connectors.list({ workspace_name: 'customer-7' });
  expect(data).toEqual([]);
});

test('a deletion that takes too long says that it goes on', async () => {
  const { connectorId = '' } = await setUpConnector(pylon, { env, workspaceName: 'customer-8', credentials });
  const error = await failure(deleteConnector({ env, connectorId, interval: 1000, maxWait: 1 }));
  expect(error).toMatchObject({ code: 'timeout' });
  expect(error['hint']).toContain('Airbyte continues it');
});

test('a workspace is created once', async () => {
  expect(await createWorkspace({ env, workspaceName: 'customer-9' })).toMatchObject({ status: 'made' });
  expect(await createWorkspace({ env, workspaceName: 'customer-9' })).toMatchObject({ status: 'found' });
});

test('a scoped token reaches its workspace alone', async () => {
  await setUpConnector(pylon, { env, workspaceName: 'customer-10', credentials });
  const { token, expiresAt } = await createScopedToken({ env, workspaceName: 'customer-10' });
  expect(Math.abs(expiresAt - Date.now() - 20 * 60_000)).toBeLessThan(60_000);
  const host = { AIRBYTE_API_HOST: env['AIRBYTE_API_HOST'] };
  expect((await connect(pylon, { env: host, accessToken: token }).me.get()).data.name).toBe('Kestrel Cloud');
  const error = await failure(connect(pylon, { env: host, accessToken: token, workspaceName: 'default' }).me.get());
  expect(error).toMatchObject({ outcome: 'not_sent' });
});
