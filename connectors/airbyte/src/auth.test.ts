import type { Fetch } from '@agent-connectors/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { failure } from '../test/calls.ts';
import { organizationId } from '../test/wire.ts';
import { type AirbyteOptions, createAirbyte } from './index.ts';

const clientId = 'client-7f31';
const clientSecret = 'secret-5e0c71d9a2';
const now = Date.parse('2026-11-20T12:00:00Z');
beforeEach(() => void vi.useFakeTimers({ now, toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

interface Seen {
  readonly url: string;
  readonly headers: Headers;
  readonly body: string;
}

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

const issued = (number: number, more: object = {}) => ({
  access_token: `jwt-${number}-c0ffee`,
  token_type: 'bearer',
  expires_in: 900,
  organization_id: organizationId,
  ...more,
});

/** A platform that issues numbered tokens, and accepts all of them unless it is told otherwise. */
function platform(issue: (number: number) => Response = (number) => json(issued(number))) {
  const exchanges: Seen[] = [];
  const calls: Seen[] = [];
  let accepts = (_: string | null) => true;
  const fetch: Fetch = async (input, init) => {
    const request = new Request(input, init);
    const seen = { url: request.url, headers: request.headers, body: await request.text() };
    if (request.url.endsWith('/applications/token')) {
      exchanges.push(seen);
      return issue(exchanges.length);
    }
    calls.push(seen);
    if (!accepts(request.headers.get('authorization'))) return json({ message: 'Token expired' }, 401);
    return json({ active_count: 1, inactive_count: 0, total_count: 1 });
  };
  const client = (options: AirbyteOptions = {}) =>
    createAirbyte({ env: {}, retries: 0, clientId, clientSecret, fetch, ...options });
  const sent = () => calls.map(({ headers }) => headers.get('authorization'));
  return { exchanges, calls, sent, client, fetch, acceptOnly: (test: typeof accepts) => (accepts = test) };
}

describe('an application', () => {
  it('exchanges its ID and secret for a token, which the requests have', async () => {
    const { client, exchanges, calls } = platform();
    await client().workspaces.getStats();
    expect(exchanges[0]?.url).toBe('https://api.airbyte.ai/api/v1/account/applications/token');
    expect(JSON.parse(exchanges[0]?.body ?? '')).toEqual({ client_id: clientId, client_secret: clientSecret });
    expect(Object.fromEntries(exchanges[0]!.headers)).toEqual({
      accept: 'application/json',
      'content-type': 'application/json',
      'user-agent': 'agent-connectors-airbyte',
    });
    expect(calls[0]?.headers.get('authorization')).toBe('Bearer jwt-1-c0ffee');
    expect(calls[0]?.headers.has('x-organization-id')).toBe(false);
  });

  it('names its organization in every request, where one is given', async () => {
    const { client, exchanges, calls } = platform();
    await client({ organizationId }).workspaces.getStats();
    expect([...exchanges, ...calls].map(({ headers }) => headers.get('x-organization-id'))).toEqual([
      organizationId,
      organizationId,
    ]);
  });

  it('asks another address where one is set', async () => {
    const { client, exchanges, calls } = platform();
    await client({ env: { AIRBYTE_API_HOST: 'http://127.0.0.1:9/airbyte' } }).workspaces.getStats();
    expect([...exchanges, ...calls].map(({ url }) => url)).toEqual([
      'http://127.0.0.1:9/airbyte/api/v1/account/applications/token',
      'http://127.0.0.1:9/airbyte/api/v1/workspaces/stats',
    ]);
  });

  it('asks once for all calls, until a minute before the token expires', async () => {
    const { client, sent } = platform();
    const { workspaces } = client();
    await Promise.all([workspaces.getStats(), workspaces.getStats(), workspaces.getStats()]);
    vi.setSystemTime(now + 839_000);
    await workspaces.getStats();
    vi.setSystemTime(now + 841_000);
    await workspaces.getStats();
    expect(sent()).toEqual([1, 1, 1, 1, 2].map((number) => `Bearer jwt-${number}-c0ffee`));
  });

  it('uses a token of unknown lifetime until it is rejected', async () => {
    const { client, exchanges } = platform((number) => json(issued(number, { expires_in: undefined })));
    const { workspaces } = client();
    await workspaces.getStats();
    vi.setSystemTime(now + 86_400_000);
    await workspaces.getStats();
    expect(exchanges).toHaveLength(1);
  });

  it('asks anew once after a 401, and sends the new token', async () => {
    const { client, acceptOnly, sent } = platform();
    acceptOnly((authorization) => authorization === 'Bearer jwt-2-c0ffee');
    expect((await client().workspaces.getStats()).data.total_count).toBe(1);
    expect(sent()).toEqual(['Bearer jwt-1-c0ffee', 'Bearer jwt-2-c0ffee']);
  });

  it('gives up after the second 401', async () => {
    const { client, acceptOnly, sent } = platform();
    acceptOnly(() => false);
    const error = await failure(client().workspaces.getStats());
    expect(error.toJSON()).toMatchObject({ code: 'authentication', status: 401, outcome: 'rejected' });
    expect(sent()).toHaveLength(2);
  });

  it.each([400, 401, 403])('says which credentials to check when it is refused: %i', async (status) => {
    const { client, calls } = platform(() => json({ message: `Bad ${clientSecret}` }, status));
    const error = await failure(client().workspaces.getStats());
    expect(error.toJSON()).toMatchObject({ code: 'authentication', status, outcome: 'not_sent', retryable: false });
    expect(error.hint).toContain('Check AIRBYTE_CLIENT_ID and AIRBYTE_CLIENT_SECRET');
    expect(error.hint).toContain('AIRBYTE_ORGANIZATION_ID');
    expect(`${error.stack} ${JSON.stringify(error)}`).not.toContain(clientSecret);
    expect(calls).toEqual([]);
  });

  it.each([{ access_token: '' }, { access_token: 7 }, { access_token: undefined }])(
    'does not accept %j as a token',
    async (more) => {
      const { client, calls } = platform((number) => json(issued(number, more)));
      expect((await failure(client().workspaces.getStats())).code).toBe('invalid_response');
      expect(calls).toEqual([]);
    },
  );

  it('hides its secret and its token in a dry run', async () => {
    const { client, exchanges } = platform();
    const { data } = await client({ organizationId }).workspaces.getStats({}, { dryRun: true });
    expect(data.headers).toMatchObject({
      authorization: 'Bearer [redacted]',
      'x-organization-id': organizationId,
    });
    expect(exchanges).toEqual([]);
  });
});

describe('an access token', () => {
  it('is sent as it is, and asks for no other', async () => {
    const { fetch, exchanges, sent } = platform();
    await createAirbyte({ env: {}, accessToken: 'scoped-c0ffee', fetch }).workspaces.getStats();
    expect([exchanges.length, sent()]).toEqual([0, ['Bearer scoped-c0ffee']]);
  });

  it('goes before an application of the environment, when it is passed', async () => {
    const { fetch, exchanges, sent } = platform();
    const env = { AIRBYTE_CLIENT_ID: clientId, AIRBYTE_CLIENT_SECRET: clientSecret };
    await createAirbyte({ env, accessToken: 'scoped-c0ffee', fetch }).workspaces.getStats();
    expect([exchanges.length, sent()]).toEqual([0, ['Bearer scoped-c0ffee']]);
  });

  it('gives way to an application where both are in the environment', async () => {
    const { fetch, sent } = platform();
    const env = {
      AIRBYTE_CLIENT_ID: clientId,
      AIRBYTE_CLIENT_SECRET: clientSecret,
      AIRBYTE_ACCESS_TOKEN: 'scoped-c0ffee',
    };
    await createAirbyte({ env, fetch }).workspaces.getStats();
    expect(sent()).toEqual(['Bearer jwt-1-c0ffee']);
  });
});

it('says what is missing without credentials', async () => {
  const error = await failure(createAirbyte({ env: {} }).workspaces.getStats());
  expect(error.toJSON()).toMatchObject({ code: 'missing_credentials', outcome: 'not_sent' });
  expect(`${error.message} ${error.hint}`).toMatch(/AIRBYTE_CLIENT_ID.*AIRBYTE_ACCESS_TOKEN/s);
});

it('checks credentials by a cheap read', async () => {
  const { client, calls } = platform();
  expect(await client().check()).toMatchObject({ ok: true, apis: { platform: { status: 'ok' } } });
  expect(calls.map(({ url }) => new URL(url).pathname)).toEqual(['/api/v1/workspaces/stats']);
});

it.each([
  ['https://airbyte.example.com/', 'https://airbyte.example.com'],
  ['api.airbyte.ai', 'https://api.airbyte.ai'],
  ['localhost:4033/airbyte', 'http://localhost:4033/airbyte'],
  ['http://127.0.0.1:4033/airbyte/api/v1', 'http://127.0.0.1:4033/airbyte'],
])('takes %s as address', async (given, expected) => {
  const airbyte = createAirbyte({ accessToken: 'jwt-c0ffee-1', env: { AIRBYTE_API_HOST: given } });
  const { data } = await airbyte.workspaces.getStats({}, { dryRun: true });
  expect(data.url).toBe(`${expected}/api/v1/workspaces/stats`);
});
