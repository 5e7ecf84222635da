import { doc, entity, list, Nothing, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { Id, Strings, Text, WholeNumber } from '../fields.ts';

const schema = record(
  { id: doc(WholeNumber, 'Id of the webhook.') },
  {
    name: v.string(),
    endpoint: doc(v.string(), 'Address that is called. It may hold a user name and password: keep it to yourself.'),
    events: doc(Strings, 'What it is told about, such as email_opened.'),
    disabled: doc(v.boolean(), 'It is told nothing.'),
    full_resolution: doc(v.boolean(), 'Every open and click, not only the first.'),
    with_content: doc(v.boolean(), 'What was sent is part of the events about sending.'),
  },
);

/** An address that Customer.io tells about messages and subscriptions. */
export interface ReportingWebhook extends v.InferOutput<typeof schema> {}
export const ReportingWebhook: v.GenericSchema<unknown, ReportingWebhook> = schema;

const id = doc(Id, 'Id of the webhook.');

// Of the documented list only the pattern is certain: it has grown with every channel.
const Event = v.pipe(
  v.string(),
  v.regex(
    /^(customer|email|push|in_app|sms|slack|webhook|whatsapp)_[a-z_]+$/,
    'Expected a channel and a metric, such as email_opened, sms_delivered or customer_unsubscribed',
  ),
);

const fields = {
  name: doc(v.pipe(Text, v.maxLength(190)), 'Name of the webhook, at most 190 characters.'),
  endpoint: doc(v.pipe(v.string(), v.url('Expected an address')), 'Address to call.'),
  events: doc(
    v.pipe(v.array(Event), v.minLength(1)),
    'What to tell it about: <channel>_<metric>, such as email_sent, email_bounced, push_clicked or customer_unsubscribed. Replaces all.',
  ),
  disabled: doc(v.optional(v.boolean()), 'Tell it nothing for now.'),
  full_resolution: doc(v.optional(v.boolean()), 'Every open and click, not only the first. Default: false.'),
  with_content: doc(v.optional(v.boolean()), 'Put what was sent into the events about sending.'),
};

/** Reporting webhooks. */
export const reportingWebhooks = entity(
  { summary: 'Addresses that Customer.io tells what became of messages: sent, opened, clicked, bounced.', key: 'id' },
  () => ({
    list: list('GET /v1/reporting_webhooks', {
      summary: 'List all reporting webhooks.',
      docs: appDocs,
      items: 'reporting_webhooks',
      pagination: 'none',
      input: v.strictObject({}),
      item: ReportingWebhook,
    }),

    // Single webhooks come bare, in no envelope.
    get: operation('GET /v1/reporting_webhooks/{webhook_id}', {
      summary: 'Get one reporting webhook.',
      docs: appDocs,
      data: '',
      input: v.strictObject({ webhook_id: id }),
      output: ReportingWebhook,
    }),

    create: operation('POST /v1/reporting_webhooks', {
      summary: 'Create a reporting webhook; from then on its address is told what becomes of messages.',
      docs: appDocs,
      effect: 'write',
      data: '',
      example: {
        name: 'Warehouse',
        endpoint: 'https://www.example.com/hook',
        events: ['email_opened', 'email_bounced'],
      },
      input: v.strictObject(fields),
      output: ReportingWebhook,
    }),

    update: operation('PUT /v1/reporting_webhooks/{webhook_id}', {
      summary: 'Replace the settings of a reporting webhook: name, endpoint and events have to be given again.',
      docs: appDocs,
      effect: 'write',
      data: '',
      example: {
        webhook_id: 4,
        name: 'Warehouse',
        endpoint: 'https://www.example.com/hook',
        events: ['email_opened', 'email_bounced'],
      },
      input: v.strictObject({ webhook_id: id, ...fields }),
      output: ReportingWebhook,
    }),

    delete: operation('DELETE /v1/reporting_webhooks/{webhook_id}', {
      summary: 'Delete a reporting webhook: its address is told nothing any more.',
      docs: appDocs,
      effect: 'destructive',
      input: v.strictObject({ webhook_id: id }),
      output: Nothing,
    }),
  }),
);
