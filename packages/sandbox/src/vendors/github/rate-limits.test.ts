import { expect, it } from 'vitest';
import { main, startGithub, type TestClient, testTime } from './test-client.ts';

async function withLimits(rateLimits: boolean, run: (client: TestClient, wait: (ms: number) => void) => Promise<void>) {
  let time = testTime.getTime();
  const client = await startGithub({ rateLimits, now: () => new Date(time) });
  try {
    await run(client, (ms) => {
      time += ms;
    });
  } finally {
    await client.close();
  }
}

it('counts requests per resource in the headers of every response', async () => {
  await withLimits(false, async ({ call }) => {
    const limits = async (path: string) => {
      const { headers } = await call('GET', path);
      return ['resource', 'limit', 'used', 'remaining', 'reset'].map((name) => headers.get(`x-ratelimit-${name}`));
    };
    const reset = String(testTime.getTime() / 1000 + 3600);
    expect(await limits('/user')).toEqual(['core', '5000', '1', '4999', reset]);
    expect(await limits('/users/none')).toEqual(['core', '5000', '2', '4998', reset]);
    expect((await limits('/search/users?q=gita')).slice(0, 3)).toEqual(['search', '30', '1']);
    expect((await limits('/search/code?q=limit')).slice(0, 3)).toEqual(['code_search', '10', '1']);
  });
});

it('rejects requests above the primary limit with a 403 until it is reset', async () => {
  await withLimits(true, async ({ call }, wait) => {
    for (let count = 0; count < 10; count++) expect((await call('GET', '/search/code?q=x')).status).toBe(200);
    const { status, json, headers } = await call('GET', '/search/code?q=x');
    expect([status, json.message]).toEqual([403, expect.stringContaining('rate limit exceeded')]);
    expect([headers.get('x-ratelimit-remaining'), headers.get('retry-after')]).toEqual(['0', null]);
    expect((await call('GET', '/user')).status).toBe(200);
    wait(60_000);
    expect((await call('GET', '/search/code?q=x')).status).toBe(200);
  });
});

it('rejects more than 80 creations in a minute with a secondary limit', async () => {
  await withLimits(true, async ({ call }, wait) => {
    const create = () => call('POST', `${main}/issues/1/comments`, { body: 'Hello' });
    for (let count = 0; count < 80; count++) await create();
    const { status, json, headers } = await create();
    expect([status, json.message]).toEqual([403, expect.stringContaining('secondary rate limit')]);
    expect(headers.get('retry-after')).toBe('60');
    expect(Number(headers.get('x-ratelimit-remaining'))).toBeGreaterThan(0);
    expect((await call('GET', '/user')).status).toBe(200);
    wait(61_000);
    expect((await create()).status).toBe(201);
  });
});
