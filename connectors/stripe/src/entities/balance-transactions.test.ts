import { describe, it } from 'vitest';
import { exchange, page } from '../../test/wire.ts';

const transaction = {
  id: 'txn_1MiN3gLkdIwHu7ix',
  object: 'balance_transaction',
  amount: 1099,
  available_on: 1780172800,
  balance_type: 'payments',
  created: 1780000000,
  currency: 'usd',
  description: 'Subscription update',
  exchange_rate: null,
  fee: 62,
  fee_details: [
    { amount: 62, application: null, currency: 'usd', description: 'Stripe processing fees', type: 'stripe_fee' },
  ],
  net: 1037,
  reporting_category: 'charge',
  source: 'ch_1',
  status: 'available',
  type: 'charge',
};

describe('balance transactions', () => {
  it('lists the charges of a month', () =>
    exchange({
      call: (stripe) =>
        stripe.balanceTransactions.list({
          type: 'charge',
          currency: 'usd',
          created: { gte: 1767225600, lt: 1769904000 },
        }),
      sends: 'GET /v1/balance_transactions',
      query: { type: 'charge', currency: 'usd', 'created[gte]': '1767225600', 'created[lt]': '1769904000' },
      response: page([transaction]),
    }));

  it('lists those of a payout', () =>
    exchange({
      call: (stripe) => stripe.balanceTransactions.list({ payout: 'po_1', source: 'ch_1' }),
      sends: 'GET /v1/balance_transactions',
      query: { payout: 'po_1', source: 'ch_1' },
      response: page([]),
    }));

  it('gets one', () =>
    exchange({
      call: (stripe) => stripe.balanceTransactions.get({ id: transaction.id }),
      sends: `GET /v1/balance_transactions/${transaction.id}`,
      response: transaction,
    }));
});
