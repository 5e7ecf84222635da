import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Form, type Loose, startStripe, type TestClient } from './test-client.ts';

let client: TestClient;
beforeAll(async () => {
  client = await startStripe();
});
afterAll(() => client.close());

const post = (path: string, form: Form = {}): Promise<Loose> => client.body('POST', path, form);
const available = async () => (await client.body('GET', '/v1/balance')).available[0].amount;
const types = async (count: number) =>
  (await client.body('GET', `/v1/events?limit=${count}`)).data.map(({ type }: Loose) => type);

const payment = (more: Readonly<Record<string, string>> = {}) =>
  post('/v1/payment_intents', { amount: 2000, currency: 'usd', ...more });

describe('a payment intent', () => {
  it('waits for a payment method, then for its confirmation, then succeeds', async () => {
    const made = await payment();
    expect(made).toMatchObject({
      status: 'requires_payment_method',
      client_secret: expect.stringContaining('_secret_'),
    });
    const path = `/v1/payment_intents/${made.id}`;
    expect((await client.call('POST', `${path}/confirm`)).json.error.code).toBe('payment_intent_unexpected_state');
    const chosen = await post(path, { payment_method: 'pm_card_visa' });
    expect(chosen).toMatchObject({
      status: 'requires_confirmation',
      payment_method: expect.stringMatching(/^pm_\w{24}$/),
    });
    const paid = await post(`${path}/confirm`, { 'expand[]': 'latest_charge.balance_transaction' });
    expect(paid).toMatchObject({
      status: 'succeeded',
      amount_received: 2000,
      latest_charge: { amount_captured: 2000, paid: true, balance_transaction: { amount: 2000, fee: 88, net: 1912 } },
    });
    expect(await types(3)).toEqual(['payment_intent.succeeded', 'charge.succeeded', 'payment_intent.created']);
    for (const action of ['confirm', 'capture', 'cancel']) {
      const { status, json } = await client.call('POST', `${path}/${action}`);
      expect([action, status, json.error.code]).toEqual([action, 400, 'payment_intent_unexpected_state']);
      expect(json.error.payment_intent.id).toBe(made.id);
    }
  });

  it('holds an amount until it is captured in part', async () => {
    const held = await payment({ capture_method: 'manual', confirm: 'true', payment_method: 'pm_card_visa' });
    expect(held).toMatchObject({ status: 'requires_capture', amount_capturable: 2000, amount_received: 0 });
    const path = `/v1/payment_intents/${held.id}`;
    const tooMuch = await client.call('POST', `${path}/capture`, { amount_to_capture: 2001 });
    expect([tooMuch.status, tooMuch.json.error.code]).toEqual([400, 'amount_too_large']);
    const paid = await post(`${path}/capture`, { amount_to_capture: 1500, 'expand[]': 'latest_charge' });
    expect(paid).toMatchObject({ status: 'succeeded', amount_capturable: 0, amount_received: 1500 });
    expect(paid.latest_charge).toMatchObject({ captured: true, amount_captured: 1500, amount_refunded: 500 });
  });

  it('can be canceled', async () => {
    const made = await payment();
    const canceled = await post(`/v1/payment_intents/${made.id}/cancel`, { cancellation_reason: 'duplicate' });
    expect(canceled).toMatchObject({ status: 'canceled', cancellation_reason: 'duplicate', canceled_at: made.created });
  });

  it.each([
    ['pm_card_visa_chargeDeclined', 'card_declined', 'generic_decline'],
    ['pm_card_visa_chargeDeclinedInsufficientFunds', 'card_declined', 'insufficient_funds'],
    ['pm_card_chargeDeclinedExpiredCard', 'expired_card', 'expired_card'],
  ])('is declined for %s, and can be tried again', async (payment_method, code, decline_code) => {
    const form = { amount: 2000, currency: 'usd', confirm: 'true', payment_method };
    const { status, json } = await client.call('POST', '/v1/payment_intents', form);
    expect([status, json.error]).toEqual([402, expect.objectContaining({ type: 'card_error', code, decline_code })]);
    const intent = json.error.payment_intent;
    expect(intent).toMatchObject({ status: 'requires_payment_method', last_payment_error: { decline_code } });
    expect(await client.body('GET', `/v1/charges/${json.error.charge}`)).toMatchObject({
      status: 'failed',
      paid: false,
    });
    const paid = await post(`/v1/payment_intents/${intent.id}/confirm`, { payment_method: 'pm_card_visa' });
    expect(paid).toMatchObject({ status: 'succeeded', last_payment_error: null });
  });

  it('asks for authentication, or fails if nobody can authenticate', async () => {
    const form = { confirm: 'true', payment_method: 'pm_card_authenticationRequired' };
    expect(await payment(form)).toMatchObject({ status: 'requires_action', next_action: { type: 'use_stripe_sdk' } });
    const absent = { amount: 2000, currency: 'usd', ...form, off_session: 'true' };
    const { status, json } = await client.call('POST', '/v1/payment_intents', absent);
    expect([status, json.error.code]).toEqual([402, 'authentication_required']);
  });
});

describe('a refund', () => {
  it('reduces what is left of the charge, until nothing is', async () => {
    const { id, latest_charge } = await payment({ confirm: 'true', payment_method: 'pm_card_bypassPending' });
    const before = await available();
    expect(await post('/v1/refunds', { payment_intent: id, amount: 500 })).toMatchObject({
      amount: 500,
      charge: latest_charge,
      status: 'succeeded',
    });
    expect(await available()).toBe(before - 500);
    const tooMuch = await client.call('POST', '/v1/refunds', { charge: latest_charge, amount: 1501 });
    expect([tooMuch.status, tooMuch.json.error.param]).toEqual([400, 'amount']);
    await post('/v1/refunds', { charge: latest_charge });
    const charge = await client.body('GET', `/v1/charges/${latest_charge}`);
    expect(charge).toMatchObject({ amount_refunded: 2000, refunded: true });
    const again = await client.call('POST', '/v1/refunds', { charge: latest_charge });
    expect([again.status, again.json.error.code]).toEqual([400, 'charge_already_refunded']);
  });

  it('can be canceled while the customer must act', async () => {
    const { data } = await client.body('GET', '/v1/refunds?limit=100');
    const waiting = data.find(({ status }: Loose) => status === 'requires_action');
    expect(await post(`/v1/refunds/${waiting.id}/cancel`)).toMatchObject({ status: 'canceled' });
    expect((await client.call('POST', `/v1/refunds/${waiting.id}/cancel`)).status).toBe(400);
  });
});

describe('the balance', () => {
  it('pays for payouts', async () => {
    await payment({ confirm: 'true', payment_method: 'pm_card_bypassPending' });
    const before = await available();
    const payout = await post('/v1/payouts', { amount: 1000, currency: 'usd' });
    expect(payout).toMatchObject({ status: 'pending', balance_transaction: expect.stringMatching(/^txn_/) });
    expect(await available()).toBe(before - 1000);
    const { status, json } = await client.call('POST', '/v1/payouts', { amount: before, currency: 'usd' });
    expect([status, json.error.code]).toEqual([400, 'balance_insufficient']);
  });
});

describe('a dispute', () => {
  it('follows a test card, takes evidence and can be accepted', async () => {
    const { id } = await payment({ confirm: 'true', payment_method: 'pm_card_createDispute' });
    const [dispute] = (await client.body('GET', `/v1/disputes?payment_intent=${id}`)).data;
    expect(dispute).toMatchObject({ status: 'needs_response', reason: 'fraudulent', amount: 2000 });
    expect(dispute.balance_transactions[0]).toMatchObject({ amount: -2000, fee: 1500 });
    const saved = await post(`/v1/disputes/${dispute.id}`, { 'evidence[customer_name]': 'Ann' });
    expect(saved).toMatchObject({ status: 'needs_response', evidence_details: { has_evidence: true } });
    expect(await post(`/v1/disputes/${dispute.id}/close`)).toMatchObject({ status: 'lost' });
    expect((await client.call('POST', `/v1/disputes/${dispute.id}/close`)).status).toBe(400);
    const refund = await client.call('POST', '/v1/refunds', { payment_intent: id });
    expect([refund.status, refund.json.error.code]).toEqual([400, 'charge_disputed']);
  });

  it('is under review once evidence is submitted', async () => {
    const { id } = await payment({ confirm: 'true', payment_method: 'pm_card_createDispute' });
    const [dispute] = (await client.body('GET', `/v1/disputes?payment_intent=${id}`)).data;
    const sent = await post(`/v1/disputes/${dispute.id}`, { 'evidence[receipt]': 'file_1', submit: 'true' });
    expect(sent).toMatchObject({ status: 'under_review', evidence: { receipt: 'file_1' } });
    expect((await client.call('POST', `/v1/disputes/${dispute.id}`, { submit: 'true' })).status).toBe(400);
  });
});
