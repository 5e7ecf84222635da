import { type Io, run } from '@agent-connectors/cli';
import { loadConnector, workspaceConnectors } from '@agent-connectors/workspace/connectors';
import { root } from '@agent-connectors/workspace/packages';
import { expect, it } from 'vitest';
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

/** Runs a command as a dry run, which sends nothing. Returns its error output if it fails. */
async function tryDry(text: string): Promise<string | undefined> {
  let err = '';
  const io: Io = {
    out: async () => {},
    err: (chunk) => {
      err += chunk;
    },
    in: async () => '{}',
    interactive: false,
    folder: root,
    env: credentials,
  };
  const argv = words(text.replace(/^npx /, ''));
  if (argv[1] === 'check') return undefined;
  const code = await run([...argv, '--dry-run'], io);
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
