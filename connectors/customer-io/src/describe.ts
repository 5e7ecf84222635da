import {
  type ConnectorDescription,
  describe,
  describeOperation,
  type OperationDescription,
} from '@agent-connectors/core/describe';
import { customerIo } from './connector.ts';

export type * from '@agent-connectors/core/describe';

/**
 * Returns the introspection document of Customer.io as JSON: every operation with its summary, effect, JSON Schemas,
 * path and limits.
 */
export const describeCustomerIo = (): ConnectorDescription => describe(customerIo);

/** Describes one operation by its id, `campaigns.get`. Each of its JSON Schemas can be used alone, such as in the definition of a tool. */
export const describeCustomerIoOperation = (id: string): OperationDescription => describeOperation(customerIo, id);
