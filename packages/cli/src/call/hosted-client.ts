import type { AnyClient, Connector, Entities, TokenCache } from '@agent-connectors/core';
import { resolveCredentials } from '../credentials/resolve-credentials.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import type { ClientSettings } from './client-settings.ts';
import { findExport } from './find-export.ts';
import { foldersOf } from './folders.ts';

/** What is used of the package for hosted execution, which the user installs. */
export type Hosted = Pick<
  typeof import('@agent-connectors/hosted'),
  'airbyte' | 'connect' | 'createAirbyte' | 'createWorkspace' | 'setUpConnector' | 'waitUntilDeleted'
>;

/** Loads the package for hosted execution. Throws `UsageError` where it is not installed. */
export async function loadHosted(io: Io): Promise<Hosted> {
  const url = findExport('@agent-connectors/hosted', '.', foldersOf(io));
  if (url === undefined)
    throw new UsageError('Hosted execution is not installed.', 'npm install @agent-connectors/hosted');
  return import(/* @vite-ignore */ url);
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Creates a client whose operations Airbyte executes, with the credentials of Airbyte that the command line finds. */
export async function hostedClient(
  connector: Connector<Entities>,
  settings: ClientSettings & { readonly hosted: string },
  io: Io,
  tokenCache: TokenCache,
): Promise<AnyClient> {
  const { readOnly, timeout, profile, credentials, hosted, onWait } = settings;
  const { airbyte, connect } = await loadHosted(io);
  const resolved = await resolveCredentials(airbyte, { profile, given: credentials, region: undefined }, io);
  if (io.terminal.err) for (const note of resolved.notes) io.err(`note: ${note}\n`);
  return connect(connector, {
    env: resolved.variables,
    ...(uuid.test(hosted) ? { connectorId: hosted } : { workspaceName: hosted }),
    tokenCache,
    ...(timeout !== undefined && { timeout }),
    policy: { readOnly: readOnly || resolved.readOnly === true },
    ...(onWait && { hooks: { onWait } }),
  });
}
