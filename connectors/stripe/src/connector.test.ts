import type { AnyClient } from '@agent-connectors/core';
import { describe, expect, it } from 'vitest';
import { account } from '../test/account.ts';
import { failure } from '../test/calls.ts';
import { apiKey, client, expectRequests, page } from '../test/wire.ts';
import { createStripe } from './index.ts';

describe('headers', () => {
  const list = { sends: 'GET /v1/customers', response: page([]) } as const;

  it('name the connected account, the context and the version', async () => {
    const check = expectRequests([
      {
        ...list,
        sentHeaders: { 'stripe-account': 'acct_1', 'stripe-context': 'acct_2', 'stripe-version': '2026-09-30.endive' },
      },
    ]);
    const options = { stripeAccount: 'acct_1', stripeContext: 'acct_2', apiVersion: '2026-09-30.endive' };
    await client(options).customers.list();
    check();
  });

  it('come from the environment', async () => {
    const check = expectRequests([{ ...list, sentHeaders: { 'stripe-account': 'acct_9' } }]);
    await createStripe({ env: { STRIPE_API_KEY: apiKey, STRIPE_ACCOUNT: 'acct_9' } }).customers.list();
    check();
  });
});

describe('check()', () => {
  it('names the account, and says that the key is for test data', async () => {
    const check = expectRequests([{ sends: 'GET /v1/account', response: account }]);
    expect(await client().check()).toEqual({
      ok: true,
      apis: { rest: { status: 'ok', account: 'Kestrel Cloud', message: 'The key is for test data: no money moves.' } },
    });
    check();
  });

  it('warns of a live secret key', async () => {
    const apiKeyOfAll = 'sk_live_51Qx7c1e5f0b4d2a';
    const check = expectRequests([
      { sends: 'GET /v1/account', response: account, sentHeaders: { authorization: `Bearer ${apiKeyOfAll}` } },
    ]);
    const { apis } = await client({ apiKey: apiKeyOfAll }).check();
    check();
    expect(apis['rest']?.message).toContain('live data');
    expect(apis['rest']?.message).toContain('restricted key');
  });

  it('accepts a restricted key that may not read the account', async () => {
    expectRequests([{ sends: 'GET /v1/account', status: 403, response: { error: { type: 'invalid_request_error' } } }]);
    expect(await client().check()).toMatchObject({ ok: true, apis: { rest: { status: 'ok' } } });
  });

  it('reports a wrong key', async () => {
    expectRequests([{ sends: 'GET /v1/account', status: 401, response: { error: { type: 'invalid_request_error' } } }]);
    expect(await client().check()).toMatchObject({ ok: false, apis: { rest: { status: 'invalid' } } });
  });
});

describe('a dry run', () => {
  it('shows the form, and sends nothing', async () => {
    const params = { payment_intent: 'pi_1', amount: 500 };
    const { data } = await client().refunds.create(params, { dryRun: true, idempotencyKey: 'refund-1' });
    expect(data).toMatchObject({
      method: 'POST',
      url: 'https://api.stripe.com/v1/refunds',
      headers: {
        authorization: 'Bearer [redacted]',
        'idempotency-key': 'refund-1',
        'stripe-version': '2026-10-28.endive',
      },
      sends: true,
      spends: true,
    });
    expect(JSON.stringify(data)).not.toContain(apiKey);
  });

  it('redacts a client secret', async () => {
    const preview = await client().paymentIntents.get(
      { id: 'pi_1', client_secret: 'pi_1_secret_4fJd' },
      { dryRun: true },
    );
    expect(JSON.stringify(preview)).not.toContain('4fJd');
  });
});

const invoice = { customer: 'cus_1' };
const payment = { amount: 1099, currency: 'usd' };

describe('consequences', () => {
  it.each<[string, string, Record<string, unknown>, { spends: boolean; sends: boolean }]>([
    ['payment_intents', 'create', payment, { spends: false, sends: false }],
    ['payment_intents', 'create', { ...payment, confirm: true, payment_method: 'pm_1' }, { spends: true, sends: true }],
    ['payment_intents', 'create', { ...payment, receipt_email: 'a@b.example' }, { spends: false, sends: true }],
    ['payment_intents', 'capture', { id: 'pi_1' }, { spends: true, sends: true }],
    ['payment_intent_confirmations', 'create', { id: 'pi_1' }, { spends: true, sends: true }],
    ['payment_intent_cancellations', 'create', { id: 'pi_1' }, { spends: false, sends: false }],
    ['invoices', 'create', invoice, { spends: false, sends: false }],
    ['invoices', 'create', { ...invoice, auto_advance: true }, { spends: true, sends: true }],
    ['invoices', 'pay', { id: 'in_1' }, { spends: true, sends: true }],
    ['invoices', 'pay', { id: 'in_1', paid_out_of_band: true }, { spends: false, sends: true }],
    ['invoice_finalizations', 'create', { id: 'in_1' }, { spends: true, sends: true }],
    ['invoice_finalizations', 'create', { id: 'in_1', auto_advance: false }, { spends: false, sends: false }],
    ['invoice_sends', 'create', { id: 'in_1' }, { spends: false, sends: true }],
    ['credit_notes', 'create', { invoice: 'in_1', amount: 1 }, { spends: false, sends: true }],
    ['credit_notes', 'create', { invoice: 'in_1', amount: 1, email_type: 'none' }, { spends: false, sends: false }],
    [
      'credit_notes',
      'create',
      { invoice: 'in_1', amount: 1, email_type: 'none', refund_amount: 1 },
      { spends: true, sends: true },
    ],
    ['refunds', 'create', { charge: 'ch_1' }, { spends: true, sends: true }],
    ['payouts', 'create', payment, { spends: true, sends: false }],
    ['subscriptions', 'create', { customer: 'cus_1', items: [{ price: 'price_1' }] }, { spends: true, sends: true }],
    ['subscriptions', 'update', { id: 'sub_1', metadata: { a: 'b' } }, { spends: false, sends: false }],
    ['subscriptions', 'update', { id: 'sub_1', cancel_at_period_end: true }, { spends: false, sends: true }],
    ['subscriptions', 'update', { id: 'sub_1', items: [{ price: 'price_1' }] }, { spends: true, sends: true }],
    ['subscriptions', 'update', { id: 'sub_1', trial_end: 'now' }, { spends: true, sends: true }],
    ['subscriptions', 'update', { id: 'sub_1', default_payment_method: 'pm_1' }, { spends: true, sends: true }],
    ['subscriptions', 'update', { id: 'sub_1', billing_cycle_anchor: { type: 'now' } }, { spends: true, sends: true }],
    ['subscriptions', 'delete', { id: 'sub_1' }, { spends: false, sends: true }],
    ['subscriptions', 'delete', { id: 'sub_1', invoice_now: true }, { spends: true, sends: true }],
    ['subscriptions', 'resume', { id: 'sub_1' }, { spends: true, sends: true }],
    ['subscription_items', 'update', { id: 'si_1', quantity: 2 }, { spends: true, sends: true }],
    ['subscription_items', 'update', { id: 'si_1', metadata: { a: 'b' } }, { spends: false, sends: false }],
    ['disputes', 'update', { id: 'dp_1', evidence: {}, submit: false }, { spends: false, sends: false }],
    ['disputes', 'update', { id: 'dp_1', evidence: {} }, { spends: false, sends: true }],
    ['checkout_sessions', 'create', { mode: 'payment' }, { spends: false, sends: false }],
    ['customers', 'create', { source: 'tok_1' }, { spends: false, sends: false }],
    ['customers', 'update', { id: 'cus_1', source: 'tok_1' }, { spends: true, sends: true }],
    ['customers', 'update', { id: 'cus_1', default_source: 'card_1' }, { spends: false, sends: false }],
    ['customers', 'delete', { id: 'cus_1' }, { spends: false, sends: true }],
  ])('%s.%s with %j: %j', async (entity, action, params, consequences) => {
    const open: AnyClient = client();
    expect((await open.execute(entity, action, params, { dryRun: true })).data).toMatchObject(consequences);
    const careful: AnyClient = client({ policy: { deny: ['@spends'] } });
    const call = careful.execute(entity, action, params, { dryRun: true });
    if (!consequences.spends) return void (await call);
    expect(await failure(call)).toMatchObject({ code: 'not_permitted', outcome: 'not_sent' });
  });
});
