import {
  type ConnectorDescription,
  describe,
  describeOperation,
  type OperationDescription,
} from '@agent-connectors/core/describe';
import { linear } from './connector.ts';

export type * from '@agent-connectors/core/describe';

/**
 * Returns the introspection document of Linear as JSON: every operation with its summary, effect, JSON Schemas and
 * rate limits.
 */
export const describeLinear = (): ConnectorDescription => describe(linear);

/** Describes one operation by its id, `issues.get`. Each of its JSON Schemas can be used alone, such as in the definition of a tool. */
export const describeLinearOperation = (id: string): OperationDescription => describeOperation(linear, id);
