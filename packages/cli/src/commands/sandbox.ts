import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import type { CommandContext } from './command.ts';

export const help = `agent-connectors sandbox -- <command>

Starts emulators of the vendors' APIs on this machine, runs a command of agent-connectors against them, and stops them. No account and no network is needed.
To keep them running, use npx @agent-connectors/sandbox.

  agent-connectors sandbox -- pylon issues search --limit 3
  agent-connectors sandbox -- pylon issues search --count-by state
`;

export async function run(argv: readonly string[], io: Io, { runLine }: CommandContext): Promise<void> {
  const command = argv[0] === '--' ? argv.slice(1) : argv;
  if (command.length === 0)
    throw new UsageError('Name the command to run.', 'agent-connectors sandbox -- pylon issues search --limit 3');
  const { startSandbox } = await loadSandbox();
  const sandbox = await startSandbox();
  // What is kept of an emulator is of no use afterwards, because the next one has another address.
  const cache = await mkdtemp(join(tmpdir(), 'agent-connectors-sandbox-'));
  try {
    await runLine(command, { ...io, env: { ...io.env, AGENT_CONNECTORS_CACHE_DIR: cache, ...sandbox.env } });
  } finally {
    await sandbox.close();
    await rm(cache, { recursive: true, force: true });
  }
}

/** Not a literal in the import, because a bundler would include the package, which the user installs. */
const packageName: string = '@agent-connectors/sandbox';

async function loadSandbox(): Promise<typeof import('@agent-connectors/sandbox')> {
  try {
    return await import(packageName);
  } catch {
    throw new UsageError('The sandbox is not installed.', 'npm install --save-dev @agent-connectors/sandbox');
  }
}
