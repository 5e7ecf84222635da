import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { readRegularText } from '../read-regular-text.ts';
import { UsageError } from '../usage-error.ts';
import { present, type Variables } from './variables.ts';

/**
 * Returns the path of the `.env` file of a connector: the one in the current folder or, in this repository, the one in the
 * connector's folder. The repository's root is not used: all connectors would share it.
 */
export const envFileOf = (folder: string, connector: string): string =>
  isThisRepository(folder) ? join(folder, 'connectors', connector, '.env') : join(folder, '.env');

/**
 * Reads the variables of an `.env` file, which may be missing. With `AGENT_CONNECTORS_ENV_FILE=off` in the environment, there is none. Throws `UsageError`
 * for one that cannot be read.
 */
export function readEnvFile(file: string, env: Variables = {}): Variables {
  if (/^(off|0|false|no)$/i.test(env['AGENT_CONNECTORS_ENV_FILE']?.trim() ?? '')) return {};
  try {
    return present(parseEnv(readRegularText(file) ?? ''));
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), 'Save it as a UTF-8 text file.');
  }
}

function isThisRepository(folder: string): boolean {
  try {
    if (readRegularText(join(folder, 'pnpm-workspace.yaml')) === undefined) return false;
    return JSON.parse(readRegularText(join(folder, 'package.json')) ?? '{}').name === 'agent-connectors';
  } catch {
    return false; // the manifest of another project, and not valid JSON
  }
}
