import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Sandbox, startSandbox } from '@agent-connectors/sandbox';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Given, person, runCommand } from '../../../test/run.ts';

let folder = '';
let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'schema-'));
  sandbox.reset();
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
});

const token = 'CUSTOMER_IO_SERVICE_ACCOUNT_TOKEN';
const cache = () => join(folder, 'cache');
const cli = (argv: readonly string[], { env, ...given }: Given = {}) =>
  runCommand(argv, {
    folder,
    home: folder,
    env: { ...sandbox.env, AGENT_CONNECTORS_CACHE_DIR: cache(), ...env },
    ...given,
  });
const schema = (...words: readonly string[]) => cli(['schema', 'customer-io', ...words]);
const downloads = () => sandbox.requests.filter(({ path }) => path.endsWith('/openapi.json'));
const after = (hours: number) => vi.useFakeTimers({ now: Date.now() + hours * 3_600_000, toFake: ['Date'] });

/** Splits a command as a shell does, as far as the examples need it. */
const wordsOf = (command: string) =>
  [...command.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '').slice(1);

describe('schema', () => {
  it('lists the resources of all documents, one a line', async () => {
    const { code, out, err } = await schema();
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(`Customer.io UI API: 12 routes

  accounts 1
  audit_logs 2
  campaigns 2
  customers 1
  segments 5
  sources 1

agent-connectors schema customer-io <resource>
`);
    expect(JSON.parse((await schema('--output', 'json')).out).resources).toMatchObject({ segments: 5, sources: 1 });
  });

  it('shows the routes of a resource, and one route, as text and as JSON', async () => {
    expect((await schema('segments')).out).toContain(
      '  create  POST /v1/environments/{environment_id}/segments · Create a manual segment\n',
    );
    expect((await schema('segments.create')).out).toContain(
      "Example\n  agent-connectors api customer-io POST '/v1/environments/{environment_id}/segments' --api ui --params",
    );
    const { out } = await schema('GET', '/v1/environments/{environment_id}/segments/{segment_id}', '--output', 'json');
    expect(JSON.parse(out)).toMatchObject({ name: 'segments.get', response: { status: '200' } });
  });

  it('has examples that run', async () => {
    const { routes } = JSON.parse((await schema('segments', '--output', 'json')).out);
    expect(routes).toHaveLength(5);
    for (const { name } of routes) {
      const { example } = JSON.parse((await schema(name, '--output', 'json')).out);
      const { code, err } = await cli(wordsOf(example));
      expect([example, code, err]).toEqual([example, 0, '']);
    }
  });

  it('ends lines at the width of a terminal', async () => {
    const { out } = await cli(['schema', 'customer-io', 'segments'], { terminal: { ...person, columns: 60 } });
    expect(out).toContain('  list    GET /v1/environments/{environment_id}/segments ·\n          List segments\n');
  });

  it.each<[readonly string[], number, string, string]>([
    [['customer-io', 'segmets'], 2, "There is no resource 'segmets'.", "Did you mean 'segments'?"],
    [['pylon'], 2, 'Pylon serves no OpenAPI documents.', 'agent-connectors describe pylon'],
    [['customer-io', '--api', 'app'], 2, "has no API 'app' that serves", 'There is: ui.'],
    [['customer-io', '--depth', '0'], 2, '--depth must be', ''],
    [['customer-io', '--output', 'csv'], 2, '--output must be json', ''],
    [[], 2, 'Name the connector.', 'schema customer-io'],
  ])('%j is an error', async (words, code, message, hint) => {
    const ran = await cli(['schema', ...words]);
    expect(ran).toMatchObject({ code, out: '' });
    expect(ran.error.message).toContain(message);
    expect(ran.error.hint).toContain(hint);
  });

  it('needs a credential', async () => {
    const { code, error } = await cli(['schema', 'customer-io'], { env: { [token]: undefined } });
    expect([code, error.code]).toEqual([3, 'missing_credentials']);
    expect(error.hint).toContain(token);
  });
});

describe('the cache of documents', () => {
  it('serves for a day without a request, and asks whether they changed after it', async () => {
    const first = await schema();
    expect(downloads().map(({ status }) => status)).toEqual([200, 200]);
    after(23);
    expect((await schema()).out).toBe(first.out);
    expect(downloads()).toHaveLength(2);
    after(2);
    expect((await schema()).out).toBe(first.out);
    expect(downloads().map(({ status }) => status)).toEqual([200, 200, 304, 304]);
    after(1);
    await schema();
    expect(downloads()).toHaveLength(4);
  });

  it('is asked past with --refresh', async () => {
    await schema();
    expect((await schema('--refresh')).code).toBe(0);
    expect(downloads().map(({ status }) => status)).toEqual([200, 200, 304, 304]);
  });

  it('belongs to one credential and one scope of it', async () => {
    await schema();
    await cli(['schema', 'customer-io'], { env: { CUSTOMER_IO_SERVICE_ACCOUNT_SCOPE: 'read_only' } });
    expect(downloads().map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    const other = await cli(['schema', 'customer-io'], { env: { [token]: 'sa_live_another-one' } });
    expect([other.code, other.error.code]).toEqual([3, 'authentication']);
  });

  it('serves when the vendor cannot be asked, and says how old it is', async () => {
    const first = await schema();
    after(25);
    const fault = { kind: 'status', status: 400, body: {} } as const;
    sandbox.faults.inject({ match: { path: '/v1/openapi.json' }, times: Number.POSITIVE_INFINITY, fault });
    const again = await schema();
    expect([again.code, again.err]).toEqual([0, '']);
    expect(again.out.startsWith(first.out)).toBe(true);
    expect(again.out).toMatch(/\nNote: \/v1\/openapi\.json is as of \d{4}-\d\d-\d\d: it could not be refreshed\. /);
    expect(JSON.parse((await schema('segments', '--output', 'json')).out).warnings).toHaveLength(1);
    expect((await schema('--refresh')).code).toBe(5);
  });

  it('shows what there is where one of two documents is missing', async () => {
    const fault = { kind: 'status', status: 404, body: {} } as const;
    sandbox.faults.inject({ match: { path: '/cdp/api/openapi.json' }, times: Number.POSITIVE_INFINITY, fault });
    const { code, out } = await schema();
    expect(code).toBe(0);
    expect(out).toContain('segments 5');
    expect(out).toContain('Note: /cdp/api/openapi.json is missing.');
  });

  it('says that a page is no document', async () => {
    const page = { kind: 'raw', status: 200, headers: { 'content-type': 'text/html' }, body: '<html></html>' } as const;
    sandbox.faults.inject({ match: { path: /openapi/ }, times: Number.POSITIVE_INFINITY, fault: page });
    const { code, error } = await schema();
    expect([code, error.hint]).toEqual([5, expect.stringContaining('The path may not exist on this host.')]);
  });

  it.each([
    '{}',
    '[]',
    'null',
    '{"openapi":"3.1.0","paths":[]}',
    '{"openapi":"3.1.0","paths":{}}',
    '{"paths":{"/a":{}}}',
  ])('keeps a document that is good when the vendor sends %s', async (body) => {
    await schema();
    after(25);
    const glitch = { kind: 'raw', status: 200, headers: { 'content-type': 'application/json' }, body } as const;
    sandbox.faults.inject({ match: { path: /openapi/ }, times: Number.POSITIVE_INFINITY, fault: glitch });
    const { code, out } = await schema();
    expect([code, out]).toEqual([0, expect.stringContaining('12 routes')]);
    expect(out).toContain('returned no OpenAPI document');
    rmSync(cache(), { recursive: true });
    expect((await schema()).error).toMatchObject({
      code: 'invalid_response',
      hint: expect.stringContaining('Try again'),
    });
  });

  it("is only the user's, holds no credential, and survives damage", async () => {
    const first = await schema();
    const files = readdirSync(cache()).filter((name) => !name.startsWith('token-'));
    expect(files).toHaveLength(2);
    for (const name of files) {
      expect(name).toMatch(/^openapi-[0-9a-f]{32}\.json$/);
      expect(statSync(join(cache(), name)).mode & 0o777).toBe(0o600);
      expect(readFileSync(join(cache(), name), 'utf8')).not.toContain(sandbox.env[token]);
      writeFileSync(join(cache(), name), '{"document":');
    }
    expect(statSync(cache()).mode & 0o777).toBe(0o700);
    expect((await schema()).out).toBe(first.out);
    expect(downloads()).toHaveLength(4);
  });

  it('drops documents that nobody asked for in a month', async () => {
    await schema();
    const old = join(cache(), 'openapi-0123.json');
    writeFileSync(old, '{}');
    writeFileSync(join(cache(), 'other.json'), '{}');
    for (const name of ['openapi-0123.json', 'other.json']) utimesSync(join(cache(), name), 0, 0);
    await schema('--refresh');
    expect(readdirSync(cache())).toContain('other.json');
    expect(readdirSync(cache())).not.toContain('openapi-0123.json');
  });

  it('is no reason to fail where it cannot be written', async () => {
    writeFileSync(cache(), 'a file');
    expect((await schema()).code).toBe(0);
  });
});

describe('the access token', () => {
  const exchanges = () => sandbox.requests.filter(({ path }) => path.endsWith('/oauth/token'));
  const tokenFiles = () => readdirSync(cache()).filter((name) => name.startsWith('token-'));
  const account = ['customer-io', 'accounts', 'get-current'];

  it('is exchanged once for several commands, and kept where only the user can read it', async () => {
    await cli(account);
    expect((await cli(account)).code).toBe(0);
    expect((await schema()).code).toBe(0);
    expect(exchanges()).toHaveLength(1);
    const [name = ''] = tokenFiles();
    expect(name).not.toContain(sandbox.env[token]);
    expect(statSync(join(cache(), name)).mode & 0o777).toBe(0o600);
  });

  it('is another one for another token, or another scope', async () => {
    await cli(account);
    await cli(account, { env: { CUSTOMER_IO_SERVICE_ACCOUNT_SCOPE: 'read_only' } });
    expect((await cli(account, { env: { [token]: 'sa_live_revoked' } })).code).toBe(3);
    expect(exchanges()).toHaveLength(3);
    expect(tokenFiles()).toHaveLength(2);
  });

  it('is gone after logging out', async () => {
    await cli(account);
    await cli(['auth', 'logout', 'customer-io']);
    expect(tokenFiles()).toEqual([]);
  });

  it('is not kept where the cache cannot be written', async () => {
    const env = { AGENT_CONNECTORS_CACHE_DIR: join(folder, 'file', 'below') };
    writeFileSync(join(folder, 'file'), '');
    expect((await cli(account, { env })).code).toBe(0);
    expect((await cli(account, { env })).code).toBe(0);
    expect(exchanges()).toHaveLength(2);
  });
});
