import { entity, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, limits } from '../fields.ts';

const schema = record({}, { disconnected: v.boolean() });

/** Whether Devin's access has ended. */
export interface DevinConnection extends v.InferOutput<typeof schema> {}
export const DevinConnection: v.GenericSchema<unknown, DevinConnection> = schema;

/** Connections with other products. */
export const integrations = entity({ summary: 'Connections of Pylon with other products.' }, () => ({
  disconnectDevin: operation('POST /integrations/devin/disconnect', {
    summary:
      "End the Devin app's access for the user whose token this is. Works only with the OAuth token that Devin itself was given, not with an API token.",
    docs: docs('integrations'),
    effect: 'destructive',
    encode: 'none',
    rateLimit: limits.low,
    input: v.strictObject({}),
    output: DevinConnection,
  }),
}));
