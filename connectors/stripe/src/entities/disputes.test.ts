import { describe, it } from 'vitest';
import { exchange, page } from '../../test/wire.ts';

const dispute = {
  id: 'du_1MtJUT2eZvKYlo2C',
  object: 'dispute',
  amount: 1099,
  balance_transactions: [],
  charge: 'ch_1',
  created: 1780000000,
  currency: 'usd',
  evidence: { product_description: null },
  evidence_details: { due_by: 1780800000, has_evidence: false, past_due: false, submission_count: 0 },
  is_charge_refundable: false,
  livemode: false,
  metadata: {},
  payment_intent: 'pi_1',
  reason: 'product_not_received',
  status: 'needs_response',
};
const { id } = dispute;

describe('disputes', () => {
  it('lists those of a charge', () =>
    exchange({
      call: (stripe) => stripe.disputes.list({ charge: 'ch_1', payment_intent: 'pi_1', created: { gte: 1 } }),
      sends: 'GET /v1/disputes',
      query: { charge: 'ch_1', payment_intent: 'pi_1', 'created[gte]': '1' },
      response: page([dispute]),
    }));

  it('gets one', () =>
    exchange({ call: (stripe) => stripe.disputes.get({ id }), sends: `GET /v1/disputes/${id}`, response: dispute }));

  it('saves evidence without submitting it', () =>
    exchange({
      call: (stripe) =>
        stripe.disputes.update({
          id,
          evidence: { product_description: 'Annual plan', shipping_tracking_number: '1Z99', appeal: null },
          submit: false,
        }),
      sends: `POST /v1/disputes/${id}`,
      body: {
        'evidence[product_description]': 'Annual plan',
        'evidence[shipping_tracking_number]': '1Z99',
        'evidence[appeal]': '',
        submit: 'false',
      },
      response: dispute,
    }));

  it('accepts one', () =>
    exchange({
      call: (stripe) => stripe.disputes.close({ id }),
      sends: `POST /v1/disputes/${id}/close`,
      response: { ...dispute, status: 'lost' },
    }));
});
