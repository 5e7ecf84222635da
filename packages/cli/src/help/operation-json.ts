import { describeOperation } from '@agent-connectors/core/describe';
import type { ConnectorSource } from '@agent-connectors/installed';

/** Returns the introspection document of an operation as JSON. */
export const operationJson = async (source: ConnectorSource, id: string): Promise<string> =>
  `${JSON.stringify(describeOperation(await source.connector(), id))}\n`;
