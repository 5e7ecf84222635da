import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Runs a command in a folder and returns its output. Throws an error with the output if the command fails. */
export function runIn(cwd: string, command: string, args: readonly string[]): string {
  // Without the variables of connectors: a developer may have set those of the sandbox.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/_(BASE_URL|API_KEY|API_TOKEN|SITE_ID|REGION)$/.test(name)),
  );
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8', env });
  if (status !== 0)
    throw new Error(`${command} ${args.join(' ')} failed:\n${error?.message ?? ''}${stdout}\n${stderr}`);
  return stdout;
}

/** Packs the package in a folder and returns the path of the tarball. Does not build it again, because other tests read the build. */
export function pack(folder: string, destination: string): string {
  const packed = mkdtempSync(join(destination, 'pack-'));
  runIn(folder, 'pnpm', ['pack', '--ignore-scripts', '--pack-destination', packed]);
  const [name = ''] = readdirSync(packed);
  renameSync(join(packed, name), join(destination, name));
  rmSync(packed, { recursive: true });
  return join(destination, name);
}
