import { join } from 'node:path';
import { addressFieldsOf, type Connector, type Entities } from '@agent-connectors/core';
import { type MergedVariables, mergeEnvFile, type Variables } from './env-file.ts';
import { readText } from './read-text.ts';

/**
 * Returns the variables of the process merged over those of an `.env` file: the one in the current folder or, in this
 * repository, the one in the connector's folder. The repository's root is not used: all connectors would share it.
 */
export function environmentOf(folder: string, connector: Connector<Entities>, variables: Variables): MergedVariables {
  const { name, apis, credentials } = connector;
  const file = isThisRepository(folder) ? join(folder, 'connectors', name, '.env') : join(folder, '.env');
  const addresses = Object.values(apis).flatMap((api) => {
    const variablesOf = (fields: readonly string[]) => fields.flatMap((field) => credentials[field]?.variable ?? []);
    // A part of the address decides as well where the others are sent.
    const parts = addressFieldsOf(api);
    const sent = variablesOf(api.auth.credentials.filter((field) => !parts.includes(field)));
    return [api.baseUrlVariable, ...variablesOf(parts)].map((address) => ({ address, credentials: sent }));
  });
  return mergeEnvFile(file, variables, addresses);
}

function isThisRepository(folder: string): boolean {
  try {
    if (readText(join(folder, 'pnpm-workspace.yaml')) === undefined) return false;
    return JSON.parse(readText(join(folder, 'package.json')) ?? '{}').name === 'agent-connectors';
  } catch {
    return false; // the manifest of another project, and not valid JSON
  }
}
