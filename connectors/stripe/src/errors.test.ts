import {
  AuthenticationError,
  ConflictError,
  InvalidRequestError,
  NotFoundError,
  PermissionError,
  RateLimitError,
  ServerError,
} from '@agent-connectors/core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { failure } from '../test/calls.ts';
import { intent } from '../test/payment.ts';
import { apiKey, client, expectRequests, requestId, type VendorResponse } from '../test/wire.ts';
import type { Stripe } from './index.ts';

type Call = (stripe: Stripe) => PromiseLike<unknown>;
const getCharge: Call = (stripe) => stripe.charges.get({ id: 'ch_1' });
const pay: Call = (stripe) => stripe.invoices.pay({ id: 'in_1' });

/** The error that a call throws for one response. */
async function errorFrom(
  status: number,
  error: Readonly<Record<string, unknown>>,
  more: Partial<VendorResponse> = {},
  call = getCharge,
) {
  const sends = call === getCharge ? ('GET /v1/charges/ch_1' as const) : ('POST /v1/invoices/in_1/pay' as const);
  const check = expectRequests([{ sends, status, response: { error }, ...more }]);
  const thrown = await failure(call(client()));
  check();
  return thrown;
}

const payError = (status: number, error: Readonly<Record<string, unknown>>, more?: Partial<VendorResponse>) =>
  errorFrom(status, error, more, pay);

describe('an error of Stripe', () => {
  it('reports an invalid key without repeating it', async () => {
    const error = await errorFrom(401, {
      type: 'invalid_request_error',
      message: `Invalid API Key provided: ${apiKey}`,
    });
    expect(error).toBeInstanceOf(AuthenticationError);
    expect(error.toJSON()).toMatchObject({ code: 'authentication', requestId, outcome: 'rejected', retryable: false });
    expect(error.hint).toBe('Check STRIPE_API_KEY.');
    expect(`${error.stack} ${JSON.stringify(error)}`).not.toContain(apiKey);
  });

  it('names the permission that a restricted key lacks', async () => {
    const error = await errorFrom(403, {
      type: 'invalid_request_error',
      message: 'The provided key does not have access.',
    });
    expect(error).toBeInstanceOf(PermissionError);
    expect(error.hint).toBe('The credential needs the permission Charges: Read.');
  });

  it('reports a missing record, and that test and live data differ', async () => {
    const error = await errorFrom(404, {
      type: 'invalid_request_error',
      code: 'resource_missing',
      message: "No such charge: 'ch_1'",
      param: 'id',
    });
    expect(error).toBeInstanceOf(NotFoundError);
    expect(error.toJSON()).toMatchObject({ vendorCode: 'resource_missing', requestId });
    expect(error.message).toContain("Stripe says: No such charge: 'ch_1' (parameter: id).");
    expect(error.hint).toContain('test keys');
  });

  it.each([
    ['insufficient_funds', undefined, 'another payment method'],
    ['stolen_card', 'do_not_try_again', 'Do not retry'],
    ['processing_error', 'try_again_later', 'Retry later'],
    ['incorrect_cvc', 'confirm_card_data', 'details of the card'],
  ])('explains a decline: %s', async (decline_code, advice_code, advice) => {
    const error = await payError(402, {
      type: 'card_error',
      code: 'card_declined',
      decline_code,
      advice_code,
      message: 'Your card was declined.',
      payment_intent: { id: 'pi_1', client_secret: intent.client_secret },
    });
    expect(error).toBeInstanceOf(InvalidRequestError);
    expect(error.toJSON()).toMatchObject({
      vendorCode: 'card_declined',
      status: 402,
      outcome: 'rejected',
      retryable: false,
    });
    expect(error.hint).toContain(`(${decline_code})`);
    expect(error.hint).toContain(advice);
    expect(error.hint).toContain('pi_1 is still open');
    expect(JSON.stringify(error)).not.toContain(intent.client_secret);
  });

  it('says that the customer must authenticate', async () => {
    const error = await payError(402, {
      type: 'card_error',
      code: 'authentication_required',
      message: 'Authenticate.',
    });
    expect(error.hint).toContain('off_session');
  });

  it('reports an idempotency key of another request as a conflict', async () => {
    const error = await payError(400, { type: 'idempotency_error', message: 'Keys for idempotent requests …' });
    expect(error).toBeInstanceOf(ConflictError);
    expect(error.toJSON()).toMatchObject({ vendorCode: 'idempotency_error', retryable: false, outcome: 'rejected' });
    expect(error.hint).toContain('same parameters');
    expect(error.hint).toContain('carries it out again');
  });

  it.each([
    [409, 'idempotency_key_in_use', ConflictError],
    [409, 'lock_timeout', ConflictError],
    [429, 'lock_timeout', RateLimitError],
  ] as const)('can be retried if another request is in the way: %i %s', async (status, code, kind) => {
    const error = await payError(status, { type: 'invalid_request_error', code, message: 'Wait.' });
    expect(error).toBeInstanceOf(kind);
    expect(error.toJSON()).toMatchObject({ retryable: true, outcome: 'rejected', vendorCode: code });
    expect(error.hint).toContain('Retry');
  });

  it('names the limit that was exceeded', async () => {
    const headers = { 'Stripe-Rate-Limited-Reason': 'resource-specific', 'Retry-After': '3' };
    const error = await errorFrom(429, { type: 'invalid_request_error', message: 'Too many requests' }, { headers });
    expect(error).toBeInstanceOf(RateLimitError);
    expect(error.toJSON()).toMatchObject({ retryable: true, retryAfterMs: 3000 });
    expect(error.hint).toContain('one record');
  });

  it.each([
    ['true', 409, true],
    ['false', 500, false],
    ['false', 429, false],
  ])('follows Stripe-Should-Retry: %s for %i', async (said, status, retryable) => {
    const headers = { 'Stripe-Should-Retry': said };
    const error = await payError(status, { type: 'api_error', message: 'Something' }, { headers });
    expect(error.toJSON()).toMatchObject({ retryable });
  });

  it('can be retried after a server error, because the key is the same', async () => {
    const error = await payError(500, { type: 'api_error', message: 'An unknown error occurred' });
    expect(error).toBeInstanceOf(ServerError);
    expect(error.toJSON()).toMatchObject({ outcome: 'unknown', retryable: true, requestId });
  });

  it.each(['<html><title>Bad gateway</title></html>', ''])('may not be from Stripe: %j', async (response) => {
    const error = await errorFrom(502, {}, { response });
    expect(error).toBeInstanceOf(ServerError);
    expect(error.message).toContain('charges.get failed (502). Stripe returned HTTP 502.');
  });
});

describe('a write', () => {
  afterEach(() => vi.restoreAllMocks());

  it('is retried with the same key', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0); // no pause before a retry
    const refund = {
      sends: 'POST /v1/refunds',
      body: { charge: 'ch_1' },
      sentHeaders: { 'idempotency-key': 'refund-1' },
    } as const;
    const check = expectRequests([
      { ...refund, status: 500, response: {} },
      { ...refund, status: 409, response: { error: { code: 'idempotency_key_in_use' } } },
      { ...refund, response: { id: 're_1' } },
    ]);
    const stripe = client({ retries: 2 });
    const { data, meta } = await stripe.refunds.create({ charge: 'ch_1' }, { idempotencyKey: 'refund-1' });
    check();
    expect([data.id, meta.attempts]).toEqual(['re_1', 3]);
  });
});
