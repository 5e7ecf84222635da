import { createClient } from '../src/client/create-client.ts';
import type { AnyClientOptions } from '../src/client/create-runtime.ts';
import type { ConnectorError } from '../src/errors/connector-error.ts';
import type { Fetch } from '../src/util/fetch.ts';
import { sample, secrets } from './sample.ts';

// Loaded with the first request: under a fake clock that would take longer than the clock knows.
await import('ky');

/** A request as it reached the wire. */
export interface Seen {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly signal: AbortSignal;
}

/** What the wire does with a request: answer it, break, or whatever a function decides. */
export type Step = Response | Error | ((request: Seen) => Response | Promise<Response>);

/** A `fetch` that plays a script and remembers what it was asked. It breaks when the script is over. */
export function wire(...script: Step[]) {
  return wireBy((request, turn) => {
    const step = script[turn];
    if (step === undefined) throw new Error(`The wire was asked ${turn + 1} times, ${script.length} were expected.`);
    if (step instanceof Error) throw step;
    return typeof step === 'function' ? step(request) : step;
  });
}

/** A `fetch` whose answers a function makes; `turn` counts from 0. */
export function wireBy(answer: (request: Seen, turn: number) => Response | Promise<Response>) {
  const seen: Seen[] = [];
  const fetch: Fetch = async (url, init) => {
    // Made into a request of the platform, which adds what `fetch` adds: the type of a form, for one.
    const sent = new Request(url, { ...init, redirect: 'follow' });
    const request: Seen = {
      method: init.method,
      url,
      headers: Object.fromEntries(sent.headers),
      body: init.body === undefined ? '' : await sent.text(),
      signal: init.signal,
    };
    seen.push(request);
    return answer(request, seen.length - 1);
  };
  return { fetch, seen };
}

export const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });

export const ok = (data: unknown, more: Record<string, unknown> = {}) => json({ data, ...more });

export const status = (code: number, headers: Record<string, string> = {}) => json({}, code, headers);

/** What fetch throws when the connection breaks. */
export const broken = (code: string) =>
  Object.assign(new TypeError('fetch failed'), { cause: Object.assign(new Error(code), { code }) });

/** A client of the sample that knows nothing of this process's environment. */
export function sampleClient(options: AnyClientOptions = {}) {
  return createClient(sample, { apiToken: secrets.apiToken, env: {}, ...options });
}

/** The error that a call ends with; fails when it does not. */
export async function failure(call: PromiseLike<unknown>): Promise<ConnectorError> {
  try {
    await call;
  } catch (error) {
    return error as ConnectorError; // calls reject with nothing else, which is tested where it matters
  }
  throw new Error('The call went well, and should not have.');
}

/** Every item of a walk. */
export async function all<T>(walk: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of walk) items.push(item);
  return items;
}
