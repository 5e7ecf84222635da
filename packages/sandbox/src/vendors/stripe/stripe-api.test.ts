import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { credentials } from './credentials.ts';
import { type Form, startStripe, type TestClient } from './test-client.ts';

let client: TestClient;
beforeAll(async () => {
  client = await startStripe();
});
afterAll(() => client.close());

const error = (type: string, more: object) => ({ error: expect.objectContaining({ type, ...more }) });
const invalid = (more: object) => error('invalid_request_error', more);
const basic = (user: string) => `Basic ${Buffer.from(`${user}:`).toString('base64')}`;

describe('authentication', () => {
  it.each([`Bearer ${credentials.apiKey}`, basic(credentials.apiKey)])('accepts %s', async (authorization) => {
    const { status, json, headers } = await client.call('GET', '/v1/account', undefined, { authorization });
    expect([status, json.object]).toEqual([200, 'account']);
    expect(headers.get('request-id')).toMatch(/^req_\w{14}$/);
    expect(headers.get('stripe-version')).toBe('2026-10-28.endive');
  });

  it.each(['', 'Bearer wrong', basic('wrong')])('rejects the header %j', async (authorization) => {
    const { status, json, headers } = await client.call('GET', '/v1/account', undefined, { authorization });
    expect(status).toBe(401);
    expect(json).toEqual(invalid({ message: expect.stringMatching(/API key/i) }));
    expect(headers.get('request-id')).toMatch(/^req_/);
  });

  it('lets the restricted key only read, and no key act for an unknown account', async () => {
    const authorization = `Bearer ${credentials.readOnlyApiKey}`;
    expect((await client.call('GET', '/v1/customers', undefined, { authorization })).status).toBe(200);
    const write = await client.call('POST', '/v1/customers', { name: 'x' }, { authorization });
    expect([write.status, write.json.error.message]).toEqual([403, expect.stringContaining('permissions')]);
    const foreign = await client.call('GET', '/v1/customers', undefined, { 'stripe-account': 'acct_other' });
    expect([foreign.status, foreign.json.error.code]).toEqual([403, 'account_invalid']);
  });

  it('echoes the version of the request', async () => {
    const { headers } = await client.call('GET', '/v1/balance', undefined, { 'stripe-version': '2025-03-31.basil' });
    expect(headers.get('stripe-version')).toBe('2025-03-31.basil');
  });
});

describe('requests', () => {
  it.each<[string, string, Form | undefined, number, object]>([
    ['GET', '/v1/nothing', undefined, 404, { message: expect.stringContaining('Unrecognized request URL') }],
    ['GET', '/v1/customers?nmae=x', undefined, 400, { code: 'parameter_unknown', param: 'nmae' }],
    ['POST', '/v1/customers', { 'address[zip]': '1' }, 400, { code: 'parameter_unknown', param: 'address[zip]' }],
    ['POST', '/v1/payment_intents', { amount: 500 }, 400, { code: 'parameter_missing', param: 'currency' }],
    ['POST', '/v1/webhook_endpoints', { url: 'https://a.example' }, 400, { code: 'parameter_missing' }],
    ['POST', '/v1/payment_intents', { amount: 'ten', currency: 'usd' }, 400, { code: 'parameter_invalid_integer' }],
    ['POST', '/v1/products', { name: '' }, 400, { code: 'parameter_invalid_empty', param: 'name' }],
    ['POST', '/v1/products', { name: 'x', active: 'yes' }, 400, { param: 'active' }],
    ['GET', '/v1/invoices?status=late', undefined, 400, { param: 'status' }],
    ['GET', '/v1/customers?limit=101', undefined, 400, { param: 'limit' }],
    [
      'GET',
      '/v1/customers?starting_after=cus_none',
      undefined,
      400,
      { code: 'resource_missing', param: 'starting_after' },
    ],
    ['GET', '/v1/customers/cus_none', undefined, 404, { code: 'resource_missing', param: 'id' }],
    ['POST', '/v1/invoices', { customer: 'cus_none' }, 400, { code: 'resource_missing', param: 'customer' }],
    [
      'GET',
      '/v1/customers?expand[]=data.name',
      undefined,
      400,
      { message: expect.stringContaining('cannot be expanded') },
    ],
    ['GET', '/v1/payment_methods/pm_none', undefined, 404, { code: 'resource_missing' }],
  ])('rejects %s %s %j', async (method, path, form, status, expected) => {
    const response = await client.call(method, path, form);
    expect(response).toMatchObject({ status, json: invalid(expected) });
  });

  it('rejects JSON', async () => {
    const response = await fetch(`${client.sandbox.env.STRIPE_BASE_URL}/v1/customers`, {
      method: 'POST',
      headers: { authorization: `Bearer ${credentials.apiKey}`, 'content-type': 'application/json' },
      body: '{"name":"x"}',
    });
    expect([response.status, await response.json()]).toEqual([
      400,
      invalid({ message: expect.stringContaining('x-www-form-urlencoded') }),
    ]);
  });

  it('limits requests as a sandbox account, without saying when to retry', async () => {
    const limited = await startStripe(true);
    const statuses: number[] = [];
    for (let count = 0; count < 26; count++) statuses.push((await limited.call('GET', '/v1/balance')).status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(25);
    const { status, json, headers } = await limited.call('GET', '/v1/balance');
    expect([status, json]).toEqual([429, invalid({ code: 'rate_limit' })]);
    expect([headers.get('stripe-rate-limited-reason'), headers.get('retry-after')]).toEqual(['global-rate', null]);
    await limited.close();
  });

  it('describes faults in the form of its errors', async () => {
    client.sandbox.faults.inject({ fault: { kind: 'status', status: 503 } });
    const { status, json } = await client.call('GET', '/v1/balance');
    expect([status, json]).toEqual([503, error('api_error', {})]);
  });
});

describe('idempotency keys', () => {
  const post = (key: string, form: Form) => client.call('POST', '/v1/customers', form, { 'idempotency-key': key });

  it('replay the first response, also if the caller never saw it', async () => {
    client.sandbox.faults.inject({ fault: { kind: 'reset', when: 'before-headers', applied: true } });
    await expect(post('lost', { name: 'Once' })).rejects.toThrow();
    const replay = await post('lost', { name: 'Once' });
    expect([replay.status, replay.headers.get('idempotent-replayed')]).toEqual([200, 'true']);
    const found = await client.body('GET', '/v1/customers/search?query=name:"Once"');
    expect(found.data.map(({ id }: { id: string }) => id)).toEqual([replay.json.id]);
  });

  it('reject other parameters', async () => {
    const first = await post('key', { name: 'One' });
    expect(first.headers.get('idempotent-replayed')).toBeNull();
    const { status, json } = await post('key', { name: 'Two' });
    expect([status, json]).toEqual([400, error('idempotency_error', {})]);
  });

  it('stay unused after an invalid request, and replay a decline', async () => {
    expect((await post('retry', { nmae: 'x' })).status).toBe(400);
    expect((await post('retry', { name: 'x' })).status).toBe(200);
    const form = { amount: 500, currency: 'usd', confirm: 'true', payment_method: 'pm_card_visa_chargeDeclined' };
    const headers = { 'idempotency-key': 'declined' };
    const first = await client.call('POST', '/v1/payment_intents', form, headers);
    const second = await client.call('POST', '/v1/payment_intents', form, headers);
    expect([first.status, second.json]).toEqual([402, first.json]);
  });
});
