import { answer, good, page } from '../fault-server.ts';
import type { Fault } from './fault.ts';
import { both, fine, open, refused, thrice } from './outcomes.ts';

export const failing: Fault[] = [
  ...[500, 502, 503, 504, 520, 599].map((status) => ({
    name: `${status} without end`,
    does: [answer(status)],
    read: thrice('server', { status }),
    write: open('server', { status }),
  })),
  {
    name: '500, 502, then an answer',
    does: [answer(500), answer(502), good],
    read: fine({ requests: 3, attempts: 3, waits: [250, 500] }),
    write: open('server', { status: 500 }),
  },
  {
    name: '503 with Retry-After',
    does: [answer(503, { 'retry-after': '2' })],
    ...both(thrice('server', { status: 503, waits: [2100, 2100], retryAfterMs: 2000 })),
  },
  {
    name: '503 with a Retry-After that does not fit',
    does: [answer(503, { 'retry-after': '140' })],
    ...both(refused('server', { status: 503, retryable: true, retryAfterMs: 140_000 })),
  },
  {
    name: '503 with a Retry-After of nonsense',
    does: [answer(503, { 'retry-after': 'later' })],
    read: thrice('server', { status: 503 }),
    write: open('server', { status: 503 }),
  },
  {
    name: '500 with Retry-After, which is no word on what was done',
    does: [answer(500, { 'retry-after': '2' })],
    read: thrice('server', { status: 500, waits: [2100, 2100], retryAfterMs: 2000 }),
    write: open('server', { status: 500, retryAfterMs: 2000 }),
  },
  {
    name: '503 with x-ratelimit-reset, which vendors put on every answer',
    does: [answer(503, { 'x-ratelimit-reset': '1' })],
    read: thrice('server', { status: 503 }),
    write: open('server', { status: 503 }),
  },
  {
    name: '408',
    does: [answer(408)],
    read: thrice('server', { status: 408 }),
    write: refused('server', { status: 408 }),
  },
  { name: '425', does: [answer(425)], ...both(refused('invalid_request', { status: 425 })) },
  { name: '451', does: [answer(451)], ...both(refused('invalid_request', { status: 451 })) },
  {
    name: '502 with a web page',
    does: [page(502)],
    read: thrice('server', { status: 502 }),
    write: open('server', { status: 502 }),
  },
  {
    name: 'a storm that uses the retry budget up',
    does: [answer(500)],
    calls: { count: 40, together: true },
    // 500 tokens pay for 35 retries at 14.
    read: { requests: 40 + 35, answers: { server: 40 } },
    write: { requests: 40, answers: { server: 40 } },
  },
];
