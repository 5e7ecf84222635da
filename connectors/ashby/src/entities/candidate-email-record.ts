import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';

const schema = record(
  { id: doc(v.string(), 'ID of the email in Ashby.') },
  {
    candidateId: v.string(),
    emailProviderEmailId: doc(v.string(), "ID of the email in the email provider's system."),
    subject: v.string(),
    from: v.string(),
    to: v.string(),
    cc: v.string(),
    body: v.string(),
    sentAt: doc(v.string(), 'Time when the email was sent, ISO 8601.'),
    messageUrl: v.string(),
    messageIdHeader: v.string(),
    threadId: v.string(),
    isPrivate: v.boolean(),
    userIsSender: doc(v.boolean(), 'Whether the user, not the candidate, sent the email.'),
  },
);

/** An email to or from a candidate. */
export interface CandidateEmail extends v.InferOutput<typeof schema> {}
export const CandidateEmail: v.GenericSchema<unknown, CandidateEmail> = schema;
