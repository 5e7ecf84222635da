import { readFileSync } from 'node:fs';
import { parse as parseToml } from 'smol-toml';
import { describe, expect, it } from 'vitest';
import { readArguments } from '../src/command/arguments.ts';
import { help } from '../src/command/help.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

/** Returns the code blocks of a language below a heading. */
function blocks(heading: string, language: string): string[] {
  const section = readme.split(/^#{2,3} /m).find((each) => each.startsWith(`${heading}\n`)) ?? '';
  return [...section.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].flatMap(([, found, code = '']) =>
    found === language ? [code] : [],
  );
}
type Table = Readonly<Record<string, unknown>>;
const json = (heading: string): Table => JSON.parse(blocks(heading, 'json')[0] ?? '');
const pylonOf = (config: Table, key: string) => {
  const servers = config[key] as Record<string, Table>; // the key of the client, checked by what follows
  expect(Object.keys(servers)).toEqual(['pylon']);
  return servers['pylon'] ?? {};
};
const args = ['-y', '@agent-connectors/mcp', '--connectors', 'pylon'];

/** The keys that each vendor documents for a server that the client starts. */
const documented = {
  'Claude Desktop': { key: 'mcpServers', env: /^your token$/, keys: ['command', 'args', 'env'] },
  'Claude Code': { key: 'mcpServers', env: /^\$\{PYLON_API_TOKEN\}$/, keys: ['type', 'command', 'args', 'env'] },
  Cursor: {
    key: 'mcpServers',
    env: /^\$\{env:PYLON_API_TOKEN\}$/,
    keys: ['type', 'command', 'args', 'env', 'envFile'],
  },
  'VS Code': {
    key: 'servers',
    env: /^\$\{input:pylon-token\}$/,
    keys: ['type', 'command', 'args', 'env', 'envFile', 'cwd'],
  },
  'Gemini CLI': {
    key: 'mcpServers',
    env: /^\$PYLON_API_TOKEN$/,
    keys: ['command', 'args', 'env', 'cwd', 'timeout', 'trust'],
  },
} as const;

describe('the block for', () => {
  it.each(Object.entries(documented))('%s has the form that its vendor documents', (client, { key, env, keys }) => {
    const server = pylonOf(json(client), key);
    expect(Object.keys(server).filter((name) => !(keys as readonly string[]).includes(name))).toEqual([]);
    expect(server).toMatchObject({ command: 'npx', args, env: { PYLON_API_TOKEN: expect.stringMatching(env) } });
  });

  it('VS Code asks for the token that it passes on, and says how it starts the server', () => {
    const config = json('VS Code');
    expect(config['inputs']).toEqual([
      { type: 'promptString', id: 'pylon-token', description: expect.any(String), password: true },
    ]);
    expect(pylonOf(config, 'servers')['type']).toBe('stdio');
  });

  it('Codex has the form that its vendor documents', () => {
    const server = pylonOf(parseToml(blocks('Codex', 'toml')[0] ?? ''), 'mcp_servers');
    expect(server).toEqual({ command: 'npx', args, env_vars: ['PYLON_API_TOKEN'], startup_timeout_sec: 60 });
  });

  it('Claude Code has the name before `--env`, which takes all words up to `--`', () => {
    expect(blocks('Claude Code', 'sh')[0]).toMatch(
      /^claude mcp add pylon --scope user --env PYLON_API_TOKEN=\S+ -- npx -y @agent-connectors\/mcp --connectors pylon\n$/,
    );
  });
});

describe('the commands', () => {
  const commands = readme
    .split('\n')
    .filter((line) => line.startsWith('npx -y @agent-connectors/mcp '))
    .map((line) => line.replace('npx -y @agent-connectors/mcp ', '').split(' '));

  it('are understood', () => {
    expect(commands.length).toBeGreaterThan(1);
    for (const argv of commands)
      expect(readArguments(argv, { AGENT_CONNECTORS_MCP_TOKEN: 'x' }).connectors).toEqual(['pylon']);
  });

  it('and the help have the same options', () => {
    const optionsIn = (text: string) => new Set(text.match(/--[a-z-]{3,}/g));
    const table = readme.slice(readme.indexOf('## Options'), readme.indexOf('## What a client gets'));
    expect(optionsIn(table)).toEqual(optionsIn(help([])));
  });
});
