import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createProject } from '../../test/project.ts';
import { runCommand } from '../../test/run.ts';

const complete = async (...words: readonly string[]) =>
  (await runCommand(['completion', 'candidates', '--', ...words])).out.split('\n').slice(0, -1);
const files = [':files'];

describe('completion', () => {
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
    [['--read-only', 'pylon', 'issues', 'update', '--assig'], ['--assignee-id']],
    [['execute', 'pylon', 'tags', 'cr'], ['create']],
    [['execute', 'pylon.tags', 'cr'], ['create']],
    [['describe', 'ashb'], ['ashby']],
    [['list', 'pylon', 'issue_re'], ['issue_replies']],
    [['list', 'pylon', 'issues', 'g'], []],
    [
      ['auth', 'lo'],
      ['login', 'logout'],
    ],
    [['auth', 'login', 'pyl'], ['pylon']],
    [['skills', ''], ['install']],
    [
      ['completion', ''],
      ['bash', 'zsh', 'fish'],
    ],
    [['help', 'comp'], ['completion']],
    [['sandbox', ''], ['--']],
    [['sandbox', '--', 'py'], ['pylon']],
    [['sandbox', '--read-only', '--', 'pylon', 'issues', 'update', '--assig'], ['--assignee-id']],
    [['unknown', 'x', 'y'], []],
  ])('of %j offers %j', async (words, expected) => {
    expect(await complete(...words)).toEqual(expected);
  });

  it.each<[readonly string[], readonly string[]]>([
    [
      ['pylon', 'issues', 'list', '--output', ''],
      ['json', 'ndjson', 'table', 'csv'],
    ],
    [['pylon', 'issues', 'list', '--output=n'], ['--output=ndjson']],
    [['pylon', 'issues', 'search', '--limit', ''], []],
    [['pylon', 'issues', 'search', '--profile', ''], []],
    [['pylon', 'issues', 'search', '--out', ''], files],
    [['pylon', 'issues', 'search', '-o', 'x'], files],
    [['pylon', 'issues', 'search', '--out=x'], files],
    [['pylon', 'issues', 'search', '--params', ''], []],
    [['pylon', 'issues', 'search', '--params', '@x'], files],
    [['pylon', 'issues', 'search', '-p', '@x'], files],
    [['pylon', 'issues', 'search', '--filter.field', 'sta'], ['state']],
    [['pylon', 'issues', 'search', '--filter.field=sta'], ['--filter.field=state']],
    [['pylon', 'issues', 'search', '--filter.op'], ['--filter.operator']],
    [['pylon', 'issues', 'update', '--no-c'], ['--no-customer-portal-visible']],
    [['pylon', 'issues', 'update', '--assignee-id', ''], []],
    [['ashby', 'jobs', 'list', '--status', 'Op'], ['Open']],
    [['ashby', 'jobs', 'list', '--status=Op'], ['--status=Open']],
    [['pylon', 'attachments', 'create', '--file', ''], files],
    [['customer-io', 'people', 'identify', '--_u'], ['--_update']],
    [['search', '--connector', 'py'], ['pylon']],
    [
      ['search', 'x', '--effect', ''],
      ['read', 'write', 'destructive'],
    ],
    [
      ['mcp', '--mode', ''],
      ['discover', 'operations'],
    ],
    [
      ['skills', 'install', '--target', ''],
      ['claude', 'agents'],
    ],
    [['list', '--output', ''], ['json']],
  ])('where a value is due, of %j offers %j', async (words, expected) => {
    expect(await complete(...words)).toEqual(expected);
  });

  // Bash takes words apart at these signs.
  it.each<[readonly string[], readonly string[]]>([
    [['ashby', 'jobs', 'list', '--status', '=', 'Op'], ['--status=Open']],
    [['pylon', 'issues', 'search', '--out', '='], files],
    [['pylon', 'issues', 'search', '--params', '@', 'x'], files],
    [['pylon', 'issues', 'search', '--params', '=@', 'x'], files],
    [['pylon', 'issues', 'search', '--params', '@'], files],
    [['ashby', 'jobs', 'list', '--status', '=', 'Open', '--dry'], ['--dry-run']],
  ])('of the parts %j offers %j', async (words, expected) => {
    expect(await complete(...words)).toEqual(expected);
  });

  it.each<[readonly string[], readonly string[]]>([
    [['describe', 'pylon.issue_re'], ['pylon.issue_replies']],
    [
      ['describe', 'pylon.issues.up'],
      ['pylon.issues.update', 'pylon.issues.update_many'],
    ],
    [['pylon.issues.up'], ['pylon.issues.update', 'pylon.issues.update_many']],
    [
      ['pylon', 'issues.up'],
      ['issues.update', 'issues.update_many'],
    ],
    [
      ['describe', 'pylon.issues', 'up'],
      ['update', 'update_many'],
    ],
    [['describe', 'pylon.issues.search', 'filt'], ['filter']],
    [['pylon.issues.update', '--assig'], ['--assignee-id']],
  ])('of the name %j offers %j', async (words, expected) => {
    expect(await complete(...words)).toEqual(expected);
  });

  it('offers the methods and options of api', async () => {
    expect(await complete('api', 'pylon', '')).toEqual(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']);
    expect(await complete('api', 'pylon', 'POST', '/x', '--body', '@')).toEqual(files);
    expect(await complete('api', 'pylon', 'GET', '--')).toEqual(
      expect.arrayContaining(['--body', '--api', '--dry-run']),
    );
  });

  it('offers the options of every command, and each once', async () => {
    expect(await complete('--')).toEqual(expect.arrayContaining(['--read-only', '--help', '--version']));
    expect(await complete('auth', 'login', 'pylon', '--')).toEqual(
      expect.arrayContaining([
        '--profile',
        '--with-token',
        '--from-clipboard',
        '--wait',
        '--browser',
        '--port',
        '--help',
      ]),
    );
    expect(await complete('auth', 'status', '--')).toContain('--offline');
    expect(await complete('mcp', '--')).toEqual(expect.arrayContaining(['--connectors', '--allow-writes', '--http']));
    expect(await complete('skills', 'install', '--')).toEqual(
      expect.arrayContaining(['--global', '--force', '--dry-run']),
    );
    expect(await complete('schema', 'customer-io', '--')).toEqual(expect.arrayContaining(['--refresh', '--timeout']));
    const ofListing = await complete('pylon', 'issues', 'list', '');
    expect(ofListing).toEqual([...new Set(ofListing)]);
  });

  it('does not offer names that are no identifiers, and values of several lines', async () => {
    const project = createProject({ 'package.json': { dependencies: { evil: '1' } } });
    const folder = 'node_modules/evil';
    project.connector(folder, 'evil', 'evil', { exports: { '.': './index.js', './catalog': './catalog.json' } });
    const named = (name: string) => ({ id: name, accessor: name, summary: '' });
    const operation = { id: 'good.list', summary: '', effect: 'read', required: ['$(touch a)', 'fine'], optional: [] };
    project.write(`${folder}/catalog.json`, {
      ...{ format: 1, connector: 'evil', title: 'Evil', version: '1', operations: [operation] },
      entities: ['good', 'b$(touch a)', '`touch b`', '"x"', 'two\nlines', '-o'].map(named),
    });
    const candidates = async (...words: readonly string[]) =>
      (await runCommand(['completion', 'candidates', '--', ...words], { folder: project.root })).out;
    expect(await candidates('evil', '')).toBe('good\n');
    expect(await candidates('evil', 'good', 'list', '--fi')).toBe('--fine\n--fields\n');
    expect(await candidates('evil', 'good', 'list', '')).not.toContain('touch');
    project.remove();
  });

  it.each(['bash', 'zsh', 'fish'])('has a script for %s', async (shell) => {
    expect((await runCommand(['completion', shell])).out).toContain('agent-connectors completion candidates');
    expect((await runCommand(['completion', 'tcsh'])).error.message).toBe('Name one shell: bash, zsh, fish.');
  });
});

describe.skipIf(spawnSync('bash', ['--version']).status !== 0)('the script for bash', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cli-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** Presses Tab after some words, where the command prints some lines. Returns what the last word may become. */
  async function pressTab(words: readonly string[], lines: readonly string[], typed = words.at(-1) ?? '') {
    const { out: script } = await runCommand(['completion', 'bash']);
    const program = `set -u
agent-connectors() { printf '%s\\n' "\${@:4}" > asked; [[ -z $LINES_PRINTED ]] || printf '%s\\n' "$LINES_PRINTED"; }
compopt() { echo "compopt $*"; }
${script}
COMP_WORDS=(agent-connectors "$@"); COMP_CWORD=$#
_agent_connectors agent-connectors "$TYPED"
printf '%s\\n' \${COMPREPLY[@]+"\${COMPREPLY[@]}"}`;
    const { stdout, stderr } = spawnSync('bash', ['--norc', '-c', program, 'bash', ...words], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], LINES_PRINTED: lines.join('\n'), TYPED: typed },
    });
    expect(stderr).toBe('');
    return stdout.split('\n').filter((line) => line !== '');
  }

  it('evaluates nothing that the command prints, and quotes it', async () => {
    const hostile = [
      'b$(touch a)',
      '`touch b`',
      '"$(touch c)"',
      "'x",
      '\u0024{x:=$(touch d)}',
      '*',
      '~',
      'a b',
      'back\\slash',
    ];
    const shown = await pressTab(['evil', ''], hostile);
    expect(readdirSync(folder)).toEqual(['asked']);
    const read = spawnSync('bash', ['--norc', '-c', `printf '%s\\n' ${shown.slice(1).join(' ')}`], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(read.stdout.split('\n').slice(0, -1)).toEqual(hostile);
    expect(readdirSync(folder)).toEqual(['asked']);
  });

  it('leaves files to bash where there may be some, and offers none elsewhere', async () => {
    expect(await pressTab(['pylon', '--out', 'x'], [':files'])).toEqual([]);
    expect(await pressTab(['pylon', '--limit', ''], [])).toEqual(['compopt +o default']);
  });

  it('completes files behind @ itself, as to bash the sign is a part of the path', async () => {
    writeFileSync(join(folder, 'a $(touch b).json'), '');
    mkdirSync(join(folder, 'a folder'));
    expect(await pressTab(['pylon', '--params', '@', 'a\\ '], [':files'], '@a\\ ')).toEqual([
      'compopt -o nospace',
      '@a\\ \\$\\(touch\\ b\\).json',
      '@a\\ folder/',
    ]);
    expect(readdirSync(folder).sort()).toEqual(['a $(touch b).json', 'a folder', 'asked']);
  });

  it('gives back only what follows an equals sign, and reads words without backslashes', async () => {
    expect(await pressTab(['pylon', '--status', '=', 'O'], ['--status=Open'])).toEqual(['compopt +o default', 'Open']);
    expect(await pressTab(['pylon', 'In\\ Pr'], ['In Progress'])).toEqual(['compopt +o default', 'In\\ Progress']);
  });
});
