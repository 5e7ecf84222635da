import { describe, it } from 'vitest';
import { exchange, page } from '../../test/wire.ts';

const payout = {
  id: 'po_1OaFDbEcg9tTZuTgNYmX0PKB',
  object: 'payout',
  amount: 1100,
  arrival_date: 1780172800,
  automatic: false,
  balance_transaction: 'txn_1',
  created: 1780000000,
  currency: 'usd',
  description: null,
  destination: 'ba_1',
  livemode: false,
  metadata: {},
  method: 'standard',
  reconciliation_status: 'not_applicable',
  source_type: 'card',
  status: 'pending',
  type: 'bank_account',
};

describe('payouts', () => {
  it('lists those that arrive in a time', () =>
    exchange({
      call: (stripe) =>
        stripe.payouts.list({ status: 'pending', destination: 'ba_1', arrival_date: { gte: 1780000000 } }),
      sends: 'GET /v1/payouts',
      query: { status: 'pending', destination: 'ba_1', 'arrival_date[gte]': '1780000000' },
      response: page([payout]),
    }));

  it('gets one', () =>
    exchange({
      call: (stripe) => stripe.payouts.get({ id: payout.id }),
      sends: `GET /v1/payouts/${payout.id}`,
      response: payout,
    }));

  it('pays out', () =>
    exchange({
      call: (stripe) =>
        stripe.payouts.create({ amount: 1100, currency: 'usd', method: 'standard', source_type: 'card' }),
      sends: 'POST /v1/payouts',
      body: { amount: '1100', currency: 'usd', method: 'standard', source_type: 'card' },
      response: payout,
    }));
});
