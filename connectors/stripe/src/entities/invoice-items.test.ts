import { describe, it } from 'vitest';
import { exchange, page } from '../../test/wire.ts';

const item = {
  id: 'ii_1MtGUtLkdIwHu7ix',
  object: 'invoiceitem',
  amount: 2500,
  currency: 'usd',
  customer: 'cus_9',
  date: 1780000000,
  description: 'Setup fee',
  discountable: true,
  discounts: [],
  invoice: null,
  livemode: false,
  metadata: {},
  period: { start: 1780000000, end: 1782592000 },
  proration: false,
  quantity: 1,
  tax_rates: [],
};

describe('invoice items', () => {
  it('lists the pending ones', () =>
    exchange({
      call: (stripe) => stripe.invoiceItems.list({ customer: 'cus_9', pending: true }),
      sends: 'GET /v1/invoiceitems',
      query: { customer: 'cus_9', pending: 'true' },
      response: page([item]),
    }));

  it('lists those of an invoice', () =>
    exchange({
      call: (stripe) => stripe.invoiceItems.list({ invoice: 'in_1', created: { lte: 1780000000 } }),
      sends: 'GET /v1/invoiceitems',
      query: { invoice: 'in_1', 'created[lte]': '1780000000' },
      response: page([]),
    }));

  it('adds one', () =>
    exchange({
      call: (stripe) =>
        stripe.invoiceItems.create({
          customer: 'cus_9',
          amount: 2500,
          currency: 'usd',
          description: 'Setup fee',
          period: { start: 1780000000, end: 1782592000 },
          tax_rates: ['txr_1', 'txr_2'],
        }),
      sends: 'POST /v1/invoiceitems',
      body: {
        customer: 'cus_9',
        amount: '2500',
        currency: 'usd',
        description: 'Setup fee',
        'period[start]': '1780000000',
        'period[end]': '1782592000',
        'tax_rates[]': ['txr_1', 'txr_2'],
      },
      response: item,
    }));

  it('adds one with a price', () =>
    exchange({
      call: (stripe) =>
        stripe.invoiceItems.create({ customer: 'cus_9', pricing: { price: 'price_1' }, quantity: 3, invoice: 'in_1' }),
      sends: 'POST /v1/invoiceitems',
      body: { customer: 'cus_9', 'pricing[price]': 'price_1', quantity: '3', invoice: 'in_1' },
      response: item,
    }));

  it('deletes one', () =>
    exchange({
      call: (stripe) => stripe.invoiceItems.delete({ id: item.id }),
      sends: `DELETE /v1/invoiceitems/${item.id}`,
      response: { id: item.id, object: 'invoiceitem', deleted: true },
    }));
});
