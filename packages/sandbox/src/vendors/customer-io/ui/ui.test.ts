import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { credentials } from '../access.ts';
import { createTestClient, type TestClient, testTime } from '../test-client.ts';

let client: TestClient;
let time = testTime;
beforeAll(async () => {
  client = await createTestClient({ now: () => time });
});
afterAll(() => client.close());
beforeEach(() => {
  time = testTime;
});

const form = { 'content-type': 'application/x-www-form-urlencoded' };
const exchange = (fields: Readonly<Record<string, string>> = {}) =>
  client.ui(
    'POST',
    '/v1/service_accounts/oauth/token',
    new URLSearchParams({
      client_secret: credentials.serviceAccountToken,
      grant_type: 'client_credentials',
      ...fields,
    }).toString(),
    form,
  );

const authorization = async (fields?: Readonly<Record<string, string>>) => ({
  authorization: `Bearer ${(await exchange(fields)).body.access_token}`,
});
const segments = '/v1/environments/1/segments';

describe('an exchange', () => {
  it('issues a JSON Web Token for an hour', async () => {
    const { status, body } = await exchange();
    expect([status, body]).toEqual([
      200,
      { access_token: expect.any(String), token_type: 'Bearer', expires_in: 3600, scope: '' },
    ]);
    const claims = JSON.parse(Buffer.from(body.access_token.split('.')[1], 'base64url').toString());
    expect(claims).toEqual({ account_id: 77, scope: '', exp: testTime.getTime() / 1000 + 3600 });
  });

  it('grants the scopes that exist', async () => {
    expect((await exchange({ scope: 'read_only everything' })).body.scope).toBe('read_only');
  });

  it.each([
    [{ client_secret: 'sa_live_other' }, 401, 'invalid_client'],
    [{ grant_type: 'password' }, 400, 'unsupported_grant_type'],
  ])('of %j is refused', async (fields, status, error) => {
    const refused = await exchange(fields);
    expect([refused.status, refused.body]).toEqual([status, { error }]);
  });
});

describe('an access token', () => {
  const account = async (headers: Readonly<Record<string, string>>) =>
    client.ui('GET', '/v1/accounts/current', undefined, headers);

  it('is needed, and is not the service account token', async () => {
    for (const token of ['', `Bearer ${credentials.serviceAccountToken}`])
      expect((await account({ authorization: token })).status).toBe(401);
    expect((await account(await authorization())).body).toEqual({ account: { id: 77, data_center: 'US' } });
  });

  it('expires', async () => {
    const headers = await authorization();
    time = new Date(testTime.getTime() + 3_599_000);
    expect((await account(headers)).status).toBe(200);
    time = new Date(testTime.getTime() + 3_600_000);
    expect((await account(headers)).status).toBe(401);
  });

  it('with the scope read_only refuses writes', async () => {
    const headers = await authorization({ scope: 'read_only' });
    expect((await client.ui('GET', segments, undefined, headers)).status).toBe(200);
    expect(await client.ui('POST', segments, { segment: { name: 'x' } }, headers)).toMatchObject({
      status: 403,
      body: { errors: [{ detail: 'the scope read_only allows no writes' }] },
    });
  });
});

describe('a workspace', () => {
  const call = async (method: string, path: string, body?: unknown, headers = {}) =>
    client.ui(method, path, body, { ...(await authorization()), ...headers });
  const strict = { 'x-validate': 'strict' };

  it('has the data of the other APIs', async () => {
    const { body: created } = await call('POST', segments, { segment: { name: 'Trials' } });
    const { body: seen } = await client.app('GET', `/v1/segments/${created.segment.id}`);
    expect(seen.segment.name).toBe('Trials');
    const { body: ofApp } = await client.app('GET', '/v1/campaigns');
    const { body: found } = await call('GET', '/v1/environments/1/campaigns?size=2&page=2&search=');
    expect([found.campaigns.length, found.total]).toEqual([2, ofApp.campaigns.length]);
    expect((await call('GET', '/v1/environments/1/customers?size=1')).body.customers).toHaveLength(1);
    const updated = await call('PUT', `${segments}/${created.segment.id}`, { segment: { description: 'd' } });
    expect(updated.body.segment).toMatchObject({ name: 'Trials', description: 'd' });
    expect((await call('DELETE', `${segments}/${created.segment.id}`)).status).toBe(204);
    expect((await client.app('GET', `/v1/segments/${created.segment.id}`)).status).toBe(404);
  });

  it('refuses unknown fields of a body only when it is asked to', async () => {
    const body = { segment: { name: 'Trials', descripton: 'a typo' } };
    expect((await call('POST', segments, body)).status).toBe(200);
    expect(await call('POST', segments, body, strict)).toMatchObject({
      status: 400,
      body: { errors: [{ detail: 'json: unknown field "descripton"' }] },
    });
    expect((await call('POST', segments, { segment: {} }, strict)).status).toBe(400);
  });

  it.each(['/v1/environments/2/segments', '/v1/environments/1/segments/999', '/v1/accounts/78/audit_logs'])(
    '%s is not found',
    async (path) => {
      expect((await call('GET', path)).status).toBe(404);
    },
  );

  it('is a web page where a path is unknown', async () => {
    const page = await call('GET', '/v1/nothing');
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  });
});

describe('the documents', () => {
  it.each(['/v1/openapi.json', '/cdp/api/openapi.json'])('%s has an ETag', async (path) => {
    const headers = await authorization();
    const first = await client.ui('GET', path, undefined, headers);
    expect([first.status, first.body.openapi]).toEqual([200, '3.1.0']);
    const again = await client.ui('GET', path, undefined, {
      ...headers,
      'if-none-match': first.headers.get('etag') ?? '',
    });
    expect([again.status, again.text]).toEqual([304, '']);
  });

  it('name only routes that the API has', async () => {
    const headers = await authorization();
    const { paths } = (await client.ui('GET', '/v1/openapi.json', undefined, headers)).body;
    for (const [path, item] of Object.entries<object>(paths)) {
      const address = path
        .replace('{environment_id}', '1')
        .replace('{account_id}', '77')
        .replace(/\{\w+\}/, '1');
      const methods = Object.keys(item).filter((name) => name !== 'parameters');
      const { status, text } = await client.ui('GET', address, undefined, headers);
      expect([path, status, text.startsWith('<'), methods.includes('get')]).toEqual([path, 200, false, true]);
    }
  });
});
