import { addHint, ConnectorError, copyError, InvalidResponseError, withOutcome } from '@agent-connectors/core';
import type { HostedDefinition, HostedOperations } from '../definitions/hosted-connector.ts';
import { hostedOperations } from '../operations/index.ts';
import { type ConnectorPlace, findConnector, verifyConnector } from './find-connector.ts';
import type { Platform } from './platform.ts';

/** A connector on the platform: which one it is, and what it can do. Both are found out once, when they are needed. */
export interface HostedConnection {
  readonly platform: Platform;
  readonly definition: HostedDefinition;
  /** The platform's credentials that were given as text. */
  readonly secrets: readonly string[];
  /** Resolves to the connector's ID. One request serves all callers; a failure is not remembered. */
  connectorId(): Promise<string>;
  /** Returns the ID where it is known. */
  knownId(): string | undefined;
  /** Looks the connector up again at the next call. */
  forget(): void;
  /** Resolves to what the connector can do; to `undefined` where that is not known. */
  table(): Promise<HostedOperations | undefined>;
}

/** Describes which connector to use. */
export interface ConnectionOptions extends Pick<ConnectorPlace, 'title'> {
  /** Default: the workspace that the token is scoped to. */
  readonly workspaceName: string | undefined;
  readonly platform: Platform;
  /** The ID of our connector. */
  readonly name: string;
  readonly definition: HostedDefinition;
  /** Its ID, where it is one of several. */
  readonly connectorId?: string | undefined;
  readonly operations?: HostedOperations | undefined;
  readonly secrets: readonly string[];
}

/** Creates a connection. Sends nothing. */
export function createConnection(options: ConnectionOptions): HostedConnection {
  const { platform, definition, name, title, connectorId: given, operations } = options;
  let looking: Promise<string> | undefined;
  let known: string | undefined;
  const lookUp = async () => {
    if (given !== undefined) {
      await verifyConnector(platform, given, { ...options, definitionId: definition.definitionId });
      known = given;
      return known;
    }
    const workspaceName = options.workspaceName ?? (await workspaceOfToken(platform));
    known = await findConnector(platform, { workspaceName, title, definitionId: definition.definitionId });
    return known;
  };
  return {
    platform,
    definition,
    secrets: options.secrets,
    async connectorId() {
      if (known !== undefined) return known;
      // The lookup belongs to no single caller: one that aborts does not cancel it for the others.
      looking ??= lookUp()
        .catch((error: unknown) => {
          throw unsent(error);
        })
        .finally(() => {
          looking = undefined;
        });
      return looking;
    },
    knownId: () => known ?? given,
    forget() {
      known = undefined;
    },
    table: async () => operations ?? hostedOperations(name),
  };
}

/** Without a workspace, the lookup would find the connectors of all. */
async function workspaceOfToken({ scopedTokens }: Platform): Promise<string> {
  const { data } = await scopedTokens.getInfo();
  const name: unknown = data?.workspace_name;
  if (typeof name === 'string' && name !== '') return name;
  throw new InvalidResponseError({
    message: 'Airbyte did not say which workspace the token is for.',
    hint: 'Pass `workspaceName`.',
    outcome: 'not_sent',
  });
}

/** The operation was not executed, whatever became of the requests that look for the connector. */
function unsent(error: unknown): unknown {
  if (!ConnectorError.isInstance(error)) return error;
  const isLookup = error.connector === 'airbyte' && error.code !== 'missing_credentials';
  const explained = isLookup
    ? addHint(error, 'Nothing was executed: the connector could not be looked up.')
    : copyError(error);
  return withOutcome(explained as ConnectorError, 'not_sent'); // a copy of one of our errors is one
}
