import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Sandbox, startSandbox } from '@agent-connectors/sandbox';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type AuthRun, auth, memoryKeychain } from '../../test/auth-io.ts';

let sandbox: Sandbox;
let folder = '';
/** The addresses of the sandbox, without credentials. */
let addresses: Record<string, string> = {};
beforeAll(async () => {
  sandbox = await startSandbox();
  addresses = Object.fromEntries(Object.entries(sandbox.env).filter(([name]) => name.endsWith('_BASE_URL')));
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'auth-'));
});
afterEach(() => {
  sandbox.reset();
  rmSync(folder, { recursive: true });
});
afterAll(() => sandbox.close());

const of = (name: string) => sandbox.env[name] ?? '';
const run = (argv: string, options: Partial<AuthRun> = {}) =>
  auth(argv.split(' '), { folder, ...options, env: { ...addresses, ...options.env } });
const path = () => join(folder, 'config', 'credentials.json');
const logIn = () => run('login pylon --with-token', { stdin: of('PYLON_API_TOKEN') });

describe('login', () => {
  it('reads a secret from standard input, checks and saves it', async () => {
    const result = await logIn();
    expect([result.code, result.err, result.json()]).toEqual([
      0,
      '',
      {
        connector: 'pylon',
        profile: 'default',
        current: true,
        stored: 'file',
        region: 'us',
        apis: { rest: { status: 'ok', account: expect.any(String) } },
        notes: [expect.stringContaining('PYLON_BASE_URL')],
      },
    ]);
    expect(result.out).not.toContain(of('PYLON_API_TOKEN'));
    expect(await run('status pylon')).toMatchObject({ code: 0 });
  });

  it('saves nothing that the vendor refuses', async () => {
    const result = await run('login pylon --with-token', { stdin: 'wrong-token-canary' });
    expect([result.code, result.out, existsSync(path())]).toEqual([3, '', false]);
    expect(result.error()).toMatchObject({
      code: 'authentication',
      hint: expect.stringContaining('Nothing was saved'),
    });
    expect(result.err).not.toContain('canary');
  });

  it('replaces a credential that no longer works, and keeps the one that does if it fails', async () => {
    await logIn();
    writeFileSync(path(), readFileSync(path(), 'utf8').replace(of('PYLON_API_TOKEN'), 'revoked-token'));
    expect((await run('status pylon')).code).toBe(3);
    expect((await run('login pylon --with-token', { stdin: 'wrong-token' })).code).toBe(3);
    expect((await logIn()).code).toBe(0);
    expect((await run('login pylon --with-token', { stdin: 'wrong-token' })).code).toBe(3);
    expect((await run('status pylon')).code).toBe(0);
  });

  it('asks at a terminal, without showing the secret', async () => {
    const { code, out, err, asked } = await run('login pylon', { answers: [of('PYLON_API_TOKEN')] });
    expect([code, asked]).toEqual([0, [{ question: 'API token: ', hidden: true }]]);
    expect(out).toMatch(/^Logged in to Pylon \(.+\): profile default, region us\./);
    expect(err).toContain('An admin creates it at');
  });

  it('asks for the credentials of each API, and skips those left empty', async () => {
    const answers = [of('CUSTOMER_IO_APP_API_KEY'), of('CUSTOMER_IO_SITE_ID'), of('CUSTOMER_IO_TRACK_API_KEY'), ''];
    const { code, asked } = await run('login customer-io', { answers });
    expect([code, asked.map(({ hidden }) => hidden)]).toEqual([0, [true, false, true, true, true]]);
    const { apis } = (await run('status customer-io')).json();
    expect([apis.app.status, apis.track.status, apis.pipelines.status]).toEqual(['ok', 'ok', 'missing']);
  });

  it('adds the credential of another API to a profile', async () => {
    await run('login customer-io --method app-api-key --with-token', { stdin: of('CUSTOMER_IO_APP_API_KEY') });
    await run('login customer-io --method pipelines-api-key --with-token', {
      stdin: of('CUSTOMER_IO_PIPELINES_API_KEY'),
    });
    const { ok, apis } = (await run('status customer-io')).json();
    expect([ok, apis.app.status, apis.pipelines.status]).toEqual([true, 'ok', 'ok']);
  });

  it('asks which of several ways to take', async () => {
    const { code, asked } = await run('login linear', {
      answers: ['2', of('LINEAR_ACCESS_TOKEN') || 'sandbox-linear-access-token'],
    });
    expect([code, asked.map(({ question }) => question)]).toEqual([0, ['Number [1]: ', 'OAuth access token: ']]);
  });

  it.each([
    ['without a terminal', 'login pylon', /no terminal/],
    ['with two sources', 'login pylon --with-token --browser', /exclude each other/],
    ['with --wait alone', 'login pylon --wait', /--wait belongs to --from-clipboard/],
    ['by a browser where there is no OAuth', 'login pylon --browser', /no login by 'browser'/],
    ['with an unknown region', 'login pylon --region mars --with-token', /no region 'mars'/],
    ['with an invalid profile', 'login pylon --profile a/b --with-token', /not the name of a profile/],
    ['without a connector', 'login', /connector is missing/],
    ['with an unknown option', 'login pylon --with-tokn', /--with-tokn/],
  ])('%s is refused', async (_, argv, why) => {
    const result = await run(argv, { stdin: of('PYLON_API_TOKEN') });
    expect([result.code, result.out]).toEqual([2, '']);
    expect(result.error().message).toMatch(why);
  });

  it('sends no variable of another product', async () => {
    const before = sandbox.requests.length;
    const foreign = 'GITHUB_TOKEN=other-canary-0123';
    const all = [
      await run('login pylon --with-token', { stdin: foreign }),
      await run('login pylon', { answers: [foreign] }),
      await run('login pylon --from-clipboard', { tools: { clipboard: async () => foreign } }),
    ];
    for (const { code, out, err } of all) expect([code, out, err.includes('canary')]).toEqual([2, '', false]);
    expect([sandbox.requests.length, existsSync(path())]).toEqual([before, false]);
  });

  it('asks nobody where the file is damaged, and leaves it', async () => {
    mkdirSync(join(folder, 'config'));
    writeFileSync(path(), '{damaged');
    const { code, asked, err } = await run('login pylon', { answers: [of('PYLON_API_TOKEN')] });
    expect([code, asked, readFileSync(path(), 'utf8')]).toEqual([3, [], '{damaged']);
    expect(err).toContain(path());
  });

  it('reads the clipboard, and shows nothing of it', async () => {
    const contents = ['earlier-canary-0123', of('PYLON_API_TOKEN')];
    const tools = { clipboard: async () => contents.shift() ?? '' };
    const { code, out, err } = await run('login pylon --from-clipboard --wait', { tools });
    expect([code, err]).toEqual([0, '']);
    expect(out).not.toMatch(/canary|sandbox-pylon-token/);
  });

  it('finds out the region', async () => {
    const hosts: string[] = [];
    const tools = {
      fetch: async (url: string | URL | Request) => {
        const { hostname } = new URL(String(url));
        hosts.push(hostname);
        return hostname === 'api.eu.usepylon.com'
          ? Response.json({ data: { id: '1', name: 'Acme' }, request_id: 'r' })
          : Response.json({ errors: ['Invalid API token!'] }, { status: 401 });
      },
    };
    const options = { stdin: 'pyl_0123456789abcdef', tools, env: { PYLON_BASE_URL: undefined } };
    expect((await run('login pylon --with-token', options)).json()).toMatchObject({
      region: 'eu',
      apis: { rest: { account: 'Acme' } },
    });
    expect(JSON.parse(readFileSync(path(), 'utf8')).connectors.pylon.profiles.default).toMatchObject({ region: 'eu' });
    const refused = await run('login pylon --with-token --region us', options);
    expect([refused.code, refused.error().message]).toEqual([3, expect.stringContaining("works in region 'eu'")]);
  });

  it('says that an unreachable vendor proves nothing', async () => {
    // No error that is retried: a test does not wait.
    const tools = { fetch: async () => Response.json({}, { status: 404 }) };
    const result = await run('login pylon --with-token', { stdin: 'pyl_0123456789abcdef', tools });
    expect([result.code, result.error().code, existsSync(path())]).toEqual([1, 'connection', false]);
  });

  it('says that another answer than that of the vendor proves nothing', async () => {
    const tools = { fetch: async () => Response.json({ ok: 1 }) };
    const result = await run('login pylon --with-token', { stdin: 'pyl_0123456789abcdef', tools });
    expect([result.code, result.error()]).toEqual([
      5,
      expect.objectContaining({ code: 'invalid_response', outcome: 'unknown' }),
    ]);
  });

  it('logs in by the browser, and keeps the tokens that the vendor replaces', async () => {
    const shown: string[] = [];
    const tools = {
      openBrowser(url: string) {
        shown.push(url);
        const { searchParams } = new URL(url);
        const redirect = new URL(searchParams.get('redirect_uri') ?? '');
        redirect.search = String(new URLSearchParams({ state: searchParams.get('state') ?? '', code: 'code-canary' }));
        void fetch(redirect);
      },
      async fetch(url: string | URL | Request) {
        return String(url).endsWith('/oauth/token')
          ? Response.json({
              access_token: 'access-canary-0123456',
              refresh_token: 'refresh-canary',
              expires_in: 86_400,
            })
          : Response.json({ data: { viewer: { id: '1', name: 'Ada', email: 'ada@example.test' } } });
      },
    };
    const env = { LINEAR_CLIENT_ID: 'client', LINEAR_CLIENT_SECRET: 'client-secret-canary' };
    const result = await run('login linear --browser', { tools, env });
    expect([result.code, result.err]).toEqual([0, `Log in at ${shown[0]}\n`]);
    expect(result.out).not.toContain('canary');
    const saved = JSON.parse(readFileSync(path(), 'utf8')).connectors.linear.profiles.default;
    expect(saved).toMatchObject({
      values: { clientId: 'client' },
      tokens: { accessToken: 'access-canary-0123456', refreshToken: 'refresh-canary' },
    });
    expect((await run('token linear')).out).toBe('access-canary-0123456\n');
    // The client of the application is known the next time.
    expect((await run('login linear --browser', { tools })).code).toBe(0);
  });

  it('uses a refresh token once, and keeps the new one', async () => {
    const names = ['LINEAR_CLIENT_ID', 'LINEAR_CLIENT_SECRET', 'LINEAR_REFRESH_TOKEN'];
    const lines = `LINEAR_CLIENT_ID=sandbox-linear-client-id
LINEAR_CLIENT_SECRET=sandbox-linear-client-secret
LINEAR_REFRESH_TOKEN=sandbox-linear-refresh-token`;
    const result = await run('login linear --with-token', { stdin: lines });
    expect([result.code, names.every((name) => lines.includes(name))]).toEqual([0, true]);
    expect(readFileSync(path(), 'utf8')).not.toContain('sandbox-linear-refresh-token');
    expect((await run('status linear')).json()).toMatchObject({ ok: true, profile: 'default' });
  });
});

describe('two processes that log in at once', () => {
  it('both keep what they save', async () => {
    const script = fileURLToPath(new URL('../../test/auth-process.ts', import.meta.url));
    const env = {
      ...process.env,
      ...addresses,
      AGENT_CONNECTORS_CONFIG_DIR: join(folder, 'config'),
      AGENT_CONNECTORS_KEYCHAIN: 'off',
    };
    const names = ['one', 'two', 'three', 'four'];
    const codes = await Promise.all(
      names.map(async (name) => {
        const child = spawn(
          process.execPath,
          ['--conditions=agent-connectors-source', script, 'login', 'pylon', '--profile', name, '--with-token'],
          { env, cwd: import.meta.dirname, stdio: ['pipe', 'ignore', 'inherit'] },
        );
        child.stdin?.end(of('PYLON_API_TOKEN'));
        const [code] = await once(child, 'close');
        return code;
      }),
    );
    expect(codes).toEqual([0, 0, 0, 0]);
    expect(
      (await run('list'))
        .json()
        .map(({ profile }: { profile: string }) => profile)
        .sort(),
    ).toEqual([...names].sort());
  }, 60_000);
});

describe('status', () => {
  it('says where each credential comes from, masked', async () => {
    await logIn();
    const { out, json } = await run('status pylon');
    const credential = { credential: 'apiToken', variable: 'PYLON_API_TOKEN', value: 'sand…en' };
    expect(json()).toMatchObject({
      configured: true,
      ok: true,
      profile: 'default',
      credentials: [{ ...credential, source: 'profile' }],
    });
    expect(out).not.toContain(of('PYLON_API_TOKEN'));
    const env = { PYLON_API_TOKEN: 'other-token-0123' };
    const other = await run('status pylon', { env });
    expect([other.code, JSON.parse(other.err).error.code]).toEqual([3, 'authentication']);
    expect(other.json()).toMatchObject({ ok: false, credentials: [{ source: 'environment', value: 'othe…23' }] });
    writeFileSync(join(folder, '.env'), 'PYLON_API_TOKEN=file-token-01234567');
    const file = await run('status pylon --offline', { env: { PYLON_BASE_URL: undefined } });
    expect([file.code, file.json().credentials[0].source]).toEqual([0, '.env']);
    const flag = await run('status pylon --offline --credential api-token=flag-token-01234567');
    expect(flag.json().credentials[0].source).toBe('flag');
  });

  it('exits with 3 for a connector without credentials, but for all only where a configured one is not good', async () => {
    const none = await run('status pylon');
    expect([none.code, none.json()]).toMatchObject([
      3,
      { configured: false, hint: expect.stringContaining('auth login pylon') },
    ]);
    expect((await run('status pylon --offline')).code).toBe(3);
    await logIn();
    expect(await run('status')).toMatchObject({ code: 0, err: '' });
    const bad = await run('status', { env: { LINEAR_API_KEY: 'wrong' } });
    expect([bad.code, bad.error().message]).toEqual([3, 'The credentials of linear do not work.']);
    const linear = bad.json().find(({ connector }: { connector: string }) => connector === 'linear');
    expect(linear).toMatchObject({ ok: false, apis: { graphql: { status: 'invalid' } } });
  });

  it('only names connectors without credentials, and exits with 3 where none has any', async () => {
    const none = await run('status');
    expect([none.code, none.error()]).toEqual([
      3,
      expect.objectContaining({ code: 'missing_credentials', message: 'No connector has credentials.' }),
    ]);
    expect(none.json()).toContainEqual({ connector: 'ashby', configured: false });
    await logIn();
    const { code, json } = await run('status');
    expect([code, json()]).toEqual([
      0,
      expect.arrayContaining([
        { connector: 'github', configured: false },
        expect.objectContaining({ connector: 'pylon', ok: true }),
      ]),
    ]);
    expect((await run('status', { answers: [] })).out).toMatch(/^airbyte: no credentials\nashby: no credentials\n/);
  });

  it('of a profile that only some connectors have is not that of others', async () => {
    await run('login pylon --profile work --with-token', { stdin: of('PYLON_API_TOKEN') });
    const { code, json } = await run('status --profile work');
    expect([code, json()]).toEqual([
      0,
      expect.arrayContaining([
        { connector: 'linear', configured: false },
        expect.objectContaining({ connector: 'pylon', profile: 'work' }),
      ]),
    ]);
    const unknown = await run('status --profile wrok');
    expect([unknown.code, unknown.error().message]).toEqual([3, expect.stringContaining("profile 'wrok'")]);
    expect((await run('status pylon --profile wrok')).code).toBe(2);
  });

  it('says what is wrong with a damaged file, and what to do, once each', async () => {
    mkdirSync(join(folder, 'config'));
    writeFileSync(path(), '{');
    const { message, hint } = (await run('status --offline')).json()[0].error;
    expect([message, hint]).toEqual([expect.stringMatching(/not valid JSON\.$/), expect.stringMatching(/^It is left/)]);
  });

  it('asks no vendor offline', async () => {
    await logIn();
    const before = sandbox.requests.length;
    expect((await run('status --offline')).code).toBe(0);
    expect(sandbox.requests).toHaveLength(before);
  });

  it('shows at a terminal what a person reads', async () => {
    await logIn();
    const { out } = await run('status pylon', { answers: [] });
    expect(out).toMatch(
      /^pylon: works, profile default, region us\n {2}apiToken {2}sand…en {2}from the profile\n {2}rest: ok, /,
    );
  });
});

describe('profiles', () => {
  it('are listed, chosen and removed', async () => {
    await logIn();
    const other = await run('login pylon --profile work --with-token', { stdin: of('PYLON_API_TOKEN') });
    expect(other.json()).toMatchObject({
      profile: 'work',
      current: false,
      notes: expect.arrayContaining([
        'Calls without --profile work use the profile default. To switch: agent-connectors auth use pylon work',
      ]),
    });
    const rows = async () =>
      (await run('list')).json().map((row: { profile: string; current: boolean }) => [row.profile, row.current]);
    expect(await rows()).toEqual([
      ['default', true],
      ['work', false],
    ]);
    expect((await run('use pylon work')).code).toBe(0);
    expect(await rows()).toEqual([
      ['default', false],
      ['work', true],
    ]);
    const unknown = await run('use pylon wrok');
    expect([unknown.code, unknown.error().didYouMean]).toEqual([2, ['work']]);
    expect((await run('logout pylon --profile work')).json()).toMatchObject({ profile: 'work', removed: true });
    expect((await run('logout pylon --profile work')).code).toBe(2);
    expect((await run('logout pylon')).code).toBe(0);
    expect(existsSync(path())).toBe(false);
    expect((await run('logout pylon')).json()).toEqual({ connector: 'pylon', profile: 'default', removed: false });
    expect((await run('list')).json()).toEqual([]);
  });

  it('are the current one where there is no other', async () => {
    const login = async (options: string, env = {}) =>
      (await run(`login pylon --with-token${options}`, { stdin: of('PYLON_API_TOKEN'), env })).json();
    expect(await login(' --profile work')).toMatchObject({ profile: 'work', current: true });
    expect(await login('')).toMatchObject({ profile: 'work', current: true });
    const { current, notes } = await login(' --profile home', { AGENT_CONNECTORS_PROFILE: 'work' });
    expect([current, notes[0]]).toEqual([false, expect.stringContaining('unset AGENT_CONNECTORS_PROFILE')]);
    await run('logout pylon --profile work');
    expect(await login(' --profile third')).toMatchObject({ profile: 'third', current: true });
  });

  it('have their secrets in the keychain where there is one', async () => {
    const keychain = memoryKeychain();
    const tools = { keychain: async () => keychain };
    const { json } = await run('login pylon --with-token', { stdin: of('PYLON_API_TOKEN'), tools });
    expect(json().stored).toBe('keychain');
    expect([...keychain.entries.values()]).toEqual([of('PYLON_API_TOKEN')]);
    expect(readFileSync(path(), 'utf8')).not.toContain(of('PYLON_API_TOKEN'));
    expect((await run('status pylon', { tools })).code).toBe(0);
    expect((await run('list', { tools })).json()[0].credentials).toEqual({ apiToken: 'sand…en' });
    await run('logout pylon', { tools });
    expect(keychain.entries.size).toBe(0);
  });
});

describe('token', () => {
  it('prints the secret alone', async () => {
    await logIn();
    expect(await run('token pylon')).toMatchObject({ code: 0, out: `${of('PYLON_API_TOKEN')}\n`, err: '' });
    expect((await run('token pylon', { env: { PYLON_API_TOKEN: 'mine' } })).out).toBe('mine\n');
  });

  it('asks which of several is meant', async () => {
    const env = Object.fromEntries(Object.entries(sandbox.env).filter(([name]) => name.startsWith('CUSTOMER_IO')));
    const result = await run('token customer-io', { env });
    expect([result.code, result.out, result.error().message]).toEqual([2, '', expect.stringContaining('app-api-key')]);
    expect((await run('token customer-io --credential trackApiKey', { env })).out).toBe(
      `${of('CUSTOMER_IO_TRACK_API_KEY')}\n`,
    );
  });

  it('exits with 3 where there is none', async () => {
    expect(await run('token pylon')).toMatchObject({ code: 3, out: '' });
    expect(await run('token pylon --credential api-token')).toMatchObject({ code: 3, out: '' });
  });
});

describe('help', () => {
  it.each(['login', 'status', 'list', 'use', 'token', 'logout'])('of %s shows how it is called', async (name) => {
    expect((await run(`${name} --help`)).out).toContain(`agent-connectors auth ${name}`);
  });

  it('names the actions, and the nearest to an unknown one', async () => {
    expect((await run('--help')).out).toContain('logout <connector>');
    const { code, error } = await run('logn');
    expect([code, error().didYouMean]).toEqual([2, ['login']]);
  });
});
