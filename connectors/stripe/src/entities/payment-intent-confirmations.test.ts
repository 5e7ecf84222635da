import { it } from 'vitest';
import { intent } from '../../test/payment.ts';
import { exchange } from '../../test/wire.ts';

it('confirms a payment intent', () =>
  exchange({
    call: (stripe) =>
      stripe.paymentIntentConfirmations.create({
        id: intent.id,
        payment_method: 'pm_card_visa',
        return_url: 'https://shop.example/done',
        amount_to_confirm: 1099,
        setup_future_usage: null,
        mandate_data: null,
      }),
    sends: `POST /v1/payment_intents/${intent.id}/confirm`,
    body: {
      payment_method: 'pm_card_visa',
      return_url: 'https://shop.example/done',
      amount_to_confirm: '1099',
      setup_future_usage: '',
      mandate_data: '',
    },
    response: { ...intent, status: 'succeeded', latest_charge: 'ch_1' },
  }));
