import { doc, entity, list, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { Page } from '../fields.ts';

const schema = record({}, { email: v.string(), displayName: v.string(), type: doc(v.string(), 'Kind of address.') });

/** An address that mail can be sent from. */
export interface EmailSender extends v.InferOutput<typeof schema> {}
export const EmailSender: v.GenericSchema<unknown, EmailSender> = schema;

/** Addresses that mail can be sent from. */
export const emailSenders = entity(
  { summary: 'Mail addresses that Ashby can send from, such as for sequences.', key: 'email' },
  () => ({
    list: list('POST /emailSender.list', {
      summary:
        'List the mail addresses that Ashby can send from. New in September 2026: of the answer only the names of the fields are documented.',
      docs: 'https://developers.ashbyhq.com/docs/emailsenderlist',
      input: v.strictObject({ ...Page }),
      item: EmailSender,
    }),
  }),
);
