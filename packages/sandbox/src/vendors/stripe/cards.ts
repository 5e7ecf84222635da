import cards from './data/cards.json' with { type: 'json' };
import declines from './data/declines.json' with { type: 'json' };
import type { Card, PaymentMethod } from './records.ts';
import { cardError, type Decline, invalid, missing } from './rejection.ts';
import type { Store } from './store.ts';

const testCards: Readonly<Record<string, Card>> = cards;
const reasons: Readonly<Record<string, Omit<Decline, 'decline_code'>>> = declines;

/** Returns the payment method with an id. The id of a test card creates one. */
export function paymentMethod(store: Store, id: string, param = 'payment_method'): PaymentMethod {
  const card = Object.hasOwn(testCards, id) ? testCards[id] : undefined;
  if (card) return createPaymentMethod(store, card);
  const method = store.table('payment_method').get(id);
  if (!method) throw missing('PaymentMethod', id, param);
  if (store.detached.has(id))
    throw invalid('This PaymentMethod was detached from a Customer, so it can no longer be used or attached.', {
      code: 'payment_method_unexpected_state',
    });
  return method;
}

export function createPaymentMethod(store: Store, card: Card): PaymentMethod {
  const method = store.add('payment_method', {
    card: {
      brand: card.brand,
      checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: 'unchecked' },
      country: 'US',
      display_brand: card.brand,
      exp_month: store.random.int(1, 12),
      exp_year: new Date(store.now() * 1000).getUTCFullYear() + store.random.int(1, 4),
      fingerprint: store.text(16),
      funding: 'credit',
      generated_from: null,
      last4: card.last4,
      networks: { available: [card.brand], preferred: null },
      regulated_status: 'unregulated',
      three_d_secure_usage: { supported: true },
      wallet: null,
    },
  });
  store.cards.set(method.id, card);
  return method;
}

/** Returns why charges of a payment method fail; undefined if they succeed. */
export function declineOf(store: Store, method: PaymentMethod): Decline | undefined {
  const code = store.cards.get(method.id)?.decline;
  return code === undefined ? undefined : declineFor(code);
}

export function declineFor(decline_code: string): Decline {
  const reason = reasons[decline_code];
  if (!reason) throw new Error(`Unknown decline code ${decline_code}.`);
  return { ...reason, decline_code };
}

/** Throws a 402 for most cards that decline charges. */
export function requireAttachable(store: Store, method: PaymentMethod): void {
  const decline = store.cards.get(method.id)?.attaches ? undefined : declineOf(store, method);
  if (decline) throw cardError(decline, {});
}
