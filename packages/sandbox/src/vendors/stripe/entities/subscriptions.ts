import { assign } from '../assign.ts';
import { redeem } from '../discounts.ts';
import { announce, change } from '../events.ts';
import { getOf, listOf, matches, searchOf } from '../lists.ts';
import type { Operations } from '../operation.ts';
import { isFields, type Params } from '../parameters.ts';
import type { Subscription } from '../records.ts';
import { invalid, missing, parameterMissing } from '../rejection.ts';
import type { Store } from '../store.ts';
import {
  addSubscriptionItem,
  attempt,
  billPeriod,
  canCharge,
  cancelSubscription,
  itemsOf,
  prorate,
  renew,
  requireRecurring,
  subscribe,
} from '../subscriptions.ts';
import { viewOf } from '../views.ts';
import { priceOf } from './catalog.ts';

const day = 86_400;

export function subscriptionOperations(store: Store): Operations {
  const path = '/v1/subscriptions/{id}';
  const live = (id: string) => {
    const subscription = store.need('subscription', id);
    if (subscription.status === 'canceled') throw missing('subscription', id);
    return subscription;
  };
  const hasItem = (test: (item: ReturnType<typeof itemsOf>[number]) => boolean) => (subscription: Subscription) =>
    itemsOf(store, subscription).some(test);
  const byPrice = (subscription: Subscription, value: unknown) => hasItem(({ price }) => price === value)(subscription);
  const byPeriod =
    (field: 'current_period_end' | 'current_period_start') => (subscription: Subscription, value: unknown) =>
      hasItem((item) => matches(item[field], value))(subscription);

  /** Changes the price or quantity of an item, and prorates the rest of its period. */
  const changeItem = (id: string, params: Params, proration: string | undefined, where: string) => {
    const item = store.need('subscription_item', id, where);
    const hasPrice = ['price', 'plan', 'price_data'].some((name) => params.values[name] !== undefined);
    const price = hasPrice ? priceOf(store, params, 'items') : store.need('price', item.price);
    requireRecurring(price, 'price');
    const quantity = params.number('quantity') ?? item.quantity;
    if (proration !== 'none' && (price.id !== item.price || quantity !== item.quantity))
      prorate(store, item, { price, quantity });
    const given = assign('subscription_item', params, item);
    return store.set(item, { ...given, price: price.id, quantity });
  };
  const changeItems = (subscription: Subscription, items: readonly Params[], proration: string | undefined) => {
    for (const [index, params] of items.entries()) {
      const id = params.text('id');
      if (id === undefined) {
        const price = priceOf(store, params, `items[${index}]`);
        requireRecurring(price, `items[${index}][price]`);
        addSubscriptionItem(store, subscription, price, params.number('quantity') ?? 1, params.values.metadata);
      } else if (params.flag('deleted')) {
        if (itemsOf(store, subscription).length === 1)
          throw invalid('A subscription must have at least one active plan. Cancel the subscription to end it.');
        store.table('subscription_item').delete(store.need('subscription_item', id, `items[${index}][id]`).id);
      } else changeItem(id, params, proration, `items[${index}][id]`);
    }
  };
  /** Bills the pending prorations at once and returns the id of the invoice. */
  const invoiceProrations = (subscription: Subscription): string => {
    const invoice = billPeriod(store, subscription, 'subscription_update', []);
    return invoice.status === 'open' ? attempt(store, invoice).id : invoice.id;
  };
  return {
    ...listOf(store, 'subscription', 'GET /v1/subscriptions', {
      where: ({ status }, { params }) => params.text('status') !== undefined || status !== 'canceled',
      filters: {
        status: ({ status }, value) =>
          value === 'all' || status === value || (value === 'ended' && status === 'canceled'),
        price: byPrice,
        plan: byPrice,
        current_period_end: byPeriod('current_period_end'),
        current_period_start: byPeriod('current_period_start'),
      },
    }),
    ...getOf(store, 'subscription', `GET ${path}`),
    ...searchOf(store, 'subscription', 'GET /v1/subscriptions/search', ['canceled_at', 'created', 'status']),
    'POST /v1/subscriptions': ({ params }) => {
      const customerId = params.text('customer');
      if (customerId === undefined) throw parameterMissing('customer');
      const customer = store.need('customer', customerId, 'customer');
      const given = params.objects('items');
      if (given === undefined || given.length === 0) throw parameterMissing('items');
      if (params.text('collection_method') === 'send_invoice' && params.number('days_until_due') === undefined)
        throw invalid('If `collection_method` is `send_invoice`, give `days_until_due`.', { param: 'days_until_due' });
      const items = given.map((item, index) => {
        const price = priceOf(store, item, `items[${index}]`);
        requireRecurring(price, `items[${index}][price]`);
        return { price, quantity: item.number('quantity') ?? 1, metadata: item.values.metadata };
      });
      const trialDays = params.number('trial_period_days');
      const trialEnd =
        params.number('trial_end') ?? (trialDays === undefined ? undefined : store.now() + trialDays * day);
      const fields = { ...assign('subscription', params, undefined, ['trial_end']), ...redeem(store, params) };
      return viewOf(
        store,
        subscribe(store, { customer, items, fields, trialEnd, behavior: params.text('payment_behavior') }),
      );
    },
    [`POST ${path}`]: ({ params, id }) => {
      const current = store.need('subscription', id);
      const allowed = ['metadata', 'cancellation_details', 'expand'];
      if (current.status === 'canceled' && Object.keys(params.values).some((name) => !allowed.includes(name))) {
        const message = 'A canceled subscription can only update its cancellation_details and metadata.';
        throw invalid(message, { code: 'invalid_canceled_subscription_fields' });
      }
      const proration = params.text('proration_behavior');
      changeItems(current, params.objects('items') ?? [], proration);
      const changes = {
        ...assign('subscription', params, current, ['trial_end', 'cancel_at']),
        ...redeem(store, params),
      };
      const atEnd = params.flag('cancel_at_period_end');
      const [item] = itemsOf(store, current);
      const ends =
        atEnd === undefined
          ? params.number('cancel_at') !== undefined && { cancel_at: params.number('cancel_at') }
          : { cancel_at: atEnd ? item?.current_period_end : null, canceled_at: atEnd ? store.now() : null };
      const trial = params.text('trial_end') === 'now' ? { trial_end: store.now(), status: 'active' as const } : {};
      const trialEnd = params.number('trial_end');
      const extended = trialEnd === undefined ? {} : { trial_end: trialEnd, status: 'trialing' as const };
      const latest = proration === 'always_invoice' ? { latest_invoice: invoiceProrations(current) } : {};
      const fields = { ...changes, ...ends, ...trial, ...extended, ...latest };
      const after = Object.keys(fields).length > 0 ? change(store, current, fields, 'updated') : current;
      // A change of an item alone is a change of the subscription, too.
      if (after === current && params.objects('items')) announce(store, after, 'updated');
      return viewOf(store, after);
    },
    [`DELETE ${path}`]: ({ params, id }) => {
      const details = isFields(params.values.cancellation_details) ? params.values.cancellation_details : {};
      return viewOf(store, cancelSubscription(store, live(id), details));
    },
    [`POST ${path}/resume`]: ({ id }) => {
      const current = live(id);
      if (current.status !== 'paused')
        throw invalid(`Only a paused subscription can be resumed. The status of this one is ${current.status}.`);
      if (current.collection_method === 'charge_automatically' && !canCharge(store, current))
        throw invalid('The subscription cannot be resumed without a payment method.');
      const now = store.now();
      for (const item of itemsOf(store, current)) store.set(item, { current_period_end: now });
      const resumed = renew(store, store.set(current, { billing_cycle_anchor: now }));
      return viewOf(store, announce(store, resumed, 'resumed'));
    },

    ...listOf(store, 'subscription_item', 'GET /v1/subscription_items', {
      before: ({ params }) => void store.need('subscription', params.text('subscription') ?? '', 'subscription'),
    }),
    'POST /v1/subscription_items/{id}': ({ params, id }) => {
      const item = changeItem(id, params, params.text('proration_behavior'), 'id');
      announce(store, store.need('subscription', item.subscription), 'updated');
      return viewOf(store, item);
    },
  };
}
