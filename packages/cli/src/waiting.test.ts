import { afterEach, expect, it, vi } from 'vitest';
import { run } from './index.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('says when it waits for a rate limit, and waits as long as it takes where everything is asked for', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  vi.spyOn(Math, 'random').mockReturnValue(0);
  const headers = { 'content-type': 'application/json' };
  const answers = [
    new Response('{}', { status: 429, headers: { ...headers, 'retry-after': '600' } }),
    new Response('{"data":[{"id":"t1"}],"pagination":{"cursor":"","has_next_page":false}}', { headers }),
  ];
  vi.stubGlobal('fetch', async () => answers.shift());
  const lines: string[] = [];
  const told: string[] = [];
  const io = {
    out: async (chunk: unknown) => void lines.push(String(chunk)),
    err: (text: string) => void told.push(text),
    in: async () => '',
    interactive: false,
    folder: '/nowhere',
    env: { PYLON_API_TOKEN: 'pyl_7c1e5f0b4d2a' },
  };
  let code: number | undefined;
  void run(['pylon', 'contacts', 'list', '--all'], io).then((done) => {
    code = done;
  });
  // Loading the connector takes time that no fake clock knows of.
  while (code === undefined) {
    await new Promise((resolve) => setImmediate(resolve));
    await vi.advanceTimersByTimeAsync(1000);
  }
  expect([code, lines, told]).toEqual([0, ['{"id":"t1"}\n'], ['note: waiting 600 s for the rate limit\n']]);
});
