import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { client, exchange, page } from '../../test/wire.ts';

const note = {
  id: 'cn_1MxvRqLkdIwHu7ix',
  object: 'credit_note',
  amount: 1099,
  created: 1780000000,
  currency: 'usd',
  customer: 'cus_9',
  invoice: 'in_1',
  lines: { object: 'list', data: [], has_more: false, url: '/v1/credit_notes/cn_1/lines' },
  livemode: false,
  metadata: {},
  number: 'C9E0C52C-0036-CN-01',
  reason: 'order_change',
  refunds: [],
  status: 'issued',
  subtotal: 1099,
  total: 1099,
  type: 'post_payment',
};

describe('credit notes', () => {
  it('lists those of an invoice', () =>
    exchange({
      call: (stripe) => stripe.creditNotes.list({ invoice: 'in_1', customer: 'cus_9' }),
      sends: 'GET /v1/credit_notes',
      query: { invoice: 'in_1', customer: 'cus_9' },
      response: page([note]),
    }));

  it('issues one for a line, with a refund', () =>
    exchange({
      call: (stripe) =>
        stripe.creditNotes.create({
          invoice: 'in_1',
          lines: [{ type: 'invoice_line_item', invoice_line_item: 'il_1', quantity: 1, tax_rates: null }],
          refund_amount: 1099,
          reason: 'order_change',
          email_type: 'none',
        }),
      sends: 'POST /v1/credit_notes',
      body: {
        invoice: 'in_1',
        'lines[0][type]': 'invoice_line_item',
        'lines[0][invoice_line_item]': 'il_1',
        'lines[0][quantity]': '1',
        'lines[0][tax_rates]': '',
        refund_amount: '1099',
        reason: 'order_change',
        email_type: 'none',
      },
      response: note,
    }));

  it('needs something to credit', async () => {
    const error = await failure(client().creditNotes.create({ invoice: 'in_1', refund_amount: 1 }));
    expect(error.message).toContain('expected amount, lines or shipping_cost');
  });
});
