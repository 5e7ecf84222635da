import { afterEach, expect, it, vi } from 'vitest';
import { run } from './index.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('reports a wait for a rate limit, and has no maximum wait with --all', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  vi.spyOn(Math, 'random').mockReturnValue(0);
  const headers = { 'content-type': 'application/json' };
  const responses = [
    new Response('{}', { status: 429, headers: { ...headers, 'retry-after': '600' } }),
    new Response('{"data":[{"id":"t1"}],"pagination":{"cursor":"","has_next_page":false}}', { headers }),
  ];
  vi.stubGlobal('fetch', async () => responses.shift());
  const lines: string[] = [];
  const notes: string[] = [];
  const io = {
    out: async (chunk: unknown) => void lines.push(String(chunk)),
    err: (text: string) => void notes.push(text),
    in: async () => '',
    interactive: false,
    folder: '/nowhere',
    env: { PYLON_API_TOKEN: 'pyl_7c1e5f0b4d2a' },
  };
  let code: number | undefined;
  void run(['pylon', 'contacts', 'list', '--all'], io).then((done) => {
    code = done;
  });
  // Loading the connector takes real time, which the fake clock does not measure.
  while (code === undefined) {
    await new Promise((resolve) => setImmediate(resolve));
    await vi.advanceTimersByTimeAsync(1000);
  }
  expect([code, lines, notes]).toEqual([0, ['{"id":"t1"}\n'], ['note: waiting 600 s for the rate limit\n']]);
});
