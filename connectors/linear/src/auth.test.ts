import nock from 'nock';
import { describe, expect, it } from 'vitest';
import { failure } from '../test/calls.ts';
import { apiKey, respond } from '../test/wire.ts';
import { createLinear, type LinearOptions } from './index.ts';

const token = 'lin_oauth_0f1e2d3c4b5a6978';
const viewer = { data: { viewer: { id: 'u1', name: 'Ada Lindholm' } } };

async function authorization(options: LinearOptions, env: Record<string, string> = {}): Promise<string | undefined> {
  const requests = respond(viewer);
  await createLinear({ env, retries: 0, ...options }).viewer.get();
  return requests[0]?.headers['authorization'];
}

describe('credentials', () => {
  it.each<[string, LinearOptions, Record<string, string>, string]>([
    ['an API key, without Bearer', { apiKey }, {}, apiKey],
    ['an API key of the environment', {}, { LINEAR_API_KEY: apiKey }, apiKey],
    ['an access token', { accessToken: token }, {}, `Bearer ${token}`],
    [
      'a token that was passed before a key of the environment',
      { accessToken: token },
      { LINEAR_API_KEY: apiKey },
      `Bearer ${token}`,
    ],
    ['a key that a function returns', { apiKey: async () => apiKey }, {}, apiKey],
  ])('send %s', async (_what, options, env, expected) => {
    expect(await authorization(options, env)).toBe(expected);
  });

  it.each<[string, LinearOptions]>([
    ['an API key as a token', { accessToken: apiKey }],
    ['an access token as a key', { apiKey: token }],
    ['a whole header as a key', { apiKey: `Bearer ${apiKey}` }],
  ])('reject %s before anything is sent', async (_what, options) => {
    const error = await failure(createLinear({ env: {}, ...options }).viewer.get());
    expect(error).toMatchObject({ code: 'invalid_options', hint: expect.stringContaining('LINEAR_ACCESS_TOKEN') });
    expect(`${error.stack} ${JSON.stringify(error)}`).not.toContain(apiKey.slice(8));
  });

  it('say where a key belongs, even if the key consists of little more than its prefix', async () => {
    const error = await failure(createLinear({ env: {}, accessToken: 'lin_api_sandbox' }).viewer.get());
    expect(error.hint).toContain('API keys belong in `apiKey`');
  });

  it('list the ways if none is given', async () => {
    const error = await failure(createLinear({ env: {} }).viewer.get());
    expect(error.code).toBe('missing_credentials');
    for (const variable of ['LINEAR_API_KEY', 'LINEAR_ACCESS_TOKEN', 'LINEAR_REFRESH_TOKEN', 'LINEAR_CLIENT_SECRET'])
      expect(error.hint).toContain(variable);
  });

  const application = { clientId: 'client-1', clientSecret: 'secret-of-a-test' };
  const issued = { access_token: token, token_type: 'Bearer', expires_in: 86_399 };

  it('replace a refresh token that was used', async () => {
    const forms: string[] = [];
    nock('https://api.linear.app')
      .post('/oauth/token', (form) => forms.push(JSON.stringify(form)) > 0)
      .reply(200, { ...issued, refresh_token: 'lin_refresh_2', scope: 'read,write' });
    expect(await authorization({ ...application, refreshToken: 'lin_refresh_1' })).toBe(`Bearer ${token}`);
    expect(forms.map((form) => JSON.parse(form))).toEqual([
      {
        grant_type: 'refresh_token',
        refresh_token: 'lin_refresh_1',
        client_id: 'client-1',
        client_secret: 'secret-of-a-test',
      },
    ]);
  });

  it('get a token for the application itself', async () => {
    const forms: string[] = [];
    nock('https://api.linear.app')
      .post('/oauth/token', (form) => forms.push(JSON.stringify(form)) > 0)
      .reply(200, { ...issued, scope: 'read write' });
    expect(await authorization(application)).toBe(`Bearer ${token}`);
    expect(forms.map((form) => JSON.parse(form))).toEqual([
      {
        grant_type: 'client_credentials',
        scope: 'read,write',
        client_id: 'client-1',
        client_secret: 'secret-of-a-test',
      },
    ]);
  });

  it('are checked with the current user', async () => {
    respond(viewer);
    expect(await createLinear({ apiKey, env: {} }).check()).toEqual({
      ok: true,
      apis: { graphql: { status: 'ok', account: 'Ada Lindholm' } },
    });
  });
});
