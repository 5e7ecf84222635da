import { describe, expect, it } from 'vitest';
import { expectPost, meta, ok, testClient } from '../../test/wire.ts';

const ashby = testClient();
const apiKey = {
  title: 'Custom Job Board API key',
  createdAt: '2026-08-12T20:29:56.964Z',
  scopes: ['jobs:read', 'candidates:read'],
};
const failure = (code: string) => ({ success: false, errorInfo: { code, message: 'No.' } });

describe('API keys', () => {
  it('gets the key in use, with an empty body', async () => {
    expectPost('/apiKey.info', {}, ok(apiKey));
    await expect(ashby.apiKeys.get()).resolves.toEqual({ data: apiKey, meta: meta() });
  });
});

describe('check', () => {
  it('names the key', async () => {
    expectPost('/apiKey.info', {}, ok(apiKey));
    await expect(ashby.check()).resolves.toEqual({
      ok: true,
      apis: { rest: { status: 'ok', account: 'Custom Job Board API key' } },
    });
  });

  it('accepts a key without the permission apiKeysRead', async () => {
    expectPost('/apiKey.info', {}, failure('missing_endpoint_permission'), 403);
    await expect(ashby.check()).resolves.toEqual({ ok: true, apis: { rest: { status: 'ok' } } });
  });

  it('reports a deactivated key', async () => {
    expectPost('/apiKey.info', {}, 'This API key is disabled', 403);
    await expect(ashby.check()).resolves.toMatchObject({ ok: false, apis: { rest: { status: 'invalid' } } });
  });
});
