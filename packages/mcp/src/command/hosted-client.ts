import type { AnyClient, Connector, Entities } from '@agent-connectors/core';
import type { HostedOptions } from '@agent-connectors/hosted';

/** Creates a client whose operations Airbyte executes. Loads the package for it, which is installed only by those who need it. */
export async function hostedClient(connector: Connector<Entities>, options: HostedOptions): Promise<AnyClient> {
  const { connect } = await import('@agent-connectors/hosted');
  return connect(connector, options);
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
