import { discountAmounts } from './discounts.ts';
import { announce, change, emit } from './events.ts';
import { confirm, createIntent } from './intents.ts';
import type { Customer, Invoice, InvoiceItem, Price } from './records.ts';
import { invalid } from './rejection.ts';
import type { Store } from './store.ts';

const day = 86_400;

interface LineInput {
  readonly amount: number;
  readonly description: string | null;
  readonly quantity: number;
  readonly period: { readonly start: number; readonly end: number };
  readonly pricing: unknown;
  readonly item?: string;
  readonly subscription?: string;
  readonly parent?: unknown;
}

/** Returns the field `pricing` of something that costs a price. */
export function pricingOf(price: Price) {
  const details = { price: price.id, product: price.product };
  return { price_details: details, type: 'price_details', unit_amount_decimal: String(price.unit_amount ?? 0) };
}

/** Returns the text that Stripe writes on a line for a price. */
export function lineText(store: Store, price: Price, quantity: number): string {
  const name = String(store.need('product', price.product).name);
  const money = `${((price.unit_amount ?? 0) / 100).toFixed(2)} ${price.currency.toUpperCase()}`;
  return price.recurring ? `${quantity} × ${name} (at ${money} / ${price.recurring.interval})` : name;
}

export function createInvoice(store: Store, customer: Customer, fields: Readonly<Record<string, unknown>>): Invoice {
  const now = store.now();
  const made = store.add('invoice', {
    customer: customer.id,
    currency: customer.currency ?? 'usd',
    customer_email: customer.email,
    customer_name: customer.name,
    customer_address: customer.address,
    customer_phone: customer.phone,
    period_start: now,
    period_end: now,
    ...fields,
  });
  return announce(store, made);
}

/** Adds a line to a draft and returns the draft with its new total. */
export function addLine(store: Store, invoice: Invoice, { item, ...line }: LineInput): Invoice {
  store.add('line_item', {
    ...line,
    subtotal: line.amount,
    quantity_decimal: String(line.quantity),
    currency: invoice.currency,
    invoice: invoice.id,
    item: item ?? null,
  });
  return retotal(store, invoice);
}

export function addItem(store: Store, invoice: Invoice, item: InvoiceItem): Invoice {
  const { id, amount, description, quantity, period, pricing } = store.set(item, { invoice: invoice.id });
  const details = { invoice_item: id, proration: item.proration, proration_details: null, subscription: null };
  const parent = { invoice_item_details: details, subscription_item_details: null, type: 'invoice_item_details' };
  return addLine(store, invoice, { amount, description, quantity, period, pricing, parent, item: id });
}

/** Returns the invoice with the sum of its lines. */
export function retotal(store: Store, invoice: Invoice): Invoice {
  const lines = store.table('line_item').filter((line) => line.invoice === invoice.id);
  const subtotal = lines.reduce((sum, { amount }) => sum + amount, 0);
  const amounts = discountAmounts(store, invoice.discounts, subtotal);
  const total = subtotal - amounts.reduce((sum, { amount }) => sum + amount, 0);
  const due = Math.max(0, total);
  return store.set(invoice, {
    subtotal,
    subtotal_excluding_tax: subtotal,
    total,
    total_discount_amounts: amounts,
    total_excluding_tax: total,
    amount_due: due,
    amount_remaining: due - invoice.amount_paid,
  });
}

const stamped = (invoice: Invoice, name: string, time: number) => ({
  status_transitions: { ...invoice.status_transitions, [name]: time },
});

/** Turns a draft into an open invoice with a number. Nothing due means that it is paid. */
export function finalize(store: Store, invoice: Invoice, auto_advance = invoice.auto_advance): Invoice {
  if (invoice.status !== 'draft')
    throw invalid(`This invoice is already finalized, you can't re-finalize a non-draft invoice.`);
  const customer = store.need('customer', invoice.customer);
  const sequence = customer.next_invoice_sequence;
  store.set(customer, { next_invoice_sequence: sequence + 1 });
  const url = `https://invoice.stripe.com/i/${store.accountId}/test_${store.text(32)}`;
  const now = store.now();
  const owed = applyBalance(store, invoice);
  const open = change(
    store,
    owed,
    {
      status: 'open',
      auto_advance,
      number: `${customer.invoice_prefix}-${String(sequence).padStart(4, '0')}`,
      effective_at: now,
      hosted_invoice_url: `${url}?s=ap`,
      invoice_pdf: `${url}/pdf?s=ap`,
      ...stamped(invoice, 'finalized_at', now),
    },
    'finalized',
  );
  return open.amount_remaining === 0 ? markPaid(store, open, {}) : open;
}

/** Pays with the customer's credit, which is a negative balance. A positive balance is added to the amount due. */
function applyBalance(store: Store, invoice: Invoice): Invoice {
  const customer = store.need('customer', invoice.customer);
  const applied = Math.max(customer.balance, -invoice.amount_due);
  const ending_balance = customer.balance - applied;
  const changes = { starting_balance: customer.balance, ending_balance };
  if (applied === 0) return store.set(invoice, changes);
  store.set(customer, { balance: ending_balance });
  const { id, currency } = invoice;
  const about = { customer: customer.id, currency, invoice: id, ending_balance };
  store.add('customer_balance_transaction', { ...about, amount: -applied, type: 'applied_to_invoice' });
  const due = invoice.amount_due + applied;
  return store.set(invoice, { ...changes, amount_due: due, amount_remaining: due });
}

function markPaid(store: Store, invoice: Invoice, more: Partial<Invoice>): Invoice {
  const amount_paid = invoice.amount_paid + invoice.amount_remaining;
  const changes = { status: 'paid', amount_paid, amount_remaining: 0, attempted: true, ...more } as const;
  const paid = { ...changes, ...stamped(invoice, 'paid_at', store.now()) };
  return change(store, invoice, paid, 'updated', 'paid', 'payment_succeeded');
}

/** Returns the payment method that an invoice is charged to; null if there is none. */
export function defaultMethod(store: Store, invoice: Pick<Invoice, 'customer' | 'default_payment_method'>) {
  return (
    invoice.default_payment_method ?? store.need('customer', invoice.customer).invoice_settings.default_payment_method
  );
}

interface PayInput {
  readonly method?: string | undefined;
  readonly outOfBand?: boolean | undefined;
}

/** Charges the amount that remains; throws a 402 if the card is declined. A draft is finalized first. */
export function pay(store: Store, invoice: Invoice, { method, outOfBand }: PayInput): Invoice {
  const open = invoice.status === 'draft' ? finalize(store, invoice) : invoice;
  if (open.status === 'paid' && invoice.status === 'draft') return open;
  if (open.status === 'paid') throw invalid('Invoice is already paid');
  if (open.status === 'void') throw invalid('This invoice is voided and can no longer be paid.');
  if (outOfBand) return markPaid(store, open, { amount_paid_off_stripe: open.amount_remaining });
  const payment_method = method ?? defaultMethod(store, open);
  if (payment_method === null) throw noMethod();
  const { customer, currency, amount_remaining: amount } = open;
  const description = open.parent ? 'Subscription update' : 'Payment for Invoice';
  const intent = createIntent(store, { amount, currency, customer, payment_method, description });
  const payment = { invoice: open.id, amount_requested: amount, amount_paid: null, currency, is_default: true };
  const tried = store.add('invoice_payment', {
    ...payment,
    payment: { payment_intent: intent.id, type: 'payment_intent' },
    status: 'open',
    status_transitions: { canceled_at: null, paid_at: null },
  });
  const attempt = { attempted: true, attempt_count: open.attempt_count + 1 };
  try {
    confirm(store, intent, { off_session: true });
  } catch (error) {
    const next_payment_attempt = open.auto_advance ? store.now() + 3 * day : null;
    change(store, open, { ...attempt, next_payment_attempt }, 'updated', 'payment_failed');
    throw error;
  }
  store.set(tried, {
    amount_paid: amount,
    status: 'paid',
    status_transitions: { canceled_at: null, paid_at: store.now() },
  });
  return markPaid(store, open, { ...attempt, next_payment_attempt: null });
}

export function noMethod() {
  const message =
    'This customer has no attached payment source or default payment method. Add a default payment method.';
  return invalid(message, { code: 'resource_missing' });
}

export function voidInvoice(store: Store, invoice: Invoice): Invoice {
  if (invoice.status !== 'open' && invoice.status !== 'uncollectible')
    throw invalid(`You can only void open or uncollectible invoices. This invoice is ${invoice.status}.`);
  return change(store, invoice, { status: 'void', ...stamped(invoice, 'voided_at', store.now()) }, 'updated', 'voided');
}

export function writeOff(store: Store, invoice: Invoice): Invoice {
  const changes = { status: 'uncollectible', ...stamped(invoice, 'marked_uncollectible_at', store.now()) } as const;
  return change(store, invoice, changes, 'updated', 'marked_uncollectible');
}

/** Sends an open invoice to the customer. */
export function sendInvoice(store: Store, invoice: Invoice): Invoice {
  if (invoice.collection_method !== 'send_invoice')
    throw invalid(`You can only manually send an invoice if its collection method is 'send_invoice'.`);
  const open = invoice.status === 'draft' ? finalize(store, invoice) : invoice;
  store.outbox.push({ kind: 'invoice', to: open.customer_email, invoice: open.id, number: open.number });
  emit(store, 'sent', open);
  return open;
}
