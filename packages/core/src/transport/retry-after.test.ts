import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { retryAfterOf } from './retry-after.ts';

const now = Date.UTC(2026, 0, 1, 12, 0, 0);
beforeEach(() => {
  vi.useFakeTimers({ now });
});
afterEach(() => {
  vi.useRealTimers();
});

const inSeconds = (seconds: number) => new Date(now + seconds * 1000).toUTCString();

test.each<[string, Record<string, string>, number | undefined]>([
  ['nothing', {}, undefined],
  ['seconds', { 'retry-after': '5' }, 5000],
  ['zero seconds', { 'retry-after': '0' }, 0],
  ['a fraction of a second', { 'retry-after': '1.5' }, 1500],
  ['seconds with spaces', { 'retry-after': ' 5 ' }, 5000],
  ['a date', { 'retry-after': inSeconds(30) }, 30_000],
  [
    'a date on a server whose clock is an hour ahead',
    { 'retry-after': inSeconds(3630), date: inSeconds(3600) },
    30_000,
  ],
  [
    'a date on a server whose clock is an hour behind',
    { 'retry-after': inSeconds(-3570), date: inSeconds(-3600) },
    30_000,
  ],
  ['a date when the date of the server is invalid', { 'retry-after': inSeconds(30), date: 'today' }, 30_000],
  ['a date in the past', { 'retry-after': inSeconds(-10) }, undefined],
  ['milliseconds', { 'retry-after-ms': '250' }, 250],
  ['milliseconds before seconds', { 'retry-after-ms': '250', 'retry-after': '9' }, 250],
  ['invalid milliseconds, and seconds', { 'retry-after-ms': 'x', 'retry-after': '9' }, 9000],
  ['the other name', { 'x-retry-after': '4' }, 4000],
  ['the standard name before the other', { 'retry-after': '3', 'x-retry-after': '4' }, 3000],
  ['a negative number', { 'retry-after': '-1' }, undefined],
  ['years', { 'retry-after': '99999999' }, undefined],
  ['a day', { 'retry-after': '86400' }, 86_400_000],
  ['more than a timer can hold', { 'retry-after': '1e12' }, undefined],
  ['words', { 'retry-after': 'later' }, undefined],
  ['the reset of a limit, in seconds from now', { 'x-ratelimit-reset': '12' }, 12_000],
  ['the reset of a limit, in unix seconds', { 'x-ratelimit-reset': String(now / 1000 + 12) }, 12_000],
  ['the reset of a limit, after the requested time', { 'x-ratelimit-reset': '12', 'retry-after': '3' }, 3000],
  ['the name that limiters of gateways use', { 'x-ratelimit-retry-after': '6' }, 6000],
  ['the largest of two, where a proxy added its own', { 'retry-after': '5, 7' }, 7000],
  ['the reset of the standard, in seconds from now', { 'ratelimit-reset': '12' }, 12_000],
  ['the reset of the other spelling', { 'x-rate-limit-reset': '12' }, 12_000],
  ['the older field of the draft', { ratelimit: 'limit=100, remaining=0, reset=30' }, 30_000],
  ['the newer field of the draft', { ratelimit: '"default";r=0;t=30' }, 30_000],
  ['a field of the draft without a time', { ratelimit: '"default";r=0' }, undefined],
  ['a field of the draft whose name has the same ending', { ratelimit: '"preset=5";r=0' }, undefined],
  ['an empty header', { 'retry-after': '' }, undefined],
])('%s', (_, headers, expected) => {
  expect(retryAfterOf(new Headers(headers), true)).toBe(expected);
});

test('the reset of a limit is ignored where the limit was not reached', () => {
  expect(retryAfterOf(new Headers({ 'x-ratelimit-reset': '12' }), false)).toBeUndefined();
});
