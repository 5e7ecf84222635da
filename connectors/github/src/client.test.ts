import { generateKeyPairSync, verify } from 'node:crypto';
import nock from 'nock';
import { describe, expect, it } from 'vitest';
import { failure } from '../test/calls.ts';
import { octocat, repository } from '../test/records.ts';
import { client, expectRequests, shop, token } from '../test/wire.ts';
import { createGithub, createGithubWith, issues } from './index.ts';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pem = (type: 'pkcs1' | 'pkcs8') => privateKey.export({ type, format: 'pem' }).toString();
const app = { appId: '731204', installationId: '58114902', env: {}, retries: 0 };
const issued = { token: 'ghs_16C7e42F292c6912E7710c838347Ae178B4a', expires_at: '2099-01-01T00:00:00Z' };
const path = '/app/installations/58114902/access_tokens';

describe('the version', () => {
  it.each([
    [undefined, '2022-11-28'],
    ['2026-03-10', '2026-03-10'],
  ])('%s is sent as %s', async (apiVersion, sent) => {
    const { data } = await client({ apiVersion }).viewer.get({}, { dryRun: true });
    expect(data.headers).toMatchObject({ 'x-github-api-version': sent, accept: 'application/vnd.github+json' });
  });
});

describe('an address', () => {
  const urls = async (baseUrl: string) => {
    const github = client({ baseUrl });
    const rest = await github.repositories.get(shop, { dryRun: true });
    const graphql = await github.discussions.get({ ...shop, number: 5 }, { dryRun: true });
    return [rest.data.url, graphql.data.url];
  };

  it('of Enterprise Server has the two APIs side by side', async () => {
    const expected = ['https://github.acme.example/api/v3/repos/acme/shop', 'https://github.acme.example/api/graphql'];
    expect(await urls('https://github.acme.example/api/v3')).toEqual(expected);
    expect(await urls('https://github.acme.example/api/v3/')).toEqual(expected);
  });

  it('of data residency has one below the other', async () => {
    const expected = ['https://api.acme.ghe.com/repos/acme/shop', 'https://api.acme.ghe.com/graphql'];
    expect(await urls('https://api.acme.ghe.com')).toEqual(expected);
  });
});

describe('a GitHub App', () => {
  it.each(['pkcs1', 'pkcs8'] as const)(
    'signs a token with a key in %s, and uses the token of its installation',
    async (type) => {
      let jwt = '';
      nock('https://api.github.com')
        .post(path)
        .reply((request: Request) => {
          jwt = (request.headers.get('authorization') ?? '').replace('Bearer ', '');
          expect(request.headers.get('user-agent')).toBe('agent-connectors-github');
          return [201, issued];
        });
      const used: (string | null)[] = [];
      nock('https://api.github.com')
        .get('/repos/acme/shop')
        .twice()
        .reply((request: Request) => {
          used.push(request.headers.get('authorization'));
          return [200, repository];
        });
      const github = createGithub({ ...app, appPrivateKey: pem(type) });
      await github.repositories.get(shop);
      await github.repositories.get(shop);
      expect(used).toEqual(Array(2).fill(`Bearer ${issued.token}`));

      const [head = '', payload = '', signature = ''] = jwt.split('.');
      expect(
        verify('RSA-SHA256', Buffer.from(`${head}.${payload}`), publicKey, Buffer.from(signature, 'base64url')),
      ).toBe(true);
      const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
      expect(claims.iss).toBe('731204');
      // GitHub accepts at most ten minutes.
      expect(claims.exp - claims.iat).toBeLessThanOrEqual(600);
    },
  );

  it('that is not installed there is reported, without its key', async () => {
    nock('https://api.github.com').post(path).reply(404, { message: 'Not Found' });
    const error = await failure(createGithub({ ...app, appPrivateKey: pem('pkcs8') }).repositories.get(shop));
    expect(error).toMatchObject({
      code: 'authentication',
      outcome: 'not_sent',
      hint: expect.stringContaining('GITHUB_INSTALLATION_ID'),
    });
    expect(`${error.stack} ${JSON.stringify(error)}`).not.toContain(pem('pkcs8').split('\n')[1]);
  });

  it.each([
    ['a name of a file', 'triage-bot.private-key.pem'],
    ['a damaged key', pem('pkcs8').replace(/(-----BEGIN[^\n]+\n).{40}/, '$1')],
  ])('whose key is %s is invalid', async (_, appPrivateKey) => {
    const { ok, apis } = await createGithub({ ...app, appPrivateKey }).check();
    expect([ok, apis['rest']?.status, apis['graphql']?.status]).toEqual([false, 'invalid', 'invalid']);
    expect(apis['rest']?.message).toContain('appPrivateKey');
    const error = await failure(createGithub({ ...app, appPrivateKey }).repositories.get(shop));
    expect(error.hint).toContain('GITHUB_APP_PRIVATE_KEY');
  });

  it('needs all of its fields', async () => {
    const error = await failure(createGithub({ env: {}, appId: '731204' }).viewer.get());
    expect(error).toMatchObject({
      code: 'missing_credentials',
      message: expect.stringContaining('GITHUB_APP_PRIVATE_KEY'),
    });
  });
});

describe('check', () => {
  const graphql = { sends: 'POST /graphql', response: { data: { __typename: 'Query' } } } as const;

  it('names the user of a token', async () => {
    expectRequests([{ sends: 'GET /user', response: octocat }, graphql]);
    expect(await client().check()).toEqual({
      ok: true,
      apis: { rest: { status: 'ok', account: 'octocat' }, graphql: { status: 'ok' } },
    });
  });

  it('accepts an installation, which has no user', async () => {
    const message = 'Resource not accessible by integration';
    expectRequests([{ sends: 'GET /user', status: 403, response: { message } }, graphql]);
    expect(await client().check()).toMatchObject({ ok: true });
  });

  it('reports a wrong token', async () => {
    const response = { message: 'Bad credentials' };
    expectRequests([
      { sends: 'GET /user', status: 401, response },
      { sends: 'POST /graphql', status: 401, response },
    ]);
    const { ok, apis } = await client().check();
    expect([ok, apis['rest']?.status, apis['graphql']?.status]).toEqual([false, 'invalid', 'invalid']);
  });
});

describe('a conditional read', () => {
  it('says that nothing changed', async () => {
    nock('https://api.github.com')
      .get('/repos/acme/shop')
      .matchHeader('if-none-match', 'W/"4f1e"')
      .reply(304, '', { etag: 'W/"4f1e"' });
    const { data, meta } = await client().repositories.get(shop, { ifNoneMatch: 'W/"4f1e"' });
    expect(data).toBeNull();
    expect(meta).toMatchObject({ notModified: true, headers: { etag: 'W/"4f1e"' } });
  });
});

it('a client with one entity has no others', async () => {
  const github = createGithubWith({ issues }, { token, env: {} });
  const { data } = await github.issues.get({ ...shop, issue_number: 42 }, { dryRun: true });
  expect(data.url).toBe('https://api.github.com/repos/acme/shop/issues/42');
  expect(Object.keys(github)).not.toContain('pullRequests');
});
