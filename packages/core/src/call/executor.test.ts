import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { failure, sampleClient } from '../../test/fake-fetch.ts';
import { sample, secrets } from '../../test/sample.ts';
import type { Client } from '../client/client-types.ts';
import { createClient } from '../client/create-client.ts';
import type { AnyClientOptions } from '../client/create-runtime.ts';
import { AuthenticationError } from '../errors/authentication-error.ts';
import { MissingCredentialsError } from '../errors/missing-credentials-error.ts';
import { NotFoundError } from '../errors/not-found-error.ts';
import { NotPermittedError } from '../errors/not-permitted-error.ts';
import { ServerError } from '../errors/server-error.ts';
import type { ExecutionResult, Executor, ExecutorOperation, ExecutorOptions } from './executor.ts';
import type { Confirmation } from './policy.ts';

/** An executor of a platform: returns what the test sets and records its calls. */
function fakeExecutor(
  play: (
    params: Readonly<Record<string, unknown>>,
    options: ExecutorOptions,
  ) => ExecutionResult | Promise<ExecutionResult>,
  extras: Partial<Executor> = {},
) {
  const received: { id: string; operation: ExecutorOperation; params: object; options: ExecutorOptions }[] = [];
  const executor: Executor = {
    async execute(operation, params, options) {
      received.push({
        id: `${operation.connector}.${operation.entity}.${operation.action}`,
        operation,
        params,
        options,
      });
      return play(params, options);
    },
    ...extras,
  };
  return { executor, received };
}

/** Nothing of the vendor’s HTTP may be used: neither the `fetch` of the client nor its limits nor its credentials. */
const fetch = vi.fn(() => Promise.reject(new Error('fetch was received')));
const rateLimiter = { acquire: vi.fn(() => Promise.reject(new Error('the limiter was received'))) };

function client(executor: Executor, options: AnyClientOptions = {}): Client<(typeof sample)['entities']> {
  return sampleClient({ apiToken: undefined, fetch, rateLimiter, account: 'a', executor, ...options });
}

beforeEach(() => {
  vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('the platform’s fetch was received'));
});
afterEach(() => {
  expect(fetch).not.toHaveBeenCalled();
  expect(globalThis.fetch).not.toHaveBeenCalled();
  expect(rateLimiter.acquire).not.toHaveBeenCalled();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('a single record of an executor', () => {
  test('is returned in our envelope, without a credential of the vendor', async () => {
    const { executor, received } = fakeExecutor(() => ({
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
    expect(received).toHaveLength(1);
    const [{ id, operation, params, options }] = received as [(typeof received)[0]];
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

  test('is narrowed to the selected fields, and an unknown field is a warning', async () => {
    const { executor, received } = fakeExecutor(() => ({ data: { id: '1', title: 'Broken' } }));
    const fields = ['id', 'titel'] as unknown as ['id'];
    const { data, meta } = await client(executor).issues.get({ id: '1' }, { fields });
    expect(data).toEqual({ id: '1' });
    expect(meta.warnings).toEqual([expect.stringContaining("did you mean 'title'?")]);
    expect(received[0]?.options.fields).toEqual(['id', 'titel']);
  });

  test('that differs from the documentation is returned with a warning', async () => {
    const { data, meta } = await client(fakeExecutor(() => ({ data: { id: 5 } })).executor).issues.get({ id: '1' });
    expect(data).toEqual({ id: 5 });
    expect(meta.warnings).toEqual([expect.stringContaining('id: documented as string')]);
  });

  test('is read from the vendor’s whole body, as a response would be', async () => {
    const body = { data: { id: '1', title: 'Broken' }, request_id: 'r-2' };
    const { executor } = fakeExecutor(() => ({ body, attempts: 3, warnings: ['Cut.'] }));
    const { data, meta } = await client(executor).issues.get({ id: '1' });
    expect(data).toEqual({ id: '1', title: 'Broken' });
    expect(meta).toMatchObject({ requestId: 'r-2', attempts: 3, warnings: ['Cut.'] });
  });

  test('is the vendor’s error where the whole body is one, and an invalid response where it has no record', async () => {
    const { executor } = fakeExecutor(() => ({ body: { error: 'No such issue.' } }));
    expect(await failure(client(executor).issues.get({ id: '1' }))).toMatchObject({
      code: 'invalid_response',
      message: expect.stringContaining('No such issue'),
      outcome: 'rejected',
    });
    expect(await failure(client(executor).issues.create({ title: 'x' }))).toMatchObject({ outcome: 'unknown' });
  });

  test('that is missing is null with a warning', async () => {
    const { data, meta } = await client(fakeExecutor(() => ({})).executor).issues.get({ id: '1' });
    expect(data).toBeNull();
    expect(meta.warnings).toEqual([expect.stringContaining('no body')]);
  });

  test('of an operation that documents none is null', async () => {
    const { executor } = fakeExecutor(() => ({ data: { deleted: true } }));
    const { data, meta } = await client(executor).issues.delete({ id: '1' });
    expect([data, meta.warnings]).toEqual([null, undefined]);
  });

  test('is returned although the rest of the result is invalid: the write took effect', async () => {
    const junk = {
      nextCursor: null,
      warnings: 'abc',
      requestId: 5,
      attempts: 'x',
      total: null,
      rateLimit: { limit: 'y' },
    };
    const { executor } = fakeExecutor(() => ({ data: { id: '1', title: 'x' }, ...junk }) as never);
    const { data, meta } = await client(executor).issues.create({ title: 'x' });
    expect(data).toEqual({ id: '1', title: 'x' });
    expect(meta).toEqual({ warnings: expect.any(Array), attempts: 1, durationMs: expect.any(Number) });
    expect(meta.warnings).toHaveLength(4);
    for (const name of ['warnings', 'requestId', 'attempts', 'rateLimit'])
      expect(meta.warnings).toContainEqual(
        expect.stringContaining(`The executor returned an invalid \`${name}\`: expected `),
      );
  });

  test.each<[string, Record<string, unknown>]>([
    ['nothing', undefined as never],
    ['text', 'ok' as never],
    ['a list', [{ data: {} }] as never],
  ])('%s in place of a result is invalid', async (_, result) => {
    const error = await failure(client(fakeExecutor(() => result).executor).issues.create({ title: 'x' }));
    expect(error).toMatchObject({ code: 'invalid_response', outcome: 'unknown', entity: 'issues', action: 'create' });
  });
});

describe('a listing of an executor', () => {
  const pages: Readonly<Record<string, ExecutionResult>> = {
    first: { data: [{ id: '1' }, { id: '2' }], nextCursor: 'opaque/2', total: 3 },
    'opaque/2': { data: [{ id: '3' }], hasMore: false, nextCursor: 'opaque/2' },
  };
  const paged = () => fakeExecutor(({ cursor = 'first' }) => pages[String(cursor)] ?? { data: [] });

  test('is one page when it is awaited', async () => {
    const { data, meta } = await client(paged().executor).issues.list();
    expect(data).toEqual([{ id: '1' }, { id: '2' }]);
    expect(meta).toMatchObject({ nextCursor: 'opaque/2', hasMore: true, total: 3 });
  });

  test('is walked by the cursors of the executor', async () => {
    const { executor, received } = paged();
    const ids: string[] = [];
    for await (const { id } of client(executor).issues.list({ limit: 2 })) ids.push(id);
    expect(ids).toEqual(['1', '2', '3']);
    expect(received.map(({ params }) => params)).toEqual([{ limit: 2 }, { limit: 2, cursor: 'opaque/2' }]);
  });

  test('by page numbers is walked by the cursors of the executor as well, which are not numbers', async () => {
    const { executor } = paged();
    const ids: string[] = [];
    for await (const { id } of client(executor).jobPostings.listByOffset()) ids.push(String(id));
    expect(ids).toEqual(['1', '2', '3']);
  });

  test('is walked by the parameters of the caller, whatever the executor does to its own', async () => {
    const sizes: unknown[] = [];
    const { executor } = fakeExecutor((params) => {
      sizes.push(params.limit);
      Object.assign(params, { limit: 99 });
      return sizes.length < 3
        ? { data: [{ id: String(sizes.length) }], nextCursor: String(sizes.length) }
        : { data: [] };
    });
    for await (const _ of client(executor).issues.list({ limit: 2 }));
    expect(sizes).toEqual([2, 2, 2]);
  });

  test('ends when a cursor repeats', async () => {
    const { executor, received } = fakeExecutor(() => ({ data: [{ id: String(Math.random()) }], nextCursor: 'again' }));
    const walk = async () => {
      for await (const _ of client(executor).issues.list());
    };
    expect(await failure(walk())).toMatchObject({ code: 'pagination' });
    expect(received).toHaveLength(2);
  });

  test('that has more pages but no cursor says so', async () => {
    const { meta } = await client(fakeExecutor(() => ({ data: [], hasMore: true })).executor).issues.list();
    expect(meta).toMatchObject({ hasMore: true, warnings: [expect.stringContaining('returned no cursor')] });
  });

  test.each<[string, ExecutionResult]>([
    ['no list', { data: { items: [] } }],
    ['nothing', {}],
    ['a cursor that is a number', { data: [], nextCursor: 5 as never }],
  ])('of %s is invalid', async (_, result) => {
    const error = await failure(client(fakeExecutor(() => result).executor).issues.list());
    expect(error).toMatchObject({ code: 'invalid_response', outcome: 'rejected' });
  });
});

describe('a download of an executor', () => {
  const stream = (...chunks: string[]) => new Blob(chunks).stream();

  test('is the stream of the executor', async () => {
    const file = { stream: stream('a,b\n', '1,2\n'), contentType: 'text/csv', filename: 'a.csv' };
    const { data, meta } = await client(fakeExecutor(() => ({ file, requestId: 'r-1' })).executor).files.download({
      id: 'f',
    });
    expect([data.contentType, data.filename, await data.text()]).toEqual(['text/csv', 'a.csv', 'a,b\n1,2\n']);
    expect(meta.requestId).toBe('r-1');
  });

  test('that breaks is reported as a failure of the call, to hooks as well', async () => {
    const told: string[] = [];
    const broken = new ReadableStream<Uint8Array>({
      pull() {
        throw Object.assign(new Error(`reset ${secrets.apiToken}`), { code: 'ECONNRESET' });
      },
    });
    const { executor } = fakeExecutor(() => ({ file: { stream: broken } }));
    const hooks = { onError: ({ error }: { error: { code: string } }) => told.push(error.code) };
    const { data } = await client(executor, { apiToken: secrets.apiToken, hooks }).files.download({ id: 'f' });
    const error = await failure(data.bytes());
    expect(error).toMatchObject({ code: 'connection', entity: 'files', action: 'download' });
    expect(inspect(error, { depth: 9 })).not.toContain('canary');
    expect(told).toEqual(['connection']);
  });

  test('without a stream is invalid', async () => {
    const error = await failure(client(fakeExecutor(() => ({ data: 'text' })).executor).files.download({ id: 'f' }));
    expect(error).toMatchObject({ code: 'invalid_response' });
  });
});

describe('the executor is not called', () => {
  const never = () => fakeExecutor(() => Promise.reject(new Error('called')));

  test('for a dry run, which shows the request of the definition', async () => {
    const { executor, received } = never();
    const { data } = await client(executor).issues.create({ title: 'x' }, { dryRun: true });
    expect(data).toMatchObject({
      method: 'POST',
      url: 'https://api.sample.test/issues',
      body: { title: 'x' },
      effect: 'write',
    });
    expect(received).toEqual([]);
  });

  test('for a dry run, which shows the request that the executor would send, where it says so', async () => {
    const preview = vi.fn(async () => ({
      method: 'POST',
      url: 'https://platform.test/execute',
      headers: { 'x-key': 'executor-canary' },
      body: { entity: 'issues', action: 'create' },
    }));
    const { executor, received } = fakeExecutor(() => ({}), { preview, secrets: ['executor-canary'] });
    const fields = ['id'] as const;
    const { data } = await client(executor).issues.create({ title: 'x' }, { dryRun: true, fields });
    expect(data).toEqual({
      method: 'POST',
      url: 'https://platform.test/execute',
      headers: { 'x-key': '[redacted]' },
      body: { entity: 'issues', action: 'create' },
      effect: 'write',
      sends: false,
      spends: false,
    });
    const operation = expect.objectContaining({ entity: 'issues', action: 'create' });
    expect(preview).toHaveBeenCalledWith(operation, { title: 'x' }, { fields: ['id'] });
    expect(received).toEqual([]);
  });

  test('for a call that its preview refuses, and nobody is asked', async () => {
    const preview = () => Promise.reject(new NotPermittedError({ message: 'Not on this platform.' }));
    const confirm = vi.fn(() => true);
    const { executor, received } = fakeExecutor(() => ({}), { preview });
    const error = await failure(client(executor, { policy: { confirm } }).issues.create({ title: 'x' }));
    expect(error).toMatchObject({ message: 'Not on this platform.', outcome: 'not_sent' });
    expect(confirm).not.toHaveBeenCalled();
    expect(received).toEqual([]);
  });

  test('for the dry run of a page by its own cursor, of which no request can be built', async () => {
    const { executor, received } = never();
    const { data } = await client(executor).jobPostings.listByOffset({ cursor: 'opaque/2' }, { dryRun: true });
    expect(data.url).not.toContain('opaque');
    expect(received).toEqual([]);
  });

  test('for operations that the policy does not permit', async () => {
    const { executor, received } = never();
    const error = await failure(client(executor, { policy: { readOnly: true } }).issues.create({ title: 'x' }));
    expect(error).toMatchObject({ code: 'not_permitted', outcome: 'not_sent' });
    expect(received).toEqual([]);
  });

  test('for invalid parameters', async () => {
    const { executor, received } = never();
    const error = await failure(client(executor).issues.get({ id: 5 } as never));
    expect(error).toMatchObject({ code: 'invalid_params', outcome: 'not_sent' });
    expect(received).toEqual([]);
  });

  test('for parameters of which no request can be built, and no confirmation is requested', async () => {
    const { executor, received } = never();
    const confirm = vi.fn(() => true);
    const error = await failure(client(executor, { policy: { confirm } }).issues.delete({ id: '../accounts/1' }));
    expect(error).toMatchObject({ code: 'invalid_params', outcome: 'not_sent' });
    expect(confirm).not.toHaveBeenCalled();
    expect(received).toEqual([]);
  });

  test('for an operation that is not confirmed', async () => {
    const { executor, received } = never();
    const confirm = vi.fn((_: Confirmation) => false);
    const error = await failure(client(executor, { policy: { confirm } }).issues.create({ title: 'x' }));
    expect(error).toMatchObject({ code: 'not_permitted', outcome: 'not_sent' });
    expect(confirm.mock.calls[0]?.[0]).toMatchObject({
      operation: 'issues.create',
      method: 'POST',
      body: { title: 'x' },
    });
    expect(received).toEqual([]);
  });

  test('when the call was aborted before', async () => {
    const { executor, received } = never();
    const error = await failure(client(executor).issues.create({ title: 'x' }, { signal: AbortSignal.abort() }));
    expect(error).toMatchObject({ code: 'aborted', outcome: 'not_sent' });
    expect(received).toEqual([]);
  });
});

describe('an error of an executor', () => {
  const failing = (cause: unknown) => fakeExecutor(() => Promise.reject(cause)).executor;

  test('of our classes stays unchanged, with the ids of the operation', async () => {
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

  // An executor may have sent the write and lost the connection only when it asked for the result.
  test('of a network that was not reached leaves the outcome of a write unknown', async () => {
    const cause = Object.assign(new TypeError('fetch failed'), {
      cause: Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED', syscall: 'connect' }),
    });
    const write = await failure(client(failing(cause)).issues.create({ title: 'x' }));
    expect(write).toMatchObject({ code: 'connection', outcome: 'unknown', retryable: false });
    const read = await failure(client(failing(cause)).issues.get({ id: '1' }));
    expect(read).toMatchObject({ code: 'connection', outcome: 'rejected', retryable: true });
  });

  test.each([
    ['server', () => new ServerError({ message: 'Platform failed.', status: 500, retryable: true }), 'unknown', false],
    ['not_found', () => new NotFoundError({ message: 'No such issue.', status: 404 }), 'rejected', false],
    ['not_permitted', () => new NotPermittedError({ message: 'No.' }), 'not_sent', false],
    ['server', () => new ServerError({ message: 'Busy.', outcome: 'not_sent', retryable: true }), 'not_sent', true],
  ] as const)('of the kind %s has the outcome that it states or implies', async (code, make, outcome, retryable) => {
    const error = await failure(client(failing(make())).issues.create({ title: 'x' }));
    expect(error).toMatchObject({ code, outcome, retryable });
  });

  test('of a lost connection leaves the outcome of a write unknown', async () => {
    const cause = Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
    const error = await failure(client(failing(cause)).issues.create({ title: 'x' }));
    expect(error).toMatchObject({ code: 'connection', outcome: 'unknown', retryable: false });
  });

  test.each<[string, unknown]>([
    ['a bug in the executor', new RangeError('odd')],
    ['any other error', new Error('the platform said no')],
    ['something that is not an error', { status: 500 }],
  ])('that is %s is reported as internal', async (_, cause) => {
    const error = await failure(client(failing(cause)).issues.create({ title: 'x' }));
    expect(error).toMatchObject({ code: 'internal', outcome: 'unknown', retryable: false, entity: 'issues' });
    expect(error.message).toContain('The executor failed to execute issues.create');
    expect(error.hint).toContain('provider of the executor');
  });

  test('shows neither a credential of the client nor a secret of the executor nor a secret parameter', async () => {
    const key = 'platform-key-0123456789';
    const { executor } = fakeExecutor(
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

describe('the time of a call by an executor', () => {
  /** An executor that ends only by its signal, or not even then. */
  const stuck = (listens: boolean) =>
    fakeExecutor(
      (_, { signal }) =>
        new Promise((_, reject) => {
          if (listens) signal.addEventListener('abort', () => reject(signal.reason), { once: true });
        }),
    ).executor;

  test.each([true, false])('is limited by a timeout (executor listens: %s)', async (listens) => {
    vi.useFakeTimers();
    const ending = failure(client(stuck(listens)).issues.create({ title: 'x' }, { timeout: 150, maxWait: 50 }));
    await vi.advanceTimersByTimeAsync(200);
    expect(await ending).toMatchObject({ code: 'timeout', outcome: 'unknown', retryable: false });
    expect(vi.getTimerCount()).toBe(0);
  });

  test.each([true, false])('is limited by an abort (executor listens: %s)', async (listens) => {
    const controller = new AbortController();
    const ending = failure(client(stuck(listens)).issues.get({ id: '1' }, { signal: controller.signal }));
    await new Promise((resolve) => setImmediate(resolve));
    controller.abort();
    expect(await ending).toMatchObject({ code: 'aborted', outcome: 'rejected' });
  });

  test('includes waits for rate limits', async () => {
    vi.useFakeTimers();
    const { executor } = fakeExecutor(async () => {
      await new Promise((resolve) => setTimeout(resolve, 800));
      return { data: { id: '1', title: 'x' } };
    });
    const call = client(executor).issues.create({ title: 'x' }, { timeout: 300, maxWait: 5000 });
    await vi.advanceTimersByTimeAsync(800);
    expect((await call).data).toMatchObject({ id: '1' });
  });

  test('is over when a file arrives too late, and the file is cancelled', async () => {
    vi.useFakeTimers();
    const cancel = vi.fn();
    const { executor } = fakeExecutor(async () => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      return { file: { stream: new ReadableStream<Uint8Array>({ cancel }) } };
    });
    const ending = failure(client(executor).files.download({ id: 'f' }, { timeout: 100, maxWait: 0 }));
    await vi.advanceTimersByTimeAsync(600);
    expect(await ending).toMatchObject({ code: 'timeout' });
    expect(cancel).toHaveBeenCalled();
  });
});

test('hooks receive the call and no requests', async () => {
  const told: string[] = [];
  const names = ['onStart', 'onRequest', 'onResponse', 'onRetry', 'onWait', 'onResult', 'onError'] as const;
  const hooks = Object.fromEntries(
    names.map((name) => [
      name,
      ({ callId, attempt }: { callId: string; attempt: number }) => told.push(name, callId, String(attempt)),
    ]),
  );
  const { executor, received } = fakeExecutor(() => ({ data: { id: '1' }, attempts: 3 }));
  await client(executor, { hooks }).issues.get({ id: '1' });
  const { callId = '' } = received[0]?.options ?? {};
  expect(told).toEqual(['onStart', callId, '0', 'onResult', callId, '3']);
});

describe('a check by an executor', () => {
  const unused = () => ({ data: null });

  test('is made by the executor, where it has a check', async () => {
    const check = vi.fn(async () => ({ ok: true, apis: { rest: { status: 'ok' as const, account: 'Acme' } } }));
    const { executor, received } = fakeExecutor(unused, { check });
    expect(await client(executor).check()).toEqual({ ok: true, apis: { rest: { status: 'ok', account: 'Acme' } } });
    expect(check).toHaveBeenCalledWith('sample', { signal: expect.any(AbortSignal) });
    expect(received).toEqual([]);
  });

  test.each([[null], [5], [{ ok: 'yes' }], [{ ok: true, apis: { api: { status: 'fine' } } }]])(
    'says that nothing is known for the result %j',
    async (result) => {
      const { executor } = fakeExecutor(() => ({}), { check: async () => result as never });
      const { ok, apis } = await client(executor).check();
      expect(ok).toBe(false);
      for (const api of Object.values(apis))
        expect(api).toMatchObject({ status: 'unreachable', message: expect.stringContaining('invalid result') });
    },
  );

  test.each([
    ['invalid', new AuthenticationError({ message: 'The key was revoked.', outcome: 'rejected' })],
    ['missing', new MissingCredentialsError({ message: 'No key.' })],
    ['unreachable', new Error('down')],
  ])('is %s by the kind of its error', async (status, cause) => {
    const { executor } = fakeExecutor(() => ({}), { check: () => Promise.reject(cause) });
    expect((await client(executor).check()).apis['rest']?.status).toBe(status);
  });

  test('reports invalid options and never rejects', async () => {
    const check = vi.fn();
    const { executor } = fakeExecutor(() => ({}), { check });
    for (const options of [{ signal: {} }, { timeout: -1 }, { timout: 5 }]) {
      const { ok, apis } = await client(executor).check(options as never);
      expect(ok).toBe(false);
      expect(apis['rest']).toMatchObject({
        status: 'unreachable',
        message: expect.stringContaining('invalid options'),
      });
    }
    expect(check).not.toHaveBeenCalled();
  });

  test('says that nothing is known, where it has none', async () => {
    const { ok, apis } = await client(fakeExecutor(unused).executor).check();
    expect([ok, Object.keys(apis)]).toEqual([false, ['rest', 'track']]);
    expect(apis['rest']).toMatchObject({ status: 'unknown', message: expect.stringContaining('no `check`') });
  });

  test.each<[string, Executor['check']]>([
    ['fails', () => Promise.reject(new Error('down'))],
    ['hangs', () => new Promise(() => {})],
  ])('that %s is reported as such', async (_, check) => {
    vi.useFakeTimers();
    const checking = client(fakeExecutor(unused, check && { check }).executor).check({ timeout: 100 });
    await vi.advanceTimersByTimeAsync(100);
    const { ok, apis } = await checking;
    expect([ok, apis['rest']?.status]).toEqual([false, 'unreachable']);
  });
});

test('an executor needs `execute` and does not use a transport', () => {
  const make = (options: AnyClientOptions) => () => sampleClient(options);
  expect(make({ executor: {} as never })).toThrow(/executor: expected an object with a function `execute`/);
  const { executor } = fakeExecutor(() => ({}));
  const thrower = Object.defineProperty({ ...executor }, 'secrets', {
    get() {
      throw new Error('no');
    },
  });
  for (const invalid of [{ ...executor, secrets: 'hunter2hunter2' }, { ...executor, secrets: [123456789012] }, thrower])
    expect(make({ executor: invalid as never })).toThrow(/executor: expected .* whose `secrets` are a list of texts/);
  expect(make({ executor, transport: { send: () => Promise.reject() } })).toThrow(/transport: expected no transport/);
});

test('with an executor, credentials in the environment are not read', async () => {
  const { executor } = fakeExecutor(() => ({ data: { id: '1' } }));
  const env = { SAMPLE_API_TOKEN: 'two\nlines' };
  expect((await createClient(sample, { executor, env }).issues.get({ id: '1' })).data).toEqual({ id: '1' });
});
