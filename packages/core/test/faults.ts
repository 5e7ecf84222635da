import { gzipSync } from 'node:zlib';
import type { AnyClientOptions } from '../src/client/runtime.ts';
import type { RateLimit } from '../src/define/rate-limit.ts';
import {
  answer,
  closesAfterwards,
  cut,
  cutWhenReused,
  drip,
  endless,
  good,
  gzipBomb,
  gzipped,
  hinted,
  listing,
  never,
  page,
  raw,
  rawOpen,
  redirect,
  type Step,
  stall,
} from './fault-server.ts';

/** What comes of a call, as far as it can be seen: how it ended, and how many requests and waits it took. */
export interface Expected {
  /** Requests that the server saw. */
  readonly requests: number;
  /** Milliseconds between the tries. */
  readonly waits?: readonly number[];
  /** Requests to the token endpoint. */
  readonly tokens?: unknown;
  readonly [what: string]: unknown;
}

/** Something that a server does, and what must come of it. */
export interface Fault {
  readonly name: string;
  /** What the server does with the first request, the second, and so on; the last is for all that follow. */
  readonly does: readonly Step[];
  /** The same for the token endpoint, of a client that authenticates by OAuth. */
  readonly tokens?: readonly Step[];
  readonly read?: Expected;
  readonly write?: Expected;
  /** A walk over all records of a listing. */
  readonly walk?: Expected & { readonly of: 'cursor' | 'page' | 'offset' | 'link' | 'bodyLink' };
  /** A download that is read to its end. */
  readonly download?: Expected;
  readonly options?: AnyClientOptions;
  /** Where the client thinks that the server is. */
  readonly at?: (origins: { readonly here: string; readonly closed: string }) => string;
  /** Fields that the call selects. */
  readonly fields?: readonly 'id'[];
  readonly auth?: 'key' | 'basic' | 'oauth';
  /** Calls, at the same time or one after the other. Default: one. */
  readonly calls?: { readonly count: number; readonly together: boolean };
  /** A limit that the API declares. */
  readonly limit?: RateLimit;
  /** What ends the call, or the last of several: its deadline or its caller, and when. */
  readonly ends?: {
    readonly by: 'timeout' | 'abort';
    readonly at: 'start' | 'request' | 'answer' | 'retry' | 'token' | 'last call';
  };
}

/** The call goes well. */
const fine = (more: object = {}) => ({ requests: 1, waits: [], attempts: 1, data: { id: '1' }, ...more });
/** It is tried three times, with the client's own waits, and nothing was changed. */
const thrice = (code: string, more: object = {}) => ({
  requests: 3,
  waits: [250, 500],
  code,
  outcome: 'rejected',
  retryable: true,
  ...more,
});
/** It is tried once, and nothing was changed. */
const refused = (code: string, more: object = {}) => ({
  requests: 1,
  waits: [],
  code,
  outcome: 'rejected',
  retryable: false,
  ...more,
});
/** It is tried once, and nobody knows what became of it. */
const open = (code: string, more: object = {}) => ({ ...refused(code, more), outcome: 'unknown' });
/** The same for a read and a write. */
const both = (expected: Expected) => ({ read: expected, write: expected });
/** What comes of a lost connection, whichever way it was lost. */
const lost = { read: thrice('connection'), write: open('connection') };
/** What comes of an answer that cannot be read. */
const broken = {
  read: thrice('invalid_response', { status: 200 }),
  write: open('invalid_response', { status: 200 }),
};

const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toUTCString();
/** A 429 with these headers, however often it is asked. */
const busy = (headers: Record<string, string | readonly string[]>) => [answer(429, headers)];
const limited = (waits: readonly number[], more: object = {}) =>
  both({
    requests: waits.length + 1,
    waits,
    code: 'rate_limited',
    outcome: 'rejected',
    retryable: true,
    status: 429,
    ...more,
  });

const waiting: Fault[] = [
  {
    name: '429, Retry-After in seconds',
    does: busy({ 'retry-after': '2' }),
    ...limited([2000, 2000], { retryAfterMs: 2000 }),
  },
  {
    name: '429, Retry-After of a fraction',
    does: busy({ 'retry-after': '1.5' }),
    ...limited([1500, 1500], { retryAfterMs: 1500 }),
  },
  { name: '429, Retry-After of nothing', does: busy({ 'retry-after': '0' }), ...limited([0, 0], { retryAfterMs: 0 }) },
  {
    name: '429, Retry-After as a date, the server’s clock an hour ahead',
    does: [(turn) => answer(429, { date: inSeconds(3600), 'retry-after': inSeconds(3605) })(turn)],
    ...limited([5000, 5000], { retryAfterMs: 5000 }),
  },
  {
    name: '429, Retry-After as a date, the server’s clock an hour behind',
    does: [(turn) => answer(429, { date: inSeconds(-3600), 'retry-after': inSeconds(-3595) })(turn)],
    ...limited([5000, 5000], { retryAfterMs: 5000 }),
  },
  {
    name: '429, retry-after-ms',
    does: busy({ 'retry-after-ms': '120', 'retry-after': '9' }),
    ...limited([120, 120], { retryAfterMs: 120 }),
  },
  {
    name: '429, X-Retry-After',
    does: busy({ 'x-retry-after': '3' }),
    ...limited([3000, 3000], { retryAfterMs: 3000 }),
  },
  {
    name: '429, x-ratelimit-reset from now',
    does: busy({ 'x-ratelimit-reset': '4' }),
    ...limited([4000, 4000], { retryAfterMs: 4000 }),
  },
  {
    name: '429, x-ratelimit-reset in unix seconds',
    does: [answer(429, { date: new Date(2_000_000_000_000).toUTCString(), 'x-ratelimit-reset': '2000000004' })],
    ...limited([4000, 4000], { retryAfterMs: 4000 }),
  },
  { name: '429 without a word', does: busy({}), ...limited([250, 500]) },
  {
    name: '429, Retry-After of a day',
    does: busy({ 'retry-after': '86400' }),
    ...limited([], { retryAfterMs: 86_400_000 }),
  },
  {
    name: '429, Retry-After longer than the deadline',
    does: busy({ 'retry-after': '31' }),
    ...limited([], { retryAfterMs: 31_000 }),
  },
  {
    name: '429, Retry-After that fits once',
    does: busy({ 'retry-after': '20' }),
    ...limited([20_000], { retryAfterMs: 20_000 }),
  },
  { name: '429, Retry-After of years', does: busy({ 'retry-after': '99999999' }), ...limited([250, 500]) },
  { name: '429, Retry-After that is negative', does: busy({ 'retry-after': '-1' }), ...limited([250, 500]) },
  { name: '429, Retry-After of nonsense', does: busy({ 'retry-after': 'soon; 5' }), ...limited([250, 500]) },
  { name: '429, Retry-After that is no number', does: busy({ 'retry-after': 'NaN' }), ...limited([250, 500]) },
  {
    name: '429, Retry-After of a proxy and of the server',
    does: busy({ 'retry-after': ['2', '3'] }),
    ...limited([3000, 3000], { retryAfterMs: 3000 }),
  },
  { name: '429, Retry-After without a value', does: busy({ 'retry-after': '' }), ...limited([250, 500]) },
  {
    name: '429, Retry-After with more digits than a number has',
    does: busy({ 'retry-after': '9'.repeat(400) }),
    ...limited([250, 500]),
  },
  {
    name: '429 once',
    does: [answer(429, { 'retry-after': '1' }), good],
    ...both(fine({ requests: 2, attempts: 2, waits: [1000] })),
  },
  {
    name: '429 when nothing is to be tried again',
    does: busy({ 'retry-after': '1' }),
    options: { retries: 0 },
    ...limited([], { retryAfterMs: 1000 }),
  },
];

const failing: Fault[] = [
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
    ...both(thrice('server', { status: 503, waits: [2000, 2000], retryAfterMs: 2000 })),
  },
  {
    name: '503 with a Retry-After that does not fit',
    does: [answer(503, { 'retry-after': '120' })],
    ...both(refused('server', { status: 503, retryable: true, retryAfterMs: 120_000 })),
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
    read: thrice('server', { status: 500, waits: [2000, 2000], retryAfterMs: 2000 }),
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

const cutting: Fault[] = [
  { name: 'a reset before the headers', does: [cut('before-headers')], ...lost },
  { name: 'a reset among the headers', does: [cut('mid-headers')], ...lost },
  { name: 'a reset in the body', does: [cut('mid-body')], ...lost },
  { name: 'an end before the headers', does: [cut('before-headers', 'end')], ...lost },
  { name: 'an end among the headers', does: [cut('mid-headers', 'end')], ...lost },
  { name: 'an end in the body', does: [cut('mid-body', 'end')], ...lost },
  {
    name: 'a reset in the body, then an answer',
    does: [cut('mid-body'), good],
    read: fine({ requests: 2, attempts: 2, waits: [250] }),
    write: open('connection'),
  },
  {
    name: 'an end in the middle of a chunked body',
    does: [
      raw('HTTP/1.1 200 OK', 'content-type: application/json', 'transfer-encoding: chunked', '', 'a', '{"data":{'),
    ],
    ...lost,
  },
  {
    name: 'a connection that is closed after the answer, without a word',
    does: [closesAfterwards],
    calls: { count: 3, together: false },
    ...both({ requests: 3, answers: { ok: 3 } }),
  },
  {
    name: 'a connection that is closed when it is used again',
    does: [cutWhenReused('end')],
    calls: { count: 2, together: false },
    read: { requests: 3, answers: { ok: 2 } },
    write: { requests: 2, answers: { ok: 1, connection: 1 } },
  },
  {
    name: 'a connection that is reset when it is used again',
    does: [cutWhenReused('reset')],
    calls: { count: 2, together: false },
    read: { requests: 3, answers: { ok: 2 } },
    write: { requests: 2, answers: { ok: 1, connection: 1 } },
  },
  {
    name: 'a download that is reset in the body',
    does: [cut('mid-body')],
    download: { requests: 1, waits: [], code: 'connection', outcome: 'rejected', retryable: true },
  },
];

const unreached = (more: object = {}) => both(thrice('connection', { requests: 0, outcome: 'not_sent', ...more }));
const unreachable: Fault[] = [
  { name: 'nobody who listens', does: [never], at: ({ closed }) => closed, ...unreached() },
  {
    name: 'nobody who listens, on either protocol',
    does: [never],
    at: ({ closed }) => closed.replace('127.0.0.1', 'localhost'),
    ...unreached(),
  },
  {
    name: 'a server that does not speak TLS',

    does: [good],
    at: ({ here }) => here.replace('http:', 'https:'),
    ...unreached(),
  },
  {
    name: 'a port that fetch refuses',

    does: [good],
    at: () => 'http://127.0.0.1:6000',
    ...unreached(),
  },
];

const slow: Fault[] = [
  {
    name: 'no answer',
    does: [never],
    ends: { by: 'timeout', at: 'request' },
    read: refused('timeout', { retryable: true }),
    write: open('timeout'),
  },
  {
    name: 'a body that drips',
    does: [drip],
    ends: { by: 'timeout', at: 'answer' },
    read: refused('timeout', { retryable: true }),
    write: open('timeout'),
  },
  {
    name: 'a body that stands still',
    does: [stall],
    ends: { by: 'timeout', at: 'answer' },
    read: refused('timeout', { retryable: true }),
    write: open('timeout'),
  },
  {
    name: 'half of the headers and no more',
    does: [rawOpen('HTTP/1.1 200 OK', 'content-type: applic')],
    ends: { by: 'timeout', at: 'request' },
    read: refused('timeout', { retryable: true }),
    write: open('timeout'),
  },
  {
    name: 'early hints and nothing after them',
    does: [hinted(3, never)],
    ends: { by: 'timeout', at: 'request' },
    read: refused('timeout', { retryable: true }),
    write: open('timeout'),
  },
  {
    name: 'a redirect that leads to no answer',
    does: [redirect(302, () => '/issues/2'), never],
    ends: { by: 'timeout', at: 'request' },
    read: refused('timeout', { requests: 2, retryable: true }),
  },
  {
    name: 'a caller who gives up before it begins',
    does: [good],
    ends: { by: 'abort', at: 'start' },
    ...both(refused('aborted', { requests: 0, outcome: 'not_sent' })),
  },
  {
    name: 'a caller who gives up before the headers',
    does: [never],
    ends: { by: 'abort', at: 'request' },
    read: refused('aborted'),
    write: open('aborted'),
  },
  {
    name: 'a caller who gives up in the body',
    does: [drip],
    ends: { by: 'abort', at: 'answer' },
    read: refused('aborted'),
    write: open('aborted'),
  },
  {
    name: 'a caller who gives up between two tries',
    does: [answer(429, { 'retry-after': '20' })],
    ends: { by: 'abort', at: 'retry' },
    ...both(refused('aborted', { outcome: 'not_sent', waits: [20_000] })),
  },
  {
    name: 'a caller who gives up while it waits for its turn',
    does: [good],
    limit: { requests: 1, intervalMs: 20_000 },
    calls: { count: 2, together: false },
    ends: { by: 'abort', at: 'last call' },
    ...both({ requests: 1, answers: { ok: 1, aborted: 1 } }),
  },
  {
    name: 'a turn that comes after the deadline',
    does: [good],
    limit: { requests: 1, intervalMs: 60_000 },
    calls: { count: 2, together: false },
    ...both({ requests: 1, answers: { ok: 1, rate_limited: 1 } }),
  },
  {
    name: 'a caller who gives up while a token is fetched',
    auth: 'oauth',
    tokens: [(turn) => setTimeout(() => token('at-canary-1')(turn), 20)],
    does: [good],
    ends: { by: 'abort', at: 'token' },
    ...both(refused('aborted', { requests: 0, tokens: 1, outcome: 'not_sent' })),
  },
  {
    name: 'a deadline that ends while a token is fetched',
    auth: 'oauth',
    tokens: [(turn) => setTimeout(() => token('at-canary-1')(turn), 20)],
    does: [good],
    ends: { by: 'timeout', at: 'token' },
    ...both(refused('timeout', { requests: 0, tokens: 1, outcome: 'not_sent', retryable: true })),
  },
  {
    name: 'a download whose caller gives up',
    does: [drip],
    ends: { by: 'abort', at: 'answer' },
    download: { requests: 1, waits: [], code: 'aborted', outcome: 'rejected', retryable: false },
  },
];

const length = (claimed: number, body: string) =>
  raw('HTTP/1.1 200 OK', 'content-type: application/json', `content-length: ${claimed}`, '', body);
const goodText = '{"data":{"id":"1"}}';
const nothing = {
  attempts: 1,
  data: null,
  warnings: ['the record: documented as Object, came as null'],
};

const unreadable: Fault[] = [
  { name: 'JSON that is cut short', does: [answer(200, {}, '{"data":{"id":"1"')], ...broken },
  { name: 'JSON and more', does: [answer(200, {}, `${goodText}${goodText}`)], ...broken },
  { name: 'text that is no JSON', does: [answer(200, {}, 'OK')], ...broken },
  { name: 'bytes', does: [answer(200, {}, new Uint8Array([0, 255, 254, 27, 91, 50, 74]))], ...broken },
  {
    name: 'JSON that is cut short, then the whole',
    does: [answer(200, {}, '{"data'), good],
    read: fine({ requests: 2, attempts: 2, waits: [250] }),
    write: open('invalid_response', { status: 200 }),
  },
  { name: 'a Content-Length that is too long', does: [length(500, goodText)], ...lost },
  { name: 'a Content-Length that is too short', does: [length(10, goodText)], ...broken },
  {
    name: 'a Content-Length that is no number',
    does: [raw('HTTP/1.1 200 OK', 'content-length: many', '', goodText)],
    ...lost,
  },
  {
    name: 'two Content-Lengths',
    does: [raw('HTTP/1.1 200 OK', 'content-length: 3', 'content-length: 19', '', goodText)],
    ...lost,
  },
  {
    name: 'a length by chunks and by header',
    does: [raw('HTTP/1.1 200 OK', 'content-length: 3', 'transfer-encoding: chunked', '', '13', goodText, '0', '', '')],
    ...lost,
  },
  {
    name: 'a chunk whose size is no number',
    does: [raw('HTTP/1.1 200 OK', 'transfer-encoding: chunked', '', 'zz', goodText, '0', '', '')],
    ...lost,
  },
  {
    name: 'no length, and the end of the connection',
    does: [raw('HTTP/1.0 200 OK', 'content-type: application/json', '', goodText)],
    ...both(fine()),
  },
  { name: 'something that is not HTTP', does: [raw('SSH-2.0-OpenSSH_9.6', '')], ...lost },
  {
    name: 'more headers than anyone sends',
    does: [raw('HTTP/1.1 200 OK', `x-a: ${'a'.repeat(100_000)}`, '', goodText)],
    ...lost,
  },
  { name: 'a web page', does: [page(200)], ...broken },
  { name: 'a web page that says it is JSON', does: [answer(200, {}, '<!DOCTYPE html><p>hello')], ...broken },
  { name: 'a gzip that is cut short', does: [gzipped(0.5)], ...broken },
  { name: 'a gzip that is none', does: [answer(200, { 'content-encoding': 'gzip' }, goodText)], ...lost },
  { name: 'a compression nobody knows', does: [gzipped(1, 'zip')], ...broken },
  { name: 'a gzip that is whole', does: [gzipped()], ...both(fine({ data: { id: '1', title: 'abc'.repeat(50) } })) },
  {
    name: 'a gzip bomb',
    does: [gzipBomb(64)],
    read: refused('invalid_response'),
    write: open('invalid_response'),
  },
  {
    name: 'a gzip bomb inside a gzip',
    does: [answer(200, { 'content-encoding': 'gzip, gzip' }, gzipSync(gzipSync(Buffer.alloc(32 * 1024 * 1024))))],
    read: refused('invalid_response'),
    write: open('invalid_response'),
  },
  { name: 'a body without end', does: [endless()], read: refused('invalid_response'), write: open('invalid_response') },
  {
    name: 'a body that is a byte too large',
    does: [good],
    options: { maxResponseBytes: goodText.length - 1 },
    read: refused('invalid_response'),
    write: open('invalid_response'),
  },
  {
    name: 'a body that is just small enough',
    does: [good],
    options: { maxResponseBytes: goodText.length },
    ...both(fine()),
  },
  {
    name: 'an error without end',
    does: [endless(400)],
    read: refused('invalid_response'),
    write: open('invalid_response'),
  },
];

const nest = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

const odd: Fault[] = [
  {
    name: '200 that is an error',
    does: [answer(200, {}, { success: false, error: 'No.', code: 'no', request_id: 'r' })],
    ...both(refused('invalid_request', { status: 200, vendorCode: 'no' })),
  },
  { name: '204', does: [raw('HTTP/1.1 204 No Content', '', '')], ...both({ requests: 1, waits: [], ...nothing }) },
  {
    name: '204 with a body',
    does: [raw('HTTP/1.1 204 No Content', 'content-length: 19', '', goodText)],
    ...both({ requests: 1, waits: [], ...nothing }),
  },
  {
    name: '205',
    does: [raw('HTTP/1.1 205 Reset Content', 'content-length: 0', '', '')],
    ...both({ requests: 1, waits: [], ...nothing }),
  },
  { name: '200 with nothing', does: [answer(200, {}, '')], ...both({ requests: 1, waits: [], ...nothing }) },
  { name: '200 with blanks', does: [answer(200, {}, ' \r\n\t ')], ...both({ requests: 1, waits: [], ...nothing }) },
  { name: '200 with null', does: [answer(200, {}, 'null')], ...both({ requests: 1, waits: [], ...nothing }) },
  { name: '200 with a list', does: [answer(200, {}, '[1,2]')], ...both({ requests: 1, waits: [], ...nothing }) },
  { name: '201', does: [answer(201, {}, goodText)], ...both(fine()) },
  { name: '202', does: [answer(202, {}, goodText)], ...both(fine()) },
  { name: 'a byte order mark', does: [answer(200, {}, `\ufeff${goodText}`)], ...both(fine()) },
  {
    name: 'latin1',
    does: [
      answer(
        200,
        { 'content-type': 'application/json; charset=iso-8859-1' },
        Buffer.from('{"data":{"id":"é"}}', 'latin1'),
      ),
    ],
    ...both(fine({ data: { id: 'é' } })),
  },
  {
    name: 'UTF-16',
    does: [
      answer(
        200,
        { 'content-type': 'application/json; charset="UTF-16LE"' },
        Buffer.from('{"data":{"id":"é"}}', 'utf16le'),
      ),
    ],
    ...both(fine({ data: { id: 'é' } })),
  },
  {
    name: 'a charset nobody knows',
    does: [answer(200, { 'content-type': 'application/json; charset=klingon' }, goodText)],
    ...both(fine()),
  },
  { name: 'no content type', does: [raw('HTTP/1.1 200 OK', 'content-length: 19', '', goodText)], ...both(fine()) },
  {
    name: 'JSON that says it is a page',
    does: [answer(200, { 'content-type': 'text/html' }, goodText)],
    ...both(fine()),
  },
  {
    name: 'headers that come twice',
    does: [
      raw(
        'HTTP/1.1 200 OK',
        'content-type: application/json',
        'content-type: text/html',
        'x-request-id: a',
        'x-request-id: b',
        'content-length: 19',
        '',
        goodText,
      ),
    ],
    ...both(fine({ requestId: 'a, b' })),
  },
  { name: 'early hints', does: [hinted(3, good)], ...both(fine()) },
  {
    name: '102 before the answer',
    does: [raw('HTTP/1.1 102 Processing', '', 'HTTP/1.1 200 OK', 'content-length: 19', '', goodText)],
    ...both(fine()),
  },
  // Node's fetch takes it for a broken server when it did not ask for it.
  {
    name: '100 before the answer',
    does: [raw('HTTP/1.1 100 Continue', '', 'HTTP/1.1 200 OK', 'content-length: 19', '', goodText)],
    ...lost,
  },
  {
    name: 'an invitation to another protocol',
    does: [raw('HTTP/1.1 101 Switching Protocols', 'upgrade: websocket', 'connection: upgrade', '', '')],
    ...lost,
  },
  {
    name: '304',

    does: [raw('HTTP/1.1 304 Not Modified', '', '')],
    read: refused('invalid_response', { status: 304 }),
    write: open('invalid_response', { status: 304 }),
  },
  {
    name: '300',

    does: [answer(300)],
    read: refused('invalid_response', { status: 300 }),
    write: open('invalid_response', { status: 300 }),
  },
  {
    name: 'more than was asked for',
    does: [
      raw(
        'HTTP/1.1 200 OK',
        'content-length: 19',
        '',
        `${goodText}HTTP/1.1 200 OK`,
        'content-length: 19',
        '',
        '{"data":{"id":"2"}}',
      ),
    ],
    calls: { count: 2, together: false },
    ...both({ requests: 2, answers: { ok: 2 } }),
  },
  { name: 'a status nobody knows', does: [answer(299, {}, goodText)], ...both(fine()) },
  {
    name: 'an error that is text',
    does: [answer(422, { 'content-type': 'text/plain' }, 'nope')],
    ...both(refused('invalid_request', { status: 422 })),
  },
  { name: 'an error that is nothing', does: [answer(404, {}, '')], ...both(refused('not_found', { status: 404 })) },
  {
    name: 'an error that is a list of lists',
    does: [answer(400, {}, nest(50_000))],
    ...both(refused('invalid_request', { status: 400 })),
  },
  {
    name: 'lists in lists without end',
    does: [answer(200, {}, `{"data":{"id":"1","x":${nest(50_000)}}}`)],
    fields: ['id'],
    ...both(fine()),
  },
  {
    name: 'lists in lists without end, and a long number',
    does: [answer(200, {}, `{"data":{"id":"1","n":12345678901234567890,"x":${nest(50_000)}}}`)],
    fields: ['id'],
    ...broken,
  },
];

const redirected: Fault[] = [
  {
    name: 'a redirect within the origin',
    does: [redirect(302, () => '/issues/2'), good],
    read: fine({ requests: 2 }),
    write: open('invalid_response', { status: 302 }),
  },
  {
    name: 'a redirect (308) within the origin',
    does: [redirect(308, () => '/issues/2'), good],
    read: fine({ requests: 2 }),
    write: refused('invalid_response', { status: 308 }),
  },
  ...[301, 302, 303, 307, 308].flatMap((status) =>
    ([undefined, 'key', 'basic'] as const).map(
      (auth): Fault => ({
        name: `a redirect (${status}) to another origin${auth === undefined ? '' : ` of a client with ${auth}`}`,
        does: [redirect(status, ({ elsewhere }) => `${elsewhere}/steal`)],
        ...(auth !== undefined && { auth }),
        read: refused('invalid_response', { status }),
        write:
          status === 307 || status === 308
            ? refused('invalid_response', { status })
            : open('invalid_response', { status }),
      }),
    ),
  ),
  {
    name: 'a redirect to another origin by way of the own',
    does: [redirect(302, () => '/issues/2'), redirect(307, ({ elsewhere }) => elsewhere)],
    read: refused('invalid_response', { status: 307, requests: 2 }),
  },
  {
    name: 'a redirect to an origin that looks alike',
    does: [redirect(302, ({ here }) => here.replace('127.0.0.1', 'localhost'))],
    read: refused('invalid_response', { status: 302 }),
  },
  {
    name: 'a redirect with a user in it',
    does: [redirect(302, ({ here }) => here.replace('//', '//user:password@'))],
    read: refused('invalid_response', { status: 302 }),
  },
  {
    name: 'a redirect with a body without end',
    does: [endless(302, { location: '/issues/2' }), good],
    read: fine({ requests: 2 }),
    write: open('invalid_response', { status: 302 }),
  },
  {
    name: 'a redirect without a place',
    does: [answer(302)],
    read: refused('invalid_response', { status: 302 }),
    write: open('invalid_response', { status: 302 }),
  },
  {
    name: 'a redirect to itself',
    does: [redirect(302, () => '/issues/1')],
    read: refused('invalid_response', { status: 302, requests: 4 }),
  },
  {
    name: 'redirects in a circle',
    does: [(turn) => redirect(307, () => `/issues/${turn.number % 2}`)(turn)],
    read: refused('invalid_response', { status: 307, requests: 4 }),
  },
  {
    name: 'a redirect to a file',
    does: [redirect(302, () => 'file:///etc/passwd')],
    read: refused('invalid_response', { status: 302 }),
  },
  {
    name: 'a token endpoint that redirects',
    auth: 'oauth',
    tokens: [redirect(307, ({ elsewhere }) => elsewhere)],
    does: [good],
    ...both(refused('invalid_response', { requests: 0, tokens: 1, status: 307, outcome: 'not_sent' })),
  },
];

const items = (from: number, count = 2) => Array.from({ length: count }, (_, i) => ({ id: String(from + i) }));
const stuck = <More extends { readonly requests: number }>(more: More) => ({
  waits: [],
  code: 'pagination',
  outcome: 'rejected',
  retryable: false,
  ...more,
});
const cursorPage = (cursor: string, from: number, count = 2) => ({
  data: items(from, count),
  pagination: { cursor, has_next_page: true },
});

const paged: Fault[] = [
  {
    name: 'the same cursor every time',
    does: [listing((n) => cursorPage('c', n * 2))],
    walk: { of: 'cursor', items: 4, ...stuck({ requests: 2 }) },
  },
  {
    name: 'cursors in a circle',
    does: [listing((n) => cursorPage(`c${n % 7}`, n * 2))],
    walk: { of: 'cursor', items: 16, ...stuck({ requests: 8 }) },
  },
  {
    name: 'more without a cursor',
    does: [listing(() => cursorPage('', 0))],
    walk: { of: 'cursor', items: 2, ...stuck({ requests: 1 }) },
  },
  {
    name: 'empty pages without end',
    does: [listing((n) => cursorPage(`c${n}`, 0, 0))],
    walk: { of: 'cursor', items: 0, ...stuck({ requests: 100 }) },
  },
  {
    name: 'a next link to another origin',

    does: [listing((_, { elsewhere }) => ({ data: items(0), links: { next: `${elsewhere}/postings/body-linked` } }))],
    walk: { of: 'bodyLink', items: 2, ...stuck({ requests: 1 }) },
  },
  {
    name: 'a next link with a user',

    does: [
      listing((_, { here }) => ({
        data: items(0),
        links: { next: `${here.replace('//', '//a:b@')}/postings/body-linked` },
      })),
    ],
    walk: { of: 'bodyLink', items: 2, ...stuck({ requests: 1 }) },
  },
  {
    name: 'a next link by another protocol',

    does: [
      listing((_, { here }) => ({
        data: items(0),
        links: { next: `${here.replace('http:', 'https:')}/postings/body-linked` },
      })),
    ],
    walk: { of: 'bodyLink', items: 2, ...stuck({ requests: 1 }) },
  },
  {
    name: 'a next link to another endpoint',

    does: [listing(() => ({ data: items(0), links: { next: '/issues?all' } }))],
    walk: { of: 'bodyLink', items: 2, ...stuck({ requests: 1 }) },
  },
  {
    name: 'a next link in the header to another origin',

    does: [
      listing(
        () => ({ data: items(0) }),
        ({ elsewhere }) => ({ link: `<${elsewhere}/postings/linked>; rel="next"` }),
      ),
    ],
    walk: { of: 'link', items: 2, ...stuck({ requests: 1 }) },
  },
  {
    name: 'a next link to the page itself',
    does: [listing(() => ({ data: items(0), links: { next: '/postings/body-linked?page=1' } }))],
    walk: { of: 'bodyLink', items: 2, ...stuck({ requests: 2 }) },
  },
  {
    name: 'page numbers that are ignored',

    does: [listing(() => ({ data: items(0) }))],
    walk: { of: 'page', items: 2, ...stuck({ requests: 2 }) },
  },
  {
    name: 'offsets that are ignored',

    does: [listing(() => items(0))],
    walk: { of: 'offset', items: 2, ...stuck({ requests: 2 }) },
  },
  {
    name: 'the same page under new cursors',

    does: [listing((n) => cursorPage(`c${n}`, 0))],
    walk: { of: 'cursor', items: 2, ...stuck({ requests: 2 }) },
  },
  {
    name: 'a page that is a failure',
    does: [listing((n) => cursorPage(`c${n}`, n)), answer(500), answer(500), answer(500)],
    walk: {
      of: 'cursor',
      items: 2,
      requests: 4,
      waits: [250, 500],
      code: 'server',
      outcome: 'rejected',
      retryable: true,
      status: 500,
    },
  },
  {
    name: 'a page that is lost once',
    does: [listing((n) => cursorPage(`c${n}`, n)), cut('mid-body'), listing(() => ({ data: items(9) }))],
    walk: { of: 'cursor', requests: 3, waits: [250], items: 4 },
  },
  {
    name: 'a page that is nothing',
    does: [answer(200, {}, '')],
    walk: { of: 'cursor', requests: 1, waits: [], items: 0 },
  },
];

function token(value: string, more: object = {}): Step {
  return answer(200, {}, { access_token: value, token_type: 'bearer', expires_in: 3600, ...more });
}
/** Accepts one access token alone. */
const accepts =
  (value: string): Step =>
  (turn) =>
    (turn.request.headers.authorization === `Bearer ${value}` ? good : answer(401))(turn);
/** Thirty tries share a few requests; how many depends on which of them fall together. */
const fewerThan = (most: number) => ({
  asymmetricMatch: (count: unknown) => Number(count) > 0 && Number(count) < most,
});
const ten = { count: 10, together: true };
const allFine = (requests: number, tokens: number) => both({ requests, tokens, answers: { ok: 10 } });

const authorized: Fault[] = [
  {
    name: 'ten calls without a token',
    auth: 'oauth',
    calls: ten,
    tokens: [token('at-canary-1')],
    does: [good],
    ...allFine(10, 1),
  },
  {
    name: 'ten calls whose token has expired',
    auth: 'oauth',
    calls: ten,
    tokens: [token('at-canary-1'), token('at-canary-2')],
    does: [accepts('at-canary-2')],
    ...allFine(20, 2),
  },
  {
    name: 'ten calls whose token has expired, refresh tokens rotating',
    auth: 'oauth',
    calls: ten,
    tokens: [rotating],
    does: [accepts('at-canary-2')],
    ...allFine(20, 2),
  },
  {
    name: 'ten calls that no token is good for',
    auth: 'oauth',
    calls: ten,
    tokens: [(turn) => token(`at-canary-${turn.number}`)(turn)],
    does: [answer(401)],
    ...both({ requests: 20, tokens: 2, answers: { authentication: 10 } }),
  },
  {
    name: 'ten calls and a slow token endpoint',
    auth: 'oauth',
    calls: ten,
    tokens: [(turn) => setTimeout(() => token('at-canary-1')(turn), 20)],
    does: [good],
    ...allFine(10, 1),
  },
  {
    name: 'a token endpoint that is down',
    auth: 'oauth',
    tokens: [answer(500)],
    does: [good],
    ...both(thrice('server', { requests: 0, tokens: 3, status: 500, outcome: 'not_sent' })),
  },
  {
    name: 'ten calls and a token endpoint that is down',
    auth: 'oauth',
    calls: ten,
    tokens: [answer(500)],
    does: [good],
    ...both({ requests: 0, tokens: fewerThan(10), answers: { server: 10 } }),
  },
  {
    name: 'a token endpoint that is down once',
    auth: 'oauth',
    tokens: [answer(503, { 'retry-after': '2' }), token('at-canary-1')],
    does: [good],
    ...both(fine({ tokens: 2, attempts: 2, waits: [2000] })),
  },
  {
    name: 'a token endpoint that is cut off',
    auth: 'oauth',
    tokens: [cut('mid-body')],
    does: [good],
    ...both(thrice('connection', { requests: 0, tokens: 3, outcome: 'not_sent' })),
  },
  {
    name: 'a token endpoint without end',
    auth: 'oauth',
    tokens: [endless()],
    does: [good],
    ...both(thrice('connection', { requests: 0, tokens: 3, outcome: 'not_sent' })),
  },
  {
    name: 'a token endpoint that is a web page',
    auth: 'oauth',
    tokens: [page(200)],
    does: [good],
    ...both(refused('invalid_response', { requests: 0, tokens: 1, status: 200, outcome: 'not_sent' })),
  },
  {
    name: 'a token endpoint that does not know the client',
    auth: 'oauth',
    tokens: [answer(401, {}, { error: 'invalid_client' })],
    does: [good],
    ...both(
      refused('authentication', {
        requests: 0,
        tokens: 1,
        status: 401,
        outcome: 'not_sent',
        vendorCode: 'invalid_client',
      }),
    ),
  },
  {
    name: 'a 401 of a key that cannot be renewed',
    auth: 'key',
    does: [answer(401)],
    ...both(refused('authentication', { status: 401 })),
  },
];

/** Gives out a new refresh token each time, and takes each one once. */
function rotating(turn: Parameters<Step>[0]): void {
  const sent = new URLSearchParams(turn.request.body).get('refresh_token');
  if (turn.number > 0 && sent !== `rt-next-canary-${turn.number}`) answer(400, {}, { error: 'invalid_grant' })(turn);
  else token(`at-canary-${turn.number + 1}`, { refresh_token: `rt-next-canary-${turn.number + 1}` })(turn);
}

export const faults: readonly Fault[] = [
  ...waiting,
  ...failing,
  ...cutting,
  ...unreachable,
  ...slow,
  ...unreadable,
  ...odd,
  ...redirected,
  ...paged,
  ...authorized,
];
