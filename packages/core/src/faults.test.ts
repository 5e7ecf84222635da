import { getEventListeners } from 'node:events';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type FaultServer, inOrder, startFaultServer } from '../test/fault-server.ts';
import type { Expected, Fault } from '../test/faults/fault.ts';
import { faults } from '../test/faults.ts';
import { openHandles, ownConnections, settled } from '../test/open-handles.ts';
import { sampleWith, secrets } from '../test/sample.ts';
import { oauth2RefreshToken } from './auth/oauth.ts';
import { basic, bearer, headerKey } from './auth/static.ts';
import type { CallOptions } from './call/call-options.ts';
import { createClient } from './client/create-client.ts';
import type { AnyClientOptions } from './client/create-runtime.ts';
import { ConnectorError } from './errors/connector-error.ts';

/** Differs from the timeout of the token endpoint, so that the clock can distinguish them. */
const timeout = 29_000;

/** Replaces the clock of a call: announced waits end at once, and the deadline ends when the test ends it. */
function takeClock() {
  const { setTimeout } = globalThis;
  const { now } = Date;
  const since = performance.now.bind(performance);
  let skipped = 0;
  let announced: number | undefined;
  let end: (() => void) | undefined;
  vi.spyOn(Date, 'now').mockImplementation(() => now() + skipped);
  vi.spyOn(performance, 'now').mockImplementation(() => since() + skipped);
  vi.spyOn(globalThis, 'setTimeout').mockImplementation(((run: () => void, ms = 0) => {
    if (ms === timeout) end = run;
    if (ms !== announced) return setTimeout(run, ms);
    announced = undefined;
    skipped += ms;
    return setTimeout(run, 0);
  }) as typeof setTimeout);
  return {
    /** Ends the next wait of this length at once. */
    skip: (ms: number) => {
      announced = ms;
    },
    endDeadline: () => {
      skipped += timeout;
      end?.();
    },
  };
}

afterEach(() => vi.restoreAllMocks());

const auths = (origin: string) => ({
  bearer: bearer('apiToken'),
  key: headerKey('x-api-key', 'apiToken'),
  basic: basic('siteId', 'trackKey'),
  oauth: oauth2RefreshToken({
    tokenUrl: `${origin}/token`,
    clientId: 'clientId',
    clientSecret: 'clientSecret',
    refreshToken: 'refreshToken',
  }),
});

/** Waits for some turns of the event loop. */
async function turns(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await new Promise((resolve) => setImmediate(resolve));
}

type Kind = 'read' | 'write' | 'walk' | 'download';

/** Makes the call of a fault over real connections and returns its result. Nothing may be left open afterwards. */
async function play(fault: Fault, kind: Kind): Promise<Expected> {
  const handles = openHandles();
  const connections = await ownConnections();
  const clock = takeClock();
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  const caller = new AbortController();
  const owner = new AbortController();
  const elsewhere = await startFaultServer(inOrder([]));
  const gone = await startFaultServer(inOrder([]));
  await gone.close();
  const end = (at: string) => {
    if (fault.ends?.at !== at) return;
    // Data that has already arrived is read first.
    turns(2).then(() => (fault.ends?.by === 'abort' ? caller.abort() : clock.endDeadline()));
  };
  let tokens = 0;
  const steps = inOrder(fault.does);
  const tokenSteps = inOrder(fault.tokens ?? []);
  let received = 0;
  const server = await startFaultServer((request) => {
    if (request.path === '/token') {
      const number = tokens++;
      end('token');
      const step = tokenSteps(request, number);
      return (turn) => step({ ...turn, number });
    }
    const number = received++;
    if (number >= fault.does.length - 1) end('request');
    const step = steps(request, number);
    return (turn) => step({ ...turn, number });
  }, elsewhere.origin);

  const waits: number[] = [];
  const hooks = {
    onRetry: ({ delayMs }: { delayMs: number }) => {
      waits.push(delayMs);
      if (fault.ends?.at === 'retry') end('retry');
      else clock.skip(delayMs);
    },
    onResponse: () => end('response'),
  };
  const options: AnyClientOptions = {
    apiToken: secrets.apiToken,
    siteId: 'site',
    trackKey: secrets.trackKey,
    clientId: 'cid',
    clientSecret: secrets.clientSecret,
    refreshToken: secrets.refreshToken,
    baseUrl: { rest: fault.at?.({ here: server.origin, closed: gone.origin }) ?? server.origin },
    env: {},
    timeout,
    hooks,
    signal: owner.signal,
    ...fault.options,
  };
  const client = createClient(
    sampleWith({
      auth: auths(server.origin)[fault.auth ?? 'bearer'],
      ...(fault.limit && { rateLimit: fault.limit }),
    }),
    options,
  );
  if (fault.ends?.at === 'start') caller.abort();
  const call = { signal: caller.signal, ...(fault.fields && { fields: fault.fields }) };
  const { count, together } = fault.calls ?? { count: 1, together: true };
  const outcomes: Record<string, unknown>[] = [];
  try {
    const make = async () => outcomes.push(await outcomeOf(client, kind, fault, call));
    if (together) await Promise.all(Array.from({ length: count }, make));
    else
      for (let i = 0; i < count; i++) {
        if (i === count - 1) end('last call');
        await make();
        await turns(5); // fetch frees a connection shortly after the response
      }
    return {
      requests: received,
      ...(fault.auth === 'oauth' && { tokens }),
      ...(count === 1 ? { waits, ...outcomes[0] } : { results: tally(outcomes) }),
      ...leftOver(caller.signal, owner.signal, elsewhere),
    };
  } finally {
    expect(await connections.close()).toBe('closed');
    await server.drained();
    await Promise.all([server.close(), elsewhere.close()]);
    vi.restoreAllMocks();
    expect(await settled(handles)).toEqual(handles);
  }
}

/** Returns listeners and requests that should not exist; empty when there are none. */
function leftOver(caller: AbortSignal, owner: AbortSignal, elsewhere: FaultServer): Record<string, unknown> {
  const listeners = getEventListeners(caller, 'abort').length + getEventListeners(owner, 'abort').length;
  return { ...(listeners > 0 && { listeners }), ...(elsewhere.received.length > 0 && { stolen: elsewhere.received }) };
}

const tally = (outcomes: readonly Record<string, unknown>[]) =>
  outcomes.reduce<Record<string, number>>((counts, { code = 'ok' }) => {
    counts[String(code)] = (counts[String(code)] ?? 0) + 1;
    return counts;
  }, {});

type SampleClient = ReturnType<typeof createClient<ReturnType<typeof sampleWith>['entities']>>;

async function outcomeOf(
  client: SampleClient,
  kind: Kind,
  fault: Fault,
  options: CallOptions<'id', false>,
): Promise<Record<string, unknown>> {
  let items = 0;
  try {
    if (kind === 'walk') {
      const { jobPostings, issues } = client;
      const listings = {
        cursor: () => issues.list({}, options),
        page: () => jobPostings.listByPage({}, options),
        offset: () => jobPostings.listByOffset({}, options),
        link: () => jobPostings.listByLink({}, options),
        bodyLink: () => jobPostings.listByBodyLink({}, options),
      };
      for await (const _ of listings[fault.walk?.of ?? 'cursor']()) if (++items > 1000) return { items, endless: true };
      return { items };
    }
    if (kind === 'download') {
      const { data } = await client.files.download({ id: '1' }, options);
      return { bytes: (await data.bytes()).length };
    }
    const { data, meta } = await (kind === 'read'
      ? client.issues.get({ id: '1' }, options)
      : client.issues.create({ title: 'x' }, options));
    const { attempts, warnings, requestId } = meta;
    return { attempts, data, ...(warnings && { warnings }), ...(requestId && { requestId }) };
  } catch (error) {
    const walked = kind === 'walk' && { items };
    if (!ConnectorError.isInstance(error)) return { ...walked, thrown: (error as Error).name };
    const { code, outcome, retryable, retryAfterMs, status, vendorCode } = error;
    const optional = Object.entries({ retryAfterMs, status, vendorCode }).filter(([, value]) => value !== undefined);
    return { ...walked, code, outcome, retryable, ...Object.fromEntries(optional) };
  }
}

describe.each(faults)('$name', (fault) => {
  for (const kind of ['read', 'write', 'walk', 'download'] as const) {
    const { of: _, ...expected } = { of: undefined, ...fault[kind] };
    if (fault[kind] !== undefined) test(kind, async () => expect(await play(fault, kind)).toEqual(expected));
  }
});
