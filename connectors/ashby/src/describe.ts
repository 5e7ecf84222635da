import { type ConnectorDescription, describe } from '@agent-connectors/core/describe';
import { ashby } from './connector.ts';

export type * from '@agent-connectors/core/describe';

/** Returns Ashby's introspection document as JSON: every operation with its summary, effect, JSON Schemas, path and limits. */
export const describeAshby = (): ConnectorDescription => describe(ashby);
