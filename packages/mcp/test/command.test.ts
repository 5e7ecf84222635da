import { workspaceConnectors } from '@agent-connectors/workspace/connectors';
import { describe, expect, it } from 'vitest';
import manifest from '../package.json' with { type: 'json' };
import { readArguments } from '../src/command/arguments.ts';
import { noteOf } from '../src/command/note.ts';
import { run } from './command.ts';

describe('the command line', () => {
  it('is read-only, discovers, and speaks over standard input and output unless it says otherwise', () => {
    expect(readArguments([], {})).toEqual({
      help: false,
      version: false,
      connectors: undefined,
      mode: 'discover',
      include: undefined,
      exclude: [],
      allowWrites: false,
      http: undefined,
      allowedHosts: [],
      token: undefined,
      files: undefined,
    });
  });

  it('takes lists with commas, and options several times', () => {
    const argv = [
      '-c',
      'pylon, ashby',
      '--connectors',
      'github',
      '--include',
      'pylon.issues,@read',
      '--exclude',
      '*.*.delete',
    ];
    expect(readArguments(argv, {})).toMatchObject({
      connectors: ['pylon', 'ashby', 'github'],
      include: ['pylon.issues', '@read'],
      exclude: ['*.*.delete'],
    });
  });

  it.each([
    ['3000', { host: '127.0.0.1', port: 3000 }],
    ['localhost:0', { host: 'localhost', port: 0 }],
    ['[::1]:3000', { host: '[::1]', port: 3000 }],
    ['0.0.0.0:3000', { host: '0.0.0.0', port: 3000 }],
  ])('--http %s is read', (text, http) => {
    expect(readArguments(['--http', text], { AGENT_CONNECTORS_MCP_TOKEN: 'x' }).http).toEqual(http);
  });

  it('takes the token from a variable, never from an argument', () => {
    const argv = ['--http', '0.0.0.0:1', '--token-from-env', 'MINE'];
    expect(readArguments(argv, { MINE: 'x', AGENT_CONNECTORS_MCP_TOKEN: 'y' }).token).toBe('x');
    expect(() => readArguments(argv, { AGENT_CONNECTORS_MCP_TOKEN: 'y' })).toThrow('MINE is not set');
  });

  it.each([
    [['--mode', 'all'], '--mode must be discover or operations'],
    [['--http', 'localhost'], '--http must be a port'],
    [['--http', '99999'], '--http must be a port'],
    [['--read-only'], 'Unknown option --read-only.\nThe server is read-only without --allow-writes'],
    [['--conector', 'pylon'], 'Did you mean --connectors?'],
    [['--allow-write'], 'Did you mean --allow-writes?'],
    [['--hosted', ' '], '--hosted names no workspace.'],
    [['pylon'], 'To serve a connector, pass --connectors pylon.'],
    [['--connectors', 'pylon', '--include', '@write'], 'The user who starts the server can pass --allow-writes.'],
    [['--connectors', 'pilon'], "Unknown connector 'pilon'. Did you mean 'pylon'?"],
    [['--connectors', 'pylon', '--include', 'pylon.isues'], "did you mean 'pylon.issues'?"],
    [['--connectors', ''], 'No connector is named or installed.'],
  ])('%j is rejected with an explanation: %s', async (argv, why) => {
    const { code, out, err } = await run(argv);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(why);
  });

  it('prints help with the installed connectors, and the version', async () => {
    const ids = workspaceConnectors().map(({ id }) => id);
    expect((await run(['--help'])).out).toContain(`Installed: ${ids.join(', ')}`);
    expect((await run(['--version'])).out).toBe('0.0.0-source\n');
  });
});

describe('AGENT_CONNECTORS_READ_ONLY', () => {
  const env = { AGENT_CONNECTORS_READ_ONLY: '1' };

  it.each(['discover', 'operations'])(
    'makes a server in the mode %s read-only, whatever --allow-writes says',
    async (mode) => {
      const argv = ['--connectors', 'pylon', '--allow-writes', '--mode', mode];
      expect((await run(argv, env)).err).toContain('read-only, because AGENT_CONNECTORS_READ_ONLY is set.');
      expect((await run(argv, { AGENT_CONNECTORS_READ_ONLY: 'false' })).err).not.toContain('read-only');
    },
  );

  it('is the reason where a selector finds no operation', async () => {
    const { code, err } = await run(['--connectors', 'pylon', '--allow-writes', '--include', '@write'], env);
    expect([code, err]).toEqual([2, expect.stringContaining('forbids changes: AGENT_CONNECTORS_READ_ONLY is set.')]);
  });
});

it('the package depends on every connector of a vendor, so that npx installs them', () => {
  // Whoever has connectors hosted installs the connector that manages them.
  const names = workspaceConnectors().flatMap(({ id, name }) => (id === 'airbyte' ? [] : [name]));
  expect(Object.keys(manifest.dependencies)).toEqual(expect.arrayContaining(names));
});

describe('an error that no client gets to see', () => {
  it('is noted in one line where a client made a mistake, and with its stack where it is a bug', () => {
    expect(noteOf(new SyntaxError('Unexpected token\n in JSON'))).toBe('Unexpected token in JSON');
    expect(noteOf(new Error('Parse error: Invalid JSON'))).toBe('Parse error: Invalid JSON');
    expect(noteOf('text')).toBe('text');
    expect(noteOf(new TypeError('x is not a function'))).toMatch(/^TypeError: x is not a function\n +at /);
  });
});
