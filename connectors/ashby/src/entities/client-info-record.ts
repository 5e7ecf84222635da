import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';

const schema = record(
  { id: doc(v.string(), 'Id of this record.') },
  {
    candidateId: v.string(),
    ipAddress: v.string(),
    userAgent: v.string(),
    relatedEntityType: doc(
      v.string(),
      'What they did it for: application, blocked_application_submission or meeting_availability_request.',
    ),
    relatedEntityId: v.string(),
    createdAt: doc(v.string(), 'When it was created, ISO 8601.'),
  },
);

/** The device and address that a candidate used once. */
export interface ClientInfo extends v.InferOutput<typeof schema> {}
export const ClientInfo: v.GenericSchema<unknown, ClientInfo> = schema;
