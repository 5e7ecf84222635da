import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { Fields, Id, innerList, Reference } from '../fields.ts';
import { createdAt, currencyOf, deleted, livemode, metadataOf, moment } from '../records.ts';
import { Price } from './price-record.ts';

const itemSchema = record(
  { id: doc(Id, 'ID of the item, si_….') },
  {
    object: v.string(),
    subscription: v.string(),
    price: Price,
    quantity: v.number(),
    current_period_start: moment('Start of the current billing period'),
    current_period_end: moment('End of the current billing period, when it renews'),
    billed_until: v.number(),
    discounts: v.array(Reference),
    created: createdAt,
    deleted,
    metadata: metadataOf,
  },
);

/** An item of a subscription: a price and a quantity. */
export interface SubscriptionItem extends v.InferOutput<typeof itemSchema> {}
export const SubscriptionItem: v.GenericSchema<unknown, SubscriptionItem> = itemSchema;

const schema = record(
  { id: doc(Id, 'ID of the subscription, sub_….') },
  {
    object: v.string(),
    status: doc(
      v.string(),
      'incomplete (the first payment is open), incomplete_expired, trialing, active, past_due, unpaid, paused or canceled.',
    ),
    customer: Reference,
    items: doc(
      innerList(SubscriptionItem),
      'The first items. Billing periods are here: items.data[].current_period_end. For all items, use subscription_items.list.',
    ),
    currency: currencyOf,
    collection_method: doc(v.string(), 'charge_automatically or send_invoice.'),
    latest_invoice: Reference,
    default_payment_method: Reference,
    default_source: Reference,
    cancel_at: moment('Time when it will be canceled'),
    cancel_at_period_end: v.boolean(),
    canceled_at: moment('Time when the cancellation was requested'),
    ended_at: moment('Time when it ended'),
    cancellation_details: record({}, { comment: v.string(), feedback: v.string(), reason: v.string() }),
    start_date: moment('Time when it started'),
    billing_cycle_anchor: moment('Time that the billing periods are aligned to'),
    trial_start: moment('Start of the trial'),
    trial_end: moment('End of the trial'),
    days_until_due: v.number(),
    pause_collection: Fields,
    pending_update: doc(Fields, 'Changes that apply once the latest invoice is paid.'),
    pending_setup_intent: Reference,
    schedule: Reference,
    discounts: v.array(Reference),
    description: v.string(),
    test_clock: Reference,
    created: createdAt,
    livemode,
    metadata: metadataOf,
  },
);

/** A subscription. */
export interface Subscription extends v.InferOutput<typeof schema> {}
export const Subscription: v.GenericSchema<unknown, Subscription> = schema;
