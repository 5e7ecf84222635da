import { describe, it } from 'vitest';
import { exchange, page } from '../../test/wire.ts';

const transaction = {
  id: 'cbtxn_1MrU9qLkdIwHu7ix',
  object: 'customer_balance_transaction',
  amount: -500,
  created: 1780000000,
  credit_note: null,
  currency: 'usd',
  customer: 'cus_9',
  description: 'Goodwill',
  ending_balance: -500,
  invoice: null,
  livemode: false,
  metadata: {},
  type: 'adjustment',
};

describe('customer balance transactions', () => {
  it('lists those of a customer and an invoice', () =>
    exchange({
      call: (stripe) => stripe.customerBalanceTransactions.list({ id: 'cus_9', invoice: 'in_1', created: { gt: 5 } }),
      sends: 'GET /v1/customers/cus_9/balance_transactions',
      query: { invoice: 'in_1', 'created[gt]': '5' },
      response: page([transaction]),
    }));

  it('gives credit', () =>
    exchange({
      call: (stripe) =>
        stripe.customerBalanceTransactions.create({
          id: 'cus_9',
          amount: -500,
          currency: 'usd',
          description: 'Goodwill',
        }),
      sends: 'POST /v1/customers/cus_9/balance_transactions',
      body: { amount: '-500', currency: 'usd', description: 'Goodwill' },
      response: transaction,
    }));
});
