import { assign } from '../assign.ts';
import { announce } from '../events.ts';
import { balanceOf, book } from '../ledger.ts';
import { getOf, listOf } from '../lists.ts';
import type { Operations } from '../operation.ts';
import type { Payout } from '../records.ts';
import { invalid } from '../rejection.ts';
import type { Store } from '../store.ts';
import { viewOf } from '../views.ts';

const day = 86_400;

/** Pays out a part of the available balance. The money arrives two days later. */
export function createPayout(
  store: Store,
  amount: number,
  currency: string,
  fields: Readonly<Record<string, unknown>>,
): Payout {
  const made = store.add('payout', {
    amount,
    currency,
    arrival_date: store.now() + 2 * day,
    destination: `ba_${store.accountId.slice(5)}`,
    ...fields,
  });
  const entry = book(store, {
    type: 'payout',
    amount: -amount,
    currency,
    source: made.id,
    description: 'STRIPE PAYOUT',
  });
  return announce(store, store.set(made, { balance_transaction: entry.id }));
}

export function balanceOperations(store: Store): Operations {
  const amounts = (isAvailable: boolean) => {
    const amount = balanceOf(store, 'usd', isAvailable);
    return [{ amount, currency: 'usd', source_types: { card: amount } }];
  };
  return {
    'GET /v1/balance': () => ({
      object: 'balance',
      available: amounts(true),
      livemode: false,
      pending: amounts(false),
    }),
    ...listOf(store, 'balance_transaction', 'GET /v1/balance_transactions', {
      filters: {
        // Of the transactions that a payout contains, the emulator only knows that of the payout itself.
        payout: ({ source }, value) => source === value,
      },
    }),
    ...getOf(store, 'balance_transaction', 'GET /v1/balance_transactions/{id}'),
    ...listOf(store, 'payout', 'GET /v1/payouts'),
    ...getOf(store, 'payout', 'GET /v1/payouts/{id}'),
    'POST /v1/payouts': ({ params }) => {
      const amount = params.number('amount') ?? 0;
      const currency = (params.text('currency') ?? '').toLowerCase();
      if (amount < 1) throw invalid('Invalid positive integer', { param: 'amount' });
      if (amount > balanceOf(store, currency, true)) {
        const message = 'You have insufficient funds in your Stripe account for this payout.';
        throw invalid(message, { code: 'balance_insufficient' });
      }
      return viewOf(store, createPayout(store, amount, currency, assign('payout', params)));
    },
  };
}
