import { momentsBetween, slugOf } from '../../../engine/seed.ts';
import { createCustomer } from '../entities/customers.ts';
import { announce } from '../events.ts';
import { savedCard } from '../ledger.ts';
import type { Customer, Subscription } from '../records.ts';
import type { Store } from '../store.ts';
import { cancelSubscription, itemsOf, renew, subscribe } from '../subscriptions.ts';
import type { Catalog } from './catalog.ts';
import company from './company.json' with { type: 'json' };
import type { Timeline } from './timeline.ts';

const day = 86_400;

/** Lets customers sign up, subscribe, renew and leave. */
export function seedCustomers(store: Store, timeline: Timeline, catalog: Catalog, since: number, now: number): void {
  const { random } = store;
  const names = random.shuffle(company.companies);
  const moments = momentsBetween(random, names.length, (since + day) * 1000, (now - 2 * day) * 1000);
  for (const [index, name] of names.entries()) {
    const time = Math.floor((moments[index] ?? now) / 1000);
    timeline.plan(time, () => signUp(store, timeline, catalog, name, index));
  }
}

function signUp(store: Store, timeline: Timeline, catalog: Catalog, name: string, index: number): void {
  const { random } = store;
  const [first, last] = [random.pick(company.first), random.pick(company.last)];
  const customer = createCustomer(store, {
    name,
    email: `${first.toLowerCase()}@${slugOf(name)}.example`,
    description: `Account of ${first} ${last}`,
    phone: random.chance(0.4) ? `+1503555${String(random.int(0, 9999)).padStart(4, '0')}` : null,
    address: {
      ...random.pick(company.places),
      country: 'US',
      line1: `${random.int(1, 240)} ${random.pick(company.streets)}`,
      line2: null,
    },
    metadata: { account_id: String(1000 + index), source: random.pick(['website', 'partner', 'referral']) },
  });
  // Every seventh pays by invoice, and every eighth has a card that will fail.
  const isInvoiced = index % 7 === 3;
  const [brand, last4] = random.pick([
    ['visa', '4242'] as const,
    ['mastercard', '4444'] as const,
    ['amex', '8431'] as const,
  ]);
  const card = savedCard(store, customer.id, brand, last4);
  const default_payment_method = isInvoiced ? null : card.id;
  const ready = store.set(customer, { invoice_settings: { ...customer.invoice_settings, default_payment_method } });
  announce(store, ready);
  // A few never subscribed.
  if (index % 20 !== 9)
    timeline.plan(store.now() + random.int(60, 3600), () => start(store, timeline, catalog, ready, index, isInvoiced));
  if (index % 8 === 5)
    timeline.plan(store.now() + random.int(40, 90) * day, () => {
      const decline = random.pick(['generic_decline', 'insufficient_funds', 'expired_card']);
      store.cards.set(card.id, { brand, last4, decline, attaches: true });
    });
}

function start(
  store: Store,
  timeline: Timeline,
  catalog: Catalog,
  customer: Customer,
  index: number,
  isInvoiced: boolean,
): void {
  const { random } = store;
  const plan = random.keyed({ starter: 5, team: 4, business: 2 });
  const interval = random.keyed({ month: 5, year: 1 });
  const items = [{ price: catalog(`${plan}_${interval}`), quantity: 1 }];
  if (plan !== 'starter' && interval === 'month')
    items.push({ price: catalog('seat_month'), quantity: random.int(1, 8) });
  const subscription = subscribe(store, {
    customer,
    items,
    trialEnd: index % 5 === 1 ? store.now() + 14 * day : undefined,
    fields: { metadata: { plan }, ...(isInvoiced && { collection_method: 'send_invoice', days_until_due: 30 }) },
  });
  planRenewal(store, timeline, subscription);
  if (index % 9 === 4)
    timeline.plan(store.now() + random.int(50, 200) * day, () => {
      const feedback = random.pick(['too_expensive', 'missing_features', 'switched_service', 'unused']);
      cancelSubscription(store, store.need('subscription', subscription.id), { feedback });
    });
}

function planRenewal(store: Store, timeline: Timeline, { id }: Subscription): void {
  const [item] = itemsOf(store, store.need('subscription', id));
  if (!item) return;
  timeline.plan(item.current_period_end, () => {
    const current = store.need('subscription', id);
    // Stripe stops retrying after a few weeks, and the account leaves such subscriptions past due.
    if (current.status === 'canceled' || current.status === 'past_due') return;
    planRenewal(store, timeline, renew(store, current));
  });
}
