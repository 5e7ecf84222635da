import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Io, run } from '@agent-connectors/cli';
import { loadConnector, workspaceConnectors } from '@agent-connectors/workspace/connectors';
import { root } from '@agent-connectors/workspace/packages';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { codeBlocks, markdownFiles } from './markdown-files.ts';

const connectors = await Promise.all(workspaceConnectors().map(({ id }) => loadConnector(id)));
/** A credential for each variable that a connector reads. */
const credentials = Object.fromEntries(
  connectors.flatMap((connector) =>
    Object.values(connector.credentials).flatMap((field) =>
      field.public === true ? [] : [[field.variable, 'credential-of-the-docs']],
    ),
  ),
);

const commands = markdownFiles()
  .flatMap(codeBlocks)
  .filter(({ language }) => language === 'sh')
  .flatMap(({ file, line, code }) =>
    code.split('\n').map((text, index) => ({ place: `${file}:${line + index}`, text })),
  )
  .filter(({ text }) => /^(npx )?agent-connectors\s/.test(text));

/** Splits a line into words as a shell does. The documentation uses only single quotes. */
function words(line: string): string[] {
  const found = [...line.replace(/ [|>] .*$/, '').matchAll(/(?:'((?:[^']|'\\'')*)'|([^\s']+))/g)];
  return found.map(([, quoted, plain]) => quoted?.replaceAll("'\\''", "'") ?? plain ?? '').slice(1);
}

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'commands-'));
  // The files that the documentation names.
  writeFileSync(join(folder, 'reply.html'), '<p>Hello</p>');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Commands that take `--dry-run` are run with it, so that nothing is sent. Those that wait for a person or start something only show their help. */
function harmless([first = '', ...others]: readonly string[]): readonly string[] {
  if (first === 'sandbox') return harmless(others.slice(1));
  if (first === 'hosted' && !['connectors', 'workspaces', 'organizations', 'templates'].includes(others[0] ?? ''))
    return [first, ...others, '--help'];
  if (first === 'auth' || first === 'mcp' || first === 'schema') return [first, ...others.slice(0, 1), '--help'];
  if (['list', 'search', 'describe', 'prime', 'completion', 'doctor'].includes(first)) return [first, ...others];
  const isHarmless = others.length < 2 || others.includes('--help') || others.includes('--dry-run');
  return isHarmless ? [first, ...others] : [first, ...others, '--dry-run'];
}

/** Runs a command. Returns its error output if it fails. */
async function tryDry(text: string): Promise<string | undefined> {
  let err = '';
  const io: Io = {
    out: async () => {},
    err: (chunk) => {
      err += chunk;
    },
    in: async () => '{}',
    ask: async () => '',
    terminal: { in: false, out: false, err: false, columns: 80, color: false },
    folder,
    // This package has what is installed beside connectors.
    commandFolders: [root, import.meta.dirname],
    env: { ...credentials, AGENT_CONNECTORS_KEYCHAIN: 'off', AGENT_CONNECTORS_CACHE_DIR: folder },
    platform: 'linux',
    home: folder,
  };
  const argv = words(text.replace(/^npx /, '').replace(/\s+# .*$/, ''));
  const code = await run(harmless(argv), io);
  return code === 0 ? undefined : err;
}

it('the command line accepts every command in the documentation', async () => {
  expect(commands.length).toBeGreaterThan(3);
  const failed = [];
  for (const { place, text } of commands) {
    const problem = await tryDry(text);
    if (problem !== undefined) failed.push(`${place}: ${problem}`);
  }
  expect(failed).toEqual([]);
});
