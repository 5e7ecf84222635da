import { createHmac } from 'node:crypto';
import { WebhookError } from '@agent-connectors/core';
import { describe, expect, it } from 'vitest';
import { issue } from '../test/records.ts';
import { type GithubWebhook, verifyWebhook } from './webhooks.ts';

const secret = "It's a Secret to Everybody";
const body = JSON.stringify({ action: 'opened', issue, sender: issue.user });
const sign = (text: string, key = secret) => `sha256=${createHmac('sha256', key).update(text).digest('hex')}`;

const request = (text: string, headers: Record<string, string> = {}) =>
  new Request('https://hooks.example.com/github', {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'X-GitHub-Event': 'issues',
      'X-GitHub-Delivery': '72d3162e-cc78-11e3-81ab-4c9367dc0958',
      'X-Hub-Signature-256': sign(text),
      ...headers,
    },
    body: text,
  });

async function problemOf(promise: Promise<unknown>): Promise<WebhookError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!WebhookError.isInstance(error)) throw new Error('The webhook was accepted.');
  return error;
}

describe('a webhook of GitHub', () => {
  it('has the signature that GitHub publishes as an example', async () => {
    // The body of the example is no event: only what follows the signature rejects it.
    const signature = 'sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17';
    const given = { headers: { 'X-Hub-Signature-256': signature }, body: 'Hello, World!' };
    expect(await problemOf(verifyWebhook(given, { secret }))).toMatchObject({ problem: 'malformed' });
    const changed = { ...given, body: 'Hello, World?' };
    expect(await problemOf(verifyWebhook(changed, { secret }))).toMatchObject({ problem: 'wrong_signature' });
  });

  it('is accepted as JSON, with its event and delivery', async () => {
    const webhook = await verifyWebhook(request(body), { secret });
    expect(webhook).toEqual({
      event: 'issues',
      delivery: '72d3162e-cc78-11e3-81ab-4c9367dc0958',
      payload: JSON.parse(body),
    });
    const title: string = webhook.event === 'issues' ? webhook.payload.issue.title : '';
    expect(title).toBe('Checkout times out');
  });

  it('is accepted as a form', async () => {
    const form = new URLSearchParams({ payload: body }).toString();
    const { payload } = await verifyWebhook(request(form, { 'Content-Type': 'application/x-www-form-urlencoded' }), {
      secret,
    });
    expect(payload).toEqual(JSON.parse(body));
  });

  it('is accepted from any server, and without an action', async () => {
    const push = '{"ref":"refs/heads/main","before":"0","after":"1"}';
    const headers = { 'x-hub-signature-256': sign(push), 'x-github-event': 'push' };
    const webhook: GithubWebhook = await verifyWebhook({ headers, body: push }, { secret });
    expect(webhook).toMatchObject({ event: 'push', delivery: '', payload: { ref: 'refs/heads/main' } });
  });

  it('is accepted although its event is new', async () => {
    const webhook = await verifyWebhook(request(body, { 'X-GitHub-Event': 'sneeze' }), { secret });
    const name: string = webhook.event;
    expect(name).toBe('sneeze');
  });

  it.each([
    ['another secret', sign(body, 'another')],
    ['another body', sign(`${body} `)],
    ['no prefix', sign(body).slice(7)],
    ['half of it', sign(body).slice(0, 39)],
    ['SHA-1', `sha1=${createHmac('sha1', secret).update(body).digest('hex')}`],
  ])('is rejected with the signature of %s', async (_, signature) => {
    const error = await problemOf(verifyWebhook(request(body, { 'X-Hub-Signature-256': signature }), { secret }));
    expect(error.problem).toBe('wrong_signature');
    expect(JSON.stringify(error)).not.toContain(secret);
  });

  it('is rejected with the older signature alone', async () => {
    const sha1 = `sha1=${createHmac('sha1', secret).update(body).digest('hex')}`;
    const error = await problemOf(verifyWebhook({ headers: { 'X-Hub-Signature': sha1 }, body }, { secret }));
    expect(error.problem).toBe('missing_signature');
  });

  it.each([
    ['is no JSON', 'payload', {}],
    ['is a list', '[]', {}],
    ['is a form without payload', 'payload=', { 'Content-Type': 'application/x-www-form-urlencoded' }],
  ])('is rejected if its body %s', async (_, text, headers) => {
    expect((await problemOf(verifyWebhook(request(text, headers), { secret }))).problem).toBe('malformed');
  });

  it('reports a missing secret', async () => {
    expect((await problemOf(verifyWebhook(request(body), { secret: '' }))).problem).toBe('missing_secret');
  });
});
