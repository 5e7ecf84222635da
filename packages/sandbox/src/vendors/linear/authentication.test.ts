import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { credentials } from './index.ts';
import { startLinear, type TestClient, testTime } from './test-client.ts';

let client: TestClient;
let time = testTime;
beforeAll(async () => {
  client = await startLinear({ now: () => time });
});
beforeEach(() => {
  time = testTime;
  client.sandbox.reset();
});
afterAll(() => client.sandbox.close());

const app = { client_id: credentials.clientId, client_secret: credentials.clientSecret };
const refresh = (token: string) => client.token({ grant_type: 'refresh_token', refresh_token: token, ...app });
const viewer = '{ viewer { name isMe } }';
const hours = (count: number) => new Date(testTime.getTime() + count * 3_600_000);

describe('Linear credentials', () => {
  it.each([credentials.apiKey, credentials.readOnlyApiKey, `Bearer ${credentials.accessToken}`])(
    'accept %s',
    async (authorization) => {
      const response = await client.send(viewer, {}, authorization);
      expect([response.status, await response.json()]).toEqual([
        200,
        { data: { viewer: { name: 'Ingrid Solheim', isMe: true } } },
      ]);
    },
  );

  it.each(['', 'lin_api_wrong', `Bearer ${credentials.apiKey}`, credentials.accessToken, 'Bearer wrong'])(
    'reject %j',
    async (authorization) => {
      const response = await client.send(viewer, {}, authorization);
      expect(response.status).toBe(401);
      expect(await response.json()).toEqual({
        errors: [
          {
            message: expect.stringContaining('not authenticated'),
            extensions: {
              type: 'authentication error',
              code: 'AUTHENTICATION_ERROR',
              statusCode: 401,
              userError: true,
              userPresentableMessage: expect.any(String),
            },
          },
        ],
      });
    },
  );

  it('of a read-only key permit no mutation', async () => {
    const mutation = 'mutation { issueArchive(id: "ENG-1") { success } }';
    const response = await client.send(mutation, {}, credentials.readOnlyApiKey);
    const { errors } = await response.json();
    expect([response.status, errors[0].extensions]).toEqual([
      403,
      expect.objectContaining({ type: 'forbidden', code: 'FORBIDDEN' }),
    ]);
  });
});

describe('the token endpoint of Linear', () => {
  it('rotates refresh tokens', async () => {
    const first = await refresh(credentials.refreshToken);
    expect(first).toMatchObject({ status: 200, json: { token_type: 'Bearer', expires_in: 86_399 } });
    expect((await client.send(viewer, {}, `Bearer ${first.json.access_token}`)).status).toBe(200);

    const second = await refresh(first.json.refresh_token);
    expect(second.status).toBe(200);
    expect(second.json.access_token).not.toBe(first.json.access_token);
    for (const used of [credentials.refreshToken, first.json.refresh_token]) {
      expect(await refresh(used)).toMatchObject({ status: 400, json: { error: 'invalid_grant' } });
    }
  });

  it('returns access tokens that expire after a day', async () => {
    const { json } = await refresh(credentials.refreshToken);
    const statusAfter = async (count: number) => {
      time = hours(count);
      return (await client.send(viewer, {}, `Bearer ${json.access_token}`)).status;
    };
    expect([await statusAfter(23), await statusAfter(25)]).toEqual([200, 401]);
  });

  it('returns tokens of the app without a refresh token', async () => {
    const { status, json } = await client.token({
      grant_type: 'client_credentials',
      scope: 'read,comments:create',
      ...app,
    });
    expect(status).toBe(200);
    expect(json).not.toHaveProperty('refresh_token');
    const authorization = `Bearer ${json.access_token}`;
    const { data } = await (await client.send('{ viewer { name app } }', {}, authorization)).json();
    expect(data.viewer).toEqual({ name: 'Dispatch bot', app: true });
    const comment =
      'mutation { commentCreate(input: { issueId: "ENG-1", body: "Hi", createAsUser: "Bot" }) { success } }';
    expect((await client.send(comment, {}, authorization)).status).toBe(200);
    expect((await client.send('mutation { issueArchive(id: "ENG-1") { success } }', {}, authorization)).status).toBe(
      403,
    );
  });

  it.each([
    ['invalid_client', 401, { grant_type: 'refresh_token', client_id: 'x', client_secret: 'y' }],
    ['invalid_scope', 400, { grant_type: 'client_credentials', scope: 'everything', ...app }],
    ['unsupported_grant_type', 400, { grant_type: 'password', ...app }],
  ])('answers %s', async (error, status, form) => {
    expect(await client.token(form)).toMatchObject({ status, json: { error } });
  });
});
