import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';

const schema = record(
  { id: doc(v.string(), 'ID of the client info.') },
  {
    candidateId: v.string(),
    ipAddress: v.string(),
    userAgent: v.string(),
    relatedEntityType: doc(
      v.string(),
      'Type of the related entity: application, blocked_application_submission or meeting_availability_request.',
    ),
    relatedEntityId: v.string(),
    createdAt: doc(v.string(), 'Creation time, ISO 8601.'),
  },
);

/** An IP address and a browser that a candidate used. */
export interface ClientInfo extends v.InferOutput<typeof schema> {}
export const ClientInfo: v.GenericSchema<unknown, ClientInfo> = schema;
