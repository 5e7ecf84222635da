import { doc, entity, list, Nothing, offsetPages, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { Text, UnixTime } from '../fields.ts';
import { cursor, limit, startPages } from '../start-pages.ts';

const schema = record(
  { email: doc(v.string(), 'The address.') },
  {
    created: doc(UnixTime, 'When it was suppressed, unix seconds.'),
    reason: doc(v.string(), 'Why, in the words of the mail provider.'),
    status: doc(v.string(), 'Status code of the mail provider, mostly 550.'),
  },
);

/** An address that the mail provider sends nothing to. */
export interface EspSuppression extends v.InferOutput<typeof schema> {}
export const EspSuppression: v.GenericSchema<unknown, EspSuppression> = schema;

const foundSchema = record(
  {},
  {
    category: doc(v.string(), 'Why: bounces, blocks, spam or invalid.'),
    suppressions: doc(v.array(EspSuppression), 'The address, where it is suppressed.'),
  },
);

/** Whether and why the mail provider sends nothing to an address. */
export interface FoundSuppression extends v.InferOutput<typeof foundSchema> {}
export const FoundSuppression: v.GenericSchema<unknown, FoundSuppression> = foundSchema;

const suppression_type = doc(
  v.picklist(['blocks', 'bounces', 'spam_reports', 'invalid_emails']),
  'Why addresses are suppressed.',
);
const email_address = doc(Text, 'The mail address.');

/** Suppressions of the mail provider. */
export const espSuppressions = entity(
  {
    summary: 'Mail addresses that the mail provider (ESP) sends nothing to, after bounces or complaints about spam.',
    key: 'email',
  },
  () => ({
    list: list('GET /v1/esp/suppression/{suppression_type}', {
      summary: 'List the addresses that the mail provider suppresses for one reason.',
      docs: appDocs,
      pagination: offsetPages({ items: 'suppressions' }),
      input: v.strictObject({
        suppression_type,
        domain: doc(v.optional(Text), 'Only those of this sending domain, such as mail.example.com.'),
        limit: limit(1000, 100),
        cursor,
      }),
      item: EspSuppression,
    }),

    listByDomain: list('GET /v1/esp/domains/{domain_name}/suppression/{suppression_type}', {
      summary: 'List the addresses that are suppressed for one reason on one sending domain.',
      docs: appDocs,
      pagination: startPages('suppressions'),
      input: v.strictObject({
        domain_name: doc(Text, 'Sending domain, such as mail.example.com.'),
        suppression_type,
        email: doc(v.optional(Text), 'Only this address.'),
        limit: limit(1000, 100),
        cursor,
      }),
      item: EspSuppression,
    }),

    // Not a list: the category, which is the answer, stands beside the addresses.
    search: operation('GET /v1/esp/search_suppression/{email_address}', {
      summary: 'Find out whether the mail provider suppresses an address, and why.',
      docs: appDocs,
      data: '',
      input: v.strictObject({ email_address }),
      output: FoundSuppression,
    }),

    create: operation('POST /v1/esp/suppression/{suppression_type}/{email_address}', {
      summary: 'Suppress an address at the mail provider: it gets no mail any more.',
      docs: appDocs,
      effect: 'write',
      encode: 'none',
      input: v.strictObject({ suppression_type, email_address }),
      output: Nothing,
    }),

    // When and why an address was suppressed is lost with it.
    delete: operation('DELETE /v1/esp/suppression/{suppression_type}/{email_address}', {
      summary: 'Let the mail provider send to a suppressed address again.',
      docs: appDocs,
      effect: 'destructive',
      input: v.strictObject({ suppression_type, email_address }),
      output: Nothing,
    }),
  }),
);
