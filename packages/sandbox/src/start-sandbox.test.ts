import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bodyLimit } from './engine/read-request.ts';
import { type Sandbox, startSandbox } from './index.ts';
import { emulator as pylon } from './vendors/pylon/index.ts';

const now = () => new Date('2026-11-20T12:00:00Z');

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ now });
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

const token = (of: Sandbox) => ({ authorization: `Bearer ${of.env.PYLON_API_TOKEN}` });
const me = (of: Sandbox) => fetch(`${of.env.PYLON_BASE_URL}/me`, { headers: token(of) });

describe('startSandbox', () => {
  it('returns the variables that connect the connectors to it', () => {
    expect(sandbox.env).toEqual(
      expect.objectContaining({
        ASHBY_API_KEY: 'sandbox-ashby-key',
        CUSTOMER_IO_TRACK_BASE_URL: `${sandbox.url}/customer-io/track`,
        PYLON_API_TOKEN: 'sandbox-pylon-token',
      }),
    );
    expect(sandbox.env.PYLON_BASE_URL).toBe(`${sandbox.url}/pylon`);
    expect(sandbox.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  it('emulates only the given vendors', async () => {
    const alone = await startSandbox({ emulators: [pylon], now });
    try {
      expect(Object.keys(alone.env)).toEqual(['PYLON_BASE_URL', 'PYLON_API_TOKEN']);
      expect((await me(alone)).status).toBe(200);
      expect((await fetch(`${alone.url}/ashby/job.list`, { method: 'POST' })).status).toBe(404);
    } finally {
      await alone.close();
    }
  });

  it('logs requests as received, newest last, by mount', async () => {
    await fetch(`${sandbox.url}/ashby/nothing.here?a=1`, {
      method: 'POST',
      body: '{"x": 1}',
      headers: { 'X-Odd': 'Y' },
    });
    await me(sandbox);
    expect(sandbox.requests.length).toBe(2);
    expect(sandbox.requests[0]).toMatchObject({
      method: 'POST',
      url: '/ashby/nothing.here?a=1',
      mount: '/ashby',
      path: '/nothing.here',
      body: '{"x": 1}',
      headers: { 'x-odd': 'Y' },
    });
    expect(sandbox.requests.for('/pylon')).toMatchObject([{ path: '/me', status: 200, headers: token(sandbox) }]);
    sandbox.reset();
    expect([...sandbox.requests]).toEqual([]);
  });

  it('returns equal data for equal seeds, whichever vendor is requested first', async () => {
    const other = await startSandbox({ now });
    const different = await startSandbox({ now, seed: 2 });
    await fetch(`${other.url}/ashby/x`);
    const accounts = async (of: Sandbox) => {
      const response = await fetch(`${of.env.PYLON_BASE_URL}/accounts?limit=5`, { headers: token(of) });
      return (await response.json()).data;
    };
    const [first, second, third] = await Promise.all([accounts(sandbox), accounts(other), accounts(different)]);
    await Promise.all([other.close(), different.close()]);
    expect(second).toEqual(first);
    expect(third).not.toEqual(first);
  });

  it('restores the initial data on reset', async () => {
    const names = async () => {
      const response = await fetch(`${sandbox.env.PYLON_BASE_URL}/teams`, { headers: token(sandbox) });
      return (await response.json()).data.map(({ name }: { name: string }) => name);
    };
    const before = await names();
    await fetch(`${sandbox.env.PYLON_BASE_URL}/teams`, {
      method: 'POST',
      headers: token(sandbox),
      body: '{"name":"New"}',
    });
    expect(await names()).toContain('New');
    sandbox.reset();
    expect(await names()).toEqual(before);
  });

  it('enforces rate limits only if enabled', async () => {
    let time = now().getTime();
    const strict = await startSandbox({ now: () => new Date(time), rateLimits: true });
    const statuses = async (of: Sandbox) => {
      const seen = [];
      for (let round = 0; round < 31; round++) {
        const response = await fetch(`${of.env.PYLON_BASE_URL}/issue-statuses`, { headers: token(of) });
        seen.push(response.status);
        await response.text();
      }
      return seen;
    };
    expect((await statuses(sandbox)).at(-1)).toBe(200);
    expect((await statuses(strict)).slice(-2)).toEqual([200, 429]);
    expect((await me(strict)).status).toBe(200);
    time += 60_000;
    expect((await fetch(`${strict.env.PYLON_BASE_URL}/issue-statuses`, { headers: token(strict) })).status).toBe(200);
    await strict.close();
  });

  it('rejects a body that is too large, with a response that the client can read', async () => {
    const response = await fetch(`${sandbox.url}/pylon/tags`, { method: 'POST', body: new Uint8Array(bodyLimit + 1) });
    expect(response.status).toBe(413);
  });

  it('returns 404 outside the mounts', async () => {
    for (const path of ['/', '/pylonx/me', '/customer-io', '/_sandbox/nothing']) {
      expect((await fetch(sandbox.url + path)).status, path).toBe(404);
    }
  });

  it('rejects if the port is in use', async () => {
    const port = Number(new URL(sandbox.url).port);
    await expect(startSandbox({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});

describe('control endpoints', () => {
  const control = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`${sandbox.url}/_sandbox${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: response.status, json: await response.json() };
  };

  it('inject and clear faults', async () => {
    const match = { mount: '/pylon', method: 'GET', pathPattern: '^/m' };
    expect(
      (await control('POST', '/faults', { match, times: 'always', fault: { kind: 'status', status: 500 } })).status,
    ).toBe(200);
    expect([(await me(sandbox)).status, (await me(sandbox)).status]).toEqual([500, 500]);
    await control('DELETE', '/faults');
    expect((await me(sandbox)).status).toBe(200);
  });

  it.each([
    [{ fault: { kind: 'explode' } }, 'fault.kind'],
    [{ fault: { kind: 'delay' } }, 'fault.ms'],
    [{ fault: { kind: 'status', status: 500, bdy: 1 } }, 'fault.bdy'],
    [{ fault: { kind: 'truncate' }, tmies: 2 }, 'tmies'],
    [{ fault: { kind: 'truncate' }, times: 0 }, 'times'],
    [{ fault: { kind: 'truncate' }, match: { mount: '/other' } }, 'match.mount'],
    [{ fault: { kind: 'truncate' }, match: { pathPattern: '(' } }, 'match.pathPattern'],
    [[], 'JSON object'],
  ])('reject %j', async (body, named) => {
    const { status, json } = await control('POST', '/faults', body);
    expect(status).toBe(400);
    expect(json.error).toContain(named);
  });

  it('return requests, outbox and environment, and reset the data', async () => {
    await me(sandbox);
    expect((await control('GET', '/requests')).json.requests).toMatchObject([{ path: '/me', status: 200 }]);
    expect((await control('GET', '/outbox')).json).toHaveProperty('outbox');
    expect((await control('GET', '/env')).json).toEqual(sandbox.env);
    await control('POST', '/reset');
    expect(sandbox.requests.length).toBe(0);
  });
});
