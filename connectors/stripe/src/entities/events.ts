import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { created, docs, expand, Fields, flag, Id, id, Strings, text } from '../fields.ts';
import { listInput } from '../pages.ts';
import { createdAt, livemode } from '../records.ts';
import { byCreation } from '../sync.ts';

const page = 'events';

const changedRecord = v.objectWithRest({ id: v.nullish(v.string()), object: v.nullish(v.string()) }, v.unknown());

const schema = record(
  { id: doc(Id, 'ID of the event, evt_….') },
  {
    object: v.string(),
    type: doc(v.string(), 'Type, such as invoice.paid.'),
    data: doc(
      record({}, { object: changedRecord, previous_attributes: Fields }),
      'object: the record as it was then. previous_attributes: what an update changed, with the old values.',
    ),
    account: doc(v.string(), 'Connect: account that it happened in.'),
    api_version: doc(v.string(), "Version that shaped data. It is the account's or endpoint's, not this client's."),
    context: v.string(),
    pending_webhooks: v.number(),
    request: doc(record({}, { id: v.string(), idempotency_key: v.string() }), 'Request that caused it.'),
    created: createdAt,
    livemode,
  },
);

/** An event. */
export interface Event extends v.InferOutput<typeof schema> {}
export const Event: v.GenericSchema<unknown, Event> = schema;

/** What happened. */
export const events = entity(
  {
    summary: 'What happened in the last 30 days: each change of a record, as webhooks report it.',
    also: ['changes', 'history', 'audit trail', 'webhook events'],
    key: 'id',
    brief: ['id', 'type', 'created', 'data.object.object', 'data.object.id', 'data.previous_attributes'],
    sync: byCreation('never'),
  },
  () => ({
    list: list('GET /v1/events', {
      summary:
        'List events of the last 30 days, newest first, by type or time. It is the only way to find what changed, not only what was created. Events appear up to a minute late.',
      docs: docs(`${page}/list`),
      scopes: ['Events: Read'],
      also: ['what changed', 'activity log', 'recent activity', 'failed webhooks'],
      example: { types: ['invoice.paid', 'invoice.payment_failed'], created: { gte: '2026-11-01' } },
      input: v.pipe(
        listInput({
          type: text(
            'Only this type, or a group: customer.subscription.*. Not with types. Most used: customer.created, customer.subscription.created, .updated, .deleted and .trial_will_end, invoice.finalized, .paid, .payment_failed and .overdue, payment_intent.succeeded and .payment_failed, charge.failed, .refunded, .dispute.created and .dispute.closed, checkout.session.completed, payout.paid and .failed, price.updated, product.updated.',
          ),
          types: doc(
            v.optional(v.pipe(Strings, v.maxLength(20))),
            'Only these types, up to 20, such as invoice.paid and invoice.payment_failed; no groups. Not with type.',
          ),
          delivery_success: flag('Only those whose webhooks were all delivered, or only those with one that was not.'),
          created,
        }),
        v.check(({ type, types }) => type === undefined || types === undefined, 'Expected either type or types'),
      ),
      item: Event,
    }),

    get: operation('GET /v1/events/{id}', {
      summary: 'Get an event of the last 30 days.',
      also: ['payload'],
      brief: [],
      docs: docs(`${page}/retrieve`),
      scopes: ['Events: Read'],
      example: { id: 'evt_QX1' },
      input: v.strictObject({ id: id('event, evt_…'), expand }),
      output: Event,
    }),
  }),
);
