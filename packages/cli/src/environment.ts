import { join } from 'node:path';
import type { Connector, Entities } from '@agent-connectors/core';
import { type MergedVariables, mergeEnvFile, type Variables } from './env-file.ts';
import { readText } from './read-text.ts';

/**
 * The process's variables, over those of an `.env` file: the project's own, or, in this repository, that of the
 * connector's folder. The repository's root is never looked at: its credentials would be everybody's.
 */
export function environmentOf(folder: string, connector: Connector<Entities>, variables: Variables): MergedVariables {
  const { name, apis, credentials } = connector;
  const file = isThisRepository(folder) ? join(folder, 'connectors', name, '.env') : join(folder, '.env');
  const addresses = Object.values(apis).map(({ baseUrlVariable, auth }) => ({
    address: baseUrlVariable,
    credentials: auth.credentials.flatMap((field) => credentials[field]?.variable ?? []),
  }));
  return mergeEnvFile(file, variables, addresses);
}

function isThisRepository(folder: string): boolean {
  try {
    if (readText(join(folder, 'pnpm-workspace.yaml')) === undefined) return false;
    return JSON.parse(readText(join(folder, 'package.json')) ?? '{}').name === 'agent-connectors';
  } catch {
    return false; // somebody else's, and broken
  }
}
