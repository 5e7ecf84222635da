import { type AnyClient, ConnectorError, type RequestEvent } from '@agent-connectors/core';
import { describe, expect, it } from 'vitest';
import { expectPost, meta, ok, testClient } from '../../test/wire.ts';

const ashby = testClient();

const webhook = {
  id: 'f9e52a51-a075-4116-a7b8-484deba69170',
  enabled: true,
  requestUrl: 'https://example.com/webhook',
  webhookType: 'candidateHire',
};
const secretToken = '0c2f9463f87641919f8106a2c49d7a57';
const withSecret = { ...webhook, secretToken };

describe('webhooks', () => {
  it('gets one', async () => {
    expectPost('/webhook.info', { webhookId: webhook.id }, ok(webhook));
    await expect(ashby.webhooks.get({ webhookId: webhook.id })).resolves.toEqual({ data: webhook, meta: meta() });
  });

  it('creates, and does not show the secret that Ashby returns', async () => {
    const params = { webhookType: 'candidateHire' as const, requestUrl: webhook.requestUrl, secretToken };
    expectPost('/webhook.create', params, ok(withSecret));
    await expect(ashby.webhooks.create(params)).resolves.toEqual({ data: webhook.id, meta: meta() });
  });

  it('updates, and does not show the secret', async () => {
    const params = { webhookId: webhook.id, enabled: false, requestUrl: webhook.requestUrl, secretToken };
    expectPost('/webhook.update', params, ok(withSecret));
    await expect(ashby.webhooks.update(params)).resolves.toEqual({ data: webhook.id, meta: meta() });
    await expect(ashby.webhooks.update({ webhookId: webhook.id })).rejects.toThrow(/at least one of enabled/);
  });

  it.each(['create', 'update'] as const)('does not show the secret: %s', async (action) => {
    const events: unknown[] = [];
    const note = (event: unknown) => events.push(event);
    const shown: AnyClient = testClient({ hooks: { onRequest: note, onResponse: note, onError: note } });
    const params =
      action === 'create'
        ? { webhookType: 'candidateHire', requestUrl: webhook.requestUrl, secretToken }
        : { webhookId: webhook.id, secretToken };

    const dry = await shown.execute('webhooks', action, params, { dryRun: true });
    expect(dry.data).toMatchObject({ body: { ...params, secretToken: '[redacted]' } });

    expectPost(`/webhook.${action}`, params, ok(withSecret));
    const sent = await shown.execute('webhooks', action, params);
    expect(events.map((event) => (event as RequestEvent).body)).toContainEqual({
      ...params,
      secretToken: '[redacted]',
    });

    const errorInfo = { code: 'invalid_input', message: `secretToken: ${secretToken} is too short` };
    expectPost(`/webhook.${action}`, params, { success: false, errorInfo });
    const error = await shown.execute('webhooks', action, params).catch((reason: unknown) => reason);
    expect(ConnectorError.isInstance(error) && error.message).toContain('[redacted] is too short');
    expect(JSON.stringify([dry, sent, events, error, String(error)])).not.toContain(secretToken);
  });

  it('deletes', async () => {
    expectPost('/webhook.delete', { webhookId: webhook.id }, ok({ webhookId: webhook.id }));
    await expect(ashby.webhooks.delete({ webhookId: webhook.id })).resolves.toEqual({
      data: { webhookId: webhook.id },
      meta: meta(),
    });
  });
});
