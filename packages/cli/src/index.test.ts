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
    [['Pylon'], "Did you mean 'pylon'?"],
    [['pylon', 'isues', '--help'], "no entity 'isues': did you mean 'issues'?"],
    [['pylon', 'issues', 'lst', '--help'], "cannot be asked to 'lst': did you mean 'list'?"],
    [['pylon', 'describe', 'isues'], "no entity 'isues': did you mean 'issues'?"],
    [['pylon', 'describe', 'issues', 'lst'], "cannot be asked to 'lst': did you mean 'list'?"],
    [['pylon', 'issues', 'get', 'extra'], 'One word too many'],
    [['pylon', 'issues', 'get', '--parms', '{}'], '--parms'],
    [['pylon', 'issues', 'get', '--params', '{oops'], '--params is not JSON'],
    [['pylon', 'me', 'get', '--timeout', 'soon'], '--timeout takes seconds'],
  ])('%j is not understood, and says why: %s', async (argv, why) => {
    const answer = await cli(argv);
    expect([answer.code, answer.out]).toEqual([2, '']);
    expect(errorOf(answer).message).toContain(why);
  });
});

it('understands the names of accessors as well', async () => {
  const { out } = await cli(['pylon', 'issue_replies', 'create', '--help']);
  expect(await cli(['pylon', 'issueReplies', 'create', '--help'])).toMatchObject({ code: 0, out });
  const { out: described } = await cli(['ashby', 'describe', 'applications', 'changeStage']);
  expect(JSON.parse(described).id).toBe('applications.change_stage');
});

it.each([
  [['pylon', 'issues', 'get', '-p', '{id:1}'], `agent-connectors pylon issues get --params '{"id":"…"}'`],
  [['pylon', 'issues', 'get', '{"id":"1"}'], `agent-connectors pylon issues get --params '{"id":"1"}'`],
  [['ashby', 'candidates', 'list', '-p', '5,'], `agent-connectors ashby candidates list --params '{"limit":5}'`],
])('%j is answered with what could be typed', async (argv, command) => {
  expect(errorOf(await cli(argv)).hint).toContain(command);
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

  it('takes standard input with a byte order mark', async () => {
    const { out } = await cli(['pylon', 'issues', 'get', '--params', '-'], { stdin: '\ufeff{"id":"3034"}' });
    expect(JSON.parse(out).data.number).toBe(3034);
  });

  it('sends every digit of a long number, where text will do', async () => {
    const { out } = await cli(['pylon', 'issues', 'get', '--dry-run', '-p', '{"id":9007199254740993}']);
    expect(JSON.parse(out).data.url).toMatch(/\/issues\/9007199254740993$/);
    const refused = await cli(['pylon', 'issues', 'search', '-p', '{"limit":9007199254740993}']);
    expect([refused.code, errorOf(refused).hint]).toEqual([2, expect.stringContaining('is taken as text')]);
  });

  it('puts the answer into the file that --output names', async () => {
    const me = await cli(['pylon', 'me', 'get', '-f', 'id', '-o', 'me.json'], { interactive: true });
    expect([me.code, me.out]).toEqual([0, '']);
    expect(readFileSync(join(folder, 'me.json'), 'utf8')).toMatch(/^\{"data":\{"id":"[^"]+"\},.*\}\n$/);
    expect((await cli(['pylon', 'issues', 'get', '-p', '{"id":"nope"}', '-o', 'me.json'])).code).toBe(1);
    expect(readFileSync(join(folder, 'me.json'), 'utf8')).toContain('"id"');
    const nowhere = await cli(['pylon', 'me', 'get', '-o', 'missing/me.json']);
    expect(errorOf(nowhere).message).toMatch(/me\.json cannot be written: ENOENT/);
  });

  it('sends nothing for a file that would go to a terminal', async () => {
    const capture = ['customer-io', 'design_studio_inbox_previews', 'get_capture'];
    const before = sandbox.requests.for('/customer-io/app').length;
    const answer = await cli(capture, { interactive: true });
    expect([answer.code, errorOf(answer).hint]).toEqual([2, expect.stringContaining('--output <file>')]);
    expect(sandbox.requests.for('/customer-io/app')).toHaveLength(before);
    // It goes on to ask for its parameters.
    expect(errorOf(await cli([...capture, '-o', '-'], { interactive: true })).code).toBe('invalid_params');
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

  it("are read from the project's .env, and it is said where they go", async () => {
    writeFileSync(join(folder, '.env'), `\ufeff${dotEnv()}`);
    const { code, err } = await cli(me, { env: { ...withoutToken, PYLON_API_TOKEN: '' } });
    expect([code, err]).toEqual([
      0,
      `note: sending to ${sandbox.env['PYLON_BASE_URL']}, which is PYLON_BASE_URL of ${join(folder, '.env')}\n`,
    ]);
  });

  it.each([['me', 'get'], ['check']])(
    'of the environment are never sent to an address of a .env: %s',
    async (...words) => {
      writeFileSync(join(folder, '.env'), `PYLON_BASE_URL=${sandbox.env['PYLON_BASE_URL']}\n`);
      const before = sandbox.requests.for('/pylon').length;
      const answer = await cli(['pylon', ...words], { env: { ...withoutToken, PYLON_API_TOKEN: 'my-real-token' } });
      expect([answer.code, errorOf(answer).message]).toEqual([2, expect.stringContaining('PYLON_BASE_URL in ')]);
      expect(sandbox.requests.for('/pylon')).toHaveLength(before);
    },
  );

  it('are not asked for to show help', async () => {
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

describe('what a stranger wrote into a record', () => {
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

  it('arrives whole in JSON, and controls no terminal', async () => {
    const { out } = await cli(['pylon', 'me', 'get'], { env, interactive: true });
    expect(JSON.parse(out).data.id).toBe(hostile);
    expect(escapeControls(out)).toBe(out);
  });

  it('is told in errors without what controls a terminal', async () => {
    status = 400;
    const answer = await cli(['pylon', 'me', 'get'], { env });
    expect(errorOf(answer).message).toMatch(/: ab\b/);
    expect(errorOf(answer).message).not.toContain('title');
  });
});
