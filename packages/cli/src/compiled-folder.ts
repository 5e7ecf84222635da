import { homedir } from 'node:os';
import { join } from 'node:path';
import { cacheFolder } from './folders.ts';

/** Returns the folder for compiled code of this user; `undefined` where the environment names none, which the command itself reports. */
export function compiledFolder(): string | undefined {
  const { env, platform } = process;
  try {
    return join(cacheFolder({ env, platform, home: homedir() }), 'compiled');
  } catch {
    return undefined;
  }
}
