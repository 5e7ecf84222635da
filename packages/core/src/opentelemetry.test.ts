import { context, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { InMemorySpanExporter, SimpleSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { all, broken, failure, fakeFetch, ok, sampleClient, scriptedFetch, status } from '../test/fake-fetch.ts';
import { runTimersUntil } from '../test/run-timers.ts';
import { sampleWith, secrets } from '../test/sample.ts';
import { calls, idOf, observed, requests } from '../test/telemetry.ts';
import { bearer, createClient, perSecond, type RequestEvent } from './index.ts';
import { telemetry } from './opentelemetry.ts';

// This is how Node propagates contexts through promises.
beforeAll(() => void context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable()));
afterAll(() => context.disable());

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
});
afterEach(() => {
  vi.useRealTimers();
});

const takes = (ms: number, response: () => Response) => () =>
  new Promise<Response>((resolve) => setTimeout(() => resolve(response()), ms));

describe('a call', () => {
  test('is a span of a tool execution, with a client span for its request below it', async () => {
    const { hooks, spans } = observed();
    const { fetch } = scriptedFetch(ok({ id: '1' }));
    await sampleClient({ fetch, hooks }).issues.get({ id: '1' });
    const [request, call] = spans();
    expect(call).toMatchObject({
      name: 'execute_tool sample.issues.get',
      kind: SpanKind.INTERNAL,
      status: { code: SpanStatusCode.UNSET },
      attributes: {
        'gen_ai.operation.name': 'execute_tool',
        'gen_ai.tool.name': 'sample.issues.get',
        'gen_ai.tool.type': 'extension',
        'agent_connectors.call.id': expect.stringMatching(/^[\da-f-]{36}$/),
        'agent_connectors.effect': 'read',
      },
    });
    expect(request).toMatchObject({
      name: 'GET /issues/{id}',
      kind: SpanKind.CLIENT,
      status: { code: SpanStatusCode.UNSET },
      attributes: {
        'http.request.method': 'GET',
        'http.response.status_code': 200,
        'server.address': 'api.sample.test',
        'server.port': 443,
        'url.template': '/issues/{id}',
      },
    });
    expect(request?.parentSpanContext?.spanId).toBe(idOf(call));
    expect(request?.attributes).not.toHaveProperty('http.request.resend_count');
  });

  test('is below the active span, and so is each page of a walk', async () => {
    const { hooks, spans, tracer } = observed();
    const { fetch } = fakeFetch((_, turn) =>
      ok([{ id: `${turn}` }], { pagination: { cursor: 'c', has_next_page: !turn } }),
    );
    const client = sampleClient({ fetch, hooks, policy: { confirm: async () => true } });
    await tracer.startActiveSpan('task', async (task) => {
      await all(client.issues.list({}));
      task.end();
    });
    const [first, second] = calls(spans());
    const task = spans().find(({ name }) => name === 'task');
    expect(calls(spans())).toHaveLength(3); // the task itself is internal as well
    for (const call of [first, second]) {
      expect(call?.name).toBe('execute_tool sample.issues.list');
      expect(call?.parentSpanContext?.spanId).toBe(idOf(task));
    }
  });

  test('that waits for a confirmation keeps its parent', async () => {
    const { hooks, spans, tracer } = observed();
    const { fetch } = scriptedFetch(ok({ id: '1' }));
    const confirm = async () => {
      await new Promise((resolve) => setTimeout(resolve, 10));
      return true;
    };
    const client = sampleClient({ fetch, hooks, policy: { confirm } });
    await runTimersUntil(
      tracer.startActiveSpan('task', (task) => client.issues.delete({ id: '1' }).finally(() => task.end())),
    );
    const call = spans().find(({ name }) => name === 'execute_tool sample.issues.delete');
    expect(call?.parentSpanContext?.spanId).toBe(idOf(spans().find(({ name }) => name === 'task')));
  });

  test('keeps its requests apart from those of a concurrent call', async () => {
    const { hooks, spans, tracer } = observed();
    const { fetch } = fakeFetch(({ url }) => takes(url.endsWith('/1') ? 20 : 10, () => ok({ id: '1' }))());
    const client = sampleClient({ fetch, hooks });
    const below = (name: string, id: string) =>
      tracer.startActiveSpan(name, (span) => client.issues.get({ id }).finally(() => span.end()));
    await runTimersUntil(Promise.all([below('one', '1'), below('two', '2')]));
    for (const [name, ms] of [
      ['one', 20],
      ['two', 10],
    ] as const) {
      const task = spans().find((span) => span.name === name);
      const call = calls(spans()).find(({ parentSpanContext }) => parentSpanContext?.spanId === idOf(task));
      const request = requests(spans()).filter(({ parentSpanContext }) => parentSpanContext?.spanId === idOf(call));
      expect(request).toHaveLength(1);
      expect(request[0]?.duration).toEqual([0, ms * 1e6]);
    }
  });

  test('is measured, and so is each of its requests', async () => {
    const { hooks, measured } = observed();
    const { fetch } = scriptedFetch(takes(250, () => ok({ id: '1' })));
    await runTimersUntil(sampleClient({ fetch, hooks }).issues.get({ id: '1' }));
    expect(await measured('gen_ai.execute_tool.duration')).toEqual([
      { attributes: { 'gen_ai.tool.name': 'sample.issues.get', 'gen_ai.tool.type': 'extension' }, count: 1, sum: 0.25 },
    ]);
    expect(await measured('http.client.request.duration')).toEqual([
      {
        attributes: {
          'http.request.method': 'GET',
          'http.response.status_code': 200,
          'server.address': 'api.sample.test',
          'server.port': 443,
        },
        count: 1,
        sum: 0.25,
      },
    ]);
  });

  test('that is a dry run creates no span', async () => {
    const { hooks, spans } = observed();
    await sampleClient({ hooks }).issues.create({ title: 'x' }, { dryRun: true });
    expect(spans()).toEqual([]);
  });

  test('can leave the spans of its requests to an instrumented fetch', async () => {
    const { hooks, spans, measured } = observed({ requests: false });
    const { fetch } = scriptedFetch(ok({ id: '1' }));
    await sampleClient({ fetch, hooks }).issues.get({ id: '1' });
    expect(spans().map(({ name }) => name)).toEqual(['execute_tool sample.issues.get']);
    expect(await measured('http.client.request.duration')).toEqual([]);
  });
});

describe('the parameters of a call', () => {
  const given = { id: 'jane@example.com', title: 'Jane Doe', notify: true, request_key: 'k' };

  test('are on no span by default', async () => {
    const { hooks, spans } = observed();
    const { fetch, seen } = scriptedFetch(ok({ id: '1' }), ok([{ id: '1' }]));
    const client = sampleClient({ fetch, hooks });
    await client.issues.update(given);
    await client.issues.list({ q: 'Jane', states: ['open', 'closed'] });
    expect(seen[0]?.url).toContain('jane%40example.com');
    expect(requests(spans()).map(({ attributes }) => attributes['url.full'])).toEqual([
      'https://api.sample.test/issues/REDACTED?notify=REDACTED',
      'https://api.sample.test/issues?states=REDACTED&states=REDACTED&query=REDACTED',
    ]);
    expect(JSON.stringify(spans().map(({ name, attributes }) => [name, attributes]))).not.toMatch(/jane/i);
  });

  test('are recorded where that is enabled, with credentials redacted', async () => {
    const { hooks, spans } = observed({ params: true });
    const { fetch } = scriptedFetch(ok({ id: '1' }));
    await sampleClient({ fetch, hooks }).issues.update({ ...given, title: `see ${secrets.apiToken}` });
    const [request, call] = spans();
    expect(request?.attributes['url.full']).toBe('https://api.sample.test/issues/jane%40example.com?notify=true');
    expect(JSON.parse(String(call?.attributes['gen_ai.tool.call.arguments']))).toEqual({
      ...given,
      title: 'see [redacted]',
    });
  });

  test('show the size of a file in place of its bytes', async () => {
    const { hooks, spans } = observed({ params: true });
    const { fetch } = scriptedFetch(ok({ id: '1' }), ok({ id: '2' }));
    const client = sampleClient({ fetch, hooks });
    await client.files.upload({ file: new Blob(['abc']) });
    await client.files.upload({ file: { filename: 'a.bin', content: new Uint8Array(5) } });
    expect(calls(spans()).map(({ attributes }) => attributes['gen_ai.tool.call.arguments'])).toEqual([
      '{"file":"[3 bytes]"}',
      '{"file":{"filename":"a.bin","content":"[5 bytes]"}}',
    ]);
  });
});

describe('a call that fails', () => {
  test('reports its error on the call and on the request', async () => {
    const { hooks, spans, measured } = observed();
    const response = Response.json({ error: 'No such issue.', code: 'gone', request_id: 'r-1' }, { status: 404 });
    await failure(sampleClient({ fetch: scriptedFetch(response).fetch, hooks }).issues.delete({ id: '1' }));
    const [request, call] = spans();
    expect(request).toMatchObject({
      status: { code: SpanStatusCode.ERROR },
      attributes: { 'http.response.status_code': 404, 'error.type': '404' },
    });
    expect(call).toMatchObject({
      status: { code: SpanStatusCode.ERROR, message: expect.stringContaining('No such issue.') },
      attributes: {
        'error.type': 'not_found',
        'agent_connectors.effect': 'destructive',
        'agent_connectors.error.outcome': 'rejected',
        'agent_connectors.error.retryable': false,
        'agent_connectors.error.vendor_code': 'gone',
        'agent_connectors.error.request_id': 'r-1',
      },
      events: [{ name: 'exception', attributes: { 'exception.type': 'not_found' } }],
    });
    expect(await measured('gen_ai.execute_tool.duration')).toMatchObject([
      { attributes: { 'gen_ai.tool.name': 'sample.issues.delete', 'error.type': 'not_found' }, count: 1 },
    ]);
  });

  test('shows no credential, whatever the vendor returns', async () => {
    const { hooks, spans } = observed({ params: true });
    const echo = Response.json({ error: `bad token ${secrets.apiToken}`, code: secrets.apiToken }, { status: 400 });
    await failure(sampleClient({ fetch: scriptedFetch(echo).fetch, hooks }).issues.list({ q: secrets.apiToken }));
    const shown = spans().map(({ name, attributes, events, status }) => ({ name, attributes, events, status }));
    expect(shown).toHaveLength(2);
    expect(JSON.stringify(shown)).not.toContain(secrets.apiToken);
  });

  test('without a response ends its request with the kind of the error', async () => {
    const { hooks, spans, measured } = observed();
    const { fetch } = scriptedFetch(() => new Promise(() => {}));
    await runTimersUntil(failure(sampleClient({ fetch, hooks, timeout: 1000 }).issues.create({ title: 'x' })));
    const [request, call] = spans();
    for (const span of [request, call])
      expect(span).toMatchObject({
        status: { code: SpanStatusCode.ERROR },
        attributes: { 'error.type': 'timeout' },
        duration: [1, 0],
      });
    expect(await measured('http.client.request.duration')).toMatchObject([
      { attributes: { 'error.type': 'timeout', 'server.address': 'api.sample.test' }, count: 1, sum: 1 },
    ]);
  });

  test('before anything is sent is a span without duration below the active span', async () => {
    const { hooks, spans, tracer, measured } = observed();
    const client = sampleClient({ hooks });
    await tracer.startActiveSpan('task', async (task) => {
      await failure(client.issues.get({ id: '' }));
      task.end();
    });
    const [call, task] = spans();
    expect(call).toMatchObject({
      name: 'execute_tool sample.issues.get',
      status: { code: SpanStatusCode.ERROR },
      attributes: { 'error.type': 'invalid_params', 'agent_connectors.error.outcome': 'not_sent' },
      duration: [0, 0],
    });
    expect(call?.parentSpanContext?.spanId).toBe(idOf(task));
    expect(await measured('gen_ai.execute_tool.duration')).toMatchObject([
      { attributes: { 'error.type': 'invalid_params' }, count: 1, sum: 0 },
    ]);
  });

  test('leaves nothing behind: its later events create no spans', async () => {
    const { hooks, spans } = observed();
    const sent: RequestEvent[] = [];
    const recording = { ...hooks, onRequest: (event: RequestEvent) => void sent.push(event) };
    const { fetch } = scriptedFetch(status(404), ok({ id: '1' }));
    const client = sampleClient({ fetch, hooks: recording });
    await failure(client.issues.get({ id: '1' }));
    await client.issues.get({ id: '1' });
    const before = spans().length;
    for (const event of sent) {
      hooks.onRequest?.(event);
      hooks.onResponse?.({ ...event, status: 200, headers: {}, durationMs: 1 });
    }
    expect(sent).toHaveLength(2);
    expect(spans()).toHaveLength(before);
  });
});

describe('a call with several attempts', () => {
  test('has a span for each request and succeeds in the end', async () => {
    const { hooks, spans } = observed();
    const { fetch } = scriptedFetch(broken('ECONNRESET'), status(503), ok({ id: '1' }));
    await runTimersUntil(sampleClient({ fetch, hooks }).issues.get({ id: '1' }));
    expect(
      requests(spans()).map(({ attributes, status: { code } }) => [
        attributes['http.request.resend_count'],
        attributes['error.type'],
        code,
      ]),
    ).toEqual([
      [undefined, 'connection', SpanStatusCode.ERROR],
      [1, '503', SpanStatusCode.ERROR],
      [2, undefined, SpanStatusCode.UNSET],
    ]);
    const [call] = calls(spans());
    expect(call?.status.code).toBe(SpanStatusCode.UNSET);
    expect(call?.attributes).not.toHaveProperty('error.type');
    expect(call?.events.map(({ name, attributes }) => [name, attributes])).toEqual([
      ['retry', { 'error.type': 'connection', 'agent_connectors.attempt': 1, 'agent_connectors.delay_ms': 250 }],
      ['retry', { 'error.type': 'server', 'agent_connectors.attempt': 2, 'agent_connectors.delay_ms': 500 }],
    ]);
  });

  test('counts the request that follows a renewed token', async () => {
    const { hooks, spans } = observed();
    const { fetch } = scriptedFetch(status(401), ok({ id: '1' }));
    const auth = bearer('apiToken');
    const renewing: typeof auth = {
      ...auth,
      authorizer: (given) => ({ ...auth.authorizer(given), renew: async (rejected) => rejected }),
    };
    const client = createClient(sampleWith({ auth: renewing }), { apiToken: secrets.apiToken, env: {}, fetch, hooks });
    await client.issues.get({ id: '1' });
    expect(requests(spans()).map(({ attributes }) => attributes['http.request.resend_count'])).toEqual([undefined, 1]);
  });
});

describe('a wait for a rate limit', () => {
  test('of the client is an event of the call, and is measured', async () => {
    const { hooks, spans, measured } = observed();
    const { fetch } = fakeFetch(() => ok({ id: '1' }));
    const client = createClient(sampleWith({ rateLimit: perSecond(1) }), {
      apiToken: secrets.apiToken,
      env: {},
      fetch,
      hooks,
    });
    await runTimersUntil(Promise.all([client.issues.get({ id: '1' }), client.issues.get({ id: '2' })]));
    const events = calls(spans()).map((call) => call.events.map(({ name, attributes }) => [name, attributes]));
    const wait = { 'agent_connectors.wait_reason': 'limit', 'agent_connectors.wait_ms': 1000 };
    expect(events).toEqual([[], [['rate_limit.wait', wait]]]);
    expect(await measured('agent_connectors.rate_limit.wait')).toEqual([
      {
        attributes: {
          'gen_ai.tool.name': 'sample.issues.get',
          'gen_ai.tool.type': 'extension',
          'agent_connectors.wait_reason': 'limit',
        },
        count: 1,
        sum: 1,
      },
    ]);
  });

  test('of the vendor is an event of the call as well', async () => {
    const { hooks, spans, measured } = observed();
    const { fetch } = scriptedFetch(status(429, { 'retry-after': '3' }), ok({ id: '1' }));
    await runTimersUntil(sampleClient({ fetch, hooks }).issues.create({ title: 'x' }));
    const [call] = calls(spans());
    expect(call?.events.map(({ name }) => name)).toEqual(['retry', 'rate_limit.wait']);
    expect(await measured('agent_connectors.rate_limit.wait')).toMatchObject([
      { attributes: { 'agent_connectors.wait_reason': 'retry_after' }, count: 1, sum: 3.15 },
    ]);
  });
});

describe('a download', () => {
  test('that breaks after its headers is a separate failure, with the id of the call', async () => {
    const { hooks, spans, tracer } = observed();
    let pulls = 0;
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) =>
        pulls++ === 0 ? controller.enqueue(new Uint8Array(3)) : controller.error(broken('ECONNRESET')),
    });
    const client = sampleClient({ fetch: scriptedFetch(new Response(body)).fetch, hooks });
    await tracer.startActiveSpan('task', async (task) => {
      const { data } = await client.execute('files', 'download', { id: '1' });
      await failure(data.bytes());
      task.end();
    });
    const [whole, rest] = calls(spans());
    const task = spans().find(({ name }) => name === 'task');
    expect(whole?.status.code).toBe(SpanStatusCode.UNSET);
    expect(rest).toMatchObject({
      name: 'execute_tool sample.files.download',
      status: { code: SpanStatusCode.ERROR },
      attributes: {
        'agent_connectors.call.id': whole?.attributes['agent_connectors.call.id'],
        'error.type': 'connection',
      },
    });
    expect(rest?.parentSpanContext?.spanId).toBe(idOf(task));
  });
});

test('global providers that are set later are used', async () => {
  const hooks = telemetry();
  const exporter = new InMemorySpanExporter();
  trace.setGlobalTracerProvider(new TracerProvider({ spanProcessors: [new SimpleSpanProcessor({ exporter })] }));
  try {
    const { fetch } = scriptedFetch(ok({ id: '1' }));
    await sampleClient({ fetch, hooks }).issues.get({ id: '1' });
    expect(exporter.getFinishedSpans().map(({ name }) => name)).toEqual([
      'GET /issues/{id}',
      'execute_tool sample.issues.get',
    ]);
    expect(exporter.getFinishedSpans()[0]?.instrumentationScope.name).toBe('@agent-connectors/core');
  } finally {
    trace.disable();
  }
});
