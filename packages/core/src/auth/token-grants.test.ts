import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test, vi } from 'vitest';
import { failure, fakeFetch, json, ok, type Seen, status } from '../../test/fake-fetch.ts';
import { sampleWith } from '../../test/sample.ts';
import { createClient } from '../client/create-client.ts';
import type { AnyClientOptions } from '../client/create-runtime.ts';
import type { Auth } from '../define/auth.ts';
import type { CredentialField } from '../define/credential-field.ts';
import type { IssuedTokens } from '../define/tokens.ts';
import { oauth2JwtBearer } from './jwt-bearer.ts';
import { oauth2ClientCredentials } from './oauth.ts';
import { signJwt } from './sign-jwt.ts';
import { tokenAuth } from './token-auth.ts';

const { privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
});

const fields: Record<string, CredentialField> = {
  privateKey: { variable: 'PRIVATE_KEY', title: 'private key', where: 'Of your app.', multiline: true },
  subdomain: { variable: 'SUBDOMAIN', title: 'subdomain', where: 'Of your account.', public: true },
};

/** Creates a vendor whose token endpoint responds in its own way, and whose API accepts only the newest token. */
function vendorWith(auth: Auth, issue: (number: number, request: Seen) => Response) {
  const tokens: Seen[] = [];
  const api: Seen[] = [];
  let rejects = false;
  const { fetch } = fakeFetch((request) => {
    if (/token/.test(new URL(request.url).pathname)) {
      tokens.push(request);
      rejects = false;
      return issue(tokens.length, request);
    }
    api.push(request);
    return rejects ? status(401) : ok({ id: '1' });
  });
  const client = (options: AnyClientOptions = {}) =>
    createClient(sampleWith({ auth }, fields), {
      env: {},
      clientId: 'app-1',
      clientSecret: 'secret-canary',
      siteId: '42',
      privateKey: privateKey.replaceAll('\n', '\\n'),
      fetch,
      retries: 0,
      ...options,
    });
  return { tokens, api, client, rejectAll: () => (rejects = true) };
}

const claimsOf = (token: string) => JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());

describe('a signed assertion', () => {
  const auth = oauth2JwtBearer({
    tokenUrl: 'https://{subdomain}.sample.test/token',
    issuer: 'clientId',
    subject: 'siteId',
    privateKey: 'privateKey',
    scopes: ['a', 'b'],
  });

  test('is exchanged for an access token', async () => {
    const { client, tokens, api } = vendorWith(auth, () => json({ access_token: 'at-canary', expires_in: 3600 }));
    const { issues } = client({ subdomain: 'acme' });
    await Promise.all([issues.get({ id: '1' }), issues.get({ id: '2' })]);
    expect(tokens.map(({ url }) => url)).toEqual(['https://acme.sample.test/token']);
    const form = new URLSearchParams(tokens[0]?.body);
    expect([form.get('grant_type'), form.get('scope')]).toEqual(['urn:ietf:params:oauth:grant-type:jwt-bearer', 'a b']);
    expect(claimsOf(form.get('assertion') ?? '')).toMatchObject({
      iss: 'app-1',
      sub: '42',
      aud: 'https://acme.sample.test/token',
    });
    expect(api.map(({ headers }) => headers['authorization'])).toEqual(['Bearer at-canary', 'Bearer at-canary']);
  });

  test('is in no error, even where the endpoint repeats it', async () => {
    let assertion = '';
    const { client } = vendorWith(auth, (_, { body }) => {
      assertion = new URLSearchParams(body).get('assertion') ?? '';
      return json({ error: `invalid ${assertion}` }, 400);
    });
    const error = await failure(client({ subdomain: 'acme' }).issues.get({ id: '1' }));
    expect(error.vendorCode).toBe('invalid [redacted]');
    expect(JSON.stringify(error)).not.toContain(assertion.split('.')[2]);
  });

  test('needs the fields of the token endpoint', async () => {
    const { client, tokens } = vendorWith(auth, () => json({}));
    expect(await failure(client().issues.get({ id: '1' }))).toMatchObject({
      code: 'missing_credentials',
      outcome: 'not_sent',
      hint: 'Pass `subdomain` or set SUBDOMAIN. Of your account.',
    });
    expect(tokens).toHaveLength(0);
  });

  test('by an invalid key sends nothing and does not show the key', async () => {
    const { client, tokens } = vendorWith(auth, () => json({}));
    const error = await failure(
      client({ subdomain: 'acme', privateKey: 'key-canary-0815' }).issues.create({ title: 'x' }),
    );
    expect(error).toMatchObject({ code: 'invalid_options', outcome: 'not_sent' });
    expect(JSON.stringify(error)).not.toContain('canary');
    expect(tokens).toHaveLength(0);
  });
});

describe('a token that is requested in a way of the vendor', () => {
  const auth = tokenAuth({
    kind: 'installation',
    credentials: ['clientId', 'siteId', 'privateKey'],
    async request({ credential, baseUrl, send }) {
      const claims = { iss: await credential('clientId') };
      const jwt = await signJwt({ privateKey: await credential('privateKey'), claims });
      const { token, expires_at } = await send({
        url: `${baseUrl()}/installations/${await credential('siteId')}/tokens`,
        headers: { authorization: `Bearer ${jwt}` },
      });
      return { accessToken: String(token), expiresAt: Date.parse(String(expires_at)) };
    },
  });
  const issue = (number: number) => json({ token: `it-canary-${number}`, expires_at: '2100-01-01T00:00:00Z' }, 201);

  test('is used until it expires, and one request serves all', async () => {
    const { client, tokens, api } = vendorWith(auth, issue);
    const { issues } = client();
    await Promise.all([issues.get({ id: '1' }), issues.get({ id: '2' })]);
    await issues.get({ id: '3' });
    expect(tokens.map(({ url }) => url)).toEqual(['https://api.sample.test/installations/42/tokens']);
    expect(new Set(api.map(({ headers }) => headers['authorization']))).toEqual(new Set(['Bearer it-canary-1']));
  });

  test('is requested below the address of the client', async () => {
    const { client, tokens } = vendorWith(auth, issue);
    await client({ baseUrl: { rest: 'http://127.0.0.1:9/sandbox' } }).issues.get({ id: '1' });
    expect(tokens[0]?.url).toBe('http://127.0.0.1:9/sandbox/installations/42/tokens');
  });

  test('is renewed once after a 401', async () => {
    const { client, tokens, api, rejectAll } = vendorWith(auth, issue);
    const { issues } = client();
    await issues.get({ id: '1' });
    rejectAll();
    await issues.get({ id: '1' });
    expect(tokens).toHaveLength(2);
    expect(api.at(-1)?.headers['authorization']).toBe('Bearer it-canary-2');
  });

  test('is kept in a store, and clients share it', async () => {
    const { client, tokens } = vendorWith(auth, issue);
    const saved: unknown[] = [];
    const store = { load: () => undefined, save: (issued: unknown) => void saved.push(issued) };
    await client({ tokens: store }).issues.get({ id: '1' });
    await client({ tokens: store }).issues.get({ id: '1' });
    expect(tokens).toHaveLength(1);
    expect(saved).toEqual([{ accessToken: 'it-canary-1', expiresAt: expect.closeTo(Date.parse('2100-01-01'), -4) }]);
  });

  test('is in no error with the authorization that it was requested by', async () => {
    const { client } = vendorWith(auth, (_, { headers }) => json({ error: `bad ${headers['authorization']}` }, 401));
    expect(await failure(client().issues.get({ id: '1' }))).toMatchObject({ vendorCode: 'bad Bearer [redacted]' });
  });

  test('that never comes blocks nothing for good', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    try {
      let requests = 0;
      const request = async () => (requests++ === 0 ? new Promise<never>(() => {}) : { accessToken: 'it-canary-1' });
      const { client } = vendorWith(tokenAuth({ kind: 'slow', credentials: [], request }), issue);
      const { issues } = client({ timeout: 60_000 });
      const call = failure(issues.get({ id: '1' }));
      await vi.advanceTimersByTimeAsync(30_000);
      expect(await call).toMatchObject({ code: 'connection', outcome: 'not_sent', retryable: true });
      await issues.get({ id: '1' });
      expect(requests).toBe(2);
    } finally {
      vi.useRealTimers();
    }
  });

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['a token alone', 'it-canary-1'],
    ['no access token', { refreshToken: 'rt-canary' }],
    ['an access token with a line break', { accessToken: 'it-canary\n' }],
    ['a time that is none', { accessToken: 'it-canary-1', expiresAt: Number.NaN }],
    ['a time in seconds', { accessToken: 'it-canary-1', expiresAt: 1_760_000_000 }],
  ])('must not be %s', async (_, issued) => {
    const request = async () => issued as IssuedTokens;
    const { client, api } = vendorWith(tokenAuth({ kind: 'odd', credentials: [], request }), issue);
    const error = await failure(client().issues.get({ id: '1' }));
    expect(error).toMatchObject({ code: 'invalid_response', outcome: 'not_sent' });
    expect(JSON.stringify(error)).not.toContain('canary');
    expect(api).toHaveLength(0);
  });

  test('that is rejected is explained, without the token', async () => {
    const { client, api } = vendorWith(auth, () => json({ message: 'Bad credentials', token: 'it-canary-9' }, 401));
    const error = await failure(client().issues.create({ title: 'x' }));
    expect(error).toMatchObject({ code: 'authentication', outcome: 'not_sent', status: 401 });
    expect(JSON.stringify(error)).not.toContain('canary');
    expect(api).toHaveLength(0);
  });
});

test('an error of the token endpoint controls no terminal', async () => {
  const auth = oauth2ClientCredentials({ tokenUrl: '/token', clientId: 'clientId', clientSecret: 'clientSecret' });
  const { client } = vendorWith(auth, () => json({ error: '\u001b[31mno\u0007\r\nway' }, 400));
  expect(await failure(client().issues.get({ id: '1' }))).toMatchObject({ vendorCode: 'no way' });
});

test('an error with status 200 is an error of the token endpoint', async () => {
  const auth = oauth2ClientCredentials({
    tokenUrl: '/oauth/token',
    clientId: 'clientId',
    clientSecret: 'clientSecret',
  });
  const { client, tokens, api } = vendorWith(auth, () => json({ error: 'bad_verification_code' }));
  const error = await failure(client().issues.get({ id: '1' }));
  expect(error).toMatchObject({ code: 'authentication', vendorCode: 'bad_verification_code', outcome: 'not_sent' });
  expect([tokens[0]?.url, api.length]).toEqual(['https://api.sample.test/oauth/token', 0]);
});
