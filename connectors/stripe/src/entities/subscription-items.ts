import { changesSomething, doc, entity, list, operation, type Triggers } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, expand, Id, id } from '../fields.ts';
import { listInput } from '../pages.ts';
import { byListing } from '../sync.ts';
import { itemFields, off_session, payment_behavior, proration_behavior, proration_date } from './subscription-input.ts';
import { SubscriptionItem } from './subscription-record.ts';

const page = 'subscription_items';

/** With these parameters, an update can charge the customer. */
const charging: Triggers = {
  billing_thresholds: 'given',
  current_trial: 'given',
  payment_behavior: 'given',
  plan: 'given',
  price: 'given',
  price_data: 'given',
  proration_behavior: ['always_invoice'],
  quantity: 'given',
};

/** Items of subscriptions. */
export const subscriptionItems = entity(
  {
    summary: 'Items of subscriptions: a price and a quantity each.',
    also: ['seats', 'licenses', 'add-ons'],
    key: 'id',
    brief: [
      'id',
      'subscription',
      'price.id',
      'price.product',
      'price.unit_amount',
      'price.currency',
      'quantity',
      'current_period_end',
    ],
    sync: byListing('full_compare', { entity: 'subscriptions', params: { subscription: 'id' } }),
  },
  () => ({
    list: list('GET /v1/subscription_items', {
      summary: 'List all items of a subscription, with their billing periods. The subscription itself holds only ten.',
      docs: docs(`${page}/list`),
      scopes: ['Subscriptions: Read'],
      example: { subscription: 'sub_QX1' },
      input: listInput({ subscription: doc(Id, 'ID of the subscription, sub_….') }),
      item: SubscriptionItem,
    }),

    update: operation('POST /v1/subscription_items/{id}', {
      summary:
        'Change the price or quantity of an item. The difference is billed by proration_behavior, so it can charge the customer.',
      also: ['change seats', 'change quantity', 'add seats', 'more licenses'],
      docs: docs(`${page}/update`),
      effect: 'write',
      sendsWhen: charging,
      spendsWhen: charging,
      scopes: ['Subscriptions: Write'],
      example: { id: 'si_QX1', quantity: 12, proration_behavior: 'create_prorations' },
      input: v.pipe(
        v.strictObject({
          id: id('item, si_…'),
          ...itemFields,
          off_session,
          payment_behavior,
          proration_behavior,
          proration_date,
          expand,
        }),
        changesSomething('id', 'expand'),
      ),
      output: SubscriptionItem,
    }),
  }),
);
