import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';

const schema = record(
  { id: doc(v.string(), 'Id of the mail in Ashby.') },
  {
    candidateId: v.string(),
    emailProviderEmailId: doc(v.string(), 'Its id in the system that it came from.'),
    subject: v.string(),
    from: v.string(),
    to: v.string(),
    cc: v.string(),
    body: v.string(),
    sentAt: doc(v.string(), 'ISO 8601.'),
    messageUrl: v.string(),
    messageIdHeader: v.string(),
    threadId: v.string(),
    isPrivate: v.boolean(),
    userIsSender: doc(v.boolean(), 'Whether the user wrote it, not the candidate.'),
  },
);

/** A mail to or from a candidate. */
export interface CandidateEmail extends v.InferOutput<typeof schema> {}
export const CandidateEmail: v.GenericSchema<unknown, CandidateEmail> = schema;
