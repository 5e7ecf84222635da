import { createHmac } from 'node:crypto';
import { WebhookError } from '@agent-connectors/core';
import { describe, expect, it } from 'vitest';
import { type CustomerIoWebhookOptions, verifyWebhook } from './webhooks.ts';

const signingKey = 'signing-key-of-a-test';
const now = new Date('2026-11-20T12:00:00Z');
const second = now.getTime() / 1000;
const event = {
  metric: 'sent',
  event_id: '01E4C4CT6YDC7Y5M7FE1GWWPQJ',
  object_type: 'email',
  timestamp: 1613063089,
  data: {
    action_id: 42,
    broadcast_id: 9,
    customer_id: '0200000001',
    delivery_id: 'RPILAgUBcRhIBqSfeiIwdIYJKxTY',
    identifiers: { id: '42', email: 'test@example.com', cio_id: 'd9c106000001' },
    recipient: 'test@example.com',
    subject: 'Größe',
    something_new: true,
  },
};
const body = JSON.stringify(event);

const sign = (text: string, time: number | string = second, key = signingKey) =>
  createHmac('sha256', key).update(`v0:${time}:${text}`).digest('hex');

/** A request as Customer.io sends it, signed at the given time. */
const request = (text = body, time: number | string = second, signature = sign(text, time)) =>
  new Request('https://hooks.example.com/customer-io', {
    method: 'POST',
    headers: { 'X-CIO-Timestamp': String(time), 'X-CIO-Signature': signature },
    body: text,
  });

const verify = (given = request(), options: Partial<CustomerIoWebhookOptions> = {}) =>
  verifyWebhook(given, { signingKey, now, ...options });

async function problemOf(promise: Promise<unknown>): Promise<WebhookError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!WebhookError.isInstance(error)) throw new Error('it was let in');
  return error;
}

describe('a reporting webhook of Customer.io', () => {
  it('is accepted with the signature of its timestamp and raw body, and no field is dropped', async () => {
    expect(await verify()).toEqual(event);
  });

  it('has the signature that the vendor documents', async () => {
    // Computed without this code: printf 'v0:1763640000:{"metric":"sent","event_id":"1"}' | openssl dgst -sha256 -hmac
    // key
    const text = '{"metric":"sent","event_id":"1"}';
    const signature = 'd1578c382a2eaf284ce71bb4fff65d6f3668591a30937edbc9bdc37ef2c59375';
    const webhook = await verifyWebhook(request(text, 1763640000, signature), {
      signingKey: 'key',
      now: new Date(1763640000_000),
    });
    expect(webhook.event_id).toBe('1');
  });

  it('can come from any server', async () => {
    const headers = { 'x-cio-timestamp': String(second), 'x-cio-signature': [sign(body)] };
    const given = { headers, body: new TextEncoder().encode(body) };
    expect(await verifyWebhook(given, { signingKey, now })).toEqual(event);
  });

  it.each([
    ['another key', sign(body, second, 'another')],
    ['another body', sign(`${body} `)],
    ['another time', sign(body, second - 1)],
    ['the body alone', createHmac('sha256', signingKey).update(body).digest('hex')],
    ['half of it', sign(body).slice(0, 32)],
    ['no hex', 'not-hex'],
    ['nothing', ''],
  ])('is rejected with the signature of %s', async (_, signature) => {
    const error = await problemOf(verify(request(body, second, signature)));
    expect(error.problem).toBe('wrong_signature');
    expect(JSON.stringify(error)).not.toContain(signingKey);
  });

  it.each(['X-CIO-Signature', 'X-CIO-Timestamp'])('is rejected without %s', async (name) => {
    const given = request();
    given.headers.delete(name);
    const error = await problemOf(verify(given));
    expect(error.problem).toBe('missing_signature');
    expect(error.message).toContain(name);
  });

  it.each(['', undefined])('reports a missing secret with the key %j', async (none) => {
    const given = request(body, second, sign(body, second, ''));
    const error = await problemOf(verifyWebhook(given, { signingKey: none as string, now }));
    expect(error).toMatchObject({ problem: 'missing_secret', message: expect.stringContaining('`signingKey`') });
  });

  it('keeps whole numbers that JavaScript cannot represent', async () => {
    const text = '{"metric":"sent","event_id":"1","data":{"action_id":12345678901234567891}}';
    expect((await verify(request(text))).data).toEqual({ action_id: '12345678901234567891' });
  });

  it.each([
    ['as it is', 0, undefined, true],
    ['five minutes old', -300, undefined, true],
    ['older', -301, undefined, false],
    ['five minutes ahead', 300, undefined, true],
    ['further ahead', 301, undefined, false],
    ['within a tolerance of its own', -3600, 3600, true],
    ['out of it', -11, 10, false],
    ['of any age', -9_000_000, Number.POSITIVE_INFINITY, true],
    ['with a tolerance that is none', 0, Number.NaN, false],
  ])('%s', async (_, offset, toleranceSeconds, letIn) => {
    const given = request(body, second + offset);
    if (letIn) expect(await verify(given, { toleranceSeconds })).toEqual(event);
    else expect((await problemOf(verify(given, { toleranceSeconds }))).problem).toBe('too_old');
  });

  it('reports an old timestamp only if the signature is valid', async () => {
    const error = await problemOf(verify(request(body, second - 9999, sign(body, second - 9999, 'another'))));
    expect(error.problem).toBe('wrong_signature');
  });

  it('uses the clock without `now`', async () => {
    const time = Math.floor(Date.now() / 1000);
    expect(await verifyWebhook(request(body, time), { signingKey })).toEqual(event);
    expect((await problemOf(verifyWebhook(request(body, time - 400), { signingKey }))).message).toContain('s ago');
  });

  it.each([
    ['no JSON', 'no json'],
    ['a list', '[]'],
    ['null', 'null'],
    ['no event id', '{"metric":"sent","object_type":"email","data":{}}'],
    ['no metric', '{"event_id":"1","object_type":"email","data":{}}'],
    ['no data', '{"event_id":"1","metric":"sent","object_type":"email"}'],
  ])('is rejected with %s as its body', async (_, text) => {
    expect((await problemOf(verify(request(text)))).problem).toBe('malformed');
  });

  it.each(['yesterday', '1e9', '-5', ''])('is rejected with the timestamp %j, even if it is signed', async (time) => {
    expect((await problemOf(verify(request(body, time)))).problem).toBe('malformed');
  });

  it.each([
    ['a metric', { ...event, metric: 'teleported' }],
    ['an object', { event_id: '1', metric: 'sent', object_type: 'live_notification' }],
    ['preferences changed by a mail', { ...event, metric: 'cio_subscription_preferences_changed' }],
    ['preferences as the document misspells them', { event_id: '1', metric: 'x', object_type_type: 'email', data: {} }],
  ])('is returned unchanged with %s that is not known', async (_, given) => {
    expect(await verify(request(JSON.stringify(given)))).toEqual(given);
  });
});
