import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { client, exchange, page } from '../../test/wire.ts';

const refund = {
  id: 're_1Nispe2eZvKYlo2C',
  object: 'refund',
  amount: 500,
  balance_transaction: 'txn_1',
  charge: 'ch_1',
  created: 1780000000,
  currency: 'usd',
  destination_details: { card: { reference_status: 'pending', type: 'refund' }, type: 'card' },
  metadata: {},
  payment_intent: 'pi_1',
  reason: 'requested_by_customer',
  status: 'succeeded',
};

describe('refunds', () => {
  it('lists those of a charge', () =>
    exchange({
      call: (stripe) => stripe.refunds.list({ charge: 'ch_1', payment_intent: 'pi_1' }),
      sends: 'GET /v1/refunds',
      query: { charge: 'ch_1', payment_intent: 'pi_1' },
      response: page([refund]),
    }));

  it('gets one', () =>
    exchange({
      call: (stripe) => stripe.refunds.get({ id: refund.id }),
      sends: `GET /v1/refunds/${refund.id}`,
      response: refund,
    }));

  it('refunds a part of a payment', () =>
    exchange({
      call: (stripe) =>
        stripe.refunds.create({
          payment_intent: 'pi_1',
          amount: 500,
          reason: 'requested_by_customer',
          metadata: { case: '9' },
        }),
      sends: 'POST /v1/refunds',
      body: { payment_intent: 'pi_1', amount: '500', reason: 'requested_by_customer', 'metadata[case]': '9' },
      response: refund,
    }));

  it('cancels one', () =>
    exchange({
      call: (stripe) => stripe.refunds.cancel({ id: refund.id }),
      sends: `POST /v1/refunds/${refund.id}/cancel`,
      response: { ...refund, status: 'canceled' },
    }));

  it('needs a payment', async () => {
    const error = await failure(client().refunds.create({ amount: 500 }));
    expect([error.code, error.outcome]).toEqual(['invalid_params', 'not_sent']);
  });

  it('sends the key of the caller', () =>
    exchange({
      call: (stripe) => stripe.refunds.create({ charge: 'ch_1' }, { idempotencyKey: 'refund-order-6735' }),
      sends: 'POST /v1/refunds',
      body: { charge: 'ch_1' },
      sentHeaders: { 'idempotency-key': 'refund-order-6735' },
      response: refund,
    }));
});
