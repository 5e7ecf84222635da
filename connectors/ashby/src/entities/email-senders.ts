import { doc, entity, list, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { Page } from '../fields.ts';

const schema = record(
  {},
  {
    email: v.string(),
    displayName: v.string(),
    type: doc(v.string(), 'Primary, PersonalAlias, OrganizationAlias or NoReply. NoReply cannot send sequences.'),
  },
);

/** An email address that Ashby can send from. */
export interface EmailSender extends v.InferOutput<typeof schema> {}
export const EmailSender: v.GenericSchema<unknown, EmailSender> = schema;

/** Email addresses that Ashby can send from. */
export const emailSenders = entity(
  {
    summary: 'Email addresses that Ashby can send from, for example for sequences.',
    also: ['from addresses', 'aliases', 'mailboxes'],
    key: 'email',
    sync: { full: { operation: 'list' }, deletes: 'full_compare' },
  },
  () => ({
    list: list('POST /emailSender.list', {
      summary:
        'List the email addresses that the API key can send from, usually those of the organization. Some operations do not accept every type.',
      // The permission and the types are from this page.
      docs: 'https://developers.ashbyhq.com/docs/emailsenderlist',
      scopes: ['sourcingRead'],
      input: v.strictObject({ ...Page }),
      item: EmailSender,
    }),
  }),
);
