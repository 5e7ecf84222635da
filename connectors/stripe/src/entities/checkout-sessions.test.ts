import { describe, it } from 'vitest';
import { exchange, page } from '../../test/wire.ts';

const session = {
  id: 'cs_test_a11YYufWQzNY63zpQ6QSNRQhkUpVph4WRmzW0',
  object: 'checkout.session',
  amount_subtotal: 2198,
  amount_total: 2198,
  created: 1780000000,
  currency: 'usd',
  customer: null,
  customer_details: null,
  expires_at: 1780086400,
  livemode: false,
  metadata: {},
  mode: 'payment',
  payment_intent: null,
  payment_status: 'unpaid',
  status: 'open',
  success_url: 'https://shop.example/thanks',
  url: 'https://checkout.stripe.com/c/pay/cs_test_a11',
};
const { id } = session;

describe('checkout sessions', () => {
  it('lists those of an email address', () =>
    exchange({
      call: (stripe) =>
        stripe.checkoutSessions.list({ customer_details: { email: 'maria@northwind.example' }, status: 'complete' }),
      sends: 'GET /v1/checkout/sessions',
      query: { 'customer_details[email]': 'maria@northwind.example', status: 'complete' },
      response: page([session]),
    }));

  it('gets one with what was sold', () =>
    exchange({
      call: (stripe) => stripe.checkoutSessions.get({ id, expand: ['line_items'] }),
      sends: `GET /v1/checkout/sessions/${id}`,
      query: { 'expand[]': 'line_items' },
      response: { ...session, line_items: page([]) },
    }));

  it('creates one', () =>
    exchange({
      call: (stripe) =>
        stripe.checkoutSessions.create({
          mode: 'payment',
          line_items: [
            { price: 'price_1', quantity: 2, adjustable_quantity: { enabled: true, maximum: 9 } },
            { price_data: { currency: 'usd', unit_amount: 1000, product_data: { name: 'Gift' } }, quantity: 1 },
          ],
          success_url: 'https://shop.example/thanks?session={CHECKOUT_SESSION_ID}',
          allowed_payment_method_types: ['card'],
          shipping_address_collection: { allowed_countries: ['DE', 'AT'] },
          custom_fields: [{ key: 'size', label: { type: 'custom', custom: 'Size' }, type: 'text' }],
          payment_intent_data: { metadata: { order_id: '6735' } },
          tax_id_collection: { enabled: true },
          client_reference_id: 'cart-7',
        }),
      sends: 'POST /v1/checkout/sessions',
      body: {
        mode: 'payment',
        'line_items[0][price]': 'price_1',
        'line_items[0][quantity]': '2',
        'line_items[0][adjustable_quantity][enabled]': 'true',
        'line_items[0][adjustable_quantity][maximum]': '9',
        'line_items[1][price_data][currency]': 'usd',
        'line_items[1][price_data][unit_amount]': '1000',
        'line_items[1][price_data][product_data][name]': 'Gift',
        'line_items[1][quantity]': '1',
        success_url: 'https://shop.example/thanks?session={CHECKOUT_SESSION_ID}',
        'allowed_payment_method_types[]': 'card',
        'shipping_address_collection[allowed_countries][]': ['DE', 'AT'],
        'custom_fields[0][key]': 'size',
        'custom_fields[0][label][type]': 'custom',
        'custom_fields[0][label][custom]': 'Size',
        'custom_fields[0][type]': 'text',
        'payment_intent_data[metadata][order_id]': '6735',
        'tax_id_collection[enabled]': 'true',
        client_reference_id: 'cart-7',
      },
      response: session,
    }));

  it('expires one', () =>
    exchange({
      call: (stripe) => stripe.checkoutSessions.expire({ id }),
      sends: `POST /v1/checkout/sessions/${id}/expire`,
      response: { ...session, status: 'expired', url: null },
    }));
});
