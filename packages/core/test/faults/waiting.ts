import { good, respond } from '../fault-server.ts';
import type { Fault } from './fault.ts';
import { both, busy, fine, inSeconds, limited } from './outcomes.ts';

export const waiting: Fault[] = [
  {
    name: '429, Retry-After in seconds',
    does: busy({ 'retry-after': '2' }),
    ...limited([2100, 2100], { retryAfterMs: 2000 }),
  },
  {
    name: '429, Retry-After of a fraction',
    does: busy({ 'retry-after': '1.5' }),
    ...limited([1575, 1575], { retryAfterMs: 1500 }),
  },
  {
    name: '429, Retry-After of zero, which still leads to our own waits',
    does: busy({ 'retry-after': '0' }),
    ...limited([250, 500], { retryAfterMs: 0 }),
  },
  {
    name: '429, Retry-After as a date, the server’s clock an hour ahead',
    does: [(turn) => respond(429, { date: inSeconds(3600), 'retry-after': inSeconds(3605) })(turn)],
    ...limited([5250, 5250], { retryAfterMs: 5000 }),
  },
  {
    name: '429, Retry-After as a date, the server’s clock an hour behind',
    does: [(turn) => respond(429, { date: inSeconds(-3600), 'retry-after': inSeconds(-3595) })(turn)],
    ...limited([5250, 5250], { retryAfterMs: 5000 }),
  },
  {
    name: '429, retry-after-ms',
    does: busy({ 'retry-after-ms': '120', 'retry-after': '9' }),
    ...limited([250, 500], { retryAfterMs: 120 }),
  },
  {
    name: '429, X-Retry-After',
    does: busy({ 'x-retry-after': '3' }),
    ...limited([3150, 3150], { retryAfterMs: 3000 }),
  },
  {
    name: '429, x-ratelimit-reset from now',
    does: busy({ 'x-ratelimit-reset': '4' }),
    ...limited([4200, 4200], { retryAfterMs: 4000 }),
  },
  {
    name: '429, x-ratelimit-reset in unix seconds',
    does: [respond(429, { date: new Date(2_000_000_000_000).toUTCString(), 'x-ratelimit-reset': '2000000004' })],
    ...limited([4200, 4200], { retryAfterMs: 4000 }),
  },
  {
    name: '429, X-RateLimit-Retry-After',
    does: busy({ 'x-ratelimit-retry-after': '3' }),
    ...limited([3150, 3150], { retryAfterMs: 3000 }),
  },
  {
    name: '429, RateLimit-Reset',
    does: busy({ 'ratelimit-reset': '4' }),
    ...limited([4200, 4200], { retryAfterMs: 4000 }),
  },
  {
    name: '429, the field RateLimit',
    does: busy({ ratelimit: '"default";r=0;t=4' }),
    ...limited([4200, 4200], { retryAfterMs: 4000 }),
  },
  {
    name: '429, the field RateLimit as it was first drafted',
    does: busy({ ratelimit: 'limit=10, remaining=0, reset=4' }),
    ...limited([4200, 4200], { retryAfterMs: 4000 }),
  },
  { name: '429 without headers', does: busy({}), ...limited([250, 500]) },
  {
    name: '429, Retry-After of a day',
    does: busy({ 'retry-after': '86400' }),
    ...limited([], { retryAfterMs: 86_400_000 }),
  },
  {
    name: '429, Retry-After longer than the timeout, which does not limit waits',
    does: busy({ 'retry-after': '31' }),
    ...limited([31_500, 31_500], { retryAfterMs: 31_000 }),
  },
  {
    name: '429, Retry-After longer than maxWait',
    does: busy({ 'retry-after': '131' }),
    ...limited([], { retryAfterMs: 131_000 }),
  },
  {
    name: '429 to a client that never waits',
    does: busy({ 'retry-after': '1' }),
    options: { maxWait: 0 },
    ...limited([], { retryAfterMs: 1000 }),
  },
  {
    name: '429 without headers to a client that never waits',
    does: busy({}),
    options: { maxWait: 0 },
    ...limited([]),
  },
  {
    name: '429, Retry-After that fits once',
    does: busy({ 'retry-after': '100' }),
    ...limited([100_500], { retryAfterMs: 100_000 }),
  },
  { name: '429, Retry-After of years', does: busy({ 'retry-after': '99999999' }), ...limited([250, 500]) },
  { name: '429, Retry-After that is negative', does: busy({ 'retry-after': '-1' }), ...limited([250, 500]) },
  { name: '429, an invalid Retry-After', does: busy({ 'retry-after': 'soon; 5' }), ...limited([250, 500]) },
  { name: '429, Retry-After that is not a number', does: busy({ 'retry-after': 'NaN' }), ...limited([250, 500]) },
  {
    name: '429, Retry-After of a proxy and of the server',
    does: busy({ 'retry-after': ['2', '3'] }),
    ...limited([3150, 3150], { retryAfterMs: 3000 }),
  },
  { name: '429, Retry-After without a value', does: busy({ 'retry-after': '' }), ...limited([250, 500]) },
  {
    name: '429, Retry-After with more digits than a number has',
    does: busy({ 'retry-after': '9'.repeat(400) }),
    ...limited([250, 500]),
  },
  {
    name: '429 once',
    does: [respond(429, { 'retry-after': '1' }), good],
    ...both(fine({ requests: 2, attempts: 2, waits: [1050] })),
  },
  {
    name: '429 with retries disabled',
    does: busy({ 'retry-after': '1' }),
    options: { retries: 0 },
    ...limited([], { retryAfterMs: 1000 }),
  },
];
