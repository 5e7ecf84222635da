import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Sandbox, startSandbox } from '@agent-connectors/sandbox';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { run } from './index.ts';

let sandbox: Sandbox;
let folder = '';

beforeAll(async () => {
  sandbox = await startSandbox();
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
afterAll(() => sandbox.close());

async function cli(argv: readonly string[], { stdin = '', env = sandbox.env as Record<string, string> } = {}) {
  let out = '';
  let err = '';
  const code = await run(argv, {
    out: async (chunk) => {
      out += typeof chunk === 'string' ? chunk : new TextDecoder().decode(chunk);
    },
    err: (text) => {
      err += text;
    },
    in: async () => stdin,
    interactive: false,
    folder,
    env,
  });
  return { code, out, err };
}

const errorOf = ({ err }: { err: string }) => JSON.parse(err).error;

describe('help', () => {
  it('shows what there is, connector by entity by action', async () => {
    expect((await cli([])).out).toContain('agent-connectors <connector> <entity> <action>');
    expect((await cli(['pylon'])).out).toMatch(/issues +Support requests/);
    expect((await cli(['pylon', 'issues'])).out).toMatch(/delete +.*\[destructive\]/);
    const { out } = await cli(['pylon', 'issue_replies', 'create', '--help']);
    expect(out).toContain('messages people outside');
    expect(out).toMatch(/message_id \* +Id of a message/);
  });

  it.each([
    [['pilon'], 'There is no connector'],
    [['pylon', 'isues', '--help'], "no entity 'isues'"],
    [['pylon', 'issues', 'lst', '--help'], "cannot be asked to 'lst'"],
    [['pylon', 'issues', 'get', 'extra'], 'One word too many'],
    [['pylon', 'issues', 'get', '--parms', '{}'], '--parms'],
    [['pylon', 'issues', 'get', '--params', '{oops'], '--params is not JSON'],
    [['pylon', 'me', 'get', '--timeout', 'soon'], '--timeout takes seconds'],
  ])('%j is not understood, and says why', async (argv, why) => {
    const answer = await cli(argv);
    expect([answer.code, answer.out]).toEqual([2, '']);
    expect(errorOf(answer).message).toContain(why);
  });
});

describe('a call', () => {
  it('prints the answer as one line of JSON, with the fields that were asked for', async () => {
    const { code, out } = await cli([
      'pylon',
      'issues',
      'get',
      '--params',
      '{"id":"3034"}',
      '--fields',
      'number, title',
    ]);
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n')).toHaveLength(1);
    expect(JSON.parse(out).data).toEqual({ number: 3034, title: expect.any(String) });
  });

  it('takes parameters from standard input', async () => {
    const { out } = await cli(['pylon', 'issues', 'get', '--params', '-'], { stdin: '{"id":"3034"}' });
    expect(JSON.parse(out).data.number).toBe(3034);
  });

  it('walks every page with --all, one item a line', async () => {
    const { code, out } = await cli([
      'ashby',
      'candidates',
      'list',
      '--params',
      '{"limit":100}',
      '--all',
      '--fields',
      'id',
    ]);
    const ids = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).id);
    expect(code).toBe(0);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(1500);
  });

  it('sends nothing with --dry-run, even with --all', async () => {
    const before = sandbox.requests.for('/pylon').length;
    const { out } = await cli(['pylon', 'issues', 'search', '--all', '--dry-run']);
    expect(JSON.parse(out).data).toMatchObject({ method: 'POST', headers: { authorization: 'Bearer [redacted]' } });
    expect(sandbox.requests.for('/pylon')).toHaveLength(before);
  });

  it('refuses writes with --read-only', async () => {
    const answer = await cli(['pylon', 'issues', 'delete', '--params', '{"id":"3034"}', '--read-only']);
    expect([answer.code, errorOf(answer).code]).toEqual([1, 'not_permitted']);
  });

  it.each([
    [['pylon', 'issues', 'get', '--params', '{"id":"nope"}'], 1, 'not_found'],
    [['pylon', 'issues', 'get', '--params', '{"ID":"7"}'], 2, 'invalid_params'],
    [['pylon', 'isues', 'get'], 2, 'unknown_operation'],
    [['pylon', 'me', 'get', '--region', 'mars'], 2, 'invalid_options'],
  ])('%j ends with exit code %i and %s', async (argv, code, kind) => {
    const answer = await cli(argv);
    expect([answer.code, errorOf(answer).code]).toEqual([code, kind]);
  });
});

describe('credentials', () => {
  const { PYLON_API_TOKEN: _, ...withoutToken } = { ...{ PYLON_API_TOKEN: '' }, PATH: '' };
  const me = ['pylon', 'me', 'get'];
  const dotEnv = () =>
    `PYLON_API_TOKEN=${sandbox.env['PYLON_API_TOKEN']}\nPYLON_BASE_URL=${sandbox.env['PYLON_BASE_URL']}\n`;

  it('are missed by name', async () => {
    const answer = await cli(me, { env: withoutToken });
    expect([answer.code, errorOf(answer).code]).toEqual([2, 'missing_credentials']);
    expect(errorOf(answer).hint).toContain('PYLON_API_TOKEN');
  });

  it("are read from the project's .env, and the environment wins", async () => {
    writeFileSync(join(folder, '.env'), dotEnv());
    expect((await cli(me, { env: withoutToken })).code).toBe(0);
    const answer = await cli(me, { env: { ...withoutToken, PYLON_API_TOKEN: 'another' } });
    expect(errorOf(answer).code).toBe('authentication');
  });

  it("are never read from this repository's root, but from the connector's folder", async () => {
    writeFileSync(join(folder, 'pnpm-workspace.yaml'), '');
    writeFileSync(join(folder, 'package.json'), '{"name":"agent-connectors"}');
    writeFileSync(join(folder, '.env'), dotEnv());
    expect((await cli(me, { env: withoutToken })).code).toBe(2);
    mkdirSync(join(folder, 'connectors/pylon'), { recursive: true });
    writeFileSync(join(folder, 'connectors/pylon/.env'), dotEnv());
    expect((await cli(me, { env: withoutToken })).code).toBe(0);
  });

  it('are checked, and a wrong one ends with exit code 1', async () => {
    expect(JSON.parse((await cli(['customer-io', 'check'])).out)).toMatchObject({ ok: true });
    const { code, out } = await cli(['pylon', 'check'], { env: { ...sandbox.env, PYLON_API_TOKEN: 'wrong' } });
    expect([code, JSON.parse(out).apis.rest.status]).toEqual([1, 'invalid']);
  });
});

it('describes a connector, an entity or an operation as JSON', async () => {
  expect(JSON.parse((await cli(['pylon', 'describe'])).out).connector).toBe('pylon');
  expect(JSON.parse((await cli(['pylon', 'describe', 'me'])).out)).toHaveLength(1);
  expect(JSON.parse((await cli(['pylon', 'describe', 'issues', 'get'])).out).path).toBe('/issues/{id}');
});
