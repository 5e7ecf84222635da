import { afterEach, expect, it, vi } from 'vitest';
import { bypassProxy } from './bypass-proxy.ts';

afterEach(() => vi.unstubAllEnvs());

it.each([
  [{}, { NO_PROXY: '127.0.0.1' }],
  [{ NO_PROXY: '' }, { NO_PROXY: '127.0.0.1' }],
  [{ NO_PROXY: 'a.example,b.example' }, { NO_PROXY: 'a.example,b.example,127.0.0.1' }],
  [
    { NO_PROXY: 'a.example', no_proxy: 'b.example' },
    { NO_PROXY: 'a.example', no_proxy: 'b.example,127.0.0.1' },
  ],
  [{ NO_PROXY: '*' }, { NO_PROXY: '*' }],
])('a host is added to %j, and removed again', (before: Record<string, string>, during) => {
  for (const name of ['NO_PROXY', 'no_proxy']) vi.stubEnv(name, before[name]);
  const now = () =>
    Object.fromEntries(
      ['NO_PROXY', 'no_proxy'].flatMap((name) => (name in process.env ? [[name, process.env[name]]] : [])),
    );
  const restore = bypassProxy('127.0.0.1');
  expect(now()).toEqual(during);
  restore();
  expect(now()).toEqual(before);
});
