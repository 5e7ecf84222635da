import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

describe('completion', () => {
  const complete = async (...words: readonly string[]) =>
    (await cli(['completion', 'candidates', '--', ...words])).out.split('\n').slice(0, -1);

  it.each<[readonly string[], readonly string[]]>([
    [['py'], ['pylon']],
    [['se'], ['search']],
    [['pylon', 'issue_re'], ['issue_replies']],
    [
      ['pylon', 'issues', 'up'],
      ['update', 'update_many'],
    ],
    [['pylon', 'issues', 'update', '--assig'], ['--assignee-id']],
    [['pylon', 'issues', 'update', '--dry'], ['--dry-run']],
    [
      ['pylon', 'issues', 'list', '--output', ''],
      ['json', 'ndjson', 'table', 'csv'],
    ],
    [['execute', 'pylon', 'tags', 'cr'], ['create']],
    [['describe', 'ashb'], ['ashby']],
    [
      ['auth', 'lo'],
      ['login', 'logout'],
    ],
    [['auth', 'login', 'pyl'], ['pylon']],
    [['sandbox', '--', 'py'], ['pylon']],
    [['unknown', 'x', 'y'], []],
  ])('of %j offers %j', async (words, expected) => {
    expect(await complete(...words)).toEqual(expected);
  });

  it('offers the fixed values of a parameter', async () => {
    expect(await complete('ashby', 'jobs', 'list', '--status', '')).toEqual(expect.arrayContaining(['Open', 'Closed']));
  });

  it.each(['bash', 'zsh', 'fish'])('has a script for %s', async (shell) => {
    expect((await cli(['completion', shell])).out).toContain('agent-connectors completion candidates');
    expect((await cli(['completion', 'tcsh'])).error.message).toBe('Name one shell: bash, zsh, fish.');
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
    expect([code, error.message]).toEqual([2, 'There is a problem with the setup: pylon.']);
    expect(JSON.parse(out).data).toContainEqual(expect.objectContaining({ check: 'pylon', status: 'problem' }));
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
