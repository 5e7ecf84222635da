import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { main } from '../src/command/main.ts';

/** The command, run from its sources. */
export const cli = fileURLToPath(new URL('../src/cli.ts', import.meta.url));
/** The folder in which the command finds its own dependencies: the connectors of this repository. */
export const folders = [fileURLToPath(new URL('../src', import.meta.url))];

/** How a client starts the command as a process. */
export const spawned = (
  argv: readonly string[],
  env: Readonly<Record<string, string>>,
  nodeOptions: string[] = [],
) => ({
  command: process.execPath,
  args: ['--conditions=agent-connectors-source', ...nodeOptions, cli, ...argv],
  // Clients pass what their configuration says, and little more.
  env: { ...env },
});

export interface Ran {
  readonly code: number | undefined;
  readonly out: string;
  readonly err: string;
  /** The address, where the command listens at one. */
  readonly url: string;
  close(): Promise<void>;
}

/** Runs a command line in this process. */
export async function run(argv: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ran> {
  let out = '';
  let err = '';
  let stop = async () => {};
  const code = await main(argv, {
    name: 'agent-connectors-mcp',
    input: new PassThrough(),
    write: (text, done) => {
      out += text;
      done?.();
    },
    err: (text) => {
      err += text;
    },
    note: (error) => {
      err += `${error instanceof Error ? error.stack : String(error)}\n`;
    },
    folders,
    env,
    onStop: (close) => {
      stop = close;
    },
  });
  return { code, out, err, url: /http:\S+/.exec(err)?.[0] ?? '', close: () => stop() };
}
