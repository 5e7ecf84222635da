import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestClient, type TestClient, testTime } from '../test-client.ts';

let client: TestClient;
beforeAll(async () => {
  client = await createTestClient();
});
afterAll(() => client.close());

describe('the App API', () => {
  it('rejects a missing or wrong key with errors whose status is text', async () => {
    for (const authorization of ['', 'Bearer wrong', 'Basic c2FuZGJveDo=']) {
      const { status, body } = await client.app('GET', '/v1/campaigns', undefined, { authorization });
      expect(status).toBe(401);
      expect(body).toEqual({ errors: [{ detail: 'unauthorized', status: '401' }] });
    }
  });

  it('shows its IP addresses without a key', async () => {
    const { status, body } = await client.app('GET', '/v1/info/ip_addresses', undefined, { authorization: '' });
    expect(status).toBe(200);
    expect(body.ip_addresses.length).toBeGreaterThan(0);
  });

  it('returns an HTML page for an unknown path', async () => {
    const { status, headers, text } = await client.app('GET', '/v1/nothing');
    expect(status).toBe(404);
    expect(headers.get('content-type')).toContain('text/html');
    expect(text).toContain('<html');
  });

  it('returns 404 for an unknown record and 400 for an invalid id', async () => {
    expect((await client.app('GET', '/v1/campaigns/9999')).body).toEqual({
      errors: [{ detail: 'not found', status: '404' }],
    });
    expect((await client.app('GET', '/v1/campaigns/first')).status).toBe(400);
  });

  it('lists records without pages under their own keys', async () => {
    const keys = {
      '/v1/transactional': 'messages',
      '/v1/object_types': 'types',
      '/v1/subscription_topics': 'topics',
      '/v1/subscription_channels': 'channels',
      '/v1/workspaces': 'workspaces',
      '/v1/broadcasts': 'broadcasts',
      '/v1/snippets': 'snippets',
      '/v1/collections': 'collections',
      '/v1/reporting_webhooks': 'reporting_webhooks',
    };
    for (const [path, key] of Object.entries(keys)) {
      const { body } = await client.app('GET', path);
      expect(Object.keys(body)).toEqual([key]);
      expect(body[key].length).toBeGreaterThan(1);
    }
    expect((await client.app('GET', '/v1/object_types')).body.types[0].id).toBe('1');
  });
});

describe('limits of the App API', () => {
  it('allow ten requests a second in one bucket, and one broadcast in ten seconds', async () => {
    let time = testTime.getTime();
    const limited = await createTestClient({ rateLimits: true, now: () => new Date(time) });
    try {
      for (let count = 0; count < 10; count++) {
        const path = count % 2 === 0 ? '/v1/campaigns' : '/v1/snippets';
        expect((await limited.app('GET', path)).status).toBe(200);
      }
      const rejected = await limited.app('GET', '/v1/segments');
      expect(rejected.status).toBe(429);
      expect(rejected.headers.get('retry-after')).toBe('1');
      expect(rejected.body.errors[0]).toEqual({ detail: 'rate limited to 10 requests per second', status: '429' });

      const trigger = () => limited.app('POST', '/v1/campaigns/16/triggers', {});
      expect((await trigger()).status).toBe(200);
      expect((await trigger()).status).toBe(429);
      time += 10_000;
      expect((await trigger()).status).toBe(200);
    } finally {
      await limited.close();
    }
  });
});
