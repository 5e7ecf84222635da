import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { clearable, docs, expand, flag, Id, newMetadata, Strings, text } from '../fields.ts';
import { listInput } from '../pages.ts';
import { createdAt, deleted, livemode, metadataOf } from '../records.ts';
import { byListing } from '../sync.ts';

const page = 'webhook_endpoints';

const schema = record(
  { id: doc(Id, 'ID of the endpoint, we_….') },
  {
    object: v.string(),
    url: v.string(),
    status: doc(v.string(), 'enabled or disabled.'),
    enabled_events: doc(Strings, 'Types of events that it receives; * for all.'),
    secret: doc(v.string(), 'Secret for verifyWebhook. Returned only on creation: keep it at once, and do not log it.'),
    api_version: v.string(),
    application: v.string(),
    description: v.string(),
    created: createdAt,
    livemode,
    deleted,
    metadata: metadataOf,
  },
);

/** A webhook endpoint. */
export interface WebhookEndpoint extends v.InferOutput<typeof schema> {}
export const WebhookEndpoint: v.GenericSchema<unknown, WebhookEndpoint> = schema;

/** Where Stripe sends events. */
export const webhookEndpoints = entity(
  {
    summary: 'URLs to which Stripe sends events.',
    also: ['webhooks', 'event destinations', 'callbacks', 'notifications to our server'],
    key: 'id',
    brief: ['id', 'url', 'status', 'enabled_events', 'description', 'created'],
    sync: byListing('full_compare'),
  },
  () => ({
    list: list('GET /v1/webhook_endpoints', {
      summary: 'List webhook endpoints. Their secrets are not returned.',
      docs: docs(`${page}/list`),
      scopes: ['Webhook Endpoints: Read'],
      input: listInput({}),
      item: WebhookEndpoint,
    }),

    create: operation('POST /v1/webhook_endpoints', {
      summary: 'Create a webhook endpoint and return its secret, which Stripe never returns again.',
      also: ['register webhook', 'subscribe to events', 'listen'],
      brief: ['id', 'url', 'status', 'enabled_events', 'secret'],
      docs: docs(`${page}/create`),
      effect: 'write',
      scopes: ['Webhook Endpoints: Write'],
      example: { url: 'https://app.example/stripe', enabled_events: ['invoice.paid', 'invoice.payment_failed'] },
      input: v.strictObject({
        url: doc(v.pipe(v.string(), v.url('Expected a URL')), 'URL that receives the events, with https.'),
        enabled_events: doc(
          v.pipe(Strings, v.minLength(1)),
          'Types of events: customer.subscription.created, .updated and .deleted, invoice.paid, .payment_failed and .overdue, payment_intent.succeeded and .payment_failed, charge.refunded, charge.dispute.created, checkout.session.completed, payout.paid, payout.failed and others, each in full; ["*"] for nearly all.',
        ),
        api_version: text(
          'API version of the events. Default: that of the account. verifyWebhook expects 2026-10-28.endive.',
        ),
        connect: flag('Connect: whether it receives events of connected accounts. Default: false.'),
        description: clearable(v.string(), 'Note for your team.'),
        metadata: newMetadata,
        expand,
      }),
      output: WebhookEndpoint,
    }),
  }),
);
