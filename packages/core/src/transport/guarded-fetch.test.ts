import { execFile } from 'node:child_process';
import { createServer, type Server } from 'node:net';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { failure } from '../../test/fake-fetch.ts';
import { downloadFrom } from '../client/transfer.ts';
import { guardedFetch } from './guarded-fetch.ts';

const dispatcherKey = Symbol.for(
  `undici.globalDispatcher.${Number.parseInt(process.versions.undici ?? '', 10) >= 8 ? 2 : 1}`,
);
const globals = globalThis as unknown as Record<symbol, object | undefined>; // where Node keeps its dispatcher

/** A server on this machine, and the number of connections that reached it. */
let server: Server;
let connections = 0;
let port = 0;
beforeEach(async () => {
  connections = 0;
  server = createServer((socket) => {
    connections++;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as { port: number }).port; // it listens on a port
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

/** Resolves every name to these addresses. */
function resolveTo(...addresses: string[]) {
  const dns = process.getBuiltinModule('node:dns');
  const results = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  return vi.spyOn(dns, 'lookup').mockImplementation(((_: string, { all }: { all?: boolean }, callback: Function) => {
    if (all === true) callback(null, results);
    else callback(null, results[0]?.address, results[0]?.family);
  }) as never); // one of its overloads
}

describe('a name that resolves to this machine', () => {
  test.each([
    ['alone', ['127.0.0.1']],
    ['beside a public address', ['93.184.215.14', '127.0.0.1']],
    ['as IPv6', ['::1']],
    ['as a private network', ['10.0.0.5']],
  ])('is rejected when it is connected to, and nothing reaches it: %s', async (_, addresses) => {
    const lookup = resolveTo(...addresses);
    const error = await failure(downloadFrom(`https://files.example.test:${port}/f?signature=abc`));
    expect(error).toMatchObject({ code: 'not_permitted', outcome: 'not_sent', retryable: false });
    expect(error.message).toContain('files.example.test resolves to an address on this machine or a private network.');
    expect(error.hint).toContain('trustedOrigins');
    expect(lookup).toHaveBeenCalledOnce();
    expect(connections).toBe(0);
  });

  test('is reached where its origin is trusted', async () => {
    resolveTo('127.0.0.1');
    const origin = `http://files.example.test:${port}`;
    expect(await failure(downloadFrom(`${origin}/f`, { trustedOrigins: [origin], retries: 0 }))).toMatchObject({
      code: 'connection',
    });
    expect(connections).toBe(1);
  });

  test('is rejected by the first request of a process as well, when no part of fetch is loaded yet', async () => {
    const core = fileURLToPath(new URL('../index.ts', import.meta.url));
    const script = `
      const { downloadFrom } = await import(${JSON.stringify(core)});
      const dns = process.getBuiltinModule('node:dns');
      dns.lookup = (_, options, callback) => callback(null, [{ address: '127.0.0.1', family: 4 }]);
      const error = await downloadFrom('https://files.example.test:${port}/f').catch((reason) => reason);
      console.log(error.code);
    `;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script]);
    expect(stdout.trim()).toBe('not_permitted');
    expect(connections).toBe(0);
  });
});

test('an unknown name is a failure of the network', async () => {
  const dns = process.getBuiltinModule('node:dns');
  vi.spyOn(dns, 'lookup').mockImplementation(((_: string, __: object, callback: Function) => {
    callback(Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND', syscall: 'getaddrinfo' }));
  }) as never); // one of its overloads
  const error = await failure(downloadFrom('https://files.example.test/f', { retries: 0 }));
  expect(error).toMatchObject({ code: 'connection', outcome: 'not_sent' });
  expect(error.message).toContain('ENOTFOUND');
});

describe('where another component connects', () => {
  const init = { method: 'GET', headers: {}, signal: new AbortController().signal, redirect: 'manual' as const };
  const asked = async () => {
    const fetch = vi.spyOn(globalThis, 'fetch').mockResolvedValue(new Response('x'));
    await guardedFetch('https://files.example.test/', init);
    return fetch.mock.calls[0]?.[1];
  };

  test('such as a proxy, fetch stays unchanged', async () => {
    await fetch('data:,'); // creates the dispatcher
    const before = globals[dispatcherKey];
    globals[dispatcherKey] = new (class EnvHttpProxyAgent {})();
    try {
      expect(await asked()).toEqual(init);
    } finally {
      globals[dispatcherKey] = before;
    }
  });

  test('such as a runtime without Node’s modules, fetch stays unchanged', async () => {
    vi.stubGlobal('process', undefined);
    try {
      expect(await asked()).toEqual(init);
    } finally {
      vi.unstubAllGlobals();
    }
  });

  test('and where none does, the dispatcher is created once', async () => {
    await fetch('data:,');
    const [first, second] = [await asked(), await asked()] as { dispatcher?: object }[]; // options of Node's fetch
    expect(first?.dispatcher).toBeDefined();
    expect(second?.dispatcher).toBe(first?.dispatcher);
  });
});
