import { describe, expect, it } from 'vitest';
import { failure } from '../../test/calls.ts';
import { invoice } from '../../test/invoice.ts';
import { client, exchange, found, page } from '../../test/wire.ts';

const { id } = invoice;
const path = `/v1/invoices/${id}` as const;

describe('invoices', () => {
  it('lists the overdue ones of a customer', () =>
    exchange({
      call: (stripe) =>
        stripe.invoices.list({
          customer: 'cus_9',
          status: 'open',
          due_date: { lt: 1782592000 },
          created: { gte: 1767225600 },
        }),
      sends: 'GET /v1/invoices',
      query: { customer: 'cus_9', status: 'open', 'due_date[lt]': '1782592000', 'created[gte]': '1767225600' },
      response: page([invoice]),
    }));

  it('lists those of a subscription by how they are collected', () =>
    exchange({
      call: (stripe) => stripe.invoices.list({ subscription: 'sub_1', collection_method: 'charge_automatically' }),
      sends: 'GET /v1/invoices',
      query: { subscription: 'sub_1', collection_method: 'charge_automatically' },
      response: page([]),
    }));

  it('searches', () =>
    exchange({
      call: (stripe) => stripe.invoices.search({ query: "number:'NW-0042'" }),
      sends: 'GET /v1/invoices/search',
      query: { query: "number:'NW-0042'" },
      response: found([invoice]),
    }));

  it('gets one with its payments', () =>
    exchange({
      call: (stripe) => stripe.invoices.get({ id, expand: ['payments', 'customer'] }),
      sends: `GET ${path}`,
      query: { 'expand[]': ['payments', 'customer'] },
      response: { ...invoice, customer: { id: 'cus_9', object: 'customer' }, payments: { object: 'list', data: [] } },
    }));

  it('creates a draft', () =>
    exchange({
      call: (stripe) =>
        stripe.invoices.create({
          customer: 'cus_9',
          collection_method: 'send_invoice',
          days_until_due: 30,
          pending_invoice_items_behavior: 'include',
          automatic_tax: { enabled: true, liability: { type: 'self' } },
          custom_fields: [{ name: 'PO', value: '1234' }],
          discounts: [{ coupon: '25OFF' }],
          default_tax_rates: ['txr_1'],
          payment_settings: { payment_method_types: ['card', 'sepa_debit'] },
          shipping_details: { name: 'Maria Lopez', address: { city: 'Berlin' } },
          metadata: { order: '7' },
        }),
      sends: 'POST /v1/invoices',
      body: {
        customer: 'cus_9',
        collection_method: 'send_invoice',
        days_until_due: '30',
        pending_invoice_items_behavior: 'include',
        'automatic_tax[enabled]': 'true',
        'automatic_tax[liability][type]': 'self',
        'custom_fields[0][name]': 'PO',
        'custom_fields[0][value]': '1234',
        'discounts[0][coupon]': '25OFF',
        'default_tax_rates[]': 'txr_1',
        'payment_settings[payment_method_types][]': ['card', 'sepa_debit'],
        'shipping_details[name]': 'Maria Lopez',
        'shipping_details[address][city]': 'Berlin',
        'metadata[order]': '7',
      },
      response: invoice,
    }));

  it('updates a draft, and clears what is null', () =>
    exchange({
      call: (stripe) =>
        stripe.invoices.update({
          id,
          due_date: 1782592000,
          discounts: [],
          effective_at: null,
          metadata: null,
          footer: 'Thanks',
        }),
      sends: `POST ${path}`,
      body: { due_date: '1782592000', discounts: '', effective_at: '', metadata: '', footer: 'Thanks' },
      response: invoice,
    }));

  it('deletes a draft', () =>
    exchange({
      call: (stripe) => stripe.invoices.delete({ id }),
      sends: `DELETE ${path}`,
      response: { id, object: 'invoice', deleted: true },
    }));

  it('charges one', () =>
    exchange({
      call: (stripe) => stripe.invoices.pay({ id, payment_method: 'pm_1', off_session: true }),
      sends: `POST ${path}/pay`,
      body: { payment_method: 'pm_1', off_session: 'true' },
      response: { ...invoice, status: 'paid', amount_paid: 4900, amount_remaining: 0 },
    }));

  it('voids one', () =>
    exchange({
      call: (stripe) => stripe.invoices.void({ id }),
      sends: `POST ${path}/void`,
      response: { ...invoice, status: 'void' },
    }));

  it('rejects an unknown status before anything is sent', async () => {
    // @ts-expect-error -- overdue is not a status.
    const error = await failure(client().invoices.list({ status: 'overdue' }));
    expect([error.code, error.outcome]).toEqual(['invalid_params', 'not_sent']);
  });
});
