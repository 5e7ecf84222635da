import { addHint, ConnectorError } from '@agent-connectors/core';
import type { HostedDefinition, HostedOperations } from '../definitions/hosted-connector.ts';
import { hostedOperations } from '../operations/index.ts';
import { type ConnectorPlace, findConnector } from './find-connector.ts';
import type { Platform } from './platform.ts';

/** A connector on the platform: which one it is, and what it can do. Both are found out once, when they are needed. */
export interface HostedConnection {
  readonly platform: Platform;
  readonly definition: HostedDefinition;
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
  /** Its ID, where it need not be looked up. */
  readonly connectorId?: string | undefined;
  readonly operations?: HostedOperations | undefined;
}

/** Creates a connection. Sends nothing. */
export function createConnection(options: ConnectionOptions): HostedConnection {
  const { platform, definition, name, title, connectorId: given, operations } = options;
  let looking: Promise<string> | undefined;
  let known = given;
  const lookUp = async () => {
    const workspaceName = options.workspaceName ?? (await platform.scopedTokens.getInfo()).data.workspace_name;
    known = await findConnector(platform, { workspaceName, title, definitionId: definition.definitionId });
    return known;
  };
  return {
    platform,
    definition,
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
    knownId: () => known,
    forget() {
      known = given;
    },
    table: async () => operations ?? hostedOperations(name),
  };
}

/** The operation was not executed, whatever became of the requests that look for the connector. */
function unsent(error: unknown): unknown {
  if (!ConnectorError.isInstance(error) || error.outcome === 'not_sent') return error;
  const explained = addHint(error, 'Nothing was executed: the connector could not be looked up.');
  return Object.assign(explained as ConnectorError, { outcome: 'not_sent' }); // a copy of one of our errors is one
}
