import { type ConnectorDescription, describe } from '@agent-connectors/core/describe';
import { pylon } from './connector.ts';

export type * from '@agent-connectors/core/describe';

/**
 * Returns the introspection document of Pylon as JSON: every operation with its summary, effect, JSON Schemas, path and
 * rate limits.
 */
export const describePylon = (): ConnectorDescription => describe(pylon);
