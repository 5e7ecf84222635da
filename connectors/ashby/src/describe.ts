import { type ConnectorDescription, describe } from '@agent-connectors/core/describe';
import { ashby } from './connector.ts';

export type * from '@agent-connectors/core/describe';

/** The introspection document of Ashby, as JSON: every operation with its summary, effect, JSON Schemas, path and limits. */
export const describeAshby = (): ConnectorDescription => describe(ashby);
