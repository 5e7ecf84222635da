import {
  type ConnectorDescription,
  describe,
  describeOperation,
  type OperationDescription,
} from '@agent-connectors/core/describe';
import { stripe } from './connector.ts';

export type * from '@agent-connectors/core/describe';

/**
 * Returns the introspection document of Stripe as JSON: every operation with its summary, effect, JSON Schemas, path and
 * rate limits.
 */
export const describeStripe = (): ConnectorDescription => describe(stripe);

/** Describes one operation by its id, `issues.get`. Each of its JSON Schemas can be used alone, such as in the definition of a tool. */
export const describeStripeOperation = (id: string): OperationDescription => describeOperation(stripe, id);
