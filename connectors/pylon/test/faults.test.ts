import { getEventListeners } from 'node:events';
import type { ConnectorError } from '@agent-connectors/core';
import { type Fault, type Sandbox, startSandbox } from '@agent-connectors/sandbox';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openHandles, ownConnections, settled } from '../../../packages/core/test/open-handles.ts';
import { createPylon, type Pylon } from '../src/index.ts';

// What core's own table says of a made-up vendor, said of Pylon: the fault is the sandbox's, so that it is known
// whether a write took effect although its caller saw an error.

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ now: () => new Date('2026-11-20T12:00:00Z') });
});
afterAll(() => sandbox.close());
beforeEach(() => {
  vi.spyOn(Math, 'random').mockReturnValue(0);
});

interface Expected {
  readonly requests: number;
  /** How often the write took effect. */
  readonly applied?: number;
  readonly [what: string]: unknown;
}

interface Row {
  readonly name: string;
  readonly fault: Fault;
  /** How many requests it hits. Default: all. */
  readonly times?: number;
  readonly timeout?: number;
  /** The caller gives up once the request has come. */
  readonly abort?: boolean;
  readonly read: Expected;
  readonly write: Expected & { readonly applied: number };
}

const fine = (requests = 1) => ({ requests, attempts: requests });
const thrice = (code: string, more: object = {}) => ({
  requests: 3,
  code,
  outcome: 'rejected',
  retryable: true,
  ...more,
});
const refused = (code: string, more: object = {}) => ({
  requests: 1,
  code,
  outcome: 'rejected',
  retryable: false,
  ...more,
});
/** Nobody but the sandbox knows whether it was done. */
const open = (code: string, applied: number, more: object = {}) => ({
  ...refused(code, more),
  outcome: 'unknown',
  applied,
});
const notDone = <Result extends Expected>(expected: Result) => ({ ...expected, applied: 0 });
const done = <Result extends Expected>(expected: Result) => ({ ...expected, applied: 1 });
const same = (expected: Expected) => ({ read: expected, write: notDone(expected) });

const json = { 'content-type': 'application/json' };
const rows: readonly Row[] = [
  { name: 'no fault', fault: { kind: 'delay', ms: 0 }, read: fine(), write: done(fine()) },
  {
    name: '429 with Retry-After',
    fault: { kind: 'status', status: 429, retryAfter: '0' },
    ...same(thrice('rate_limited', { status: 429, vendorCode: 'rate_limited', retryAfterMs: 0 })),
  },
  {
    name: '429 with a Retry-After that is too long',
    fault: { kind: 'status', status: 429, retryAfter: '86400' },
    ...same(
      refused('rate_limited', { status: 429, vendorCode: 'rate_limited', retryable: true, retryAfterMs: 86_400_000 }),
    ),
  },
  {
    name: '429 with a Retry-After of nonsense',
    fault: { kind: 'status', status: 429, retryAfter: 'soon' },
    ...same(thrice('rate_limited', { status: 429, vendorCode: 'rate_limited' })),
  },
  {
    name: '429 without Retry-After',
    fault: { kind: 'status', status: 429, retryAfter: null },
    ...same(thrice('rate_limited', { status: 429, vendorCode: 'rate_limited' })),
  },
  {
    name: '429 twice',
    fault: { kind: 'status', status: 429, retryAfter: '0' },
    times: 2,
    read: fine(3),
    write: done(fine(3)),
  },
  ...[500, 502, 504].flatMap((status): Row[] => [
    {
      name: `${status}, nothing done`,
      fault: { kind: 'status', status, retryAfter: null },
      read: thrice('server', { status }),
      write: open('server', 0, { status }),
    },
    {
      name: `${status}, and done all the same`,
      fault: { kind: 'status', status, retryAfter: null, applied: true },
      read: thrice('server', { status }),
      write: open('server', 1, { status }),
    },
  ]),
  {
    name: '503 with Retry-After',
    fault: { kind: 'status', status: 503, retryAfter: '0' },
    ...same(thrice('server', { status: 503, retryAfterMs: 0 })),
  },
  {
    name: '503 with Retry-After, once',
    fault: { kind: 'status', status: 503, retryAfter: '0' },
    times: 1,
    read: fine(2),
    write: done(fine(2)),
  },
  {
    name: '503 without Retry-After',
    fault: { kind: 'status', status: 503, retryAfter: null },
    read: thrice('server', { status: 503 }),
    write: open('server', 0, { status: 503 }),
  },
  {
    name: '408',
    fault: { kind: 'status', status: 408 },
    read: thrice('server', { status: 408 }),
    write: notDone(refused('server', { status: 408 })),
  },
  {
    name: 'a reset before the headers, nothing done',
    fault: { kind: 'reset', when: 'before-headers' },
    read: thrice('connection'),
    write: open('connection', 0),
  },
  {
    name: 'a reset before the headers, and done all the same',
    fault: { kind: 'reset', when: 'before-headers', applied: true },
    read: thrice('connection'),
    write: open('connection', 1),
  },
  {
    name: 'a reset in the body',
    fault: { kind: 'reset', when: 'mid-body' },
    read: thrice('connection'),
    write: open('connection', 1),
  },
  {
    name: 'a reset in the body, once',
    fault: { kind: 'reset', when: 'mid-body' },
    times: 1,
    read: fine(2),
    write: open('connection', 1),
  },
  {
    name: 'JSON that is cut short',
    fault: { kind: 'truncate' },
    read: thrice('invalid_response', { status: 200 }),
    write: open('invalid_response', 1, { status: 200 }),
  },
  {
    name: 'a web page in place of JSON',
    fault: { kind: 'html', status: 200, applied: true },
    read: thrice('invalid_response', { status: 200 }),
    write: open('invalid_response', 1, { status: 200 }),
  },
  {
    name: 'a web page of a gateway',
    fault: { kind: 'html', status: 502 },
    read: thrice('server', { status: 502 }),
    write: open('server', 0, { status: 502 }),
  },
  {
    name: 'a redirect to another origin',
    fault: { kind: 'raw', status: 307, headers: { location: 'http://127.0.0.1:9/steal' } },
    ...same(refused('invalid_response', { status: 307 })),
  },
  {
    name: 'a redirect of a request that was done',
    fault: { kind: 'raw', status: 303, headers: { location: 'http://127.0.0.1:9/steal' }, applied: true },
    read: refused('invalid_response', { status: 303 }),
    write: open('invalid_response', 1, { status: 303 }),
  },
  {
    name: '304',
    fault: { kind: 'raw', status: 304, applied: true },
    read: refused('invalid_response', { status: 304 }),
    write: open('invalid_response', 1, { status: 304 }),
  },
  {
    name: '401 in Pylon’s words',
    fault: { kind: 'raw', status: 401, headers: json, body: '{"errors":["bad token"],"code":"unauthorized"}' },
    ...same(refused('authentication', { status: 401, vendorCode: 'unauthorized' })),
  },
  {
    name: 'an error in nobody’s words',
    fault: { kind: 'raw', status: 400, headers: json, body: '[[["errors"]]]' },
    ...same(refused('invalid_request', { status: 400 })),
  },
  {
    name: 'an answer of nothing',
    fault: { kind: 'raw', status: 200, headers: json, body: '', applied: true },
    read: thrice('invalid_response', { status: 200 }),
    write: open('invalid_response', 1, { status: 200 }),
  },
  {
    name: 'a byte order mark',
    fault: { kind: 'raw', status: 200, headers: json, body: '\ufeff{"data":{"id":"1"}}', applied: true },
    read: fine(),
    write: done(fine()),
  },
  {
    name: 'an answer that does not come in time',
    fault: { kind: 'delay', ms: 60_000 },
    timeout: 200,
    read: refused('timeout', { retryable: true }),
    write: open('timeout', 1),
  },
  {
    name: 'a body that does not come in time',
    fault: { kind: 'slow-body', ms: 20 },
    timeout: 200,
    read: refused('timeout', { retryable: true }),
    write: open('timeout', 1),
  },
  {
    name: 'a caller who gives up',
    fault: { kind: 'delay', ms: 60_000 },
    abort: true,
    read: refused('aborted'),
    write: open('aborted', 1),
  },
];

const calls = {
  read: (pylon: Pylon, _: string, options: object) => pylon.me.get({}, options),
  write: (pylon: Pylon, value: string, options: object) => pylon.tags.create({ object_type: 'issue', value }, options),
};

async function play({ name, fault, times, timeout, abort }: Row, kind: 'read' | 'write'): Promise<Expected> {
  const handles = openHandles();
  const connections = await ownConnections();
  const caller = new AbortController();
  const before = sandbox.requests.for('/pylon').length;
  sandbox.faults.inject({ match: { mount: '/pylon' }, times: times ?? Number.POSITIVE_INFINITY, fault });
  const pylon = createPylon({ env: sandbox.env, ...(timeout !== undefined && { timeout }) });
  const call = calls[kind](pylon, name, { signal: caller.signal });
  const ended = call.then(
    ({ meta }) => ({ attempts: meta.attempts, ...(meta.warnings && { warned: true }) }),
    (error: ConnectorError) => {
      const { code, outcome, retryable, retryAfterMs, status, vendorCode } = error;
      const optional = Object.entries({ retryAfterMs, status, vendorCode }).filter(([, given]) => given !== undefined);
      return { code, outcome, retryable, ...Object.fromEntries(optional) };
    },
  );
  if (abort === true) {
    await vi.waitUntil(() => sandbox.requests.for('/pylon').length > before, { interval: 1 });
    caller.abort();
  }
  const outcome = await ended;
  const requests = sandbox.requests.for('/pylon').length - before;
  sandbox.faults.clear();
  const listeners = getEventListeners(caller.signal, 'abort').length;
  const tags = kind === 'write' ? (await createPylon({ env: sandbox.env }).tags.list()).data : [];
  expect(await connections.close()).toBe('closed');
  expect(await settled(handles)).toEqual(handles);
  expect(listeners).toBe(0);
  return {
    requests,
    ...outcome,
    ...(kind === 'write' && { applied: tags.filter((tag) => tag.value === name).length }),
  };
}

describe.each(rows)('$name', (row) => {
  test('read', async () => expect(await play(row, 'read')).toEqual(row.read));
  test('write', async () => expect(await play(row, 'write')).toEqual(row.write));
});

test('a write that was refused for certain was not done, in any row', () => {
  for (const { write } of rows) if (write['outcome'] === 'rejected') expect(write.applied).toBe(0);
});

test('a walk goes on where a page was lost, and misses and repeats nothing', async () => {
  const { issues } = createPylon({ env: sandbox.env });
  const range = { start_time: '2026-11-13T00:00:00Z', end_time: '2026-11-20T12:00:00Z', limit: 100 };
  const walk = async () => {
    const ids: string[] = [];
    for await (const { id } of issues.list(range)) ids.push(id);
    return ids;
  };
  const whole = await walk();
  expect(whole.length).toBeGreaterThan(300);
  const path = '/issues';
  const bad: Fault[] = [{ kind: 'reset', when: 'mid-body' }, { kind: 'truncate' }, { kind: 'status', status: 500 }];
  for (const [index, fault] of bad.entries())
    sandbox.faults.inject({ match: { mount: '/pylon', path }, skip: index + 1, fault });
  expect(await walk()).toEqual(whole);
});
