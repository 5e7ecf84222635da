import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { failure, fakeFetch, json, ok } from '../../test/fake-fetch.ts';
import { runTimersUntil } from '../../test/run-timers.ts';
import { sampleWith, secrets } from '../../test/sample.ts';
import { createClient } from '../client/create-client.ts';
import type { Api } from '../define/api.ts';
import { exhaustedBy } from '../define/exhausted.ts';
import { perMinute } from '../define/rate-limit.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'], now: 1_800_000_000_000 });
  vi.spyOn(Math, 'random').mockReturnValue(0);
});
afterEach(() => {
  vi.useRealTimers();
});

const exhausted = exhaustedBy({ remaining: 'x-left', reset: 'x-reset', unit: 's' });
const used = { 'x-left': '0', 'x-reset': '1800000040' };

/** A client that gets one response after the other, and the seconds at which its requests were sent. */
function limited(api: Partial<Api>, ...responses: Response[]) {
  const sent: number[] = [];
  const { fetch } = fakeFetch((_, turn) => {
    sent.push(Date.now() / 1000 - 1_800_000_000);
    return responses[turn] ?? ok({ id: '1' });
  });
  const client = createClient(sampleWith({ rateLimit: perMinute(100), exhausted, ...api }), {
    apiToken: secrets.apiToken,
    env: {},
    fetch,
  });
  return { get: () => client.issues.get({ id: '1' }), sent };
}

test('after a response that uses up the limit, the next call waits until it starts anew', async () => {
  const { get, sent } = limited({}, json({ data: { id: '1' } }, 200, used));
  await get();
  await runTimersUntil(get());
  expect(sent).toEqual([0, 40]);
});

test('a call that cannot wait so long is not sent, and says when', async () => {
  const { get, sent } = limited({}, json({ data: { id: '1' } }, 200, { ...used, 'x-reset': '1800003000' }));
  await get();
  expect(await failure(get())).toMatchObject({ code: 'rate_limited', outcome: 'not_sent', retryAfterMs: 3_000_000 });
  expect(sent).toEqual([0]);
});

test('a refusal for the limit is retried when it starts anew, though its status is another', async () => {
  const error: Api['error'] = ({ status, headers }) =>
    status === 403 && headers.get('x-left') === '0' ? { message: 'limit', kind: 'rate_limited' } : undefined;
  const { get, sent } = limited({ error }, json({}, 403, used));
  await runTimersUntil(get());
  expect(sent).toEqual([0, 40]);
});

test.each<[string, Parameters<typeof exhaustedBy>[0]['unit'], Record<string, string>, number | undefined]>([
  ['in seconds', 's', { 'x-left': '0', 'x-reset': '1800000002' }, 2000],
  ['in milliseconds', 'ms', { 'x-left': '0', 'x-reset': '1800000002000' }, 2000],
  ['as what is left', 'seconds_left', { 'x-left': '0', 'x-reset': '2' }, 2000],
  ['in the past', 's', { 'x-left': '0', 'x-reset': '1700000000' }, undefined],
  ['missing', 's', { 'x-left': '0' }, undefined],
  ['not a time', 's', { 'x-left': '0', 'x-reset': 'soon' }, undefined],
  ['of a limit that is overdrawn', 's', { 'x-left': '-1', 'x-reset': '1800000002' }, 2000],
  ['of a limit with something left', 's', { 'x-left': '1', 'x-reset': '1800000002' }, undefined],
])('the time may be %s', (_, unit, headers, expected) => {
  expect(exhaustedBy({ remaining: 'x-left', reset: 'x-reset', unit })({ headers: new Headers(headers) })).toBe(
    expected,
  );
});

test('a function that fails changes nothing', async () => {
  const fails = () => {
    throw new Error('a mistake');
  };
  const { get, sent } = limited({ exhausted: fails }, json({ data: { id: '1' } }, 200, used));
  await get();
  await get();
  expect(sent).toEqual([0, 0]);
});
