import { afterEach, expect, it, vi } from 'vitest';
import { type Ran, runCommand } from '../test/run.ts';

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
  let ran: Ran | undefined;
  void runCommand(['pylon', 'contacts', 'list', '--all'], {
    env: { PYLON_API_TOKEN: 'pyl_7c1e5f0b4d2a' },
    terminal: { err: true },
  }).then((done) => {
    ran = done;
  });
  // Loading the connector takes real time, which the fake clock does not measure.
  while (ran === undefined) {
    await new Promise((resolve) => setImmediate(resolve));
    await vi.advanceTimersByTimeAsync(1000);
  }
  expect(ran).toMatchObject({ code: 0, out: '{"id":"t1"}\n' });
  expect(ran?.err).toContain('waiting 600 s for the rate limit');
});
