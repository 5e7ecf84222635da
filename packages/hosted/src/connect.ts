import { type AnyClient, type Client, type Connector, createClient, type Entities } from '@agent-connectors/core';
import { hostedDefinitions } from './definitions/table.ts';
import { createHostedExecutor } from './execute/hosted-executor.ts';
import { definitionFor, type HostedOptions, splitOptions } from './hosted-options.ts';
import { createConnection, type HostedConnection } from './platform/connection.ts';
import { createPlatform } from './platform/platform.ts';

const connections = new WeakMap<object, HostedConnection>();

/** Returns the connection of a client that `connect` created; `undefined` for any other. */
export const connectionOf = (client: object): HostedConnection | undefined => connections.get(client);

/**
 * Creates a client whose operations Airbyte's Agent API executes, with the credentials that it keeps. It is the same typed client as one
 * with credentials of your own: parameters, policy, dry runs, pages, fields, errors and results do not differ. Credentials of Airbyte
 * that are not passed are read from the environment. Sends nothing.
 *
 * An operation or a parameter that Airbyte's connector does not have is refused before anything is sent. The first call looks up the
 * workspace's connector, and throws `ConnectorNotFoundError` or `ConnectorAmbiguityError` unless there is one.
 *
 * By name, it loads the package of the connector, which must be installed, and resolves to a client without types. Throws
 * `InvalidOptionsError` for options that are invalid.
 *
 * https://docs.airbyte.com/ai-agents/interfaces/api/execute
 */
export function connect<E extends Entities>(connector: Connector<E>, options?: HostedOptions): Client<E>;
export function connect(name: string, options?: HostedOptions): Promise<AnyClient>;
export function connect<E extends Entities>(
  connector: Connector<E> | string,
  options: HostedOptions = {},
): Client<E> | Promise<AnyClient> {
  if (typeof connector !== 'string') return connectTo(connector, options);
  return loadByName(connector).then((loaded) => connectTo(loaded, options));
}

function connectTo<E extends Entities>(connector: Connector<E>, options: HostedOptions): Client<E> {
  const { client: ofClient, platform: ofPlatform, ...place } = splitOptions(connector.name, options);
  const connection = createConnection({
    ...place,
    name: connector.name,
    title: connector.title,
    platform: createPlatform(ofPlatform),
    definition: definitionFor(connector.name, place.definition, hostedDefinitions),
  });
  const client = createClient(connector, { ...ofClient, executor: createHostedExecutor(connector, connection) });
  connections.set(client, connection);
  return client;
}

/** Loads a connector that is installed for the folder of the process. */
async function loadByName(name: string): Promise<Connector<Entities>> {
  // Loaded here, so that a program that passes connectors runs without files.
  const { installedConnector, loadConnector } = await import('@agent-connectors/installed');
  return loadConnector(await installedConnector(name, [process.cwd()]));
}
