import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';

type Variables = Record<string, string | undefined>;

/**
 * The process's variables, over those of an `.env` file: the project's own, or, in this repository, that of the
 * connector's folder. The repository's root is never looked at: its credentials would be everybody's.
 */
export function environmentOf(folder: string, connector: string, variables: Variables): Variables {
  const file = isThisRepository(folder) ? join(folder, 'connectors', connector, '.env') : join(folder, '.env');
  return existsSync(file) ? { ...parseEnv(readFileSync(file, 'utf8')), ...variables } : variables;
}

function isThisRepository(folder: string): boolean {
  if (!existsSync(join(folder, 'pnpm-workspace.yaml')) || !existsSync(join(folder, 'package.json'))) return false;
  const { name } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return name === 'agent-connectors';
}
