import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Connector, Entities } from '@agent-connectors/core';

/** The connectors that there are; each is a package that a project installs when it wants it. */
export const connectorNames = ['ashby', 'customer-io', 'pylon'] as const;

/** A connector's package is not installed. */
export class NotInstalledError extends Error {}

/** Loads a connector from the project in a folder, else from beside this command. */
export async function loadConnector(name: string, folder: string): Promise<Connector<Entities>> {
  const packageName = `@agent-connectors/${name}`;
  const exported = await importFrom(packageName, folder);
  const connector = Object.values(exported).find(isConnector);
  if (connector === undefined) throw new NotInstalledError(`${packageName} holds no connector.`);
  return connector;
}

async function importFrom(packageName: string, folder: string): Promise<Record<string, unknown>> {
  try {
    const path = createRequire(join(folder, 'package.json')).resolve(packageName);
    return await import(pathToFileURL(path).href);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  try {
    return await import(packageName);
  } catch (error) {
    if (!isMissing(error)) throw error;
    throw new NotInstalledError(`${packageName} is not installed here: npm install ${packageName}`);
  }
}

const missingCodes = ['MODULE_NOT_FOUND', 'ERR_MODULE_NOT_FOUND', 'ERR_PACKAGE_PATH_NOT_EXPORTED'];
const isMissing = (error: unknown) =>
  error instanceof Error && 'code' in error && missingCodes.includes(String(error.code));

const isConnector = (value: unknown): value is Connector<Entities> =>
  typeof value === 'object' && value !== null && 'apis' in value && 'entities' in value && 'credentials' in value;
