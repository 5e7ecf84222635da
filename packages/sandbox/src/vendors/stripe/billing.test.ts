import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Form, type Loose, startStripe, type TestClient } from './test-client.ts';

let client: TestClient;
beforeAll(async () => {
  client = await startStripe();
});
afterAll(() => client.close());

const post = (path: string, form: Form = {}): Promise<Loose> => client.body('POST', path, form);
const get = (path: string): Promise<Loose> => client.body('GET', path);
const rejection = async (method: string, path: string, form?: Form) => {
  const { status, json } = await client.call(method, path, form);
  return [status, json.error?.code ?? json.error?.message];
};

/** Creates a customer whose card is on file. */
async function customerWith(card = 'pm_card_visa') {
  const { id } = await post('/v1/customers', { name: 'Test', email: 'test@customer.example' });
  const method = await post(`/v1/payment_methods/${card}/attach`, { customer: id });
  await post(`/v1/customers/${id}`, { 'invoice_settings[default_payment_method]': method.id });
  return { customer: id as string, method: method.id as string };
}

const priceNamed = async (key: string) => (await get(`/v1/prices?lookup_keys[]=${key}`)).data[0];

describe('an invoice', () => {
  it('is drafted, filled, finalized, paid and credited', async () => {
    const { customer } = await customerWith();
    await post('/v1/invoiceitems', { customer, amount: 1000, currency: 'usd', description: 'Pending' });
    const draft = await post('/v1/invoices', { customer, pending_invoice_items_behavior: 'include' });
    expect(draft).toMatchObject({
      status: 'draft',
      number: null,
      total: 1000,
      lines: { data: [{ description: 'Pending' }] },
    });
    const onboarding = await priceNamed('onboarding_once');
    await post('/v1/invoiceitems', { customer, invoice: draft.id, 'pricing[price]': onboarding.id, quantity: 2 });
    const extra = await post('/v1/invoiceitems', { customer, invoice: draft.id, amount: 5, currency: 'usd' });
    expect(await client.body('DELETE', `/v1/invoiceitems/${extra.id}`)).toEqual({
      id: extra.id,
      object: 'invoiceitem',
      deleted: true,
    });
    const lines = await get(`/v1/invoices/${draft.id}/lines`);
    expect(lines.data.map(({ amount }: Loose) => amount)).toEqual([1000, 99_800]);

    const open = await post(`/v1/invoices/${draft.id}/finalize`);
    expect(open).toMatchObject({ status: 'open', amount_remaining: 100_800, number: expect.stringMatching(/-0001$/) });
    expect(await rejection('POST', `/v1/invoices/${draft.id}`, { currency: 'eur' })).toEqual([
      400,
      'parameter_unknown',
    ]);
    expect(await rejection('POST', `/v1/invoices/${draft.id}`, { days_until_due: 3 })).toEqual([
      400,
      'invoice_not_editable',
    ]);
    expect(await rejection('DELETE', `/v1/invoices/${draft.id}`)).toEqual([400, 'invoice_not_editable']);
    const paid = await post(`/v1/invoices/${draft.id}/pay`, { 'expand[]': 'payments' });
    expect(paid).toMatchObject({ status: 'paid', amount_paid: 100_800, amount_remaining: 0, attempt_count: 1 });
    expect(paid.payments.data[0]).toMatchObject({ status: 'paid', payment: { type: 'payment_intent' } });
    expect((await rejection('POST', `/v1/invoices/${draft.id}/pay`))[0]).toBe(400);

    const note = { invoice: draft.id, amount: 800, refund_amount: 500, credit_amount: 300 };
    expect(await post('/v1/credit_notes', note)).toMatchObject({
      status: 'issued',
      refunds: [{ amount_refunded: 500 }],
    });
    expect((await get(`/v1/customers/${customer}`)).balance).toBe(-300);
    const events = await get('/v1/events?types[]=invoice.*&limit=4');
    expect(events.data.map(({ type }: Loose) => type)).toEqual(
      expect.arrayContaining(['invoice.paid', 'invoice.payment_succeeded']),
    );
  });

  it('uses the credit of the customer', async () => {
    const { customer } = await customerWith();
    await post(`/v1/customers/${customer}/balance_transactions`, { amount: -3000, currency: 'usd' });
    const draft = await post('/v1/invoices', { customer });
    await post('/v1/invoiceitems', { customer, invoice: draft.id, amount: 1000, currency: 'usd' });
    expect(await post(`/v1/invoices/${draft.id}/finalize`)).toMatchObject({
      status: 'paid',
      total: 1000,
      amount_due: 0,
    });
    expect((await get(`/v1/customers/${customer}`)).balance).toBe(-2000);
    const { data } = await get(`/v1/customers/${customer}/balance_transactions`);
    expect(data.map(({ type, amount }: Loose) => [type, amount])).toEqual([
      ['applied_to_invoice', 1000],
      ['adjustment', -3000],
    ]);
  });

  it('stays open if the card is declined, and can be voided', async () => {
    const { customer } = await customerWith('pm_card_chargeCustomerFail');
    const draft = await post('/v1/invoices', { customer });
    await post('/v1/invoiceitems', { customer, invoice: draft.id, amount: 1000, currency: 'usd' });
    expect(await rejection('POST', `/v1/invoices/${draft.id}/pay`)).toEqual([402, 'card_declined']);
    expect(await get(`/v1/invoices/${draft.id}`)).toMatchObject({ status: 'open', attempted: true, attempt_count: 1 });
    expect(await post(`/v1/invoices/${draft.id}/void`)).toMatchObject({ status: 'void', amount_remaining: 1000 });
    expect((await rejection('POST', `/v1/invoices/${draft.id}/void`))[0]).toBe(400);
  });

  it('is sent only if the customer pays by invoice', async () => {
    const { customer } = await customerWith();
    const automatic = await post('/v1/invoices', { customer });
    expect((await rejection('POST', `/v1/invoices/${automatic.id}/send`))[0]).toBe(400);
    const form = { customer, collection_method: 'send_invoice' };
    expect((await rejection('POST', '/v1/invoices', form))[0]).toBe(400);
    const draft = await post('/v1/invoices', { ...form, days_until_due: 30 });
    expect(draft.due_date).toBe(draft.created + 30 * 86_400);
    await post('/v1/invoiceitems', { customer, invoice: draft.id, amount: 1000, currency: 'usd' });
    expect(await post(`/v1/invoices/${draft.id}/send`)).toMatchObject({ status: 'open' });
    const { outbox } = await (await fetch(`${client.sandbox.url}/_sandbox/outbox`)).json();
    expect(outbox).toContainEqual(expect.objectContaining({ to: 'test@customer.example', invoice: draft.id }));
  });
});

describe('a discount', () => {
  it('reduces invoices and checkout sessions', async () => {
    const { customer } = await customerWith();
    const [code] = (await get('/v1/promotion_codes?coupon=LAUNCH20')).data;
    const draft = await post('/v1/invoices', { customer, 'discounts[0][promotion_code]': code.id });
    await post('/v1/invoiceitems', { customer, invoice: draft.id, amount: 1000, currency: 'usd' });
    const open = await post(`/v1/invoices/${draft.id}/finalize`);
    expect(open).toMatchObject({ subtotal: 1000, total: 800, total_discount_amounts: [{ amount: 200 }] });
    expect(open.discounts).toEqual([open.total_discount_amounts[0].discount]);

    const team = { 'items[0][price]': (await priceNamed('team_month')).id, 'discounts[0][coupon]': 'WELCOME50' };
    const made = await post('/v1/subscriptions', { customer, ...team, 'expand[]': 'latest_invoice' });
    expect(made.latest_invoice).toMatchObject({ subtotal: 9900, total: 4900, status: 'paid' });
    expect(await rejection('POST', '/v1/invoices', { customer, 'discounts[0][coupon]': 'NONE' })).toEqual([
      400,
      'resource_missing',
    ]);
  });
});

describe('a payment method', () => {
  it('is attached, listed and detached', async () => {
    const { customer, method } = await customerWith('pm_card_mastercard');
    const path = `/v1/customers/${customer}/payment_methods`;
    expect((await get(path)).data).toMatchObject([{ id: method, card: { brand: 'mastercard', last4: '4444' } }]);
    expect(await post(`/v1/payment_methods/${method}/detach`)).toMatchObject({ customer: null });
    expect((await get(path)).data).toEqual([]);
    const gone = [400, 'payment_method_unexpected_state'];
    expect(await rejection('POST', `/v1/payment_methods/${method}/attach`, { customer })).toEqual(gone);
    const payment = { amount: 900, currency: 'usd', confirm: 'true', payment_method: method };
    expect(await rejection('POST', '/v1/payment_intents', payment)).toEqual(gone);
    const declined = `/v1/payment_methods/pm_card_chargeDeclined/attach`;
    expect(await rejection('POST', declined, { customer })).toEqual([402, 'card_declined']);
  });
});

describe('a subscription', () => {
  it('bills at once, prorates changes and ends', async () => {
    const { customer } = await customerWith();
    const [team, business] = [await priceNamed('team_month'), await priceNamed('business_month')];
    const form = { customer, 'items[0][price]': team.id, 'items[0][quantity]': 2, 'expand[]': 'latest_invoice' };
    const made = await post('/v1/subscriptions', form);
    expect(made).toMatchObject({
      status: 'active',
      currency: 'usd',
      latest_invoice: { status: 'paid', total: 19_800 },
    });
    const [item] = made.items.data;
    expect(item).toMatchObject({ quantity: 2, price: { id: team.id }, plan: { amount: 9900 } });
    expect(new Date(item.current_period_end * 1000).toISOString()).toBe('2026-12-20T12:00:00.000Z');
    expect(made.latest_invoice.parent.subscription_details.subscription).toBe(made.id);

    const path = `/v1/subscriptions/${made.id}`;
    const changed = await post(path, {
      'items[0][id]': item.id,
      'items[0][price]': business.id,
      cancel_at_period_end: 'true',
    });
    expect(changed).toMatchObject({ cancel_at_period_end: true, cancel_at: item.current_period_end });
    expect(changed.items.data[0].price.id).toBe(business.id);
    const pending = await get(`/v1/invoiceitems?customer=${customer}&pending=true`);
    expect(pending.data.map(({ amount, proration }: Loose) => [amount, proration])).toEqual([
      [59_800, true],
      [-19_800, true],
    ]);

    const details = { 'cancellation_details[feedback]': 'too_expensive' };
    const canceled = await client.body('DELETE', path, details);
    expect(canceled).toMatchObject({ status: 'canceled', cancellation_details: { feedback: 'too_expensive' } });
    expect(await rejection('DELETE', path)).toEqual([404, 'resource_missing']);
    expect(await rejection('POST', path, { description: 'x' })).toEqual([400, 'invalid_canceled_subscription_fields']);
  });

  it('invoices a proration at once if asked', async () => {
    const { customer } = await customerWith();
    const team = await priceNamed('team_month');
    const made = await post('/v1/subscriptions', { customer, 'items[0][price]': team.id });
    const change = {
      'items[0][id]': made.items.data[0].id,
      'items[0][quantity]': 3,
      proration_behavior: 'always_invoice',
    };
    const changed = await post(`/v1/subscriptions/${made.id}`, { ...change, 'expand[]': 'latest_invoice' });
    expect(changed.latest_invoice).toMatchObject({
      billing_reason: 'subscription_update',
      total: 19_800,
      status: 'paid',
    });
  });

  it('begins with a trial, or incomplete if the card is declined', async () => {
    const team = { 'items[0][price]': (await priceNamed('team_month')).id };
    const { customer } = await customerWith();
    const trial = await post('/v1/subscriptions', { customer, ...team, trial_period_days: 14 });
    expect(trial).toMatchObject({ status: 'trialing', trial_end: trial.created + 14 * 86_400 });

    const failing = await customerWith('pm_card_chargeCustomerFail');
    const incomplete = await post('/v1/subscriptions', { customer: failing.customer, ...team });
    expect(incomplete.status).toBe('incomplete');
    const strict = { customer: failing.customer, ...team, payment_behavior: 'error_if_incomplete' };
    expect(await rejection('POST', '/v1/subscriptions', strict)).toEqual([402, 'card_declined']);
    await post(`/v1/invoices/${incomplete.latest_invoice}/pay`, { payment_method: 'pm_card_visa' });
    expect((await get(`/v1/subscriptions/${incomplete.id}`)).status).toBe('active');
  });

  it('needs a payment method and a recurring price', async () => {
    const { id: customer } = await post('/v1/customers', { name: 'No card' });
    const form = async (key: string) => ({ customer, 'items[0][price]': (await priceNamed(key)).id });
    expect(await rejection('POST', '/v1/subscriptions', await form('team_month'))).toEqual([400, 'resource_missing']);
    expect((await rejection('POST', '/v1/subscriptions', await form('onboarding_once')))[0]).toBe(400);
    expect(await rejection('POST', '/v1/subscriptions', { customer })).toEqual([400, 'parameter_missing']);
  });

  it('resumes after a pause', async () => {
    const [paused] = (await get('/v1/subscriptions?status=paused')).data;
    expect(await post(`/v1/subscriptions/${paused.id}/resume`)).toMatchObject({ status: 'active' });
    expect((await rejection('POST', `/v1/subscriptions/${paused.id}/resume`))[0]).toBe(400);
  });

  it('changes the quantity of an item', async () => {
    const [subscription] = (await get('/v1/subscriptions?status=active')).data;
    const [item] = (await get(`/v1/subscription_items?subscription=${subscription.id}`)).data;
    const changed = await post(`/v1/subscription_items/${item.id}`, { quantity: 7, proration_behavior: 'none' });
    expect(changed).toMatchObject({ id: item.id, quantity: 7 });
  });
});

describe('the catalog', () => {
  it('keeps products that have prices', async () => {
    const product = await post('/v1/products', { name: 'Add-on' });
    const price = await post('/v1/prices', {
      product: product.id,
      currency: 'usd',
      unit_amount: 500,
      'recurring[interval]': 'month',
    });
    expect(price).toMatchObject({
      type: 'recurring',
      recurring: { interval: 'month', interval_count: 1 },
      unit_amount_decimal: '500',
    });
    expect((await rejection('DELETE', `/v1/products/${product.id}`))[0]).toBe(400);
    expect(await post(`/v1/prices/${price.id}`, { active: 'false' })).toMatchObject({ active: false });
    const listed = async (query: string) =>
      (await get(`/v1/prices?product=${product.id}${query}`)).data.map(({ id }: Loose) => id);
    expect([await listed(''), await listed('&active=true'), await listed('&active=false')]).toEqual([
      [],
      [],
      [price.id],
    ]);
    const data = 'line_items[0][price_data]';
    const sale = { 'line_items[0][quantity]': 1, [`${data}[currency]`]: 'usd', [`${data}[unit_amount]`]: 700 };
    await post('/v1/payment_links', { ...sale, [`${data}[product]`]: product.id });
    expect(await listed('')).toEqual([]);
    const empty = await post('/v1/products', { name: 'Empty', id: 'prod_own' });
    expect(await client.body('DELETE', `/v1/products/${empty.id}`)).toEqual({
      id: 'prod_own',
      object: 'product',
      deleted: true,
    });
    expect(await rejection('GET', '/v1/products/prod_own')).toEqual([404, 'resource_missing']);
  });

  it('has coupons with promotion codes', async () => {
    expect((await rejection('POST', '/v1/coupons', { percent_off: 10, amount_off: 5 }))[0]).toBe(400);
    const coupon = await post('/v1/coupons', { percent_off: 12.5, id: 'TEST' });
    expect(coupon).toMatchObject({ id: 'TEST', percent_off: 12.5, duration: 'once', valid: true });
    expect(await rejection('POST', '/v1/coupons', { percent_off: 1, id: 'TEST' })).toEqual([
      400,
      'resource_already_exists',
    ]);
    const form = { 'promotion[type]': 'coupon', 'promotion[coupon]': 'TEST', code: 'AUTUMN' };
    expect(await post('/v1/promotion_codes', { ...form, 'expand[]': 'promotion.coupon' })).toMatchObject({
      code: 'AUTUMN',
      promotion: { coupon: { id: 'TEST' } },
    });
    expect((await rejection('POST', '/v1/promotion_codes', { ...form, code: 'autumn' }))[0]).toBe(400);
  });
});

describe('checkout', () => {
  it('creates sessions that can expire, links and portal sessions', async () => {
    const team = await priceNamed('team_month');
    const form = {
      mode: 'subscription',
      'line_items[0][price]': team.id,
      'line_items[0][quantity]': 3,
      success_url: 'https://a.example',
    };
    const session = await post('/v1/checkout/sessions', { ...form, 'expand[]': 'line_items' });
    expect(session).toMatchObject({ status: 'open', amount_total: 29_700, line_items: { data: [{ quantity: 3 }] } });
    expect((await rejection('POST', '/v1/checkout/sessions', { ...form, mode: 'payment' }))[0]).toBe(400);
    const path = `/v1/checkout/sessions/${session.id}/expire`;
    expect(await post(path)).toMatchObject({ status: 'expired', url: null });
    expect((await rejection('POST', path))[0]).toBe(400);

    const link = await post('/v1/payment_links', { 'line_items[0][price]': team.id, 'line_items[0][quantity]': 1 });
    expect(link.url).toMatch(/^https:\/\/buy\.stripe\.com\/test_/);
    const { customer } = await customerWith();
    expect((await post('/v1/billing_portal/sessions', { customer })).url).toMatch(/^https:\/\/billing\.stripe\.com\//);
  });

  it('shows the secret of a webhook endpoint once', async () => {
    const form = { url: 'https://a.example/hook', 'enabled_events[]': '*' };
    const { secret, ...endpoint } = await post('/v1/webhook_endpoints', form);
    expect(secret).toMatch(/^whsec_\w{32}$/);
    expect((await get('/v1/webhook_endpoints')).data[0]).toEqual(endpoint);
  });
});
