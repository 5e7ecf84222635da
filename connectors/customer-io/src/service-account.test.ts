import { ConnectorError, type Fetch } from '@agent-connectors/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type CustomerIoOptions, createCustomerIo } from './index.ts';

const token = 'sa_live_5e0c71d9a2';
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

/** A vendor that issues numbered access tokens, and accepts all of them unless it is told otherwise. */
function vendor(issue: (number: number) => Response = (number) => json(issued(number))) {
  const exchanges: Seen[] = [];
  const calls: Seen[] = [];
  let accepts = (_: string | null) => true;
  const fetch: Fetch = async (input, init) => {
    const request = new Request(input, init);
    const seen = { url: request.url, headers: request.headers, body: await request.text() };
    if (request.url.endsWith('/oauth/token')) {
      exchanges.push(seen);
      return issue(exchanges.length);
    }
    calls.push(seen);
    if (!accepts(request.headers.get('authorization'))) return json({ errors: [{ detail: 'unauthorized' }] }, 401);
    return json({ account: { id: 77, data_center: 'EU' } });
  };
  const client = (options: CustomerIoOptions = {}) =>
    createCustomerIo({ env: {}, retries: 0, serviceAccountToken: token, fetch, ...options });
  const sent = () => calls.map(({ headers }) => headers.get('authorization'));
  return { exchanges, calls, sent, client, acceptOnly: (test: typeof accepts) => (accepts = test) };
}

const issued = (number: number, more: object = {}) => ({
  access_token: `jwt-${number}-c0ffee`,
  token_type: 'Bearer',
  expires_in: 3600,
  ...more,
});

const failure = async (call: PromiseLike<unknown>): Promise<ConnectorError> => {
  try {
    await call;
  } catch (error) {
    if (ConnectorError.isInstance(error)) return error;
    throw error;
  }
  throw new Error('The call did not fail.');
};

describe('a service account token', () => {
  it('is exchanged as a form, for an access token that the requests have', async () => {
    const { client, exchanges, calls } = vendor();
    await client().accounts.getCurrent();
    expect(exchanges[0]?.url).toBe('https://us.fly.customer.io/v1/service_accounts/oauth/token');
    expect(exchanges[0]?.headers.get('content-type')).toBe('application/x-www-form-urlencoded');
    expect([...new URLSearchParams(exchanges[0]?.body)]).toEqual([
      ['client_secret', token],
      ['grant_type', 'client_credentials'],
    ]);
    expect(calls[0]?.url).toBe('https://us.fly.customer.io/v1/accounts/current');
    expect(calls[0]?.headers.get('authorization')).toBe('Bearer jwt-1-c0ffee');
    expect(calls[0]?.headers.get('x-validate')).toBe('strict');
  });

  it('goes to the host of its region, or to another address', async () => {
    const { client, exchanges } = vendor();
    await client({ region: 'eu' }).accounts.getCurrent();
    await client({ baseUrl: { ui: 'http://127.0.0.1:9/ui' } }).accounts.getCurrent();
    expect(exchanges.map(({ url }) => new URL(url).origin)).toEqual([
      'https://eu.fly.customer.io',
      'http://127.0.0.1:9',
    ]);
  });

  it('is exchanged once for all calls, until a minute before the access token expires', async () => {
    const { client, sent } = vendor();
    const { accounts } = client();
    await Promise.all([accounts.getCurrent(), accounts.getCurrent()]);
    vi.setSystemTime(now + 3_539_000);
    await accounts.getCurrent();
    vi.setSystemTime(now + 3_541_000);
    await accounts.getCurrent();
    expect(sent()).toEqual([1, 1, 1, 2].map((number) => `Bearer jwt-${number}-c0ffee`));
  });

  it.each([
    [
      'the token itself says',
      `x.${Buffer.from(JSON.stringify({ exp: now / 1000 + 600 })).toString('base64url')}.y`,
      540,
    ],
    ['nothing says', 'opaque-c0ffee', 54 * 60],
    ['the token says in a form that nobody can read', 'x.%%%.y', 54 * 60],
  ])('is exchanged anew in time where %s when it expires', async (_, accessToken, seconds) => {
    const { client, exchanges } = vendor(() => json({ access_token: accessToken }));
    const { accounts } = client();
    await accounts.getCurrent();
    vi.setSystemTime(now + (seconds - 1) * 1000);
    await accounts.getCurrent();
    expect(exchanges).toHaveLength(1);
    vi.setSystemTime(now + (seconds + 1) * 1000);
    await accounts.getCurrent();
    expect(exchanges).toHaveLength(2);
  });

  it('is exchanged anew once after a 401, and the new access token is sent', async () => {
    const { client, acceptOnly, sent } = vendor();
    acceptOnly((authorization) => authorization === 'Bearer jwt-2-c0ffee');
    expect((await client().accounts.getCurrent()).data).toEqual({ id: 77, data_center: 'EU' });
    expect(sent()).toEqual(['Bearer jwt-1-c0ffee', 'Bearer jwt-2-c0ffee']);
  });

  it('is not exchanged a third time: a second 401 stands', async () => {
    const { client, acceptOnly, exchanges } = vendor();
    acceptOnly(() => false);
    expect(await failure(client().accounts.getCurrent())).toMatchObject({ code: 'authentication', status: 401 });
    expect(exchanges).toHaveLength(2);
  });

  it('that is refused is an authentication error, which does not show it', async () => {
    const { client, calls } = vendor(() => json({ error: 'invalid_client', description: token }, 401));
    const error = await failure(client().accounts.getCurrent());
    expect(error).toMatchObject({ code: 'authentication', outcome: 'not_sent', vendorCode: 'invalid_client' });
    expect(error.hint).toContain('CUSTOMER_IO_SERVICE_ACCOUNT_TOKEN');
    expect(JSON.stringify(error)).not.toContain(token);
    expect(calls).toHaveLength(0);
  });

  it('that is missing says how to get one', async () => {
    const { client, exchanges } = vendor();
    expect(await failure(client({ serviceAccountToken: undefined }).accounts.getCurrent())).toMatchObject({
      code: 'missing_credentials',
      hint: expect.stringContaining('CUSTOMER_IO_SERVICE_ACCOUNT_TOKEN'),
    });
    expect(exchanges).toHaveLength(0);
  });
});

describe('a scope', () => {
  it('is asked for, and must be granted', async () => {
    const { client, exchanges } = vendor((number) => json(issued(number, { scope: 'read_only' })));
    await client({ serviceAccountScope: 'read_only' }).accounts.getCurrent();
    expect(new URLSearchParams(exchanges[0]?.body).get('scope')).toBe('read_only');
    const error = await failure(client({ serviceAccountScope: 'read_only reports' }).accounts.getCurrent());
    expect(error).toMatchObject({ code: 'authentication', message: expect.stringContaining('the scope reports') });
  });

  it('that the vendor says nothing about is not granted', async () => {
    const { client, calls } = vendor();
    const call = client({ serviceAccountScope: 'read_only' }).accounts.getCurrent();
    expect(await failure(call)).toMatchObject({ code: 'authentication' });
    expect(calls).toHaveLength(0);
  });
});

describe('check()', () => {
  const checked = async (options: CustomerIoOptions) => (await vendor().client(options).check()).apis['ui'];

  it('finds the region of the account, which any host names', async () => {
    expect(await checked({ region: 'us' })).toMatchObject({ status: 'wrong_region', region: 'eu' });
    expect(await checked({ region: 'eu' })).toEqual({ status: 'ok' });
  });

  it('says which tokens are of a sandbox account', async () => {
    const sandbox = { region: 'eu', serviceAccountToken: 'sa_sandbox_5e0c71d9a2' } as const;
    expect((await checked(sandbox))?.message).toBe('It is the token of a sandbox account.');
  });
});

it('a web page in place of JSON says that the path may not exist', async () => {
  const page = new Response('<!doctype html><html></html>', { headers: { 'content-type': 'text/html' } });
  const fetch: Fetch = async () => page;
  const customerIo = createCustomerIo({ env: {}, retries: 0, tokens: { accessToken: 'jwt-1-c0ffee' }, fetch });
  expect(await failure(customerIo.accounts.getCurrent())).toMatchObject({
    code: 'invalid_response',
    hint: expect.stringContaining('The path may not exist on this host.'),
  });
});
