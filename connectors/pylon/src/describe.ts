import {
  type ConnectorDescription,
  describe,
  describeOperation,
  type OperationDescription,
} from '@agent-connectors/core/describe';
import { pylon } from './connector.ts';

export type * from '@agent-connectors/core/describe';

/**
 * Returns the introspection document of Pylon as JSON: every operation with its summary, effect, JSON Schemas, path and
 * rate limits.
 */
export const describePylon = (): ConnectorDescription => describe(pylon);

/** Describes one operation by its id, `issues.get`. Each of its JSON Schemas can be used alone, such as in the definition of a tool. */
export const describePylonOperation = (id: string): OperationDescription => describeOperation(pylon, id);
