import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { runCommand } from '../../test/run.ts';
import { sandboxEnv } from './sandbox/sandbox-env.ts';

/** Stands for the real vendor, which nothing in a sandbox may reach. */
let vendor: Server;
let address = '';
let requests = 0;
let folder = '';
let home = '';
let config = '';
beforeAll(async () => {
  vendor = createServer((_, response) => {
    requests += 1;
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":{"id":"1","name":"Real"}}');
  });
  await once(vendor.listen(0, '127.0.0.1'), 'listening');
  address = `http://127.0.0.1:${(vendor.address() as AddressInfo).port}`; // listening at a port
});
afterAll(() => vendor.close());
beforeEach(() => {
  requests = 0;
  folder = mkdtempSync(join(tmpdir(), 'cli-'));
  home = join(folder, 'home');
  config = join(folder, 'config');
});
afterEach(() => rmSync(folder, { recursive: true }));

const cli = (argv: readonly string[], env = {}, stdin = '') =>
  runCommand(argv, { folder, home, env: { AGENT_CONNECTORS_CONFIG_DIR: config, ...env }, stdin });
const inSandbox = (argv: readonly string[], env = {}, stdin = '') => cli(['sandbox', '--', ...argv], env, stdin);
const saved = () => readFileSync(join(config, 'credentials.json'), 'utf8');

describe('a command in a sandbox', () => {
  it('neither sees nor changes saved logins', async () => {
    const login = ['auth', 'login', 'pylon', '--with-token'];
    expect(await cli([...login, '--profile', 'a1'], { PYLON_BASE_URL: address }, 'real-token')).toMatchObject({
      code: 0,
    });
    const before = saved();
    requests = 0;
    expect((await inSandbox(['auth', 'list'])).out).not.toContain('a1');
    for (const argv of [
      ['pylon', 'me', 'get', '--profile', 'a1'],
      ['api', 'pylon', 'GET', '/me', '--profile', 'a1'],
      ['auth', 'status', 'pylon', '--profile', 'a1'],
      ['auth', 'token', 'pylon', '--profile', 'a1'],
      ['auth', 'use', 'pylon', 'a1'],
    ]) {
      const { code, out } = await inSandbox(argv);
      expect([argv, code]).not.toEqual([argv, 0]);
      expect(out).not.toContain('real-token');
    }
    await inSandbox(['auth', 'logout', 'pylon']);
    expect(await inSandbox([...login, '--profile', 'b'], {}, 'sandbox-pylon-token')).toMatchObject({ code: 0 });
    expect([saved(), requests]).toEqual([before, 0]);
    expect(readdirSync(folder)).toEqual(['config']);
  });

  it('sees no credential and no address of the environment or of .env', async () => {
    const variables = { PYLON_API_TOKEN: 'real-token', PYLON_BASE_URL: address, PYLON_REGION: 'nowhere' };
    writeFileSync(
      join(folder, '.env'),
      `PYLON_REGION=nowhere\nAGENT_CONNECTORS_PROFILE=a1\nSTRIPE_ACCOUNT=acct_real\n`,
    );
    expect(await inSandbox(['pylon', 'me', 'get'], { ...variables, AGENT_CONNECTORS_PROFILE: 'a1' })).toMatchObject({
      code: 0,
    });
    expect((await inSandbox(['stripe', 'customers', 'list', '--dry-run'])).out).not.toContain('acct_real');
    writeFileSync(join(folder, '.env'), Buffer.from([0]));
    expect(await inSandbox(['pylon', 'me', 'get'])).toMatchObject({ code: 0 });
    expect(requests).toBe(0);
    // Not even of a connector that has no emulator.
    expect(sandboxEnv({ MY_COMPANY_TOKEN: 'secret' }, {}, folder)).not.toHaveProperty('MY_COMPANY_TOKEN');
  });

  it('is read-only where the environment says so', async () => {
    const argv = ['pylon', 'tags', 'create', '--value', 'x', '--object-type', 'issue'];
    expect((await inSandbox(argv, { AGENT_CONNECTORS_READ_ONLY: '1' })).code).toBe(4);
    expect((await inSandbox(argv)).code).toBe(0);
  });

  it('leaves nothing behind', async () => {
    vi.stubEnv('TMPDIR', folder);
    expect(await inSandbox(['pylon', 'me', 'get'])).toMatchObject({ code: 0 });
    vi.unstubAllEnvs();
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('options of a call around sandbox', () => {
  const create = ['pylon', 'tags', 'create', '--value', 'x', '--object-type', 'issue'];

  it.each([
    [['--read-only', 'sandbox', '--', ...create], 4],
    [['sandbox', '--read-only', '--', ...create], 4],
    [['--timeout', '20', 'sandbox', '--read-only', '--', ...create], 4],
    [['sandbox', '--read-only', ...create], 4],
    [['sandbox', '--dry-run', '--', 'pylon', 'issues', 'delete', '3040', '--yes'], 0],
    [['sandbox', '--', ...create, '--dry-run'], 0],
    [['--yes', 'sandbox', '--', 'pylon', 'issues', 'delete', '3040'], 0],
  ])('%j apply to the command', async (argv, code) => {
    const ran = await cli(argv);
    expect([ran.code, ran.err]).toEqual([code, code === 0 ? '' : expect.stringContaining('not_permitted')]);
  });

  it('are understood before other commands as well', async () => {
    expect((await cli(['--output', 'json', 'list', 'pylon', 'tags'])).out).toMatch(/^\[\{"operation"/);
    expect((await cli(['--profile', 'x', 'auth', 'status', 'pylon', '--offline'])).error.message).not.toContain(
      'no action',
    );
    expect((await cli(['--help', 'list'])).out).toMatch(/^agent-connectors list/);
    expect((await cli(['--read-only', 'prime'])).error).toMatchObject({
      code: 'usage',
      message: 'Unknown option --read-only.',
    });
    expect((await cli(['sandbox', '--limt', '5', '--', 'pylon'])).error.message).toBe('Unknown option --limt.');
  });
});
