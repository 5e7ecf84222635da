import { Rejection } from '../../engine/rejection.ts';
import {
  addItem,
  addLine,
  createInvoice,
  defaultMethod,
  finalize,
  lineText,
  noMethod,
  pay,
  pricingOf,
} from './billing.ts';
import { declineOf, paymentMethod } from './cards.ts';
import { announce, change, emit } from './events.ts';
import type { Customer, Invoice, Price, Subscription, SubscriptionItem } from './records.ts';
import { cardError, invalid } from './rejection.ts';
import type { Store } from './store.ts';

const day = 86_400;

export interface ItemInput {
  readonly price: Price;
  readonly quantity: number;
  readonly metadata?: unknown;
}

interface SubscriptionInput {
  readonly customer: Customer;
  readonly items: readonly ItemInput[];
  readonly fields: Readonly<Record<string, unknown>>;
  readonly trialEnd?: number | undefined;
  readonly behavior?: string | undefined;
}

/** Returns the end of the period of a price that begins at a time. */
function periodEnd(start: number, { recurring }: Price): number {
  const { interval = 'month', interval_count = 1 } = recurring ?? {};
  if (interval === 'day' || interval === 'week') return start + interval_count * (interval === 'day' ? day : 7 * day);
  const months = interval_count * (interval === 'year' ? 12 : 1);
  const date = new Date(start * 1000);
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0)).getUTCDate();
  const dayOfMonth = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  date.setUTCDate(Math.min(dayOfMonth, lastDay));
  return date.getTime() / 1000;
}

/** Throws unless the price can be subscribed to. */
export function requireRecurring(price: Price, param: string): void {
  if (!price.active)
    throw invalid('The price specified is inactive. This field only accepts active prices.', { param });
  if (!price.recurring)
    throw invalid('The price specified is set to `type=one_time`, but this field only accepts `type=recurring`.', {
      param,
    });
}

/** Creates a subscription with its first invoice, and charges it unless the parameters say otherwise. */
export function subscribe(
  store: Store,
  { customer, items, fields, trialEnd, behavior }: SubscriptionInput,
): Subscription {
  const now = store.now();
  const isTrial = trialEnd !== undefined && trialEnd > now;
  const currency = items[0]?.price.currency ?? 'usd';
  const planned = { collection_method: 'charge_automatically', default_payment_method: null, ...fields };
  const automatic = planned.collection_method === 'charge_automatically';
  const method = planned.default_payment_method ?? customer.invoice_settings.default_payment_method;
  const isDue = automatic && !isTrial && behavior !== 'default_incomplete';
  if (isDue && items.some(({ price }) => price.unit_amount)) {
    if (method === null) throw noMethod();
    const decline = behavior === 'error_if_incomplete' && declineOf(store, paymentMethod(store, method));
    if (decline) throw cardError(decline, {});
  }

  if (customer.currency === null) store.set(customer, { currency });
  const trial = isTrial ? { trial_start: now, trial_end: trialEnd } : {};
  const made = store.add('subscription', {
    customer: customer.id,
    currency,
    start_date: now,
    billing_cycle_anchor: trial.trial_end ?? now,
    ...fields,
    ...trial,
    status: isTrial ? 'trialing' : 'active',
  });
  for (const { price, quantity, metadata } of items) addSubscriptionItem(store, made, price, quantity, metadata ?? {});
  const invoice = billPeriod(store, made, 'subscription_create');
  const settled = isDue && invoice.status === 'open' ? attempt(store, invoice) : invoice;
  const isPending = automatic && settled.status === 'open' && !isTrial;
  const started = store.set(made, { latest_invoice: invoice.id, ...(isPending && { status: 'incomplete' }) });
  return announce(store, started);
}

export function addSubscriptionItem(
  store: Store,
  subscription: Subscription,
  price: Price,
  quantity: number,
  metadata: unknown = {},
): SubscriptionItem {
  const start = store.now();
  const current_period_end = subscription.status === 'trialing' ? subscription.trial_end : periodEnd(start, price);
  const about = { subscription: subscription.id, price: price.id, quantity, metadata };
  return store.add('subscription_item', { ...about, current_period_start: start, current_period_end });
}

export function itemsOf(store: Store, { id }: Subscription): SubscriptionItem[] {
  return store.table('subscription_item').filter((item) => item.subscription === id);
}

/** Creates and finalizes the invoice for the current period of the items, by default all, and for pending invoice items. */
export function billPeriod(
  store: Store,
  subscription: Subscription,
  billing_reason: string,
  items = itemsOf(store, subscription),
): Invoice {
  const customer = store.need('customer', subscription.customer);
  const { id, collection_method, default_payment_method, discounts, currency, days_until_due, metadata } = subscription;
  const details = { metadata, subscription: id };
  const due = { due_date: store.now() + (days_until_due ?? 0) * day };
  let invoice = createInvoice(store, customer, {
    billing_reason,
    collection_method,
    currency,
    default_payment_method,
    discounts,
    auto_advance: true,
    parent: { quote_details: null, subscription_details: details, type: 'subscription_details' },
    ...(collection_method === 'send_invoice' && due),
  });
  const isTrial = subscription.status === 'trialing';
  for (const item of items) {
    const price = store.need('price', item.price);
    const text = lineText(store, price, item.quantity);
    const itemDetails = { invoice_item: null, proration: false, subscription: id, subscription_item: item.id };
    invoice = addLine(store, invoice, {
      amount: isTrial ? 0 : (price.unit_amount ?? 0) * item.quantity,
      description: isTrial ? `Trial period for ${text}` : text,
      quantity: item.quantity,
      period: { start: item.current_period_start, end: item.current_period_end },
      pricing: pricingOf(price),
      subscription: id,
      parent: {
        invoice_item_details: null,
        subscription_item_details: { ...itemDetails, proration_details: { credited_items: null } },
        type: 'subscription_item_details',
      },
    });
  }
  const isPending = (item: { customer: string; invoice: string | null; currency: string }) =>
    item.invoice === null && item.customer === customer.id && item.currency === currency;
  for (const item of store.table('invoiceitem').filter(isPending)) invoice = addItem(store, invoice, item);
  return finalize(store, invoice);
}

/** Charges an invoice; a declined card leaves it open. */
export function attempt(store: Store, invoice: Invoice): Invoice {
  try {
    return pay(store, invoice, {});
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    return store.need('invoice', invoice.id);
  }
}

/** Begins the next period and bills it. */
export function renew(store: Store, subscription: Subscription): Subscription {
  for (const item of itemsOf(store, subscription)) {
    const start = item.current_period_end;
    const price = store.need('price', item.price);
    store.set(item, { current_period_start: start, current_period_end: periodEnd(start, price) });
  }
  const current = store.set(subscription, { status: 'active' });
  const invoice = billPeriod(store, current, 'subscription_cycle');
  const automatic = current.collection_method === 'charge_automatically';
  const paid = automatic && invoice.status === 'open' ? attempt(store, invoice) : invoice;
  const status = automatic && paid.status === 'open' ? 'past_due' : 'active';
  return change(store, current, { latest_invoice: invoice.id, status }, 'updated');
}

/** Adds pending invoice items for the rest of the period, as the credit for the old price and the charge for the new one. */
export function prorate(
  store: Store,
  item: SubscriptionItem,
  next: { readonly price: Price; readonly quantity: number },
) {
  const { customer, currency } = store.need('subscription', item.subscription);
  const { current_period_start: start, current_period_end: end } = item;
  const now = store.now();
  const share = Math.max(0, Math.min(1, (end - now) / (end - start)));
  const book = (price: Price, quantity: number, sign: 1 | -1) => {
    const amount = sign * Math.round((price.unit_amount ?? 0) * quantity * share);
    const text = `${sign < 0 ? 'Unused time' : 'Remaining time'} on ${lineText(store, price, quantity)}`;
    const details = { subscription: item.subscription, subscription_item: item.id };
    const made = store.add('invoiceitem', {
      customer,
      currency,
      amount,
      quantity,
      quantity_decimal: String(quantity),
      description: text,
      proration: true,
      period: { start: now, end },
      pricing: pricingOf(price),
      parent: { subscription_details: details, type: 'subscription_details' },
    });
    emit(store, 'created', made);
  };
  book(store.need('price', item.price), item.quantity, -1);
  book(next.price, next.quantity, 1);
}

/** Ends a subscription at once. */
export function cancelSubscription(
  store: Store,
  subscription: Subscription,
  details: Readonly<Record<string, unknown>>,
) {
  const now = store.now();
  const reason = { comment: null, feedback: null, feedback_option: null, reason: 'cancellation_requested', ...details };
  const changes = { status: 'canceled', canceled_at: now, ended_at: now, cancellation_details: reason } as const;
  const canceled = store.set(subscription, { ...changes, cancel_at_period_end: false });
  emit(store, 'deleted', canceled);
  return canceled;
}

/** Tests whether a card is on file for what a subscription charges. */
export function canCharge(store: Store, { customer, default_payment_method }: Subscription): boolean {
  return defaultMethod(store, { customer, default_payment_method }) !== null;
}
