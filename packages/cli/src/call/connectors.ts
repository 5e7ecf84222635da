import { type AnyClient, type Connector, createClient, type Entities, type TokenCache } from '@agent-connectors/core';
import { type ConnectorSource, connectorSource } from '@agent-connectors/installed';
import { cacheFolder } from '../folders.ts';
import type { Io } from '../io.ts';
import type { ClientSettings } from './client-settings.ts';
import { findConnector } from './find-connector.ts';

/** Returns an installed connector. Throws `InstallationError` with the nearest ID or the command that installs it. */
export async function connectorNamed(id: string, settings: ClientSettings, io: Io): Promise<ConnectorSource> {
  return sourceOf(await findConnector(id, io), settings, io);
}

const sourceOf = (installed: Parameters<typeof connectorSource>[0], settings: ClientSettings, io: Io) =>
  connectorSource(installed, (connector) => clientOf(connector, settings, io));

/**
 * Creates a client with the credentials of the command line, the environment, the project or the profile; for hosted execution, with those of
 * Airbyte.
 */
export async function clientOf(connector: Connector<Entities>, settings: ClientSettings, io: Io): Promise<AnyClient> {
  const { readOnly, timeout, region, profile, credentials, hosted, onWait } = settings;
  if (hosted !== undefined) {
    const { hostedClient } = await import('./hosted-client.ts');
    return hostedClient(connector, { ...settings, hosted }, io, cacheOf(io));
  }
  const { resolveCredentials } = await import('../credentials/resolve-credentials.ts');
  const resolved = await resolveCredentials(connector, { profile, given: credentials, region }, io);
  if (io.terminal.err) for (const note of resolved.notes) io.err(`note: ${note}\n`);
  return createClient(connector, {
    env: resolved.variables,
    ...(resolved.region !== undefined && { region: resolved.region }),
    ...(resolved.tokens !== undefined && { tokens: resolved.tokens }),
    tokenCache: cacheOf(io),
    ...(timeout !== undefined && { timeout }),
    policy: { readOnly: readOnly || resolved.readOnly === true },
    ...(onWait && { hooks: { onWait } }),
  });
}

/** Most calls need no token, and no module for them. Throws `UsageError` for a relative folder: later, no error of a cache ends a call. */
function cacheOf(io: Io): TokenCache {
  if (io.env['AGENT_CONNECTORS_CACHE_DIR'] !== undefined) cacheFolder(io);
  const open = async () => (await import('../credentials/token-cache.ts')).tokenCache(io);
  return {
    load: async (key) => (await open()).load(key),
    save: async (key, tokens) => (await open()).save(key, tokens),
  };
}
