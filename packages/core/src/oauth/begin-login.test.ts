import { describe, expect, test } from 'vitest';
import { failure, fakeFetch, json, type Seen } from '../../test/fake-fetch.ts';
import { sample, sampleWith } from '../../test/sample.ts';
import { anyOf } from '../auth/any-of.ts';
import { type OAuth2RefreshToken, oauth2RefreshToken } from '../auth/oauth.ts';
import { bearer } from '../auth/static.ts';
import { InvalidOptionsError } from '../errors/invalid-options-error.ts';
import { beginLogin, type LoginOptions } from './begin-login.ts';

const redirectUri = 'https://app.test/callback';

const subdomain = { variable: 'SUBDOMAIN', title: 'subdomain', where: 'Of your account.', public: true };

function connectorWith(changes: Partial<OAuth2RefreshToken> = {}) {
  const oauth = oauth2RefreshToken({
    authorizeUrl: 'https://{subdomain}.sample.test/authorize?owner=user',
    tokenUrl: 'https://{subdomain}.sample.test/token',
    clientId: 'clientId',
    clientSecret: 'clientSecret',
    refreshToken: 'refreshToken',
    scopes: ['read', 'write'],
    scopeSeparator: ',',
    authorizeParams: { access_type: 'offline' },
    ...changes,
  });
  return sampleWith({ auth: anyOf(bearer('apiToken'), oauth) }, { subdomain });
}

async function begin(changes: Partial<OAuth2RefreshToken> = {}, options: Partial<LoginOptions> = {}, body?: unknown) {
  const tokens: Seen[] = [];
  const { fetch } = fakeFetch((request) => {
    tokens.push(request);
    return json(body ?? { access_token: 'at-canary', refresh_token: 'rt-canary', expires_in: 3600 });
  });
  const credentials = { clientId: 'cid', clientSecret: 'secret-canary', subdomain: 'acme' };
  const login = await beginLogin(connectorWith(changes), { redirectUri, credentials, env: {}, fetch, ...options });
  const asked = new URL(login.url);
  const state = asked.searchParams.get('state') ?? '';
  return { login, asked, state, tokens };
}

const callback = (parameters: Record<string, string>) => `${redirectUri}?${new URLSearchParams(parameters)}`;

describe('the consent page', () => {
  test('is opened with a state and a challenge', async () => {
    const { asked, state } = await begin();
    const { code_challenge: challenge, ...parameters } = Object.fromEntries(asked.searchParams);
    expect(`${asked.origin}${asked.pathname}`).toBe('https://acme.sample.test/authorize');
    expect(parameters).toEqual({
      owner: 'user',
      response_type: 'code',
      client_id: 'cid',
      redirect_uri: redirectUri,
      scope: 'read,write',
      access_type: 'offline',
      state,
      code_challenge_method: 'S256',
    });
    expect([state, challenge]).toEqual([expect.stringMatching(/^[\w-]{43}$/), expect.stringMatching(/^[\w-]{43}$/)]);
  });

  test('differs every time', async () => {
    expect((await begin()).state).not.toBe((await begin()).state);
  });

  test('is asked for other scopes', async () => {
    const { asked } = await begin({}, { scopes: ['admin'] });
    expect(asked.searchParams.get('scope')).toBe('admin');
  });

  test.each([[[]], [undefined]])('is asked for no scope where there are none: %j', async (scopes) => {
    const { asked } = await begin({ scopes: [] }, { scopes });
    expect(asked.searchParams.has('scope')).toBe(false);
  });

  test.each<[string, unknown, string]>([
    ['an option', { scoeps: ['read'] }, "did you mean 'scopes'?"],
    ['a credential', { credentials: { clientID2: 'x' } }, "did you mean 'clientId'?"],
    ['a scope', { scopes: 'read' }, 'a list of scopes'],
  ])('is not asked for with %s that nothing would read', async (_, options, said) => {
    const error = await failure(begin({}, options as Partial<LoginOptions>));
    expect(error).toBeInstanceOf(InvalidOptionsError);
    expect(error.message).toContain(said);
  });

  test.each([['http://app.test/callback'], ['app.test'], ['https://user:password@app.test/'], ['https://app.test/#a']])(
    'does not redirect to %s',
    async (address) => {
      expect(await failure(begin({}, { redirectUri: address }))).toBeInstanceOf(InvalidOptionsError);
    },
  );

  test('is that of a connector with OAuth', async () => {
    const error = await failure(beginLogin(sample, { redirectUri, env: {} }));
    expect(error.message).toContain('Sample has no login by a browser');
  });

  test('needs the id of the client', async () => {
    const error = await failure(begin({}, { credentials: { subdomain: 'acme' } }));
    expect(error).toMatchObject({ code: 'missing_credentials', connector: 'sample' });
  });
});

describe('the code of a redirect', () => {
  test('is exchanged for tokens, with the verifier of the challenge', async () => {
    const { login, asked, state, tokens } = await begin();
    const before = Date.now();
    const issued = await login.finish(callback({ code: 'code-canary', state }));
    expect(issued).toMatchObject({ accessToken: 'at-canary', refreshToken: 'rt-canary' });
    expect(issued.expiresAt).toBeGreaterThanOrEqual(before + 3_600_000);
    const { code_verifier: verifier = '', ...form } = Object.fromEntries(new URLSearchParams(tokens[0]?.body));
    expect(form).toEqual({ grant_type: 'authorization_code', code: 'code-canary', redirect_uri: redirectUri });
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
    expect(asked.searchParams.get('code_challenge')).toBe(Buffer.from(digest).toString('base64url'));
    expect(tokens[0]?.headers['authorization']).toBe(`Basic ${btoa('cid:secret-canary')}`);
  });

  test('comes with the host of the API', async () => {
    const origin = { field: 'instance_url', suffixes: ['.sales.test'] };
    const body = { access_token: 'at', instance_url: 'https://acme.sales.test' };
    const { login, state } = await begin({ origin }, {}, body);
    expect(await login.finish(callback({ code: 'c', state }))).toEqual({
      accessToken: 'at',
      origin: 'https://acme.sales.test',
    });
  });

  test('is used once', async () => {
    const { login, state, tokens } = await begin();
    await login.finish(callback({ code: 'c', state }));
    expect(await failure(login.finish(callback({ code: 'c', state })))).toMatchObject({ code: 'authentication' });
    expect(tokens).toHaveLength(1);
  });

  test('that the vendor rejects with status 200 is explained without the code', async () => {
    const { login, state } = await begin({}, {}, { error: 'bad_verification_code', error_description: 'code-canary' });
    const error = await failure(login.finish(callback({ code: 'code-canary', state })));
    expect(error).toMatchObject({ code: 'authentication', vendorCode: 'bad_verification_code', outcome: 'not_sent' });
    expect(JSON.stringify(error)).not.toContain('canary');
  });
});

describe('nothing is sent for a redirect', () => {
  const issuer = 'https://auth.sample.test';
  test.each<[string, (state: string) => string]>([
    ['with another state', () => callback({ code: 'c', state: 'other' })],
    ['without a state', () => callback({ code: 'c' })],
    ['with two states', (state) => `${callback({ code: 'c', state })}&state=other`],
    ['to another address', (state) => callback({ code: 'c', state }).replace('callback', 'other')],
    ['of another issuer', (state) => callback({ code: 'c', state, iss: 'https://evil.test' })],
    ['without the issuer', (state) => callback({ code: 'c', state })],
    ['without a code', (state) => callback({ state, iss: issuer })],
    ['that declines', (state) => callback({ error: 'access_denied', state, iss: issuer })],
  ])('%s', async (_, address) => {
    const { login, state, tokens } = await begin({ issuer });
    expect(await failure(login.finish(address(state)))).toMatchObject({ code: 'authentication', outcome: 'not_sent' });
    expect(tokens).toHaveLength(0);
  });

  test('and a declined one says why', async () => {
    const { login, state } = await begin();
    const error = await failure(
      login.finish(callback({ error: 'access_denied', error_description: 'You clicked No.', state })),
    );
    expect(error.message).toContain('(access_denied). It says: You clicked No.');
  });

  test('and what it says controls no terminal', async () => {
    const { login, state } = await begin();
    const error = await failure(
      login.finish(
        callback({ error: 'no\u001b[2J', error_description: '\u001b[31mYou\u0007\r\nclicked.\u202e', state }),
      ),
    );
    expect(error.message).toContain('(no). It says: You clicked.');
    expect(error).toMatchObject({ vendorCode: 'no' });
  });
});
