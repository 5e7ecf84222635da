import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const pinned = spawnSync('taskset', ['--version']).status === 0;

/** Returns a command line that pins a process to one core, if the machine supports this. */
export function onCore(core: number, command: string, args: readonly string[]): [string, string[]] {
  return pinned ? ['taskset', ['-c', String(core), command, ...args]] : [command, [...args]];
}

/** Starts a script of this folder that sends a message when it is ready. Resolves to the message and the process. */
export function startScript<T>(
  script: string,
  core: number,
  scriptArgs: readonly string[] = [],
): Promise<{ readonly ready: T; readonly child: ChildProcess }> {
  const [command, args] = onCore(core, process.execPath, [
    fileURLToPath(new URL(script, import.meta.url)),
    ...scriptArgs,
  ]);
  const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  return new Promise((resolve, reject) => {
    child.once('message', (ready) => resolve({ ready: ready as T, child })); // the script's own first message
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${script} exited with code ${code}.`)));
  });
}

/** Runs a script of this folder and returns the JSON that it prints. Throws if the script fails. */
export function runScript<T>(script: string, args: readonly string[], nodeOptions: readonly string[] = []): T {
  const [command, all] = onCore(1, process.execPath, [
    ...nodeOptions,
    fileURLToPath(new URL(script, import.meta.url)),
    ...args,
  ]);
  const { status, stdout, stderr } = spawnSync(command, all, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${script} failed: ${stderr}`);
  return JSON.parse(stdout) as T; // the script's own output
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
