import { spawn } from 'node:child_process';
import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../index.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ now: () => new Date('2026-11-20T12:00:00Z') });
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

function call(path: string, init: RequestInit = {}): Promise<Response> {
  const headers = { authorization: `Bearer ${sandbox.env.PYLON_API_TOKEN}`, 'content-type': 'application/json' };
  return fetch(`${sandbox.url}/pylon${path}`, { headers, ...init });
}

const createTag = (value: string) =>
  call('/tags', { method: 'POST', body: JSON.stringify({ value, object_type: 'issue' }) });

async function tagExists(value: string): Promise<boolean> {
  const { data } = await (await call('/tags')).json();
  return data.some((tag: { value: string }) => tag.value === value);
}

describe('faults', () => {
  it('are rejected when they can never occur as they say', () => {
    const { faults } = sandbox;
    const inject = (injection: object) => () => faults.inject(injection as Parameters<typeof faults.inject>[0]);
    const fault = { kind: 'status', status: 503 };
    expect(inject({ fault: { kind: 'staus', status: 503 } })).toThrow('Invalid fault: fault.kind must be one of');
    expect(inject({ fault: { kind: 'truncate', toString: 1 } })).toThrow('Unknown field: fault.toString');
    expect(inject({ fault, match: { mount: '/pilon' } })).toThrow('match.mount must be one of');
    expect(inject({ fault, times: 0 })).toThrow('times must be a number of at least 1');
    expect(inject({ fault: { kind: 'reset', when: 'mid-body', applied: true } })).toThrow(
      'fault.applied is not a field',
    );
    expect(inject({ fault, match: { path: /tags/ } })).not.toThrow();
    expect(inject({ fault: { kind: 'raw', status: 200, body: new Uint8Array(1) } })).not.toThrow();
  });

  it('apply to the given number of requests and are then removed', async () => {
    sandbox.faults.inject({ times: 2, fault: { kind: 'status', status: 503 } });
    const statuses = [];
    for (let round = 0; round < 3; round++) statuses.push((await call('/me')).status);
    expect(statuses).toEqual([503, 503, 200]);
    expect(sandbox.requests.map(({ fault }) => fault)).toEqual(['status', 'status', undefined]);
  });

  it('apply only to matching requests, after the given number of skipped ones', async () => {
    sandbox.faults.inject({
      match: { mount: '/pylon', method: 'get', path: '/teams/{id}' },
      skip: 1,
      fault: { kind: 'status', status: 500 },
    });
    const get = async (path: string) => (await call(path)).status;
    expect([await get('/me'), await get('/teams/1'), await get('/teams'), await get('/teams/2')]).toEqual([
      200, 404, 200, 500,
    ]);
    sandbox.faults.inject({ match: { path: /^\/m/g }, fault: { kind: 'status', status: 500 } });
    expect([await get('/teams'), await get('/me')]).toEqual([200, 500]);
  });

  it("carry the vendor's own body and header by default", async () => {
    sandbox.faults.inject({ fault: { kind: 'status', status: 429, retryAfter: '7' } });
    const limited = await call('/me');
    expect([limited.status, limited.headers.get('x-retry-after'), limited.headers.get('retry-after')]).toEqual([
      429,
      '7',
      null,
    ]);
    expect(await limited.json()).toMatchObject({ code: 'rate_limited' });

    sandbox.faults.inject({
      fault: { kind: 'status', status: 503, retryAfter: 'soon', headers: { via: 'x' }, body: { a: 1 } },
    });
    const down = await call('/me');
    expect([down.headers.get('retry-after'), down.headers.get('via')]).toEqual(['soon', 'x']);
    expect(await down.json()).toEqual({ a: 1 });

    sandbox.faults.inject({ fault: { kind: 'status', status: 429, retryAfter: null } });
    expect((await call('/me')).headers.get('x-retry-after')).toBeNull();
  });

  it('send HTML, raw responses and JSON cut in half', async () => {
    sandbox.faults.inject({ fault: { kind: 'html', status: 502 } });
    sandbox.faults.inject({ fault: { kind: 'raw', status: 302, headers: { location: 'https://elsewhere.example/' } } });
    sandbox.faults.inject({ fault: { kind: 'truncate' } });
    const html = await call('/me');
    expect([html.status, html.headers.get('content-type')]).toEqual([502, 'text/html; charset=utf-8']);
    expect(await html.text()).toContain('<html>');
    expect((await call('/me', { redirect: 'manual' })).headers.get('location')).toBe('https://elsewhere.example/');
    const cut = await call('/me');
    const text = await cut.text();
    expect([cut.status, cut.headers.get('content-type')]).toEqual([200, 'application/json']);
    expect(text.startsWith('{"data"')).toBe(true);
    expect(() => JSON.parse(text)).toThrow();
  });

  it('cut the connection before the headers or in the middle of the body', async () => {
    sandbox.faults.inject({ fault: { kind: 'reset', when: 'before-headers' } });
    await expect(call('/me')).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } });
    expect(sandbox.requests.at(-1)?.status).toBeUndefined();

    sandbox.faults.inject({ fault: { kind: 'reset', when: 'mid-body' } });
    const half = await call('/me');
    expect(half.status).toBe(200);
    await expect(half.text()).rejects.toThrow('terminated');
  });

  it('send the headers of a slow body at once', async () => {
    sandbox.faults.inject({ fault: { kind: 'slow-body', ms: 60_000 } });
    const controller = new AbortController();
    const response = await call('/me', { signal: controller.signal });
    expect(response.status).toBe(200);
    controller.abort();
    await expect(response.text()).rejects.toThrow();

    sandbox.faults.inject({ fault: { kind: 'slow-body', ms: 0, bytes: 50 } });
    expect(await (await call('/me')).json()).toHaveProperty('data');
  });

  it('apply the write or not, as documented', async () => {
    sandbox.faults.inject({ fault: { kind: 'reset', when: 'mid-body' } });
    await (await createTag('applied-1')).text().catch(() => '');
    sandbox.faults.inject({ fault: { kind: 'truncate' } });
    await (await createTag('applied-2')).text();
    sandbox.faults.inject({ fault: { kind: 'status', status: 500, applied: true } });
    await createTag('applied-3');
    sandbox.faults.inject({ fault: { kind: 'reset', when: 'before-headers', applied: true } });
    await createTag('applied-4').catch(() => undefined);
    sandbox.faults.inject({ fault: { kind: 'status', status: 500 } });
    await createTag('rejected-1');
    sandbox.faults.inject({ fault: { kind: 'reset', when: 'before-headers' } });
    await createTag('rejected-2').catch(() => undefined);

    const found = [];
    for (const name of ['applied-1', 'applied-2', 'applied-3', 'applied-4', 'rejected-1', 'rejected-2']) {
      if (await tagExists(name)) found.push(name);
    }
    expect(found).toEqual(['applied-1', 'applied-2', 'applied-3', 'applied-4']);
  });

  it('apply a delayed write even after the client disconnects', async () => {
    sandbox.faults.inject({ fault: { kind: 'delay', ms: 3_600_000 } });
    const controller = new AbortController();
    const pending = call('/tags', {
      method: 'POST',
      body: JSON.stringify({ value: 'late', object_type: 'issue' }),
      signal: controller.signal,
    });
    await until(() => sandbox.requests.length === 1);
    controller.abort();
    await expect(pending).rejects.toThrow();
    expect(await tagExists('late')).toBe(true);
  });
});

describe('close', () => {
  it('ends delayed and slow responses and open connections at once', async () => {
    const short = await startSandbox();
    short.faults.inject({ fault: { kind: 'delay', ms: 3_600_000 } });
    short.faults.inject({ fault: { kind: 'slow-body', ms: 3_600_000 } });
    const delayed = fetch(`${short.url}/pylon/me`);
    const outcome = expect(delayed).rejects.toThrow();
    await until(() => short.requests.length === 1);
    const slow = await fetch(`${short.url}/pylon/me`);
    const idle = connect(Number(new URL(short.url).port), '127.0.0.1');
    const idleClosed = new Promise<void>((resolve) => idle.once('close', () => resolve()).on('error', () => undefined));
    await new Promise<void>((resolve) => idle.once('connect', () => resolve()));
    await short.close();
    await outcome;
    await expect(slow.text()).rejects.toThrow();
    await idleClosed;
    await short.close();
  });

  it('leaves nothing open that keeps the process alive', async () => {
    const script = `
      import { startSandbox } from ${JSON.stringify(new URL('../index.ts', import.meta.url).href)};
      const sandbox = await startSandbox();
      sandbox.faults.inject({ times: 2, fault: { kind: 'delay', ms: 3_600_000 } });
      const left = new AbortController();
      const pending = [fetch(sandbox.url + '/pylon/me', { signal: left.signal }), fetch(sandbox.url + '/pylon/me')];
      while (sandbox.requests.length < 2) await new Promise(setImmediate);
      left.abort();
      await sandbox.close();
      await Promise.allSettled(pending);
    `;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', script], { stdio: 'inherit' });
    expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(0);
  });
});

/** Polls until the server has done something, without a fixed delay. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
}
