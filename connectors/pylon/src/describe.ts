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

/** Describes one operation by its id, `issues.get`. Each of its JSON Schemas is whole by itself, as the definition of a tool needs it. */
export const describePylonOperation = (id: string): OperationDescription => describeOperation(pylon, id);
