import { request } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { createToolbox } from '@agent-connectors/tools';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Listening, type ListenOptions, listen, serverFactory } from '../src/index.ts';
import { run } from './command.ts';
import { pylon } from './pylon-source.ts';

const createServer = serverFactory({ toolbox: createToolbox([pylon()], { policy: { readOnly: true } }) });
let server: Listening | undefined;
afterEach(async () => {
  vi.useRealTimers();
  await server?.close();
  server = undefined;
});
const start = async (options: Partial<ListenOptions> = {}) => {
  server = await listen({ createServer, ...options });
  return server.url;
};

const initialize = JSON.stringify({
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'c', version: '1' } },
});
const json = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' };

/** Sends a request with any headers: `fetch` sets some of them itself. */
function send(url: string, headers: Readonly<Record<string, string>> = {}, body = initialize, method = 'POST') {
  const { promise, resolve, reject } = Promise.withResolvers<{
    status: number | undefined;
    headers: object;
    text: string;
  }>();
  const outgoing = request(url, { method, headers: { ...json, ...headers } }, (response) => {
    let text = '';
    response.setEncoding('utf8').on('data', (chunk) => {
      text += chunk;
    });
    response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, text }));
  });
  outgoing.on('error', reject).end(body);
  return promise;
}
const status = async (...args: Parameters<typeof send>) => (await send(...args)).status;

describe('a server over HTTP', () => {
  let url = '';
  beforeEach(async () => {
    url = await start();
  });

  it('listens at an address that only programs of this machine reach', () => {
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/mcp$/);
  });

  it.each([
    [{ host: 'evil.example' }, 403],
    [{ host: 'localhost.evil.example:80' }, 403],
    [{ host: 'a b' }, 403],
    [{ host: 'localhost' }, 200],
    [{ host: '[::1]:9' }, 200],
    [{ host: '192.168.1.7:80' }, 200],
    [{ origin: 'https://evil.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ origin: 'http://192.168.1.7' }, 403],
    [{ origin: 'http://localhost:3000' }, 200],
    [{ origin: 'http://127.0.0.1' }, 200],
  ])('answers a request with %j with %i', async (headers, expected) => {
    expect(await status(url, headers)).toBe(expected);
  });

  it('answers an address that is none', async () => {
    const { port } = new URL(url);
    const raw = connect(Number(port), '127.0.0.1').end(
      'GET http://[ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
    );
    expect(await text(raw)).toMatch(/^HTTP\/1\.1 400 /);
  });

  it.each([
    ['TRACE /mcp', 405],
    ['PUT /mcp', 405],
    ['POST http://ada:secret@localhost/mcp', 400],
  ])('answers %s without reading further', async (line, expected) => {
    const raw = connect(Number(new URL(url).port), '127.0.0.1');
    raw.write(`${line} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3000000\r\n\r\n`);
    expect(await text(raw)).toMatch(new RegExp(`^HTTP/1\\.1 ${expected} `));
  });

  it('refuses a request before its body has come', async () => {
    const raw = connect(Number(new URL(url).port), '127.0.0.1');
    raw.write('POST /mcp HTTP/1.1\r\nHost: evil.example\r\nContent-Length: 3000000\r\n\r\n{');
    expect(await text(raw)).toMatch(/^HTTP\/1\.1 403 /);
  });

  it('has one path', async () => {
    expect(await status(url.replace('/mcp', '/'))).toBe(404);
  });

  it.each([
    ['GET', {}, 400],
    ['DELETE', {}, 400],
    ['GET', { 'mcp-session-id': 'unknown' }, 404],
    ['POST', { 'mcp-session-id': 'unknown' }, 404],
  ])('answers %s with %j with %i', async (method, headers, expected) => {
    expect(await status(url, headers, method === 'POST' ? initialize : '', method)).toBe(expected);
  });

  it('answers what is no message', async () => {
    expect(await status(url, {}, '{oops')).toBe(400);
    expect(await status(url, { 'content-type': 'text/plain' })).toBe(415);
  });
});

it('reads bodies up to a size', async () => {
  const url = await start({ maxBodyBytes: 500 });
  expect(await status(url)).toBe(200);
  expect(await status(url, {}, initialize + ' '.repeat(500))).toBe(413);
});

describe('a token', () => {
  it('has to come with every request', async () => {
    const url = await start({ token: 'right' });
    expect(await send(url)).toMatchObject({ status: 401, headers: { 'www-authenticate': 'Bearer' } });
    expect(await send(url, { authorization: 'Bearer wrong' })).toMatchObject({
      status: 401,
      headers: { 'www-authenticate': 'Bearer error="invalid_token"' },
    });
    expect(await status(url, { authorization: 'Basic right' })).toBe(401);
    expect(await status(url, { authorization: 'Bearer right' })).toBe(200);
    expect(await status(url, { authorization: 'bearer right' })).toBe(200);
  });

  it('is required where other machines can reach the server', async () => {
    await expect(listen({ createServer, host: '0.0.0.0' })).rejects.toThrow('requires a token');
    expect(await run(['--connectors', 'pylon', '--http', '0.0.0.0:0'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('Set AGENT_CONNECTORS_MCP_TOKEN'),
    });
    await start({ host: '0.0.0.0', token: 'right', allowedHosts: ['tools.example'] });
    const url = server?.url.replace('0.0.0.0', '127.0.0.1') ?? '';
    const authorization = 'Bearer right';
    expect(await status(url, { authorization, host: 'tools.example' })).toBe(200);
    expect(await status(url, { authorization, host: 'tools.example', origin: 'https://tools.example' })).toBe(200);
    expect(await status(url, { authorization, host: 'other.example' })).toBe(403);
  });
});

describe('sessions', () => {
  const open = async (url: string) => {
    const response = await send(url);
    return { status: response.status, id: String((response.headers as Record<string, unknown>)['mcp-session-id']) };
  };

  it('are limited, and a client can end its own', async () => {
    const url = await start({ maxSessions: 2 });
    const first = await open(url);
    expect([first.status, (await open(url)).status, (await open(url)).status]).toEqual([200, 200, 503]);
    expect(await status(url, { 'mcp-session-id': first.id }, '', 'DELETE')).toBe(200);
    expect((await open(url)).status).toBe(200);
  });

  it('end when nothing is sent for some time', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const url = await start({ idleMs: 1000 });
    const { id } = await open(url);
    const ping = () => status(url, { 'mcp-session-id': id }, '{"jsonrpc":"2.0","id":2,"method":"ping"}');
    await vi.advanceTimersByTimeAsync(900);
    expect(await ping()).toBe(200);
    await vi.advanceTimersByTimeAsync(900);
    expect(await ping()).toBe(200);
    await vi.advanceTimersByTimeAsync(1100);
    expect(await ping()).toBe(404);
  });

  it('are not opened by other requests', async () => {
    const url = await start({ maxSessions: 1 });
    expect(await status(url, {}, '{"jsonrpc":"2.0","id":2,"method":"ping"}')).toBe(400);
    expect((await open(url)).status).toBe(200);
  });
});
