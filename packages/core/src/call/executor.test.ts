import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { sample, secrets } from '../../test/sample.ts';
import { failure, sampleClient } from '../../test/wire.ts';
import type { Client } from '../client/client-types.ts';
import { createClient } from '../client/create-client.ts';
import type { AnyClientOptions } from '../client/create-runtime.ts';
import { NotFoundError } from '../errors/not-found-error.ts';
import type { ExecutionResult, Executor, ExecutorOperation, ExecutorOptions } from './executor.ts';
import type { Confirmation } from './policy.ts';

/** A platform's executor: plays what it is told to and remembers what it was asked. */
function hosted(
  play: (
    params: Readonly<Record<string, unknown>>,
    options: ExecutorOptions,
  ) => ExecutionResult | Promise<ExecutionResult>,
  extras: Partial<Executor> = {},
) {
  const asked: { id: string; operation: ExecutorOperation; params: object; options: ExecutorOptions }[] = [];
  const executor: Executor = {
    async execute(operation, params, options) {
      asked.push({ id: `${operation.connector}.${operation.entity}.${operation.action}`, operation, params, options });
      return play(params, options);
    },
    ...extras,
  };
  return { executor, asked };
}

/** Nothing of the vendor's HTTP may be touched: neither the `fetch` of the client nor its limits nor its credentials. */
const fetch = vi.fn(() => Promise.reject(new Error('fetch was asked')));
const rateLimiter = { acquire: vi.fn(() => Promise.reject(new Error('the limiter was asked'))) };

function client(executor: Executor, options: AnyClientOptions = {}): Client<(typeof sample)['entities']> {
  return sampleClient({ apiToken: undefined, fetch, rateLimiter, account: 'a', executor, ...options });
}

beforeEach(() => {
  vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('the platform’s fetch was asked'));
});
afterEach(() => {
  expect(fetch).not.toHaveBeenCalled();
  expect(globalThis.fetch).not.toHaveBeenCalled();
  expect(rateLimiter.acquire).not.toHaveBeenCalled();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('one record', () => {
  test('comes in our envelope, without a credential of the vendor', async () => {
    const { executor, asked } = hosted(() => ({
      data: { id: '1', title: 'Broken' },
      requestId: 'r-1',
      rateLimit: { limit: 10, remaining: 9 },
      warnings: ['The account is on a trial.'],
      attempts: 2,
    }));
    const { data, meta } = await client(executor).issues.get({ id: '1' }, { timeout: 500, maxWait: 70 });
    expect(data).toEqual({ id: '1', title: 'Broken' });
    expect(meta).toEqual({
      requestId: 'r-1',
      rateLimit: { limit: 10, remaining: 9 },
      warnings: ['The account is on a trial.'],
      attempts: 2,
      durationMs: expect.any(Number),
    });
    expect(asked).toHaveLength(1);
    const [{ id, operation, params, options }] = asked as [(typeof asked)[0]];
    expect(id).toBe('sample.issues.get');
    expect(operation.definition).toMatchObject({ kind: 'operation', effect: 'read', route: 'GET /issues/{id}' });
    expect(params).toEqual({ id: '1' });
    expect(options).toEqual({
      signal: expect.any(AbortSignal),
      timeout: 500,
      maxWait: 70,
      callId: expect.any(String),
    });
  });

  test('is narrowed to the selected fields here, and a field that nobody knows is a warning', async () => {
    const { executor, asked } = hosted(() => ({ data: { id: '1', title: 'Broken' } }));
    const fields = ['id', 'titel'] as unknown as ['id'];
    const { data, meta } = await client(executor).issues.get({ id: '1' }, { fields });
    expect(data).toEqual({ id: '1' });
    expect(meta.warnings).toEqual([expect.stringContaining("did you mean 'title'?")]);
    expect(asked[0]?.options).not.toHaveProperty('fields');
  });

  test('that is not as documented is given with a warning', async () => {
    const { data, meta } = await client(hosted(() => ({ data: { id: 5 } })).executor).issues.get({ id: '1' });
    expect(data).toEqual({ id: 5 });
    expect(meta.warnings).toEqual([expect.stringContaining('id: documented as string')]);
  });

  test('that is missing is null with a warning', async () => {
    const { data, meta } = await client(hosted(() => ({})).executor).issues.get({ id: '1' });
    expect(data).toBeNull();
    expect(meta.warnings).toEqual([expect.stringContaining('no body')]);
  });

  test('of an operation that documents none is null', async () => {
    const { executor } = hosted(() => ({ data: { deleted: true } }));
    const { data, meta } = await client(executor).issues.delete({ id: '1' });
    expect([data, meta.warnings]).toEqual([null, undefined]);
  });

  test.each<[string, Record<string, unknown>]>([
    ['nothing', undefined as never],
    ['text', 'ok' as never],
  ])('%s in place of a result is invalid', async (_, result) => {
    const error = await failure(client(hosted(() => result).executor).issues.create({ title: 'x' }));
    expect(error).toMatchObject({ code: 'invalid_response', outcome: 'unknown', entity: 'issues', action: 'create' });
  });
});

describe('a listing', () => {
  const pages: Readonly<Record<string, ExecutionResult>> = {
    first: { data: [{ id: '1' }, { id: '2' }], nextCursor: 'opaque/2', total: 3 },
    'opaque/2': { data: [{ id: '3' }], hasMore: false, nextCursor: 'opaque/2' },
  };
  const paged = () => hosted(({ cursor = 'first' }) => pages[String(cursor)] ?? { data: [] });

  test('is one page when it is awaited', async () => {
    const { data, meta } = await client(paged().executor).issues.list();
    expect(data).toEqual([{ id: '1' }, { id: '2' }]);
    expect(meta).toMatchObject({ nextCursor: 'opaque/2', hasMore: true, total: 3 });
  });

  test('is walked by the cursors of the executor', async () => {
    const { executor, asked } = paged();
    const ids: string[] = [];
    for await (const { id } of client(executor).issues.list({ limit: 2 })) ids.push(id);
    expect(ids).toEqual(['1', '2', '3']);
    expect(asked.map(({ params }) => params)).toEqual([{ limit: 2 }, { limit: 2, cursor: 'opaque/2' }]);
  });

  test('by page numbers is walked by the cursors of the executor as well, which are no numbers', async () => {
    const { executor } = paged();
    const ids: string[] = [];
    for await (const { id } of client(executor).jobPostings.listByOffset()) ids.push(String(id));
    expect(ids).toEqual(['1', '2', '3']);
  });

  test('whose cursor comes twice ends', async () => {
    const { executor, asked } = hosted(() => ({ data: [{ id: String(Math.random()) }], nextCursor: 'again' }));
    const walk = async () => {
      for await (const _ of client(executor).issues.list());
    };
    expect(await failure(walk())).toMatchObject({ code: 'pagination' });
    expect(asked).toHaveLength(2);
  });

  test('that has more and no cursor says so', async () => {
    const { meta } = await client(hosted(() => ({ data: [], hasMore: true })).executor).issues.list();
    expect(meta).toMatchObject({ hasMore: true, warnings: [expect.stringContaining('returned no cursor')] });
  });

  test.each<[string, ExecutionResult]>([
    ['no list', { data: { items: [] } }],
    ['nothing', {}],
    ['a cursor that is a number', { data: [], nextCursor: 5 as never }],
  ])('of %s is invalid', async (_, result) => {
    const error = await failure(client(hosted(() => result).executor).issues.list());
    expect(error).toMatchObject({ code: 'invalid_response', outcome: 'rejected' });
  });
});

describe('a download', () => {
  const stream = (...chunks: string[]) => new Blob(chunks).stream();

  test('is the stream of the executor', async () => {
    const file = { stream: stream('a,b\n', '1,2\n'), contentType: 'text/csv', filename: 'a.csv' };
    const { data, meta } = await client(hosted(() => ({ file, requestId: 'r-1' })).executor).files.download({
      id: 'f',
    });
    expect([data.contentType, data.filename, await data.text()]).toEqual(['text/csv', 'a.csv', 'a,b\n1,2\n']);
    expect(meta.requestId).toBe('r-1');
  });

  test('that breaks is told as a failure of the call, to the hooks as well', async () => {
    const told: string[] = [];
    const broken = new ReadableStream<Uint8Array>({
      pull() {
        throw Object.assign(new Error(`reset ${secrets.apiToken}`), { code: 'ECONNRESET' });
      },
    });
    const { executor } = hosted(() => ({ file: { stream: broken } }));
    const hooks = { onError: ({ error }: { error: { code: string } }) => told.push(error.code) };
    const { data } = await client(executor, { apiToken: secrets.apiToken, hooks }).files.download({ id: 'f' });
    const error = await failure(data.bytes());
    expect(error).toMatchObject({ code: 'connection', entity: 'files', action: 'download' });
    expect(inspect(error, { depth: 9 })).not.toContain('canary');
    expect(told).toEqual(['connection']);
  });

  test('without a stream is invalid', async () => {
    const error = await failure(client(hosted(() => ({ data: 'text' })).executor).files.download({ id: 'f' }));
    expect(error).toMatchObject({ code: 'invalid_response' });
  });
});

describe('the executor is not asked', () => {
  const never = () => hosted(() => Promise.reject(new Error('asked')));

  test('for a dry run, which shows the request of the definition', async () => {
    const { executor, asked } = never();
    const { data } = await client(executor).issues.create({ title: 'x' }, { dryRun: true });
    expect(data).toMatchObject({
      method: 'POST',
      url: 'https://api.sample.test/issues',
      body: { title: 'x' },
      effect: 'write',
    });
    expect(asked).toEqual([]);
  });

  test('for the dry run of a page by its own cursor, of which no request can be built', async () => {
    const { executor, asked } = never();
    const { data } = await client(executor).jobPostings.listByOffset({ cursor: 'opaque/2' }, { dryRun: true });
    expect(data.url).not.toContain('opaque');
    expect(asked).toEqual([]);
  });

  test('for what the policy does not permit', async () => {
    const { executor, asked } = never();
    const error = await failure(client(executor, { policy: { readOnly: true } }).issues.create({ title: 'x' }));
    expect(error).toMatchObject({ code: 'not_permitted', outcome: 'not_sent' });
    expect(asked).toEqual([]);
  });

  test('for parameters that are invalid', async () => {
    const { executor, asked } = never();
    const error = await failure(client(executor).issues.get({ id: 5 } as never));
    expect(error).toMatchObject({ code: 'invalid_params', outcome: 'not_sent' });
    expect(asked).toEqual([]);
  });

  test('for parameters of which no request can be built, and nobody is asked to confirm them', async () => {
    const { executor, asked } = never();
    const confirm = vi.fn(() => true);
    const error = await failure(client(executor, { policy: { confirm } }).issues.delete({ id: '../accounts/1' }));
    expect(error).toMatchObject({ code: 'invalid_params', outcome: 'not_sent' });
    expect(confirm).not.toHaveBeenCalled();
    expect(asked).toEqual([]);
  });

  test('for what is not confirmed', async () => {
    const { executor, asked } = never();
    const confirm = vi.fn((_: Confirmation) => false);
    const error = await failure(client(executor, { policy: { confirm } }).issues.create({ title: 'x' }));
    expect(error).toMatchObject({ code: 'not_permitted', outcome: 'not_sent' });
    expect(confirm.mock.calls[0]?.[0]).toMatchObject({
      operation: 'issues.create',
      method: 'POST',
      body: { title: 'x' },
    });
    expect(asked).toEqual([]);
  });

  test('when the call was aborted before', async () => {
    const { executor, asked } = never();
    const error = await failure(client(executor).issues.create({ title: 'x' }, { signal: AbortSignal.abort() }));
    expect(error).toMatchObject({ code: 'aborted', outcome: 'not_sent' });
    expect(asked).toEqual([]);
  });
});

describe('an error', () => {
  const failing = (cause: unknown) => hosted(() => Promise.reject(cause)).executor;

  test('of ours stays what it is, with the ids of the operation', async () => {
    const error = await failure(
      client(failing(new NotFoundError({ message: 'No such issue.', status: 404, outcome: 'rejected' }))).issues.get({
        id: '1',
      }),
    );
    expect(error).toMatchObject({
      code: 'not_found',
      status: 404,
      connector: 'sample',
      entity: 'issues',
      action: 'get',
    });
  });

  test('of a network that was never reached leaves nothing sent', async () => {
    const cause = Object.assign(new TypeError('fetch failed'), {
      cause: Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED', syscall: 'connect' }),
    });
    const error = await failure(client(failing(cause)).issues.create({ title: 'x' }));
    expect(error).toMatchObject({ code: 'connection', outcome: 'not_sent', retryable: true });
  });

  test('of a connection that broke leaves open what became of a write', async () => {
    const cause = Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
    const error = await failure(client(failing(cause)).issues.create({ title: 'x' }));
    expect(error).toMatchObject({ code: 'connection', outcome: 'unknown', retryable: false });
  });

  test.each<[string, unknown]>([
    ['a mistake in the executor', new RangeError('odd')],
    ['any other error', new Error('the platform said no')],
    ['something that is no error', { status: 500 }],
  ])('that is %s is told as internal', async (_, cause) => {
    const error = await failure(client(failing(cause)).issues.create({ title: 'x' }));
    expect(error).toMatchObject({ code: 'internal', outcome: 'unknown', retryable: false, entity: 'issues' });
    expect(error.message).toContain('The executor failed to execute issues.create');
  });

  test('shows neither a credential of the client nor a secret of the executor nor a secret parameter', async () => {
    const key = 'platform-key-0123456789';
    const { executor } = hosted(
      () => Promise.reject(new Error(`401 for Bearer ${key} and ${secrets.apiToken}`, { cause: { key } })),
      { secrets: [key] },
    );
    const seen: unknown[] = [];
    const options = { apiToken: secrets.apiToken, hooks: { onError: (event: unknown) => seen.push(event) } };
    const error = await failure(client(executor, options).issues.get({ id: '1' }));
    const all = [
      inspect(error, { depth: 9, showHidden: true }),
      error.stack,
      JSON.stringify(error),
      inspect(seen),
    ].join();
    expect(all).not.toContain(key);
    expect(all).not.toContain(secrets.apiToken);
    expect(error.message).toContain('[redacted]');
  });
});

describe('time', () => {
  /** An executor that ends by its signal alone, or not even then. */
  const stuck = (listens: boolean) =>
    hosted(
      (_, { signal }) =>
        new Promise((_, reject) => {
          if (listens) signal.addEventListener('abort', () => reject(signal.reason), { once: true });
        }),
    ).executor;

  test.each([true, false])('a timeout ends the wait (executor listens: %s)', async (listens) => {
    vi.useFakeTimers();
    const ending = failure(client(stuck(listens)).issues.create({ title: 'x' }, { timeout: 200 }));
    await vi.advanceTimersByTimeAsync(200);
    expect(await ending).toMatchObject({ code: 'timeout', outcome: 'unknown', retryable: false });
    expect(vi.getTimerCount()).toBe(0);
  });

  test.each([true, false])('an abort ends the wait (executor listens: %s)', async (listens) => {
    const controller = new AbortController();
    const ending = failure(client(stuck(listens)).issues.get({ id: '1' }, { signal: controller.signal }));
    await new Promise((resolve) => setImmediate(resolve));
    controller.abort();
    expect(await ending).toMatchObject({ code: 'aborted', outcome: 'rejected' });
  });

  test('a file that comes too late is let go of', async () => {
    vi.useFakeTimers();
    const cancel = vi.fn();
    const { executor } = hosted(async () => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      return { file: { stream: new ReadableStream<Uint8Array>({ cancel }) } };
    });
    const ending = failure(client(executor).files.download({ id: 'f' }, { timeout: 100 }));
    await vi.advanceTimersByTimeAsync(600);
    expect(await ending).toMatchObject({ code: 'timeout' });
    expect(cancel).toHaveBeenCalled();
  });
});

test('hooks are told of the call, and of no requests', async () => {
  const told: string[] = [];
  const names = ['onStart', 'onRequest', 'onResponse', 'onRetry', 'onWait', 'onResult', 'onError'] as const;
  const hooks = Object.fromEntries(
    names.map((name) => [
      name,
      ({ callId, attempt }: { callId: string; attempt: number }) => told.push(name, callId, String(attempt)),
    ]),
  );
  const { executor, asked } = hosted(() => ({ data: { id: '1' }, attempts: 3 }));
  await client(executor, { hooks }).issues.get({ id: '1' });
  const { callId = '' } = asked[0]?.options ?? {};
  expect(told).toEqual(['onStart', callId, '0', 'onResult', callId, '3']);
});

describe('a check', () => {
  const unused = () => ({ data: null });

  test('is the executor’s, where it has one', async () => {
    const check = vi.fn(async () => ({ ok: true, apis: { rest: { status: 'ok' as const, account: 'Acme' } } }));
    const { executor, asked } = hosted(unused, { check });
    expect(await client(executor).check()).toEqual({ ok: true, apis: { rest: { status: 'ok', account: 'Acme' } } });
    expect(check).toHaveBeenCalledWith('sample', { signal: expect.any(AbortSignal) });
    expect(asked).toEqual([]);
  });

  test('says that nothing is known, where it has none', async () => {
    const { ok, apis } = await client(hosted(unused).executor).check();
    expect([ok, Object.keys(apis)]).toEqual([false, ['rest', 'track']]);
    expect(apis['rest']).toMatchObject({ status: 'unreachable', message: expect.stringContaining('no `check`') });
  });

  test.each<[string, Executor['check']]>([
    ['fails', () => Promise.reject(new Error('down'))],
    ['hangs', () => new Promise(() => {})],
  ])('that %s is told as that', async (_, check) => {
    vi.useFakeTimers();
    const checking = client(hosted(unused, check && { check }).executor).check({ timeout: 100 });
    await vi.advanceTimersByTimeAsync(100);
    const { ok, apis } = await checking;
    expect([ok, apis['rest']?.status]).toEqual([false, 'unreachable']);
  });
});

test('an executor needs `execute`, and has no use for a transport', () => {
  const make = (options: AnyClientOptions) => () => sampleClient(options);
  expect(make({ executor: {} as never })).toThrow(/executor: expected an object with a function `execute`/);
  const { executor } = hosted(() => ({}));
  expect(make({ executor, transport: { send: () => Promise.reject() } })).toThrow(/transport: expected no transport/);
});

test('with an executor, credentials of the environment are not read', async () => {
  const { executor } = hosted(() => ({ data: { id: '1' } }));
  const env = { SAMPLE_API_TOKEN: 'two\nlines' };
  expect((await createClient(sample, { executor, env }).issues.get({ id: '1' })).data).toEqual({ id: '1' });
});
