import { addLine, createInvoice, finalize, pay, writeOff } from '../billing.ts';
import { createPayout } from '../entities/balance.ts';
import { change, emit } from '../events.ts';
import { balanceOf, dispute, refund } from '../ledger.ts';
import type { Charge, Customer } from '../records.ts';
import type { Store } from '../store.ts';
import type { Timeline } from './timeline.ts';

const day = 86_400;

/** Lets money move: weekly payouts, refunds, disputes, and invoices that are paid by bank transfer or never. */
export function seedMoney(store: Store, timeline: Timeline, since: number, now: number): void {
  const { random } = store;
  const recent = (): Charge | undefined =>
    store
      .table('charge')
      .all()
      .findLast(
        ({ status, amount_refunded, disputed }) => status === 'succeeded' && amount_refunded === 0 && !disputed,
      );
  for (let time = since + 30 * day; time < now; time += 7 * day) timeline.plan(time, () => payOut(store, timeline));
  for (let index = 0; index < 14; index++) {
    timeline.plan(random.int(since + 90 * day, now - day), () => {
      const charge = recent();
      const amount = charge && random.chance(0.4) ? Math.floor(charge.amount / 2) : undefined;
      if (charge) refund(store, charge, { amount, reason: random.pick(['requested_by_customer', 'duplicate']) });
    });
  }
  const outcomes = ['won', 'lost', 'won', 'under_review', 'needs_response', 'needs_response'];
  for (const [index, outcome] of outcomes.entries()) {
    const time = now - (outcomes.length - index) * 18 * day + 12 * day;
    timeline.plan(time, () => {
      const charge = recent();
      const made =
        charge && dispute(store, charge, random.pick(['fraudulent', 'product_not_received', 'subscription_canceled']));
      if (made && outcome !== 'needs_response')
        timeline.plan(time + 5 * day, () => {
          change(store, made, { status: outcome }, outcome === 'under_review' ? 'updated' : 'closed');
        });
    });
  }
  for (let time = since + 60 * day; time < now; time += 5 * day) timeline.plan(time, () => settleInvoices(store, now));
  // Too new to be settled, but due for some days.
  for (const [index, days] of [20, 18].entries()) timeline.plan(now - days * day, () => emailInvoice(store, index));
}

/** Emails an invoice with two weeks to pay to one of the customers who have no card. */
function emailInvoice(store: Store, index: number): void {
  const isInvoiced = (customer: Customer) => customer.invoice_settings.default_payment_method === null;
  const customer = store.table('customer').filter(isInvoiced)[index];
  if (!customer) return;
  const time = store.now();
  const terms = { collection_method: 'send_invoice', due_date: time + 14 * day };
  const line = { amount: 24_000, description: 'Training, two hours', quantity: 2, pricing: null };
  const draft = createInvoice(store, customer, { description: 'Training', ...terms });
  const filled = addLine(store, draft, { ...line, period: { start: time, end: time } });
  emit(store, 'sent', finalize(store, filled));
}

function payOut(store: Store, timeline: Timeline): void {
  const amount = balanceOf(store, 'usd', true);
  if (amount < 1000) return;
  const { id, arrival_date } = createPayout(store, amount, 'usd', { automatic: true, status: 'in_transit' });
  timeline.plan(arrival_date, () => void change(store, store.need('payout', id), { status: 'paid' }, 'paid'));
}

/** Most invoices are paid by bank transfer after three weeks. The others are written off, or are still open. */
function settleInvoices(store: Store, now: number): void {
  const isDue = store.table('invoice').filter(({ status, collection_method, created }) => {
    return status === 'open' && collection_method === 'send_invoice' && created < store.now() - 21 * 86_400;
  });
  for (const invoice of isDue) {
    if (store.random.chance(0.85)) pay(store, invoice, { outOfBand: true });
    else if (invoice.created < now - 120 * day) writeOff(store, invoice);
  }
}
