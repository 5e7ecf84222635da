import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Sandbox, startSandbox } from '@agent-connectors/sandbox';
import { encode } from 'gpt-tokenizer/encoding/o200k_base';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Given, person, runCommand } from '../../test/run.ts';

let folder = '';
let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const cli = (argv: readonly string[], given: Given = {}) =>
  runCommand(argv, { folder, home: join(folder, 'home'), ...given });

/** Splits a command as a shell does, as far as the examples need it. */
const wordsOf = (command: string) =>
  [...command.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '').slice(1);

describe('prime', () => {
  it('is short, whatever is installed', async () => {
    const { out } = await cli(['prime']);
    expect(encode(out).length).toBeLessThanOrEqual(2000);
    expect(out).toMatch(/^# agent-connectors 0\.0\.0-source\n/);
    for (const id of ['ashby', 'customer-io', 'github', 'linear', 'pylon', 'stripe'])
      expect(out).toContain(`- ${id}: `);
  });

  it('has only examples that run', async () => {
    const { out } = await cli(['prime']);
    const commands = [...out.matchAll(/^ +(agent-connectors .*)$/gm)].flatMap(([, command]) => command ?? []);
    const inText = [...out.matchAll(/: (agent-connectors api .*)$/gm)].flatMap(([, command]) => command ?? []);
    expect(commands.length).toBeGreaterThan(8);
    for (const command of [...commands, ...inText]) {
      // A login waits for a person.
      if (command.includes('auth login')) continue;
      const { code, err } = await cli(wordsOf(command), { env: sandbox.env });
      expect([command, code, err]).toEqual([command, 0, '']);
    }
  });
});

describe('skills install', () => {
  const file = () => join(folder, '.claude/skills/agent-connectors/SKILL.md');

  it('writes a thin skill for each agent, and again only where it changes', async () => {
    const first = JSON.parse((await cli(['skills', 'install'])).out);
    expect(first.data.map(({ status }: { status: string }) => status)).toEqual(['written', 'written']);
    const text = readFileSync(file(), 'utf8');
    expect(text).toMatch(/^---\nname: agent-connectors\ndescription: ".*Pylon.*"\n---\n/);
    expect(text).toContain('npx agent-connectors prime');
    expect(text.split('\n').length).toBeLessThan(40);
    expect(/description: "(.*)"/.exec(text)?.[1]?.length).toBeLessThanOrEqual(1024);
    const again = JSON.parse((await cli(['skills', 'install', '--project'])).out);
    expect(again.data.map(({ status }: { status: string }) => status)).toEqual(['unchanged', 'unchanged']);
  });

  it('keeps a file of somebody else, unless told otherwise', async () => {
    await cli(['skills', 'install', '--target', 'claude']);
    writeFileSync(file(), 'mine');
    expect((await cli(['skills', 'install', '--target', 'claude'])).out).toContain('"status":"kept"');
    expect(readFileSync(file(), 'utf8')).toBe('mine');
    expect((await cli(['skills', 'install', '--target', 'claude', '--force', '--dry-run'])).out).toContain(
      '"status":"written"',
    );
    expect(readFileSync(file(), 'utf8')).toBe('mine');
    await cli(['skills', 'install', '--target', 'claude', '--force']);
    expect(readFileSync(file(), 'utf8')).toContain('prime');
  });

  it('goes to the home folder with --global', async () => {
    const { out } = await cli(['skills', 'install', '--global', '--target', 'agents']);
    expect(JSON.parse(out).data[0].file).toBe(join(folder, 'home/.agents/skills/agent-connectors/SKILL.md'));
  });

  it.each([
    [['skills'], 'Say what to do.'],
    [['skills', 'remove'], "Unknown command 'remove'."],
    [['skills', 'install', '--target', 'vim'], '--target must be claude or agents'],
    [['skills', 'install', '--global', '--project'], 'exclude each other'],
  ])('%j is refused', async (argv, message) => {
    expect((await cli(argv)).error.message).toContain(message);
  });
});

describe('doctor', () => {
  it('says what is set up, and where from', async () => {
    const { code, out } = await cli(['doctor'], { env: { PYLON_API_TOKEN: 'secret-token' } });
    expect(code).toBe(0);
    expect(out).toMatch(/^ok +pylon: version .*, apiToken from the environment\.$/m);
    expect(out).toMatch(/^note +ashby: .*no credentials\. agent-connectors auth login ashby$/m);
    expect(out).not.toContain('secret-token');
  });

  it('ends with an error that names what is wrong', async () => {
    writeFileSync(join(folder, '.env'), 'PYLON_BASE_URL=http://127.0.0.1:9\n');
    const { code, error, out } = await cli(['doctor', '--output', 'json'], {
      env: { PYLON_API_TOKEN: 'secret-token' },
    });
    expect([code, error.code, error.message]).toEqual([1, 'setup', 'There is a problem with the setup: pylon.']);
    expect(JSON.parse(out).data).toContainEqual(expect.objectContaining({ check: 'pylon', status: 'problem' }));
  });

  const doctor = async (env = {}) => {
    const { code, out, error } = await cli(['doctor', '--output', 'json'], { env });
    const data: { check: string; status: string; detail: string; hint?: string }[] = JSON.parse(out).data;
    return { code, error, problems: data.filter(({ status }) => status === 'problem'), data };
  };

  it('reports a damaged file once, and credentials that are not in it', async () => {
    const env = { AGENT_CONNECTORS_CONFIG_DIR: join(folder, 'config'), PYLON_API_TOKEN: 'token' };
    mkdirSync(env.AGENT_CONNECTORS_CONFIG_DIR, { mode: 0o700 });
    writeFileSync(join(folder, 'config', 'credentials.json'), '{', { mode: 0o600 });
    const { code, error, problems, data } = await doctor(env);
    expect([code, error.message]).toEqual([1, 'There is a problem with the setup: saved credentials.']);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.detail).toMatch(/is damaged: \S+: it is not valid JSON\.$/);
    expect(error.hint.match(/It is left as it is/g)).toHaveLength(1);
    expect(data).toContainEqual(expect.objectContaining({ check: 'pylon', status: 'ok' }));
    expect(data).toContainEqual(
      expect.objectContaining({ check: 'ashby', detail: expect.stringContaining('see saved') }),
    );
  });

  it('reports an .env file that cannot be read once', async () => {
    mkdirSync(join(folder, '.env'));
    const { code, problems } = await doctor();
    expect([code, problems.map(({ check }) => check)]).toEqual([1, ['.env']]);
  });

  it.skipIf(process.getuid === undefined)('reports secrets that others can use', async () => {
    const config = join(folder, 'config');
    const cache = join(folder, 'cache');
    const saved = join(config, 'credentials.json');
    for (const path of [config, cache]) mkdirSync(path, { mode: 0o700 });
    writeFileSync(saved, '{"version":1,"connectors":{}}', { mode: 0o600 });
    writeFileSync(join(cache, 'token-a.json'), '{}', { mode: 0o600 });
    const env = { AGENT_CONNECTORS_CONFIG_DIR: config, AGENT_CONNECTORS_CACHE_DIR: cache };
    expect(await doctor(env)).toMatchObject({ code: 0, problems: [] });
    chmodSync(saved, 0o644);
    chmodSync(config, 0o777);
    chmodSync(join(cache, 'token-a.json'), 0o640);
    const { code, problems } = await doctor(env);
    expect([code, problems.map(({ hint }) => hint)]).toEqual([
      1,
      [`chmod 700 ${config}`, `chmod 600 ${saved}`, `chmod 600 ${join(cache, 'token-a.json')}`],
    ]);
  });

  it.runIf(process.getuid?.() === 0)('reports saved credentials of another user', async () => {
    const config = join(folder, 'config');
    mkdirSync(config, { mode: 0o700 });
    writeFileSync(join(config, 'credentials.json'), '{"version":1,"connectors":{}}', { mode: 0o600 });
    chownSync(join(config, 'credentials.json'), 65_534, 65_534);
    const { problems } = await doctor({ AGENT_CONNECTORS_CONFIG_DIR: config });
    expect(problems.map(({ detail }) => detail)).toEqual([expect.stringContaining('belongs to another user (65534)')]);
  });

  it('reports a cache folder that cannot be written, and leaves nothing in one that can', async () => {
    writeFileSync(join(folder, 'file'), '');
    for (const path of ['file', 'file/below']) {
      const { code, problems } = await doctor({ AGENT_CONNECTORS_CACHE_DIR: join(folder, path) });
      expect([code, problems]).toEqual([1, [expect.objectContaining({ check: 'cache' })]]);
    }
    mkdirSync(join(folder, 'cache'));
    expect(await doctor({ AGENT_CONNECTORS_CACHE_DIR: join(folder, 'cache') })).toMatchObject({ code: 0 });
    expect(readdirSync(join(folder, 'cache'))).toEqual([]);
    expect(await doctor({ AGENT_CONNECTORS_CACHE_DIR: join(folder, 'none') })).toMatchObject({ code: 0 });
    expect(readdirSync(folder)).not.toContain('none');
  });

  it('reports a relative folder once', async () => {
    const { code, problems } = await doctor({ AGENT_CONNECTORS_CONFIG_DIR: 'config' });
    expect([code, problems.map(({ check }) => check)]).toEqual([1, ['saved credentials']]);
  });
});

describe('a relative folder', () => {
  it.each([
    ['AGENT_CONNECTORS_CACHE_DIR', ['pylon', 'issues', 'get', '1', '--dry-run']],
    ['AGENT_CONNECTORS_CACHE_DIR', ['auth', 'logout', 'pylon']],
    ['AGENT_CONNECTORS_CONFIG_DIR', ['auth', 'login', 'pylon', '--with-token']],
    ['AGENT_CONNECTORS_CONFIG_DIR', ['auth', 'list']],
  ])('of %s is refused by %j', async (name, argv) => {
    const { code, error } = await cli(argv, { env: { PYLON_API_TOKEN: 'token', [name]: 'folder' }, stdin: 'token' });
    expect([code, error.code, error.message]).toEqual([2, 'usage', `${name} is not an absolute path: 'folder'.`]);
  });

  it('of HOME is refused', async () => {
    const { code, error } = await cli(['auth', 'list'], { home: 'home' });
    expect([code, error.message]).toEqual([2, "HOME is not an absolute path: 'home'."]);
  });
});

describe('sandbox', () => {
  it('runs a command against emulators, and stops them', async () => {
    const { code, out } = await cli(['sandbox', '--', 'pylon', 'me', 'get', '--fields', 'name']);
    expect([code, JSON.parse(out).data]).toEqual([0, { name: expect.any(String) }]);
    expect((await cli(['sandbox'])).error.hint).toContain('agent-connectors sandbox --');
  });

  it('needs no credentials of the user, and reports what the command does', async () => {
    const { code, error } = await cli(['sandbox', '--', 'pylon', 'issues', 'get', 'nope'], { terminal: person });
    expect([code, error.code]).toEqual([6, 'not_found']);
  });
});

it.each([
  'list',
  'search',
  'describe',
  'execute',
  'api',
  'schema',
  'auth',
  'prime',
  'skills',
  'mcp',
  'sandbox',
  'completion',
  'doctor',
])('%s has a help text', async (name) => {
  const { code, out } = await cli([name, '--help']);
  expect([code, out]).toEqual([0, expect.stringMatching(new RegExp(`^agent-connectors ${name}`))]);
  expect(await cli(['help', name])).toMatchObject({ code: 0, out });
  expect(Math.max(...out.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(160);
});
