import { expect, test } from 'vitest';
import { rateLimitOf } from './rate-limit-headers.ts';

test.each<[string, Record<string, string>, object | undefined]>([
  ['nothing', {}, undefined],
  ['both', { 'x-ratelimit-limit': '100', 'x-ratelimit-remaining': '7' }, { limit: 100, remaining: 7 }],
  ['the other spelling', { 'x-rate-limit-limit': '100', 'x-rate-limit-remaining': '0' }, { limit: 100, remaining: 0 }],
  ['the names without x', { 'ratelimit-limit': '100', 'ratelimit-remaining': '7' }, { limit: 100, remaining: 7 }],
  ['the remaining number alone', { 'x-ratelimit-remaining': '7' }, { remaining: 7 }],
  ['the limit alone', { 'x-ratelimit-limit': '100' }, { limit: 100 }],
  [
    'a remaining number that is not a number',
    { 'x-ratelimit-limit': '100', 'x-ratelimit-remaining': 'many' },
    { limit: 100 },
  ],
  ['text alone', { 'x-ratelimit-limit': 'none' }, undefined],
  ['an empty header', { 'x-ratelimit-remaining': '' }, undefined],
  ['a fraction', { 'x-ratelimit-remaining': '1.5' }, undefined],
  [
    'a policy in place of a number',
    { 'ratelimit-limit': '100, 100;w=60', 'ratelimit-remaining': '7' },
    { remaining: 7 },
  ],
  ['the older field of the draft', { ratelimit: 'limit=100, remaining=7, reset=30' }, { limit: 100, remaining: 7 }],
  ['the newer field of the draft', { ratelimit: '"default";r=7;t=30' }, { remaining: 7 }],
  ['several of the newer ones: the first', { ratelimit: '"minute";r=7;t=30, "day";r=900;t=4000' }, { remaining: 7 }],
  ['a field of the draft without values', { ratelimit: '"default"' }, undefined],
  [
    'numbers before the field of the draft',
    { 'x-ratelimit-remaining': '3', ratelimit: 'remaining=7' },
    { remaining: 3 },
  ],
])('%s', (_, headers, expected) => {
  expect(rateLimitOf(new Headers(headers))).toEqual(expected);
});
