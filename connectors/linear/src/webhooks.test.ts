import { createHmac } from 'node:crypto';
import { WebhookError } from '@agent-connectors/core';
import { describe, expect, it } from 'vitest';
import { verifyWebhook } from './webhooks.ts';

const secret = 'lin_wh_of-a-test';
const now = new Date('2026-11-20T12:00:00Z');
const event = {
  action: 'update',
  type: 'Issue',
  actor: { id: 'u1', type: 'user', name: 'Ada Lindholm' },
  createdAt: '2026-11-20T11:59:58.000Z',
  data: { id: 'i1', identifier: 'ENG-123', title: 'Größe', state: { id: 's2', name: 'Done', type: 'completed' } },
  updatedFrom: { stateId: 's1' },
  url: 'https://linear.app/kestrel/issue/ENG-123',
  organizationId: 'o1',
  webhookId: 'w1',
  webhookTimestamp: now.getTime() - 2000,
};
const sign = (text: string, key = secret) => createHmac('sha256', key).update(text).digest('hex');

function request(change: object = {}, headers: Record<string, string> = {}) {
  const body = JSON.stringify({ ...event, ...change });
  return new Request('https://hooks.example.com/linear', {
    method: 'POST',
    headers: { 'Linear-Signature': sign(body), 'Linear-Delivery': 'd1', 'Linear-Event': 'Issue', ...headers },
    body,
  });
}

async function problemOf(promise: Promise<unknown>): Promise<WebhookError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!WebhookError.isInstance(error)) throw new Error('The webhook was accepted.');
  return error;
}

describe('a webhook of Linear', () => {
  // Computed with another implementation: `printf %s BODY | openssl dgst -sha256 -hmac KEY`.
  const body = '{"action":"create","type":"Comment","data":{"id":"c1"},"webhookTimestamp":1795176000000}';
  const signature = '3e7d881f4d9fa28b898159fbe6d1c0abc7bab54b3b8ade23354c13857427de17';

  it('is accepted with a signature of another implementation', async () => {
    const given = { headers: { 'linear-signature': signature }, body };
    const { event: received } = await verifyWebhook(given, { secret: 'lin_wh_example', now: new Date(1795176030000) });
    expect(received).toEqual(JSON.parse(body));
  });

  it('is returned with its delivery, and narrowed by its type', async () => {
    const { event: received, deliveryId } = await verifyWebhook(request(), { secret, now });
    expect([received, deliveryId]).toEqual([event, 'd1']);
    if (received.type !== 'Issue') throw new Error('Expected an issue.');
    expect(received.data.state?.type).toBe('completed');
    expect(received.updatedFrom).toEqual({ stateId: 's1' });
  });

  it.each([-60_000, 60_000])('is accepted %d ms from now', async (offset) => {
    const webhookTimestamp = now.getTime() + offset;
    await expect(verifyWebhook(request({ webhookTimestamp }), { secret, now })).resolves.toBeDefined();
  });

  it.each([-60_001, 60_001])('is rejected %d ms from now, whatever the header says', async (offset) => {
    const webhookTimestamp = now.getTime() + offset;
    const late = request({ webhookTimestamp }, { 'Linear-Timestamp': String(now.getTime()) });
    expect((await problemOf(verifyWebhook(late, { secret, now }))).problem).toBe('too_old');
  });

  it('is rejected if the tolerance is not a number', async () => {
    const options = { secret, now, toleranceSeconds: Number.NaN };
    expect((await problemOf(verifyWebhook(request(), options))).problem).toBe('too_old');
  });

  it.each([
    ['another secret', sign(JSON.stringify(event), 'another')],
    ['another body', sign(`${JSON.stringify(event)} `)],
    ['nothing', ''],
    ['a prefix before it', `sha256=${sign(JSON.stringify(event))}`],
  ])('is rejected with the signature of %s', async (_what, wrong) => {
    const error = await problemOf(verifyWebhook(request({}, { 'Linear-Signature': wrong }), { secret, now }));
    expect(error.problem).toBe('wrong_signature');
    expect(JSON.stringify(error)).not.toContain(secret);
  });

  it('is rejected without a signature', async () => {
    const given = { headers: {}, body: JSON.stringify(event) };
    expect((await problemOf(verifyWebhook(given, { secret, now }))).problem).toBe('missing_signature');
  });

  it.each([
    ['a type', { type: undefined }],
    ['an action', { action: undefined }],
    ['a time', { webhookTimestamp: undefined }],
    ['a time that is a number', { webhookTimestamp: String(now.getTime()) }],
    ['its record', { data: {} }],
  ])('is rejected without %s', async (_what, change) => {
    expect((await problemOf(verifyWebhook(request(change), { secret, now }))).problem).toBe('malformed');
  });

  it.each([
    ['an SLA', { type: 'IssueSLA', action: 'breached', data: undefined, issueData: { id: 'i1' } }],
    ['a type that was added', { type: 'Gadget', action: 'create', data: undefined }],
  ])('may be about %s', async (_what, change) => {
    const { event: received } = await verifyWebhook(request(change), { secret, now });
    expect(received.type).toBe(change.type);
  });

  it.each([undefined, null, '', ' '])('needs a secret, not %j', async (none) => {
    const error = await problemOf(verifyWebhook(request(), { secret: none as string, now }));
    expect(error.problem).toBe('missing_secret');
  });
});
