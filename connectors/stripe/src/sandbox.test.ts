import { AuthenticationError, ConflictError, type ConnectorError, NotFoundError } from '@agent-connectors/core';
import { type Sandbox, startSandbox } from '@agent-connectors/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { all, failure } from '../test/calls.ts';
import { createStripe, type Stripe } from './index.ts';

let sandbox: Sandbox;
let stripe: Stripe;

// Never reset: it generates the history of a whole company anew, and no test depends on what another one wrote.
beforeAll(async () => {
  sandbox = await startSandbox();
  stripe = createStripe({ env: sandbox.env });
});
afterAll(() => sandbox.close());

const posts = (end: string) => sandbox.requests.filter(({ method, path }) => method === 'POST' && path.endsWith(end));

describe('reading', () => {
  it('walks every record once, without warnings', async () => {
    const walked = await all(stripe.invoices.list({ limit: 100 }));
    const small: string[] = [];
    for await (const { data, meta } of stripe.invoices.list({ limit: 30 }).pages()) {
      expect(meta.warnings).toBeUndefined();
      small.push(...data.map(({ id }) => id));
    }
    expect(small).toEqual(walked.map(({ id }) => id));
    expect(new Set(small).size).toBe(small.length);
    expect(small.length).toBeGreaterThan(100);
  });

  it('filters by time', async () => {
    const { data: latest } = await stripe.charges.list({ limit: 50 });
    const limit = latest[20]?.created ?? 0;
    const newer = await all(stripe.charges.list({ created: { gt: limit }, limit: 100 }));
    expect(newer.map(({ id }) => id)).toEqual(
      latest.filter(({ created }) => (created ?? 0) > limit).map(({ id }) => id),
    );
  });

  it('returns records in place of their IDs', async () => {
    const { data } = await stripe.charges.list({ limit: 1, expand: ['data.customer', 'data.balance_transaction'] });
    expect(data[0]?.customer).toMatchObject({ object: 'customer', email: expect.any(String) });
    expect(data[0]?.balance_transaction).toMatchObject({ fee: expect.any(Number) });
  });

  it('searches, page by page', async () => {
    const { data: customers } = await stripe.customers.list({ limit: 1 });
    const email = customers[0]?.email ?? '';
    expect((await stripe.customers.search({ query: `email:'${email}'` })).data).toMatchObject([{ email }]);
    const found = await all(stripe.charges.search({ query: "status:'succeeded'", limit: 50 }));
    expect(found.length).toBeGreaterThan(50);
    expect(found.every(({ status }) => status === 'succeeded')).toBe(true);
  });

  it('leaves canceled subscriptions out, unless they are asked for', async () => {
    const usual = await all(stripe.subscriptions.list({ limit: 100 }));
    const every = await all(stripe.subscriptions.list({ status: 'all', limit: 100 }));
    expect(usual.some(({ status }) => status === 'canceled')).toBe(false);
    expect(every.length).toBeGreaterThan(usual.length);
    expect(usual[0]?.items?.data[0]?.current_period_end).toEqual(expect.any(Number));
  });
});

describe('writing', () => {
  it('bills a customer, from the draft to the payment', async () => {
    const { data: customer } = await stripe.customers.create({ name: 'Ada', email: 'ada@kestrelcloud.example' });
    await stripe.invoiceItems.create({ customer: customer.id, amount: 4900, currency: 'usd', description: 'Setup' });
    const { data: draft } = await stripe.invoices.create({
      customer: customer.id,
      collection_method: 'send_invoice',
      days_until_due: 30,
      pending_invoice_items_behavior: 'include',
    });
    expect([draft.status, draft.total]).toEqual(['draft', 4900]);
    const { data: open } = await stripe.invoiceFinalizations.create({ id: draft.id, auto_advance: false });
    expect([open.status, typeof open.number]).toEqual(['open', 'string']);
    const { data: paid } = await stripe.invoices.pay({ id: draft.id, paid_out_of_band: true });
    expect([paid.status, paid.amount_remaining]).toEqual(['paid', 0]);
    const { data: events } = await stripe.events.list({ type: 'invoice.paid', limit: 1 });
    expect(events[0]?.data?.object).toMatchObject({ id: draft.id, status: 'paid' });
  });

  it('merges metadata, and clears what is null', async () => {
    const { data: made } = await stripe.customers.create({
      email: 'ada@kestrelcloud.example',
      address: { city: 'Berlin' },
      metadata: { a: '1', b: '2' },
    });
    const changes = { id: made.id, address: null, metadata: { a: null, c: '3' } };
    const { data: changed } = await stripe.customers.update(changes);
    expect([changed.address, changed.metadata]).toEqual([null, { b: '2', c: '3' }]);
  });

  it('deletes', async () => {
    const { data: made } = await stripe.customers.create({ email: 'ada@kestrelcloud.example' });
    expect((await stripe.customers.delete({ id: made.id })).data).toMatchObject({ id: made.id, deleted: true });
    expect((await stripe.customers.get({ id: made.id })).data).toMatchObject({ deleted: true });
  });

  it('refunds once for a key, although the response is lost', async () => {
    const { data: charges } = await stripe.charges.list({ limit: 100 });
    const charge = charges.find((each) => each.status === 'succeeded' && !each.disputed && each.amount_refunded === 0);
    const id = charge?.id ?? '';
    sandbox.faults.inject({
      match: { method: 'POST', path: '/v1/refunds' },
      fault: { kind: 'reset', when: 'before-headers', applied: true },
    });
    const { data: refund, meta } = await stripe.refunds.create({ charge: id, amount: 100 });
    expect([refund.amount, meta.attempts]).toEqual([100, 2]);
    expect((await stripe.refunds.list({ charge: id })).data).toHaveLength(1);
    const [first, second] = posts('/refunds').map(({ headers }) => headers['idempotency-key']);
    expect(first).toBe(second);
  });

  it('says that a response is that of an earlier request', async () => {
    const create = () => stripe.customers.create({ name: 'Ada' }, { idempotencyKey: 'customer-of-ada' });
    const [first, second] = [await create(), await create()];
    expect(second.data.id).toBe(first.data.id);
    expect([first.meta.headers, second.meta.headers]).toEqual([undefined, { 'idempotent-replayed': 'true' }]);
  });

  it('rejects a key of another request', async () => {
    const options = { idempotencyKey: 'customer-1' };
    await stripe.customers.create({ email: 'a@kestrelcloud.example' }, options);
    const error = await failure(stripe.customers.create({ email: 'b@kestrelcloud.example' }, options));
    expect(error).toBeInstanceOf(ConflictError);
    expect(error.vendorCode).toBe('idempotency_error');
  });

  it('reports a decline', async () => {
    const { data: method } = await stripe.paymentIntents.create({ amount: 1099, currency: 'usd' });
    const error = await failure(
      stripe.paymentIntentConfirmations.create({ id: method.id, payment_method: 'pm_card_chargeDeclined' }),
    );
    expect(error.toJSON()).toMatchObject({ code: 'invalid_request', status: 402, vendorCode: 'card_declined' });
    expect(error.hint).toContain('generic_decline');
  });

  it('names the payment intent of a declined payment, which another payment method can pay', async () => {
    const payment = { amount: 1099, currency: 'usd', confirm: true, payment_method: 'pm_card_chargeDeclined' };
    const error = await failure(stripe.paymentIntents.create(payment));
    const [id = ''] = /pi_\w+/.exec(error.hint ?? '') ?? [];
    const { data: paid } = await stripe.paymentIntentConfirmations.create({ id, payment_method: 'pm_card_visa' });
    expect([paid.status, paid.amount_received]).toEqual(['succeeded', 1099]);
  });
});

describe('an error', () => {
  it('names the request, and what to do', async () => {
    const missing = await failure(stripe.charges.get({ id: 'ch_none' }));
    expect(missing).toBeInstanceOf(NotFoundError);
    expect(missing.toJSON()).toMatchObject({
      vendorCode: 'resource_missing',
      requestId: expect.stringMatching(/^req_/),
    });
    const stranger = createStripe({ apiKey: 'sk_test_of_someone_else', env: sandbox.env });
    const error: ConnectorError = await failure(stranger.balance.get());
    expect(error).toBeInstanceOf(AuthenticationError);
    expect(await stranger.check()).toMatchObject({ ok: false, apis: { rest: { status: 'invalid' } } });
  });

  it('of a limit is retried', async () => {
    const fault = { kind: 'status', status: 429, retryAfter: '0' } as const;
    sandbox.faults.inject({ match: { method: 'GET', path: '/v1/balance' }, fault });
    const { meta } = await stripe.balance.get();
    expect(meta.attempts).toBe(2);
  });
});
