import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Sandbox, startSandbox } from '@agent-connectors/sandbox';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { run } from './index.ts';
import { escapeControls } from './terminal.ts';

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

async function cli(
  argv: readonly string[],
  { stdin = '', env = sandbox.env as Record<string, string>, interactive = false } = {},
) {
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
    interactive,
    folder,
    env,
  });
  return { code, out, err };
}

const errorOf = ({ err }: { err: string }) => JSON.parse(err).error;

describe('help', () => {
  it('lists connectors, entities and actions', async () => {
    expect((await cli([])).out).toContain('agent-connectors <connector> <entity> <action>');
    expect((await cli(['pylon'])).out).toMatch(/issues +Support requests/);
    expect((await cli(['pylon', 'issues'])).out).toMatch(/delete +.*\[destructive\]/);
    const { out } = await cli(['pylon', 'issue_replies', 'create', '--help']);
    expect(out).toContain('(write; messages people)');
    expect(out).toMatch(/message_id: string \/\/ ID of a message.* From messages.list/);
    expect(out).toMatch(/^agent-connectors pylon issue_replies create --params '\{/m);
  });

  it.each([
    [['pilon'], "Unknown connector 'pilon'."],
    [['Pylon'], "Did you mean 'pylon'?"],
    [['pylon', 'isues', '--help'], "no entity 'isues'. Did you mean 'issues'?"],
    [['pylon', 'issues', 'lst', '--help'], "Pylon's issues has no action 'lst'. Did you mean 'list'?"],
    [['pylon', 'describe', 'isues'], "no entity 'isues'. Did you mean 'issues'?"],
    [['pylon', 'describe', 'issues', 'lst'], "Pylon's issues has no action 'lst'. Did you mean 'list'?"],
    [['pylon', 'issues', 'get', 'extra'], "Unexpected argument 'extra'"],
    [['pylon', 'issues', 'get', '--parms', '{}'], '--parms'],
    [['pylon', 'issues', 'get', '--params', '{oops'], '--params is not valid JSON'],
    [['pylon', 'me', 'get', '--timeout', 'soon'], '--timeout must be a positive number of seconds'],
  ])('%j is rejected with an explanation: %s', async (argv, why) => {
    const result = await cli(argv);
    expect([result.code, result.out]).toEqual([2, '']);
    expect(errorOf(result).message).toContain(why);
  });
});

it('accepts accessors as well as IDs', async () => {
  const { out } = await cli(['pylon', 'issue_replies', 'create', '--help']);
  expect(await cli(['pylon', 'issueReplies', 'create', '--help'])).toMatchObject({ code: 0, out });
  const { out: described } = await cli(['ashby', 'describe', 'applications', 'changeStage']);
  expect(JSON.parse(described).id).toBe('applications.change_stage');
});

it.each([
  [['pylon', 'issues', 'get', '-p', '{id:1}'], `agent-connectors pylon issues get --params '{"id":"…"}'`],
  [['pylon', 'issues', 'get', '{"id":"1"}'], `agent-connectors pylon issues get --params '{"id":"1"}'`],
  [['ashby', 'candidates', 'list', '-p', '5,'], `agent-connectors ashby candidates list --params '{"limit":5}'`],
])('the hint for %j is a valid command', async (argv, command) => {
  expect(errorOf(await cli(argv)).hint).toContain(command);
});

describe('a call', () => {
  it('prints the response as one line of JSON, with the selected fields', async () => {
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

  it('reads parameters from standard input', async () => {
    const { out } = await cli(['pylon', 'issues', 'get', '--params', '-'], { stdin: '{"id":"3034"}' });
    expect(JSON.parse(out).data.number).toBe(3034);
  });

  it('accepts standard input with a byte order mark', async () => {
    const { out } = await cli(['pylon', 'issues', 'get', '--params', '-'], { stdin: '\ufeff{"id":"3034"}' });
    expect(JSON.parse(out).data.number).toBe(3034);
  });

  it('sends every digit of a long number if text is valid', async () => {
    const { out } = await cli(['pylon', 'issues', 'get', '--dry-run', '-p', '{"id":9007199254740993}']);
    expect(JSON.parse(out).data.url).toMatch(/\/issues\/9007199254740993$/);
    const rejected = await cli(['pylon', 'issues', 'search', '-p', '{"limit":9007199254740993}']);
    expect([rejected.code, errorOf(rejected).hint]).toEqual([2, expect.stringContaining('is read as text')]);
  });

  it('writes the response to the file that --output names', async () => {
    const me = await cli(['pylon', 'me', 'get', '-f', 'id', '-o', 'me.json'], { interactive: true });
    expect([me.code, me.out]).toEqual([0, '']);
    expect(readFileSync(join(folder, 'me.json'), 'utf8')).toMatch(/^\{"data":\{"id":"[^"]+"\},.*\}\n$/);
    expect((await cli(['pylon', 'issues', 'get', '-p', '{"id":"nope"}', '-o', 'me.json'])).code).toBe(1);
    expect(readFileSync(join(folder, 'me.json'), 'utf8')).toContain('"id"');
    const nowhere = await cli(['pylon', 'me', 'get', '-o', 'missing/me.json']);
    expect(errorOf(nowhere).message).toMatch(/^Cannot write \S+me\.json: ENOENT\.$/);
  });

  it('sends nothing if the response would be a file on a terminal', async () => {
    const capture = ['customer-io', 'design_studio_inbox_previews', 'get_capture'];
    const before = sandbox.requests.for('/customer-io/app').length;
    const result = await cli(capture, { interactive: true });
    expect([result.code, errorOf(result).hint]).toEqual([2, expect.stringContaining('--output <file>')]);
    expect(sandbox.requests.for('/customer-io/app')).toHaveLength(before);
    // With --output - the call continues, and its parameters are validated.
    expect(errorOf(await cli([...capture, '-o', '-'], { interactive: true })).code).toBe('invalid_params');
  });

  it('prints every page with --all, one item per line', async () => {
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

  it('rejects writes with --read-only', async () => {
    const result = await cli(['pylon', 'issues', 'delete', '--params', '{"id":"3034"}', '--read-only']);
    expect([result.code, errorOf(result).code]).toEqual([1, 'not_permitted']);
  });

  it.each([
    [['pylon', 'issues', 'get', '--params', '{"id":"nope"}'], 1, 'not_found'],
    [['pylon', 'issues', 'get', '--params', '{"ID":"7"}'], 2, 'invalid_params'],
    [['pylon', 'isues', 'get'], 2, 'unknown_operation'],
    [['pylon', 'me', 'get', '--region', 'mars'], 2, 'invalid_options'],
  ])('%j ends with exit code %i and %s', async (argv, code, kind) => {
    const result = await cli(argv);
    expect([result.code, errorOf(result).code]).toEqual([code, kind]);
  });
});

describe('credentials', () => {
  const { PYLON_API_TOKEN: _, ...withoutToken } = { ...{ PYLON_API_TOKEN: '' }, PATH: '' };
  const me = ['pylon', 'me', 'get'];
  const dotEnv = () =>
    `PYLON_API_TOKEN=${sandbox.env['PYLON_API_TOKEN']}\nPYLON_BASE_URL=${sandbox.env['PYLON_BASE_URL']}\n`;

  it('are required, and the error names the variable', async () => {
    const result = await cli(me, { env: withoutToken });
    expect([result.code, errorOf(result).code]).toEqual([2, 'missing_credentials']);
    expect(errorOf(result).hint).toContain('PYLON_API_TOKEN');
  });

  it("are read from the project's .env, and the address is reported", async () => {
    writeFileSync(join(folder, '.env'), `\ufeff${dotEnv()}`);
    const { code, err } = await cli(me, { env: { ...withoutToken, PYLON_API_TOKEN: '' } });
    expect([code, err]).toEqual([
      0,
      `note: sending requests to ${sandbox.env['PYLON_BASE_URL']} (PYLON_BASE_URL in ${join(folder, '.env')})\n`,
    ]);
  });

  it.each([['me', 'get'], ['check']])(
    'of the environment are never sent to an address in a .env: %s',
    async (...words) => {
      writeFileSync(join(folder, '.env'), `PYLON_BASE_URL=${sandbox.env['PYLON_BASE_URL']}\n`);
      const before = sandbox.requests.for('/pylon').length;
      const result = await cli(['pylon', ...words], { env: { ...withoutToken, PYLON_API_TOKEN: 'my-real-token' } });
      expect([result.code, errorOf(result).message]).toEqual([2, expect.stringContaining('PYLON_BASE_URL in ')]);
      expect(sandbox.requests.for('/pylon')).toHaveLength(before);
    },
  );

  it('are not required for help', async () => {
    mkdirSync(join(folder, '.env'));
    expect((await cli(['pylon', 'issues', 'get', '--help'])).code).toBe(0);
    expect(errorOf(await cli(me)).message).toMatch(/\.env is a folder, not a file\.$/);
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

describe('hostile text in a record', () => {
  const hostile = 'a\u001b]0;title\u0007\u009b31m\u202eb';
  let server: Server;
  let env: Record<string, string> = {};
  let status = 200;
  beforeAll(async () => {
    server = createServer((_, response) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(status === 200 ? { data: { id: hostile, name: 5 } } : { errors: [hostile] }));
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    env = { PYLON_API_TOKEN: 'token', PYLON_BASE_URL: `http://127.0.0.1:${port}` };
  });
  afterAll(() => server.close());

  it('is complete in JSON, and cannot control a terminal', async () => {
    const { out } = await cli(['pylon', 'me', 'get'], { env, interactive: true });
    expect(JSON.parse(out).data.id).toBe(hostile);
    expect(escapeControls(out)).toBe(out);
  });

  it('is printed in errors without characters that control a terminal', async () => {
    status = 400;
    const result = await cli(['pylon', 'me', 'get'], { env });
    expect(errorOf(result).message).toMatch(/: ab\b/);
    expect(errorOf(result).message).not.toContain('title');
  });
});
