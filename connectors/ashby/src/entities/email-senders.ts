import { doc, entity, list, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { Page } from '../fields.ts';

const schema = record(
  {},
  {
    email: v.string(),
    displayName: v.string(),
    type: doc(
      v.string(),
      'Primary, PersonalAlias, OrganizationAlias or NoReply; sequences cannot be sent from NoReply.',
    ),
  },
);

/** An address that mail can be sent from. */
export interface EmailSender extends v.InferOutput<typeof schema> {}
export const EmailSender: v.GenericSchema<unknown, EmailSender> = schema;

/** Addresses that mail can be sent from. */
export const emailSenders = entity(
  { summary: 'Mail addresses that Ashby can send from, such as for sequences.', key: 'email' },
  () => ({
    list: list('POST /emailSender.list', {
      summary:
        'List the mail addresses that the API key may send from: those of the organization, as a rule. Not every operation takes every kind.',
      // The permission and the kinds are those of this page.
      docs: 'https://developers.ashbyhq.com/docs/emailsenderlist',
      scopes: ['sourcingRead'],
      input: v.strictObject({ ...Page }),
      item: EmailSender,
    }),
  }),
);
