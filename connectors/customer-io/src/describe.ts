import { type ConnectorDescription, describe } from '@agent-connectors/core/describe';
import { customerIo } from './connector.ts';

export type * from '@agent-connectors/core/describe';

/**
 * Returns the introspection document of Customer.io as JSON: every operation with its summary, effect, JSON Schemas,
 * path and limits.
 */
export const describeCustomerIo = (): ConnectorDescription => describe(customerIo);
