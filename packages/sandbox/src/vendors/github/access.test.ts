import { createSign } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { credentials } from './index.ts';
import { main, startGithub, type TestClient, testTime } from './test-client.ts';

let time = testTime.getTime();
let client: TestClient;
beforeAll(async () => {
  client = await startGithub({ now: () => new Date(time) });
});
afterAll(() => client.close());

function jwt(claims: object = {}, header: object = { alg: 'RS256', typ: 'JWT' }): string {
  const now = time / 1000;
  const parts = [header, { iss: credentials.appId, iat: now - 60, exp: now + 540, ...claims }];
  const text = parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  return `${text}.${createSign('RSA-SHA256').update(text).sign(credentials.appPrivateKey, 'base64url')}`;
}

const path = `/app/installations/${credentials.installationId}/access_tokens`;
const tokenFor = (token: string, to = path, body?: object) =>
  client.call('POST', to, body, { authorization: `Bearer ${token}` });
const as = (token: string, url: string) => client.call('GET', url, undefined, { authorization: `Bearer ${token}` });

describe('an app', () => {
  it('gets a token of its installation that is valid for an hour', async () => {
    const { status, json } = await tokenFor(jwt({ iss: credentials.clientId }));
    expect([status, json.expires_at]).toEqual([201, '2026-11-20T13:00:00Z']);
    expect(json.token).toMatch(/^ghs_\w{36}$/);
    expect((await as(json.token, main)).status).toBe(200);
    time += 60 * 60_000;
    expect(await as(json.token, main)).toMatchObject({ status: 401, json: { message: 'Bad credentials' } });
  });

  it('sees only the repositories of the installation, and is no person', async () => {
    const { token } = (await tokenFor(jwt())).json;
    expect((await as(token, '/repos/kestrelcloud/infrastructure')).status).toBe(404);
    expect((await client.call('GET', '/repos/kestrelcloud/infrastructure')).status).toBe(200);
    for (const url of ['/user', '/notifications']) expect((await as(token, url)).status).toBe(403);
  });

  it('can limit a token to some repositories', async () => {
    const { json } = await tokenFor(jwt(), path, { repositories: ['console'] });
    expect(json.repositories.map(({ name }: { name: string }) => name)).toEqual(['console']);
    expect((await as(json.token, main)).status).toBe(404);
  });

  it('needs a signed and current web token', async () => {
    const now = time / 1000;
    const signed = jwt();
    const tokens = {
      'no JWT': credentials.token,
      'wrong signature': `${signed.slice(0, -8)}AAAAAAAA`,
      'other algorithm': jwt({}, { alg: 'HS256' }),
      'other app': jwt({ iss: '1' }),
      expired: jwt({ exp: now - 1 }),
      'valid for too long': jwt({ exp: now + 3600 }),
      'issued later': jwt({ iat: now + 300 }),
    };
    for (const [problem, token] of Object.entries(tokens)) expect((await tokenFor(token)).status, problem).toBe(401);
    expect((await tokenFor(signed, '/app/installations/1/access_tokens')).status).toBe(404);
    expect((await as(signed, main)).status).toBe(401);
  });
});
