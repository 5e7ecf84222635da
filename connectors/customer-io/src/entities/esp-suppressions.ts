import { doc, entity, list, Nothing, offsetPages, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { Text, UnixTime } from '../fields.ts';
import { cursor, limit, startPages } from '../start-pages.ts';

const schema = record(
  { email: doc(v.string(), 'Email address.') },
  {
    created: doc(UnixTime, 'When the address was suppressed, as a Unix timestamp in seconds.'),
    reason: doc(v.string(), 'Reason given by the email provider.'),
    status: doc(v.string(), 'Status code from the email provider, mostly 550.'),
  },
);

/** An address that the email provider suppresses. */
export interface EspSuppression extends v.InferOutput<typeof schema> {}
export const EspSuppression: v.GenericSchema<unknown, EspSuppression> = schema;

const foundSchema = record(
  {},
  {
    category: doc(v.string(), 'Reason: bounces, blocks, spam or invalid.'),
    suppressions: doc(v.array(EspSuppression), 'The address, if it is suppressed.'),
  },
);

/** Whether and why the email provider suppresses an address. */
export interface FoundSuppression extends v.InferOutput<typeof foundSchema> {}
export const FoundSuppression: v.GenericSchema<unknown, FoundSuppression> = foundSchema;

const suppression_type = doc(
  v.picklist(['blocks', 'bounces', 'spam_reports', 'invalid_emails']),
  'Reason for the suppression.',
);
const email_address = doc(Text, 'Email address.');

/** Suppressions at the email provider. */
export const espSuppressions = entity(
  {
    summary:
      'Email addresses that the email service provider (ESP) sends nothing to, after bounces or spam complaints.',
    also: ['suppression list', 'bounced addresses', 'blocklist', 'blacklist', 'spam complaints'],
    key: 'email',
  },
  () => ({
    list: list('GET /v1/esp/suppression/{suppression_type}', {
      summary: 'List the addresses that the ESP suppresses for one reason.',
      also: ['bounces', 'complaints', 'invalid addresses'],
      docs: appDocs,
      pagination: offsetPages({ items: 'suppressions' }),
      input: v.strictObject({
        suppression_type,
        domain: doc(v.optional(Text), 'Only suppressions of this sending domain, such as mail.example.com.'),
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

    // Not a list: the category is what the caller asks for, and it is next to the addresses.
    search: operation('GET /v1/esp/search_suppression/{email_address}', {
      summary: 'Check whether the ESP suppresses an email address, and why.',
      also: ['why no mail', 'undeliverable', 'did it bounce'],
      docs: appDocs,
      data: '',
      input: v.strictObject({ email_address }),
      output: FoundSuppression,
    }),

    create: operation('POST /v1/esp/suppression/{suppression_type}/{email_address}', {
      summary:
        'Suppress an email address at the ESP. It receives no more email. To unsubscribe a person, use people.identify. Returns nothing: check with search.',
      also: ['block', 'stop sending', 'add', 'new'],
      docs: appDocs,
      effect: 'write',
      encode: 'none',
      input: v.strictObject({ suppression_type, email_address }),
      output: Nothing,
    }),

    // Destructive: the time and reason of the suppression are lost.
    delete: operation('DELETE /v1/esp/suppression/{suppression_type}/{email_address}', {
      summary:
        'Remove the suppression of an email address at the ESP, so that it receives email again. Returns nothing: check with search.',
      also: ['unblock', 'reactivate', 'unsuppress', 'remove'],
      docs: appDocs,
      effect: 'destructive',
      input: v.strictObject({ suppression_type, email_address }),
      output: Nothing,
    }),
  }),
);
