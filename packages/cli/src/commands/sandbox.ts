import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findExport } from '../call/find-export.ts';
import { callSpecs } from '../grammar/call-options.ts';
import { countLeadingOptions } from '../grammar/leading-options.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import type { CommandContext } from './command.ts';
import { bypassProxy } from './sandbox/bypass-proxy.ts';
import { sandboxEnv } from './sandbox/sandbox-env.ts';

export const help = `agent-connectors sandbox -- <command>

Starts emulators of the vendors' APIs on this machine, runs a command of agent-connectors against them, and stops them. No account and no network is needed.
The command sees no credentials of yours: no saved login, no keychain, no .env file and no variable of a connector. What it saves is removed afterwards.
To keep the emulators running, use npx @agent-connectors/sandbox.

  agent-connectors sandbox -- pylon issues search --limit 3
  agent-connectors sandbox -- pylon issues search --count-by state
`;

export async function run(argv: readonly string[], io: Io, { runLine }: CommandContext): Promise<void> {
  const command = commandOf(argv);
  if (command.length === 0)
    throw new UsageError('Name the command to run.', 'agent-connectors sandbox -- pylon issues search --limit 3');
  const { startSandbox } = await loadSandbox(io);
  const sandbox = await startSandbox();
  const folder = await mkdtemp(join(tmpdir(), 'agent-connectors-sandbox-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  // A server ends the process itself.
  process.once('exit', remove);
  const restore = bypassProxy(new URL(sandbox.url).hostname);
  try {
    await runLine(command, { ...io, env: sandboxEnv(io.env, sandbox.env, folder) });
  } finally {
    restore();
    await sandbox.close();
    process.off('exit', remove);
    remove();
  }
}

/** Returns the command to run. Options of a call may also be before `--`. */
function commandOf(argv: readonly string[]): readonly string[] {
  const end = argv.indexOf('--');
  const isMine = end !== -1 && countLeadingOptions(argv.slice(0, end), callSpecs) === end;
  if (!isMine) return argv;
  const command = argv.slice(end + 1);
  return command.length === 0 ? [] : [...argv.slice(0, end), ...command];
}

async function loadSandbox(io: Io): Promise<Pick<typeof import('@agent-connectors/sandbox'), 'startSandbox'>> {
  const url = findExport('@agent-connectors/sandbox', '.', [...io.commandFolders, io.folder]);
  if (url === undefined)
    throw new UsageError('The sandbox is not installed.', 'npm install --save-dev @agent-connectors/sandbox');
  return import(/* @vite-ignore */ url);
}
