import type { AnyClient, Connector, Entities } from '@agent-connectors/core';
import type { HostedOptions } from '@agent-connectors/hosted';
import type { ConnectorSource } from '@agent-connectors/installed';

/** Creates a client whose operations Airbyte executes, by the connector of a workspace or by the one of a UUID. Loads the package for it, which is installed only by those who need it. */
export async function hostedClient(
  connector: Connector<Entities>,
  place: string,
  options: HostedOptions,
): Promise<AnyClient> {
  const { connect } = await import('@agent-connectors/hosted');
  const isConnector = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(place);
  return connect(connector, { ...options, ...(isConnector ? { connectorId: place } : { workspaceName: place }) });
}

/** Returns the operations of connectors that Airbyte lacks, for `exclude`: a model should not find what would be refused. */
export async function notHostedOf(sources: readonly Pick<ConnectorSource, 'catalog'>[]): Promise<string[]> {
  const { notHosted } = await import('@agent-connectors/hosted');
  return (await Promise.all(sources.map(async (source) => notHosted(await source.catalog())))).flat();
}

/** Returns whether the package for hosted execution is installed. */
export async function hasHosted(): Promise<boolean> {
  try {
    await import('@agent-connectors/hosted');
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') return false;
    throw error;
  }
}
