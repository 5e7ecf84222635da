import { declineFor, paymentMethod } from './cards.ts';
import { announce, change, emit } from './events.ts';
import { charge, settle } from './ledger.ts';
import type { PaymentIntent } from './records.ts';
import { cardError, invalid } from './rejection.ts';
import type { Store } from './store.ts';
import { viewOf } from './views.ts';

export function createIntent(store: Store, fields: Readonly<Record<string, unknown>>): PaymentIntent {
  const made = store.add('payment_intent', fields);
  const secret = `${made.id}_secret_${store.text(25)}`;
  const status = made.payment_method === null ? 'requires_payment_method' : 'requires_confirmation';
  return announce(store, store.set(made, { client_secret: secret, status }));
}

/** Creates the error for an action that the status of a payment intent does not allow. */
export function unexpectedState(store: Store, intent: PaymentIntent, action: string) {
  const message = `You cannot ${action} this PaymentIntent because it has a status of ${intent.status}.`;
  const error = invalid(message, { code: 'payment_intent_unexpected_state' });
  return Object.assign(error, { details: { ...error.details, payment_intent: viewOf(store, intent) } });
}

interface Confirmation {
  readonly payment_method?: string | undefined;
  /** Whether the customer is absent, so that nobody can authenticate. */
  readonly off_session?: boolean | undefined;
  readonly error_on_requires_action?: boolean | undefined;
}

/** Attempts a payment; throws a 402 if the card is declined. */
export function confirm(store: Store, intent: PaymentIntent, given: Confirmation): PaymentIntent {
  if (!['requires_payment_method', 'requires_confirmation', 'requires_action'].includes(intent.status))
    throw unexpectedState(store, intent, 'confirm');
  const id = given.payment_method ?? intent.payment_method;
  if (id === null) {
    const message = 'You cannot confirm this PaymentIntent because it is missing a payment method.';
    throw invalid(message, { code: 'payment_intent_unexpected_state' });
  }
  const method = paymentMethod(store, id);
  const chosen = store.set(intent, { payment_method: method.id });
  if (store.cards.get(method.id)?.authenticate) {
    if (given.off_session || given.error_on_requires_action)
      throw failed(store, chosen, declineFor('authentication_required'));
    const next_action = { type: 'use_stripe_sdk', use_stripe_sdk: { type: 'three_d_secure_redirect' } };
    return change(store, chosen, { status: 'requires_action', next_action }, 'requires_action');
  }

  const { amount, currency, customer, description, metadata, receipt_email } = chosen;
  const captured = chosen.capture_method !== 'manual';
  const payment = { amount, currency, customer, description, metadata, receipt_email };
  const result = charge(store, method, { ...payment, payment_intent: intent.id, captured });
  const latest_charge = result.charge.id;
  if (result.decline) throw failed(store, store.set(chosen, { latest_charge }), result.decline);
  if (captured) {
    const paid = { status: 'succeeded', amount_received: amount, latest_charge, last_payment_error: null } as const;
    return change(store, chosen, { ...paid, next_action: null }, 'succeeded');
  }
  const held = { status: 'requires_capture', amount_capturable: amount, latest_charge } as const;
  return change(store, chosen, held, 'amount_capturable_updated');
}

/** Records a declined attempt and returns its error. */
function failed(store: Store, intent: PaymentIntent, decline: ReturnType<typeof declineFor>) {
  const method = store.need('payment_method', intent.payment_method ?? '');
  const { code, decline_code, message } = decline;
  const error = {
    ...(intent.latest_charge && { charge: intent.latest_charge }),
    payment_method: viewOf(store, method),
  };
  const last_payment_error = { type: 'card_error', code, decline_code, message, ...error };
  const status = 'requires_payment_method';
  const after = store.set(intent, { status, payment_method: null, last_payment_error, next_action: null });
  emit(store, 'payment_failed', after);
  return cardError(decline, { ...error, payment_intent: viewOf(store, after) });
}

/** Captures a held amount, or a part of it. */
export function capture(store: Store, intent: PaymentIntent, amount = intent.amount_capturable): PaymentIntent {
  if (intent.status !== 'requires_capture') throw unexpectedState(store, intent, 'capture');
  if (amount > intent.amount_capturable) {
    const message = `The amount to capture (${amount}) is greater than the capturable amount (${intent.amount_capturable}).`;
    throw invalid(message, { code: 'amount_too_large', param: 'amount_to_capture' });
  }
  emit(store, 'captured', settle(store, store.need('charge', intent.latest_charge ?? ''), amount));
  return change(store, intent, { status: 'succeeded', amount_capturable: 0, amount_received: amount }, 'succeeded');
}

/** Cancels a payment intent and releases a held amount. */
export function cancel(store: Store, intent: PaymentIntent, cancellation_reason: string | undefined): PaymentIntent {
  if (intent.status === 'succeeded' || intent.status === 'canceled') throw unexpectedState(store, intent, 'cancel');
  if (intent.status === 'requires_capture') {
    const held = store.need('charge', intent.latest_charge ?? '');
    change(store, held, { amount_refunded: held.amount, refunded: true }, 'refunded');
  }
  const canceled_at = store.now();
  const reason = cancellation_reason ?? null;
  const changes = { canceled_at, cancellation_reason: reason, amount_capturable: 0, next_action: null };
  return change(store, intent, { status: 'canceled', ...changes }, 'canceled');
}
