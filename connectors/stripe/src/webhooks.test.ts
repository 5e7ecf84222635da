import { createHmac } from 'node:crypto';
import { WebhookError } from '@agent-connectors/core';
import { describe, expect, it } from 'vitest';
import { verifyWebhook } from './webhooks.ts';

const secret = 'whsec_test_secret';
const signedAt = 1780000000;
const now = new Date(signedAt * 1000);
const event = {
  id: 'evt_1NG8Du2eZvKYlo2C',
  object: 'event',
  api_version: '2026-10-28.endive',
  created: 1779999999,
  data: { object: { id: 'in_1', object: 'invoice', status: 'paid', amount_paid: 4900, description: 'Größe' } },
  livemode: false,
  pending_webhooks: 1,
  request: { id: null, idempotency_key: null },
  type: 'invoice.paid',
};
const text = JSON.stringify(event);

// The signed text is the time, a dot and the raw body; the key is the whole secret.
const hex = (body = text, key = secret, time: number | string = signedAt) =>
  createHmac('sha256', key).update(`${time}.${body}`).digest('hex');
const signature = (body = text) => `t=${signedAt},v1=${hex(body)}`;

const given = (header: string | undefined, body = text) =>
  new Request('https://app.example/stripe', {
    method: 'POST',
    headers: header === undefined ? {} : { 'Stripe-Signature': header },
    body,
  });

async function problemOf(promise: Promise<unknown>): Promise<WebhookError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!WebhookError.isInstance(error)) throw new Error('The webhook was accepted.');
  return error;
}

describe('a webhook of Stripe', () => {
  it('is verified, and is the event as received', async () => {
    const webhook = await verifyWebhook(given(signature()), { secret, now });
    expect(webhook).toEqual(event);
    if (webhook.type !== 'invoice.paid') throw new Error('The type was lost.');
    const paid: number | null | undefined = webhook.data.object.amount_paid;
    expect(paid).toBe(4900);
  });

  it('matches a signature that was computed with another tool', async () => {
    // printf '1492774577.{"id":"evt_1","object":"event","type":"invoice.paid","data":{"object":{}}}' | openssl dgst -sha256 -hmac whsec_abc
    const body = '{"id":"evt_1","object":"event","type":"invoice.paid","data":{"object":{}}}';
    const header = 't=1492774577,v1=e0d398d1e227b6a343f14ac701e53a5cbf4f59e7f123b290f94b4e49a9faa039';
    const options = { secret: 'whsec_abc', now: new Date(1492774577_000) };
    expect(await verifyWebhook(given(header, body), options)).toMatchObject({ id: 'evt_1' });
  });

  it.each([
    ['two secrets while one is rolled', `t=${signedAt},v1=${hex(text, 'whsec_old')},v1=${hex()},v0=${'6f'.repeat(32)}`],
    ['spaces', `t=${signedAt}, v1=${hex()}`],
    ['another order', `v1=${hex()},t=${signedAt}`],
  ])('is accepted with %s', async (_, header) => {
    await expect(verifyWebhook(given(header), { secret, now })).resolves.toMatchObject({ id: event.id });
  });

  it('is accepted from a Node server', async () => {
    const request = { headers: { 'stripe-signature': signature() }, body: new TextEncoder().encode(text) };
    await expect(verifyWebhook(request, { secret, now })).resolves.toMatchObject({ id: event.id });
  });

  it.each([
    ['another secret', `t=${signedAt},v1=${hex(text, 'whsec_other')}`],
    ['another body', `t=${signedAt},v1=${hex(`${text} `)}`],
    ['another time', `t=${signedAt + 1},v1=${hex()}`],
    ['a scheme for tests only', `t=${signedAt},v0=${hex()}`],
    ['no time', `v1=${hex()}`],
    ['nothing', ''],
    ['no hex', `t=${signedAt},v1=not-hex`],
    ['a valid signature after too many others', `t=${signedAt},${`v1=${'00'.repeat(32)},`.repeat(5)}v1=${hex()}`],
  ])('is rejected with the signature of %s', async (_, header) => {
    const error = await problemOf(verifyWebhook(given(header), { secret, now }));
    expect(error.problem).toBe('wrong_signature');
    expect(JSON.stringify(error)).not.toContain(secret);
  });

  it('is rejected without a signature', async () => {
    expect((await problemOf(verifyWebhook(given(undefined), { secret, now }))).problem).toBe('missing_signature');
  });

  it.each([
    [300, undefined, true],
    [301, undefined, false],
    [-3600, undefined, true],
    [11, 10, false],
    [10, Number.NaN, false],
  ])('signed %i s ago, with a tolerance of %s: %s', async (age, toleranceSeconds, accepted) => {
    const options = { secret, now: new Date((signedAt + age) * 1000), toleranceSeconds };
    const verified = verifyWebhook(given(signature()), options);
    if (accepted) return void (await verified);
    expect((await problemOf(verified)).problem).toBe('too_old');
  });

  it('may be a thin event', async () => {
    const thin = {
      id: 'evt_test_65R9Ijk8dKEYZcXeRWn16R9A7j1FSQ3w3TGDPLLGSM4CW0',
      object: 'v2.core.event',
      type: 'v1.billing.meter.error_report_triggered',
      related_object: { id: 'mtr_1', type: 'billing.meter', url: '/v1/billing/meters/mtr_1' },
    };
    const body = JSON.stringify(thin);
    const webhook = await verifyWebhook(given(signature(body), body), { secret, now });
    expect(webhook.object === 'v2.core.event' && webhook.related_object?.id).toBe('mtr_1');
  });

  it('is returned as received if its type is not known', async () => {
    const body = JSON.stringify({ ...event, type: 'invoice.teleported' });
    expect(await verifyWebhook(given(signature(body), body), { secret, now })).toMatchObject({
      type: 'invoice.teleported',
    });
  });

  it.each([
    '{"id":1}',
    '[]',
    'no json',
    JSON.stringify({ ...event, data: {} }),
    JSON.stringify({ ...event, object: 'list' }),
  ])('is malformed if it is not an event: %s', async (body) => {
    expect((await problemOf(verifyWebhook(given(signature(body), body), { secret, now }))).problem).toBe('malformed');
  });

  it.each([undefined, '', 42])('reports a missing secret: %j', async (none) => {
    // Callers in JavaScript can pass any value.
    const error = await problemOf(verifyWebhook(given(signature()), { secret: none as string, now }));
    expect(error).toMatchObject({ problem: 'missing_secret', hint: expect.stringContaining('500') });
  });
});
