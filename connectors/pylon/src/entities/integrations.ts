import { entity, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, limits } from '../fields.ts';

const schema = record({}, { disconnected: v.boolean() });

/** Whether the access of the Devin app is revoked. */
export interface DevinConnection extends v.InferOutput<typeof schema> {}
export const DevinConnection: v.GenericSchema<unknown, DevinConnection> = schema;

/** Connections between Pylon and other products. */
export const integrations = entity(
  { summary: 'Connections between Pylon and other products.', also: ['connected apps'] },
  () => ({
    disconnectDevin: operation('POST /integrations/devin/disconnect', {
      summary:
        'Revoke the access of the Devin app for the user that the token belongs to. Works only with an OAuth token issued to the Devin app, not with an API token.',
      also: ['revoke', 'unlink'],
      docs: docs('integrations'),
      effect: 'destructive',
      encode: 'none',
      rateLimit: limits.low,
      input: v.strictObject({}),
      output: DevinConnection,
    }),
  }),
);
