import {
  type ConnectorDescription,
  describe,
  describeOperation,
  type OperationDescription,
} from '@agent-connectors/core/describe';
import { ashby } from './connector.ts';

export type * from '@agent-connectors/core/describe';

/** Returns Ashby's introspection document as JSON: every operation with its summary, effect, JSON Schemas, path and limits. */
export const describeAshby = (): ConnectorDescription => describe(ashby);

/** Describes one operation by its id, `candidates.get`. Each of its JSON Schemas can be used alone, such as in the definition of a tool. */
export const describeAshbyOperation = (id: string): OperationDescription => describeOperation(ashby, id);
