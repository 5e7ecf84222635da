import { createClient } from '../src/client/create-client.ts';
import type { AnyClientOptions } from '../src/client/create-runtime.ts';
import type { ConnectorError } from '../src/errors/connector-error.ts';
import type { Fetch } from '../src/util/fetch.ts';
import { sample, secrets } from './sample.ts';

// It is loaded with the first request, which would never end under a fake clock.
await import('ky');

/** A request as the fake fetch received it. */
export interface Seen {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly signal: AbortSignal;
}

/** What the fake fetch does with a request: respond, throw, or call a function. */
export type Step = Response | Error | ((request: Seen) => Response | Promise<Response>);

/** Creates a `fetch` that follows a script and records its requests. It throws when the script is over. */
export function scriptedFetch(...script: Step[]) {
  return fakeFetch((request, turn) => {
    const step = script[turn];
    if (step === undefined)
      throw new Error(`The fake fetch was called ${turn + 1} times; the script has ${script.length} steps.`);
    if (step instanceof Error) throw step;
    return typeof step === 'function' ? step(request) : step;
  });
}

/** Creates a `fetch` that responds with the results of a function; `turn` counts from 0. */
export function fakeFetch(respond: (request: Seen, turn: number) => Response | Promise<Response>) {
  const seen: Seen[] = [];
  const fetch: Fetch = async (url, init) => {
    // A request of the platform adds what `fetch` adds, such as the type of a form.
    const sent = new Request(url, { ...init, redirect: 'follow' });
    const request: Seen = {
      method: init.method,
      url,
      headers: Object.fromEntries(sent.headers),
      body: init.body === undefined ? '' : await sent.text(),
      signal: init.signal,
    };
    seen.push(request);
    return respond(request, seen.length - 1);
  };
  return { fetch, seen };
}

export const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });

export const ok = (data: unknown, more: Record<string, unknown> = {}) => json({ data, ...more });

export const status = (code: number, headers: Record<string, string> = {}) => json({}, code, headers);

/** The error that fetch throws when the connection breaks. */
export const broken = (code: string) =>
  Object.assign(new TypeError('fetch failed'), { cause: Object.assign(new Error(code), { code }) });

/** Creates a client of the sample that does not read the environment of this process. */
export function sampleClient(options: AnyClientOptions = {}) {
  return createClient(sample, { apiToken: secrets.apiToken, env: {}, ...options });
}

/** Returns the error that a call rejects with; throws when it does not reject. */
export async function failure(call: PromiseLike<unknown>): Promise<ConnectorError> {
  try {
    await call;
  } catch (error) {
    return error as ConnectorError; // calls reject with no other class, which is tested elsewhere
  }
  throw new Error('The call succeeded, but should have failed.');
}

/** Returns every item of a walk. */
export async function all<T>(walk: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of walk) items.push(item);
  return items;
}
