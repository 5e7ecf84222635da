import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { readText } from '../read-text.ts';
import { UsageError } from '../usage-error.ts';
import { present, type Variables } from './variables.ts';

/**
 * Returns the path of the `.env` file of a connector: the one in the current folder or, in this repository, the one in the
 * connector's folder. The repository's root is not used: all connectors would share it.
 */
export const envFileOf = (folder: string, connector: string): string =>
  isThisRepository(folder) ? join(folder, 'connectors', connector, '.env') : join(folder, '.env');

/** Reads the variables of an `.env` file, which may be missing. Throws `UsageError` for one that cannot be read. */
export function readEnvFile(file: string): Variables {
  try {
    return present(parseEnv(readText(file) ?? ''));
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), 'Save it as a UTF-8 text file.');
  }
}

function isThisRepository(folder: string): boolean {
  try {
    if (readText(join(folder, 'pnpm-workspace.yaml')) === undefined) return false;
    return JSON.parse(readText(join(folder, 'package.json')) ?? '{}').name === 'agent-connectors';
  } catch {
    return false; // the manifest of another project, and not valid JSON
  }
}
