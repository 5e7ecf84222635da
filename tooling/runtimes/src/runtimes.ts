import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Environment, Findings } from './smoke.ts';
import { runInWorkerd } from './workerd.ts';

export interface Runtime {
  readonly name: string;
  /** The outcome of a refused connection: `unknown` if the runtime's `fetch` does not distinguish it from a broken one. */
  readonly refused: Findings['refused'];
  /** Returns its version; undefined if it does not run on this machine. */
  version(): string | undefined;
  run(env: Environment): Promise<Findings>;
}

const engines = fileURLToPath(new URL('../engines', import.meta.url));
const program = fileURLToPath(new URL('process.ts', import.meta.url));
const engine = (name: string) => join(engines, 'node_modules/.bin', name);

/** Installs missing runtimes. Returns an error message, or an empty string. */
export function install(): string {
  if (!existsSync(join(engines, 'node_modules')))
    console.log('Installing the runtimes (500 MB). This happens only once.');
  const { status, stdout, stderr } = spawnSync('pnpm', ['install', '--frozen-lockfile', '--prefer-offline'], {
    cwd: engines,
    encoding: 'utf8',
  });
  return status === 0 ? '' : `The installation failed: ${`${stdout}${stderr}`.trim().slice(-500)}`;
}

export const runtimes: readonly Runtime[] = [
  processRuntime('Node', process.execPath, [], 'not_sent'),
  // The oldest supported version of Node.
  processRuntime('Node', engine('node'), ['--experimental-strip-types', '--no-warnings'], 'not_sent'),
  processRuntime('Bun', engine('bun'), ['run'], 'not_sent'),
  processRuntime(
    'Deno',
    engine('deno'),
    ['run', '--no-prompt', '--node-modules-dir=manual', '--allow-net=127.0.0.1', '--allow-env'],
    'not_sent',
  ),
  {
    name: 'workerd',
    refused: 'unknown',
    version: () => versionOf(engine('workerd')),
    run: (env) => runInWorkerd(engine('workerd'), env),
  },
];

function processRuntime(name: string, command: string, args: readonly string[], refused: Findings['refused']): Runtime {
  return {
    name,
    refused,
    version: () => versionOf(command),
    run: async (env) => JSON.parse(await outputOf(command, [...args, program], env)),
  };
}

function versionOf(command: string): string | undefined {
  if (!existsSync(command)) return undefined;
  const { status, stdout } = spawnSync(command, ['--version'], { encoding: 'utf8' });
  return status === 0 ? (/\d[\w.-]*/.exec(stdout)?.[0] ?? 'of unknown version') : undefined;
}

function outputOf(command: string, args: readonly string[], env: Environment): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env } });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve(out) : reject(new Error(`${out}${err}`))));
  });
}
