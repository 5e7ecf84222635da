import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { intent } from '../../test/payment.ts';
import { client, exchange, found, page } from '../../test/wire.ts';

const { id } = intent;
const path = `/v1/payment_intents/${id}` as const;

describe('payment intents', () => {
  it('lists those of a customer', () =>
    exchange({
      call: (stripe) => stripe.paymentIntents.list({ customer: 'cus_9', created: { gte: 1767225600 } }),
      sends: 'GET /v1/payment_intents',
      query: { customer: 'cus_9', 'created[gte]': '1767225600' },
      response: page([intent]),
    }));

  it('searches', () =>
    exchange({
      call: (stripe) => stripe.paymentIntents.search({ query: "status:'succeeded'", limit: 100 }),
      sends: 'GET /v1/payment_intents/search',
      query: { query: "status:'succeeded'", limit: '100' },
      response: found([intent]),
    }));

  it('gets one', () =>
    exchange({
      call: (stripe) => stripe.paymentIntents.get({ id, client_secret: intent.client_secret }),
      sends: `GET ${path}`,
      query: { client_secret: intent.client_secret },
      response: intent,
    }));

  it('creates and confirms one', () =>
    exchange({
      call: (stripe) =>
        stripe.paymentIntents.create({
          amount: 1099,
          currency: 'usd',
          customer: 'cus_9',
          confirm: true,
          off_session: 'recurring',
          payment_method: 'pm_1',
          automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
          allowed_payment_method_types: ['card', 'link'],
          payment_method_options: { card: { request_three_d_secure: 'any' } },
          mandate_data: {
            customer_acceptance: { type: 'online', online: { ip_address: '192.0.2.1', user_agent: 'x' } },
          },
          shipping: { name: 'Maria Lopez', address: { line1: 'Torstr. 1' } },
          metadata: { order_id: '6735' },
        }),
      sends: 'POST /v1/payment_intents',
      body: {
        amount: '1099',
        currency: 'usd',
        customer: 'cus_9',
        confirm: 'true',
        off_session: 'recurring',
        payment_method: 'pm_1',
        'automatic_payment_methods[enabled]': 'true',
        'automatic_payment_methods[allow_redirects]': 'never',
        'allowed_payment_method_types[]': ['card', 'link'],
        'payment_method_options[card][request_three_d_secure]': 'any',
        'mandate_data[customer_acceptance][type]': 'online',
        'mandate_data[customer_acceptance][online][ip_address]': '192.0.2.1',
        'mandate_data[customer_acceptance][online][user_agent]': 'x',
        'shipping[name]': 'Maria Lopez',
        'shipping[address][line1]': 'Torstr. 1',
        'metadata[order_id]': '6735',
      },
      response: { ...intent, status: 'requires_action', next_action: { type: 'use_stripe_sdk' } },
    }));

  it('updates one', () =>
    exchange({
      call: (stripe) =>
        stripe.paymentIntents.update({
          id,
          amount: 1299,
          application_fee_amount: null,
          setup_future_usage: null,
          excluded_payment_method_types: ['klarna'],
          metadata: { order_id: '6736' },
        }),
      sends: `POST ${path}`,
      body: {
        amount: '1299',
        application_fee_amount: '',
        setup_future_usage: '',
        'excluded_payment_method_types[]': 'klarna',
        'metadata[order_id]': '6736',
      },
      response: { ...intent, amount: 1299 },
    }));

  it('captures a part of one', () =>
    exchange({
      call: (stripe) => stripe.paymentIntents.capture({ id, amount_to_capture: 750, final_capture: true }),
      sends: `POST ${path}/capture`,
      body: { amount_to_capture: '750', final_capture: 'true' },
      response: { ...intent, status: 'succeeded', amount_received: 750 },
    }));

  it.each([
    ['a currency in uppercase', { amount: 1099, currency: 'USD' }, 'lowercase'],
    ['an amount with decimals', { amount: 10.99, currency: 'usd' }, 'amount'],
    ['nothing to pay', { amount: 0, currency: 'usd' }, 'amount'],
    ['off_session without confirm', { amount: 1099, currency: 'usd', off_session: true }, 'confirm'],
  ])('rejects %s before anything is sent', async (_, params, named) => {
    const error = await failure(client().paymentIntents.create(params));
    expect([error.code, error.outcome]).toEqual(['invalid_params', 'not_sent']);
    expect(error.message).toContain(named);
  });
});
