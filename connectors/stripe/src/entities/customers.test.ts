import { describe, expect, it } from 'vitest';
import { all, failure } from '../../test/calls.ts';
import { client, exchange, expectRequests, found, page } from '../../test/wire.ts';

const customer = {
  id: 'cus_NffrFeUfNV2Hib',
  object: 'customer',
  address: { city: 'Berlin', country: 'DE', line1: 'Torstr. 1', line2: null, postal_code: '10119', state: null },
  balance: 0,
  created: 1780_000_000,
  currency: 'eur',
  default_source: null,
  delinquent: false,
  description: null,
  email: 'billing@northwind.example',
  invoice_prefix: '0759376C',
  invoice_settings: { custom_fields: null, default_payment_method: null, footer: null, rendering_options: null },
  livemode: false,
  metadata: { crm_id: '4711' },
  name: 'Northwind GmbH',
  next_invoice_sequence: 1,
  phone: null,
  preferred_locales: [],
  shipping: null,
  tax_exempt: 'none',
  test_clock: null,
};
const { id } = customer;

describe('customers', () => {
  it('lists those of an email address and a time', () =>
    exchange({
      call: (stripe) =>
        stripe.customers.list({
          email: 'billing@northwind.example',
          created: { gte: 1767225600, lt: 1769904000 },
          limit: 3,
          cursor: 'cus_a',
          expand: ['data.default_source'],
        }),
      sends: 'GET /v1/customers',
      query: {
        email: 'billing@northwind.example',
        'created[gte]': '1767225600',
        'created[lt]': '1769904000',
        limit: '3',
        starting_after: 'cus_a',
        'expand[]': 'data.default_source',
      },
      response: page([customer]),
    }));

  it('continues after the last ID', async () => {
    const pages = ['cus_1', 'cus_2', 'cus_3'].map((name) => ({ ...customer, id: name }));
    const check = expectRequests([
      { sends: 'GET /v1/customers', query: { limit: '2' }, response: page(pages.slice(0, 2), true) },
      { sends: 'GET /v1/customers', query: { limit: '2', starting_after: 'cus_2' }, response: page(pages.slice(2)) },
    ]);
    const ids: string[] = [];
    for await (const item of client().customers.list({ limit: 2 })) ids.push(item.id);
    check();
    expect(ids).toEqual(['cus_1', 'cus_2', 'cus_3']);
  });

  it('returns the page before a record', () =>
    exchange({
      call: (stripe) => stripe.customers.list({ ending_before: 'cus_9', created: 1767225600 }),
      sends: 'GET /v1/customers',
      query: { ending_before: 'cus_9', created: '1767225600' },
      response: page([customer]),
    }));

  it('returns no cursor with it: that would lead to older records, which the caller has', () =>
    exchange({
      call: (stripe) => stripe.customers.list({ ending_before: 'cus_9', limit: 1 }),
      sends: 'GET /v1/customers',
      query: { ending_before: 'cus_9', limit: '1' },
      response: page([customer], true),
      meta: { warnings: expect.arrayContaining([expect.stringContaining('as ending_before')]) },
    }));

  it('ends an iteration with it by an error, instead of older records', async () => {
    expectRequests([{ sends: 'GET /v1/customers', response: page([customer], true) }]);
    const error = await failure(all(client().customers.list({ ending_before: 'cus_9' })));
    expect(error.code).toBe('pagination');
  });

  it('rejects pages in both directions', async () => {
    const error = await failure(client().customers.list({ ending_before: 'cus_9', cursor: 'cus_1' }));
    expect([error.code, error.outcome]).toEqual(['invalid_params', 'not_sent']);
  });

  it('rejects a time in milliseconds', async () => {
    const error = await failure(client().customers.list({ created: { gte: 1767225600000 } }));
    expect(error.message).toContain('not milliseconds');
  });

  it('searches, with a page token', () =>
    exchange({
      call: (stripe) =>
        stripe.customers.search({ query: "email~'northwind' AND metadata['crm_id']:'4711'", cursor: 'p1', limit: 5 }),
      sends: 'GET /v1/customers/search',
      query: { query: "email~'northwind' AND metadata['crm_id']:'4711'", page: 'p1', limit: '5' },
      response: found([customer], 'p2'),
      meta: { nextCursor: 'p2', hasMore: true },
    }));

  it('gets one', () =>
    exchange({
      call: (stripe) => stripe.customers.get({ id, expand: ['invoice_settings.default_payment_method'] }),
      sends: `GET /v1/customers/${id}`,
      query: { 'expand[]': 'invoice_settings.default_payment_method' },
      response: customer,
    }));

  it('gets a deleted one', () =>
    exchange({
      call: (stripe) => stripe.customers.get({ id }),
      sends: `GET /v1/customers/${id}`,
      response: { id, object: 'customer', deleted: true },
    }));

  it('creates one', () =>
    exchange({
      call: (stripe) =>
        stripe.customers.create({
          name: 'Northwind GmbH',
          email: 'billing@northwind.example',
          address: { line1: 'Torstr. 1', city: 'Berlin', postal_code: '10119', country: 'DE' },
          preferred_locales: ['de', 'en'],
          invoice_settings: { custom_fields: [{ name: 'PO', value: '1234' }] },
          tax_id_data: [{ type: 'eu_vat', value: 'DE123456789' }],
          metadata: { crm_id: '4711' },
        }),
      sends: 'POST /v1/customers',
      body: {
        name: 'Northwind GmbH',
        email: 'billing@northwind.example',
        'address[line1]': 'Torstr. 1',
        'address[city]': 'Berlin',
        'address[postal_code]': '10119',
        'address[country]': 'DE',
        'preferred_locales[]': ['de', 'en'],
        'invoice_settings[custom_fields][0][name]': 'PO',
        'invoice_settings[custom_fields][0][value]': '1234',
        'tax_id_data[0][type]': 'eu_vat',
        'tax_id_data[0][value]': 'DE123456789',
        'metadata[crm_id]': '4711',
      },
      response: customer,
    }));

  it('updates one, and clears fields with empty text', () =>
    exchange({
      call: (stripe) =>
        stripe.customers.update({
          id,
          phone: '+49301234',
          shipping: null,
          tax_exempt: 'reverse',
          metadata: { crm_id: null, tier: 'gold' },
        }),
      sends: `POST /v1/customers/${id}`,
      body: {
        phone: '+49301234',
        shipping: '',
        tax_exempt: 'reverse',
        'metadata[crm_id]': '',
        'metadata[tier]': 'gold',
      },
      response: customer,
    }));

  it('rejects an update without a change', async () => {
    const error = await failure(client().customers.update({ id }));
    expect([error.code, error.outcome]).toEqual(['invalid_params', 'not_sent']);
  });

  it('deletes one', () =>
    exchange({
      call: (stripe) => stripe.customers.delete({ id }),
      sends: `DELETE /v1/customers/${id}`,
      response: { id, object: 'customer', deleted: true },
    }));
});
