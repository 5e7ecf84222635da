import { expect, test } from 'vitest';
import { startAshby } from '../ashby-test-client.ts';

test('a webhook setting is created, shown without its secret, updated and deleted', async () => {
  const ashby = await startAshby();
  const created = await ashby.results('webhook.create', {
    webhookType: 'candidateHire',
    requestUrl: 'https://hooks.example/ashby',
    secretToken: 'secret',
  });
  expect(created).toMatchObject({ enabled: true, secretToken: 'secret' });
  const { id: webhookId } = created;
  expect(await ashby.results('webhook.info', { webhookId })).not.toHaveProperty('secretToken');
  expect(await ashby.errorCode('webhook.update', { webhookId })).toBe('invalid_input');
  expect(await ashby.results('webhook.update', { webhookId, enabled: false })).toMatchObject({ enabled: false });
  expect(await ashby.results('webhook.delete', { webhookId })).toEqual({ webhookId });
  expect(await ashby.errorCode('webhook.info', { webhookId })).toBe('webhook_not_found');
  await ashby.sandbox.close();
});
