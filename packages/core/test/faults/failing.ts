import { good, page, respond } from '../fault-server.ts';
import type { Fault } from './fault.ts';
import { both, fine, open, refused, thrice } from './outcomes.ts';

export const failing: Fault[] = [
  ...[500, 502, 503, 504, 520, 599].map((status) => ({
    name: `${status} without end`,
    does: [respond(status)],
    read: thrice('server', { status }),
    write: open('server', { status }),
  })),
  {
    name: '500, 502, then a response',
    does: [respond(500), respond(502), good],
    read: fine({ requests: 3, attempts: 3, waits: [250, 500] }),
    write: open('server', { status: 500 }),
  },
  {
    name: '503 with Retry-After',
    does: [respond(503, { 'retry-after': '2' })],
    ...both(thrice('server', { status: 503, waits: [2100, 2100], retryAfterMs: 2000 })),
  },
  {
    name: '503 with a Retry-After longer than maxWait',
    does: [respond(503, { 'retry-after': '140' })],
    ...both(refused('server', { status: 503, retryable: true, retryAfterMs: 140_000 })),
  },
  {
    name: '503 with an invalid Retry-After',
    does: [respond(503, { 'retry-after': 'later' })],
    read: thrice('server', { status: 503 }),
    write: open('server', { status: 503 }),
  },
  {
    name: '500 with Retry-After, which does not say whether the write took effect',
    does: [respond(500, { 'retry-after': '2' })],
    read: thrice('server', { status: 500, waits: [2100, 2100], retryAfterMs: 2000 }),
    write: open('server', { status: 500, retryAfterMs: 2000 }),
  },
  {
    name: '503 with x-ratelimit-reset, which vendors put on every response',
    does: [respond(503, { 'x-ratelimit-reset': '1' })],
    read: thrice('server', { status: 503 }),
    write: open('server', { status: 503 }),
  },
  {
    name: '408',
    does: [respond(408)],
    read: thrice('server', { status: 408 }),
    write: refused('server', { status: 408 }),
  },
  { name: '425', does: [respond(425)], ...both(refused('invalid_request', { status: 425 })) },
  { name: '451', does: [respond(451)], ...both(refused('invalid_request', { status: 451 })) },
  {
    name: '502 with a web page',
    does: [page(502)],
    read: thrice('server', { status: 502 }),
    write: open('server', { status: 502 }),
  },
  {
    name: 'failures that use up the retry budget',
    does: [respond(500)],
    calls: { count: 40, together: true },
    // 500 tokens pay for 35 retries at 14.
    read: { requests: 40 + 35, results: { server: 40 } },
    write: { requests: 40, results: { server: 40 } },
  },
];
