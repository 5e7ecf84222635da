import { doc, entity, list, Nothing, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { Id, Strings, Text, WholeNumber } from '../fields.ts';

const schema = record(
  { id: doc(WholeNumber, 'ID of the webhook.') },
  {
    name: v.string(),
    endpoint: doc(
      v.string(),
      'URL that Customer.io calls. It may contain a user name and password, so keep it secret.',
    ),
    events: doc(Strings, 'Events that the webhook receives, such as email_opened.'),
    disabled: doc(v.boolean(), 'Whether the webhook is disabled.'),
    full_resolution: doc(v.boolean(), 'Whether it receives every open and click, not only the first.'),
    with_content: doc(v.boolean(), 'Whether sent events include the message content.'),
  },
);

/** A URL that Customer.io calls with events about messages and subscriptions. */
export interface ReportingWebhook extends v.InferOutput<typeof schema> {}
export const ReportingWebhook: v.GenericSchema<unknown, ReportingWebhook> = schema;

const id = doc(Id, 'ID of the webhook.');

// Only the pattern is certain: the documented list has grown with every channel.
const Event = v.pipe(
  v.string(),
  v.regex(
    /^(customer|email|push|in_app|sms|slack|webhook|whatsapp)_[a-z_]+$/,
    'Expected a channel and a metric, such as email_opened, sms_delivered or customer_unsubscribed',
  ),
);

const fields = {
  name: doc(v.pipe(Text, v.maxLength(190)), 'Name of the webhook, at most 190 characters.'),
  endpoint: doc(v.pipe(v.string(), v.url('Expected a URL')), 'URL to call.'),
  events: doc(
    v.pipe(v.array(Event), v.minLength(1)),
    'Events to send, as <channel>_<metric>, such as email_bounced. Replaces all. customer: subscribed, unsubscribed, subscription_preferences_changed. email, in_app, push, slack, sms, webhook and whatsapp: drafted, attempted, sent, clicked, converted, failed. All of these but slack: undeliverable. email, in_app, push, whatsapp: opened. email, push, sms, whatsapp: delivered, bounced, dropped. sms, whatsapp: replied. email: deferred, spammed, unsubscribed.',
  ),
  disabled: doc(v.optional(v.boolean()), 'Disable the webhook.'),
  full_resolution: doc(v.optional(v.boolean()), 'Send every open and click, not only the first. Default: false.'),
  with_content: doc(v.optional(v.boolean()), 'Include the message content in sent events.'),
};

/** Reporting webhooks. */
export const reportingWebhooks = entity(
  {
    summary: 'Reporting webhooks: URLs that Customer.io calls when messages are sent, opened, clicked or bounced.',
    also: ['event webhooks', 'callbacks'],
    key: 'id',
    sync: { full: { operation: 'list' }, deletes: 'full_compare' },
  },
  () => ({
    list: list('GET /v1/reporting_webhooks', {
      summary: 'List all reporting webhooks.',
      also: ['endpoints'],
      docs: appDocs,
      items: 'reporting_webhooks',
      pagination: 'none',
      input: v.strictObject({}),
      item: ReportingWebhook,
    }),

    // The response for a single webhook has no envelope.
    get: operation('GET /v1/reporting_webhooks/{webhook_id}', {
      summary: 'Get a reporting webhook.',
      also: ['details'],
      docs: appDocs,
      data: '',
      input: v.strictObject({ webhook_id: id }),
      output: ReportingWebhook,
    }),

    create: operation('POST /v1/reporting_webhooks', {
      summary: 'Create a reporting webhook. From then on, Customer.io calls its URL with message events.',
      also: ['add', 'new', 'set up', 'notify', 'ping', 'stream'],
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
      summary: 'Replace the settings of a reporting webhook. Give name, endpoint and events again.',
      also: ['edit', 'disable', 'enable', 'pause', 'change'],
      docs: appDocs,
      effect: 'write',
      data: '',
      example: {
        webhook_id: 1,
        name: 'Warehouse',
        endpoint: 'https://www.example.com/hook',
        events: ['email_opened', 'email_bounced'],
      },
      input: v.strictObject({ webhook_id: id, ...fields }),
      output: ReportingWebhook,
    }),

    delete: operation('DELETE /v1/reporting_webhooks/{webhook_id}', {
      summary: 'Delete a reporting webhook. Its URL receives no more events.',
      also: ['remove'],
      docs: appDocs,
      effect: 'destructive',
      input: v.strictObject({ webhook_id: id }),
      output: Nothing,
    }),
  }),
);
