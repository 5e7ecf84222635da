import { createRateLimiter, type RateLimiter } from '@agent-connectors/core';
import { describe, expect, it } from 'vitest';
import { client, expectRequests, uiTokens } from '../test/wire.ts';

const workspaces = { sends: 'GET /v1/workspaces', response: { workspaces: [{ id: 1 }] } } as const;
const region = {
  api: 'track',
  sends: 'GET /api/v1/accounts/region',
  response: { url: 'https://track.customer.io', region: 'us', environment_id: 3 },
} as const;
const account = {
  api: 'ui',
  sends: 'GET /v1/accounts/current',
  response: { account: { id: 77, data_center: 'US' } },
} as const;
const emptyBatch = { api: 'pipelines', sends: 'POST /v1/batch', body: { batch: [] }, response: {} } as const;

describe('check', () => {
  it('calls each API and changes nothing', async () => {
    const checks = [workspaces, region, emptyBatch, account].map((turn) => expectRequests([turn]));
    expect(await client({ tokens: uiTokens }).check()).toEqual({
      ok: true,
      apis: { app: { status: 'ok' }, track: { status: 'ok' }, pipelines: { status: 'ok' }, ui: { status: 'ok' } },
    });
    for (const check of checks) check();
  });

  it('treats a rejection in strict mode as a valid key', async () => {
    expectRequests([{ ...emptyBatch, status: 400, response: { meta: { errors: ['batch is empty'] } } }]);
    const { ok, apis } = await client({ appApiKey: undefined, siteId: undefined }).check();
    expect(ok).toBe(true);
    expect(apis['pipelines']).toEqual({ status: 'ok' });
    expect(apis['app']?.status).toBe('missing');
    expect(apis['track']?.status).toBe('missing');
  });

  it('treats a 401 as an invalid key', async () => {
    expectRequests([{ ...emptyBatch, status: 401 }]);
    // The other region is called as well and rejects the key too.
    const { default: nock } = await import('nock');
    nock('https://cdp-eu.customer.io').post('/v1/batch').reply(401, {});
    const { ok, apis } = await client({ appApiKey: undefined, siteId: undefined }).check();
    expect(ok).toBe(false);
    expect(apis['pipelines']?.status).toBe('invalid');
  });

  it('works if the policy allows only reads', async () => {
    for (const turn of [workspaces, region, emptyBatch]) expectRequests([turn]);
    expect((await client({ policy: { readOnly: true } }).check()).ok).toBe(true);
  });
});

describe('limits', () => {
  it('counts what the vendor counts together', async () => {
    const seen: string[] = [];
    const inner = createRateLimiter();
    const rateLimiter: RateLimiter = {
      acquire(bucket, limit, options) {
        seen.push(`${bucket.replace(/^customer-io:|\/\d+:[0-9a-f]{16}$/g, '')} ${limit.requests}/${limit.intervalMs}`);
        return inner.acquire(bucket, limit, options);
      },
    };
    const customerIo = client({ rateLimiter });
    const queued = { delivery_id: 'R' };
    const send = { identifiers: { id: '1' }, transactional_message_id: 1 };
    expectRequests([
      { sends: 'GET /v1/campaigns', response: { campaigns: [] } },
      { sends: 'POST /v1/send/email', response: queued },
      { sends: 'POST /v1/send/push', response: queued },
      { sends: 'GET /v1/messages/R/archived_message', response: { archived_message: {} } },
      { api: 'track', sends: 'DELETE /api/v1/customers/1', response: {} },
      { api: 'pipelines', sends: 'POST /v1/identify', response: {} },
    ]);
    await customerIo.campaigns.list();
    await customerIo.transactionalEmail.create({ to: 'a@example.com', ...send });
    await customerIo.transactionalPush.create(send);
    await customerIo.messages.getArchived({ message_id: 'R' });
    await customerIo.people.delete({ identifier: '1' });
    await customerIo.pipelines.identify({ userId: '1' });
    expect(seen).toEqual([
      'app:* 10/1000',
      'app:send 100/1000',
      'app:send 100/1000',
      'app:messages.get_archived 100/86400000',
      'track:* 3000/3000',
      'pipelines:* 3000/3000',
    ]);
  });
});
