import {
  type ConnectorDescription,
  describe,
  describeOperation,
  type OperationDescription,
} from '@agent-connectors/core/describe';
import { airbyte } from './connector.ts';

export type * from '@agent-connectors/core/describe';

/**
 * Returns the introspection document of Airbyte as JSON: every operation with its summary, effect, JSON Schemas and path.
 */
export const describeAirbyte = (): ConnectorDescription => describe(airbyte);

/** Describes one operation by its id, `workspaces.get`. Each of its JSON Schemas can be used alone, such as in the definition of a tool. */
export const describeAirbyteOperation = (id: string): OperationDescription => describeOperation(airbyte, id);
