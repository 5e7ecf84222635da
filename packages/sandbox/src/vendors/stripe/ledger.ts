import { createPaymentMethod, declineOf } from './cards.ts';
import { announce, change, emit } from './events.ts';
import type { BalanceTransaction, Charge, PaymentMethod, Refund } from './records.ts';
import { type Decline, invalid } from './rejection.ts';
import { blank, type Store } from './store.ts';

const day = 86_400;

interface Entry {
  readonly type: string;
  readonly amount: number;
  readonly currency: string;
  readonly source: string;
  readonly fee?: number;
  readonly reporting_category?: string;
  readonly description?: string | null;
  /** Seconds until the money is available. Default: 0. */
  readonly after?: number;
}

/** Books money that enters or leaves the account's balance. */
export function book(store: Store, { fee = 0, after = 0, ...entry }: Entry): BalanceTransaction {
  const { currency } = entry;
  const details = {
    amount: fee,
    application: null,
    currency,
    description: 'Stripe processing fees',
    type: 'stripe_fee',
  };
  return store.add('balance_transaction', {
    reporting_category: entry.type,
    ...entry,
    fee,
    fee_details: fee === 0 ? [] : [details],
    net: entry.amount - fee,
    available_on: store.now() + after,
  });
}

/** Returns what the account can pay out, or will be able to. */
export function balanceOf(store: Store, currency: string, isAvailable: boolean): number {
  return store
    .table('balance_transaction')
    .filter((entry) => entry.currency === currency && entry.available_on <= store.now() === isAvailable)
    .reduce((sum, { net }) => sum + net, 0);
}

interface Payment {
  readonly amount: number;
  readonly currency: string;
  readonly customer: string | null;
  readonly description: string | null;
  readonly payment_intent: string;
  readonly captured: boolean;
  readonly receipt_email?: string | null;
  readonly metadata?: Readonly<Record<string, string>>;
}

/** Charges a payment method. A declined charge is recorded, too. */
export function charge(
  store: Store,
  method: PaymentMethod,
  payment: Payment,
): { readonly charge: Charge; readonly decline?: Decline } {
  const decline = declineOf(store, method);
  const { brand, last4, exp_month, exp_year, checks, fingerprint } = method.card;
  const card = { brand, last4, exp_month, exp_year, checks, fingerprint };
  const outcome = decline
    ? { network_status: 'declined_by_network', reason: decline.decline_code, type: 'issuer_declined' }
    : { network_status: 'approved_by_network', reason: null, type: 'authorized' };
  const made = store.add('charge', {
    ...payment,
    billing_details: method.billing_details,
    payment_method: method.id,
    payment_method_details: { card: { ...blank('charged card'), network: card.brand, ...card }, type: 'card' },
    outcome: { ...blank('outcome'), risk_score: store.random.int(2, 60), ...outcome },
    ...(decline
      ? {
          captured: false,
          paid: false,
          status: 'failed',
          failure_code: decline.code,
          failure_message: decline.message,
        }
      : { receipt_url: `https://pay.stripe.com/receipts/${store.text(24)}` }),
  });
  if (decline) return { charge: announce(store, made, 'failed'), decline };
  const charged = payment.captured ? settle(store, made, payment.amount) : made;
  emit(store, 'succeeded', charged);
  if (store.cards.get(method.id)?.dispute) dispute(store, charged, 'fraudulent');
  return { charge: charged };
}

/** Captures the amount and books it. What is left of the amount is released, which Stripe shows as a refund. */
export function settle(store: Store, paid: Charge, amount: number): Charge {
  const fee = Math.round(amount * 0.029) + 30;
  const isAvailable = store.cards.get(paid.payment_method ?? '')?.available;
  const { id: source, currency } = paid;
  const entry = book(store, { type: 'charge', amount, currency, source, fee, after: isAvailable ? 0 : 2 * day });
  return store.set(paid, {
    captured: true,
    amount_captured: amount,
    amount_refunded: paid.amount - amount,
    balance_transaction: entry.id,
  });
}

interface RefundInput {
  readonly amount?: number | undefined;
  readonly reason?: string | undefined;
  readonly metadata?: unknown;
  readonly status?: string;
}

/** Refunds a charge, or the part of it that is left. */
export function refund(store: Store, charged: Charge, { amount, reason, metadata, status }: RefundInput): Refund {
  const left = charged.amount - charged.amount_refunded;
  if (charged.status !== 'succeeded' || !charged.captured)
    throw invalid(`Charge ${charged.id} cannot be refunded.`, { code: 'charge_not_refundable' });
  if (charged.disputed)
    throw invalid(`Charge ${charged.id} has been charged back; cannot issue a refund.`, { code: 'charge_disputed' });
  if (left === 0) throw invalid(`Charge ${charged.id} has already been refunded.`, { code: 'charge_already_refunded' });
  const wanted = amount ?? left;
  if (wanted < 1) throw invalid('Invalid positive integer', { param: 'amount' });
  if (wanted > left)
    throw invalid(`Refund amount (${wanted}) is greater than unrefunded amount on charge (${left})`, {
      param: 'amount',
    });
  const { id, currency, payment_intent, customer, payment_method } = charged;
  const given = { ...(reason && { reason }), ...(status && { status }), metadata: metadata ?? {} };
  const about = { charge: id, currency, payment_intent, customer, payment_method };
  const made = store.add('refund', { ...about, amount: wanted, ...given });
  const entry = book(store, { type: 'refund', amount: -wanted, currency, source: made.id });
  const refunded = store.set(made, { balance_transaction: entry.id });
  announce(store, refunded);
  change(store, charged, { amount_refunded: charged.amount_refunded + wanted, refunded: wanted === left }, 'refunded');
  return refunded;
}

/** Records that a cardholder disputes a charge. Stripe withdraws the amount and a fee until the dispute is decided. */
export function dispute(store: Store, charged: Charge, reason: string, status = 'needs_response') {
  const { id, amount, currency, payment_intent } = charged;
  const evidence_details = {
    due_by: status === 'needs_response' ? store.now() + 9 * day : null,
    enhanced_eligibility: {},
    has_evidence: false,
    past_due: false,
    submission_count: 0,
    submission_method: 'not_submitted',
  };
  const made = store.add('dispute', {
    charge: id,
    amount,
    currency,
    payment_intent,
    reason,
    status,
    evidence_details,
    evidence: blank('evidence'),
  });
  const withdrawn = { type: 'adjustment', amount: -amount, currency, source: made.id, fee: 1500 };
  book(store, { ...withdrawn, reporting_category: 'dispute', description: `Chargeback withdrawal for ${id}` });
  store.set(charged, { disputed: true });
  return announce(store, made);
}

/** Creates a card of a customer, for generated data. */
export function savedCard(store: Store, customer: string, brand: string, last4: string, decline?: string) {
  const card = createPaymentMethod(store, { brand, last4, ...(decline && { decline, attaches: true }) });
  const { name, email, phone, address } = store.need('customer', customer);
  return store.set(card, { customer, billing_details: { address, email, name, phone, tax_id: null } });
}
