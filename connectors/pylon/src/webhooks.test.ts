import { createHmac } from 'node:crypto';
import { WebhookError } from '@agent-connectors/core';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { type PayloadSchema, verifyWebhook } from './webhooks.ts';

const secret = 'whsec-of-a-test';
const body = '{"issue_id":"iss_1","title":"Größe  und\\u0020mehr"}';
const sign = (text: string, key = secret) => createHmac('sha256', key).update(text).digest('hex');

const request = (headers: Record<string, string>, text = body) =>
  new Request('https://hooks.example.com/pylon', { method: 'POST', headers, body: text });

async function problemOf(promise: Promise<unknown>): Promise<WebhookError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!WebhookError.isInstance(error)) throw new Error('The webhook was accepted.');
  return error;
}

describe('a webhook of Pylon', () => {
  it('is accepted with the signature of its raw body', async () => {
    const { payload, text } = await verifyWebhook(request({ 'X-Pylon-Signature': sign(body) }), { secret });
    expect(payload).toEqual({ issue_id: 'iss_1', title: 'Größe  und mehr' });
    expect(text).toBe(body);
  });

  it.each([
    ['headers of a Node server', { headers: { 'x-pylon-signature': sign(body) }, body }],
    ['a header given twice', { headers: { 'X-PYLON-SIGNATURE': [sign(body), 'x'] }, body }],
    [
      'a body in bytes',
      { headers: new Headers({ 'x-pylon-signature': sign(body) }), body: new TextEncoder().encode(body) },
    ],
  ])('is accepted from any server: %s', async (_, given) => {
    await expect(verifyWebhook(given, { secret })).resolves.toMatchObject({ text: body });
  });

  it('is typed and validated by a schema', async () => {
    const payload = v.object({ issue_id: v.string(), title: v.string() });
    const webhook = await verifyWebhook(request({ 'x-pylon-signature': sign(body) }), { secret, payload });
    const id: string = webhook.payload.issue_id;
    expect(id).toBe('iss_1');
    const other = v.object({ account_id: v.string() });
    const error = await problemOf(
      verifyWebhook(request({ 'x-pylon-signature': sign(body) }), { secret, payload: other }),
    );
    expect(error.problem).toBe('malformed');
    expect(error.message).toContain('account_id');
  });

  it.each([
    ['another secret', sign(body, 'another')],
    ['another body', sign(`${body} `)],
    ['no hex', 'not-hex'],
    ['half of it', sign(body).slice(0, 32)],
    ['nothing', ''],
    ['a prefix before it', `sha256=${sign(body)}`],
  ])('is rejected with the signature of %s', async (_, signature) => {
    const error = await problemOf(verifyWebhook(request({ 'x-pylon-signature': signature }), { secret }));
    expect(error.problem).toBe('wrong_signature');
    expect(JSON.stringify(error)).not.toContain(secret);
  });

  it('is rejected without a signature', async () => {
    expect((await problemOf(verifyWebhook(request({}), { secret }))).problem).toBe('missing_signature');
  });

  it('is rejected with a signature of getpylon.com', async () => {
    const error = await problemOf(
      verifyWebhook(request({ 'Pylon-Webhook-Signature': `hs256=${sign(body)}` }), { secret }),
    );
    expect(error.hint).toContain('getpylon.com');
  });

  it('keeps integers that JavaScript cannot represent', async () => {
    const text = '{"thread":1152921506151679042,"count":3}';
    const { payload } = await verifyWebhook(request({ 'x-pylon-signature': sign(text) }, text), { secret });
    expect(payload).toEqual({ thread: '1152921506151679042', count: 3 });
  });

  it('is validated by a schema of any library, also an asynchronous one', async () => {
    const schema = (validate: PayloadSchema<{ id: string }>['~standard']['validate']) => ({
      '~standard': { version: 1 as const, vendor: 'test', validate },
    });
    const given = () => request({ 'x-pylon-signature': sign(body) });
    const good = schema(async () => ({ value: { id: 'iss_1' } }));
    const { payload } = await verifyWebhook(given(), { secret, payload: good });
    expect(payload.id.length).toBe(5);
    const bad = schema(() => ({ issues: [{ message: 'Too long', path: ['a', { key: 0 }] }] }));
    const error = await problemOf(verifyWebhook(given(), { secret, payload: bad }));
    expect(error).toMatchObject({ problem: 'malformed', message: expect.stringContaining('a.0: Too long') });
    // An invalid schema is a mistake in the server's own code.
    const none = verifyWebhook(given(), { secret, payload: {} as typeof good });
    await expect(none).rejects.toMatchObject({ code: 'invalid_options', message: expect.stringContaining('payload') });
  });

  it.each([undefined, null, '', ' ', 42])('reports a missing secret: %j', async (none) => {
    const key = typeof none === 'string' ? none : 'x';
    const given = request({ 'x-pylon-signature': sign(body, key) });
    const error = await problemOf(verifyWebhook(given, { secret: none as string }));
    expect(error).toMatchObject({ problem: 'missing_secret', hint: expect.stringContaining('500') });
    expect((await problemOf(verifyWebhook(given, undefined as never))).problem).toBe('missing_secret');
  });

  it('is rejected if its body was read before or is not JSON', async () => {
    const used = request({ 'x-pylon-signature': sign(body) });
    await used.text();
    expect((await problemOf(verifyWebhook(used, { secret }))).message).toContain('already read');
    const text = 'no json';
    expect(
      (await problemOf(verifyWebhook(request({ 'x-pylon-signature': sign(text) }, text), { secret }))).problem,
    ).toBe('malformed');
  });
});
