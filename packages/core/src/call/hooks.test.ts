import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { all, failure, fakeFetch, json, ok, sampleClient, scriptedFetch, status } from '../../test/fake-fetch.ts';
import { runTimersUntil } from '../../test/run-timers.ts';
import { secrets } from '../../test/sample.ts';
import type { CallEvent, Hooks } from './hooks.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
  vi.spyOn(Math, 'random').mockReturnValue(0);
});
afterEach(() => {
  vi.useRealTimers();
});

const names = ['onStart', 'onRequest', 'onResponse', 'onRetry', 'onWait', 'onResult', 'onError'] as const;

/** Hooks that record the events they receive. */
function observer() {
  const told: { name: (typeof names)[number]; event: CallEvent & Record<string, unknown> }[] = [];
  const hooks = Object.fromEntries(
    names.map((name) => [name, (event: never) => void told.push({ name, event })]),
  ) as Hooks; // one of each kind
  const order = (callId?: string) =>
    told
      .filter(({ event }) => callId === undefined || event.callId === callId)
      .map(({ name, event }) => `${name} ${event.attempt}`);
  return { hooks, told, order };
}

describe('the events of a call', () => {
  test('come in order when it succeeds', async () => {
    const { hooks, order } = observer();
    await sampleClient({ hooks, fetch: scriptedFetch(ok({ id: '1' })).fetch }).issues.get({ id: '1' });
    expect(order()).toEqual(['onStart 0', 'onRequest 1', 'onResponse 1', 'onResult 1']);
  });

  test('come in order when it is retried, and the last attempt comes with the error', async () => {
    const { hooks, order, told } = observer();
    const { fetch } = scriptedFetch(status(429, { 'retry-after': '1' }), status(503), status(404));
    await runTimersUntil(failure(sampleClient({ hooks, fetch }).issues.get({ id: '1' })));
    expect(order()).toEqual([
      ...['onStart 0', 'onRequest 1', 'onResponse 1', 'onRetry 1', 'onWait 1'],
      ...['onRequest 2', 'onResponse 2', 'onRetry 2'],
      ...['onRequest 3', 'onResponse 3', 'onError 3'],
    ]);
    expect(told.at(-1)?.event['error']).toMatchObject({ code: 'not_found' });
  });

  test('reach each of several listeners, whatever the others do', async () => {
    const [one, other] = [observer(), observer()];
    const broken: Hooks = {
      onStart: () => {
        throw new Error('broken');
      },
    };
    const hooks = [one.hooks, broken, other.hooks];
    await sampleClient({ hooks, fetch: scriptedFetch(ok({ id: '1' })).fetch }).issues.get({ id: '1' });
    expect(other.order()).toEqual(one.order());
    expect(other.told.map(({ event }) => event.callId)).toEqual(one.told.map(({ event }) => event.callId));
    expect(one.order()).toContain('onResult 1');
  });

  test('are a single one when it is rejected before it is sent', async () => {
    const { hooks, order } = observer();
    await failure(sampleClient({ hooks }).issues.get({ id: '' }));
    await failure(sampleClient({ hooks, policy: { readOnly: true } }).issues.delete({ id: '1' }));
    expect(order()).toEqual(['onError 0', 'onError 0']);
  });

  test('do not occur for a dry run', async () => {
    const { hooks, told } = observer();
    await sampleClient({ hooks }).issues.get({ id: '1' }, { dryRun: true });
    expect(told).toEqual([]);
  });

  test('contain its effect and its parameters, with credentials redacted, at the start', async () => {
    const { hooks, told } = observer();
    const { fetch } = scriptedFetch(ok({ id: '1' }));
    await sampleClient({ hooks, fetch }).issues.create({ title: `is ${secrets.apiToken}`, priority: 3 });
    expect(told[0]).toMatchObject({
      name: 'onStart',
      event: { effect: 'write', params: { title: 'is [redacted]', priority: 3 } },
    });
  });

  test('contain its duration at the end', async () => {
    const { hooks, told } = observer();
    const { fetch } = fakeFetch(async () => {
      await new Promise((resolve) => setTimeout(resolve, 250));
      return ok({ id: '1' });
    });
    await runTimersUntil(sampleClient({ hooks, fetch }).issues.get({ id: '1' }));
    expect(told.slice(-2).map(({ name, event }) => [name, event['durationMs']])).toEqual([
      ['onResponse', 250],
      ['onResult', 250],
    ]);
  });
});

describe('the id of a call', () => {
  test('distinguishes two concurrent calls', async () => {
    const { hooks, told, order } = observer();
    const { fetch } = fakeFetch(({ url }, turn) => (url.endsWith('/1') && turn < 2 ? status(500) : ok({ id: '1' })));
    const { issues } = sampleClient({ hooks, fetch });
    await runTimersUntil(Promise.all([issues.get({ id: '1' }), issues.get({ id: '2' })]));
    const started = told.filter(({ name }) => name === 'onStart').map(({ event }) => event.callId);
    expect(new Set(started).size).toBe(2);
    expect(new Set(told.map(({ event }) => event.callId)).size).toBe(2);
    expect(started.map((id) => order(id))).toEqual([
      ['onStart 0', 'onRequest 1', 'onResponse 1', 'onRetry 1', 'onRequest 2', 'onResponse 2', 'onResult 2'],
      ['onStart 0', 'onRequest 1', 'onResponse 1', 'onResult 1'],
    ]);
  });

  test('differs for each page of a walk', async () => {
    const { hooks, told } = observer();
    const { fetch } = fakeFetch((_, turn) =>
      json({ data: [{ id: `${turn}` }], pagination: { cursor: `c${turn}`, has_next_page: turn < 2 } }),
    );
    await all(sampleClient({ hooks, fetch }).issues.list());
    expect(new Set(told.map(({ event }) => event.callId)).size).toBe(3);
    for (const { event } of told)
      expect(event).toMatchObject({ connector: 'sample', entity: 'issues', action: 'list' });
  });
});

describe('a slow confirmation', () => {
  const asking = (confirm: NonNullable<Parameters<typeof sampleClient>[0]>['policy']) => {
    const { fetch, seen } = scriptedFetch(ok(null));
    return { client: sampleClient({ fetch, timeout: 100, policy: confirm }), seen };
  };

  test('ends when the caller aborts, and nothing is sent', async () => {
    const signals: AbortSignal[] = [];
    const { client, seen } = asking({
      confirm: (_, { signal }) => {
        signals.push(signal);
        return new Promise(() => {});
      },
    });
    const controller = new AbortController();
    const call = failure(client.issues.delete({ id: '1' }, { signal: controller.signal }));
    await vi.advanceTimersByTimeAsync(50);
    controller.abort(new Error('gave up'));
    expect(await call).toMatchObject({ code: 'aborted', outcome: 'not_sent', cause: { message: 'gave up' } });
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
    expect(seen).toHaveLength(0);
  });

  test('ends when the caller aborts, although it watches the signal itself and throws', async () => {
    const { client } = asking({
      confirm: (_, { signal }) =>
        new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('the terminal closed')))),
    });
    const controller = new AbortController();
    const call = failure(client.issues.delete({ id: '1' }, { signal: controller.signal }));
    await vi.advanceTimersByTimeAsync(50);
    controller.abort();
    expect(await call).toMatchObject({ code: 'aborted', outcome: 'not_sent' });
  });

  test('does not count towards the timeout: people take as long as they need', async () => {
    const { client, seen } = asking({
      confirm: () => new Promise((resolve) => setTimeout(() => resolve(true), 3_600_000)),
    });
    await runTimersUntil(client.issues.delete({ id: '1' }));
    expect(seen).toHaveLength(1);
  });

  test('is not requested for a caller that has already aborted', async () => {
    const confirm = vi.fn(() => true);
    const { client, seen } = asking({ confirm });
    const error = await failure(client.issues.delete({ id: '1' }, { signal: AbortSignal.abort() }));
    expect(error).toMatchObject({ code: 'aborted', outcome: 'not_sent' });
    expect(confirm).not.toHaveBeenCalled();
    expect(seen).toHaveLength(0);
  });
});
