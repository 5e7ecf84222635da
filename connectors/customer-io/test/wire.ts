import type { Meta, Result } from '@agent-connectors/core';
import nock from 'nock';
import { expect } from 'vitest';
import { type CustomerIo, type CustomerIoOptions, createCustomerIo } from '../src/index.ts';
import { keys } from './keys.ts';

const basic = (pair: string) => `Basic ${Buffer.from(pair).toString('base64')}`;

/** The host of each API, and the headers of every request to it. */
const apis = {
  app: { origin: 'https://api.customer.io', headers: { authorization: 'Bearer app-3f9c1d70' } },
  track: { origin: 'https://track.customer.io', headers: { authorization: basic('site-a81b:track-55e2c4') } },
  pipelines: {
    origin: 'https://cdp.customer.io',
    headers: { authorization: basic('cdp-90d7b6:'), 'x-strict-mode': '1' },
  },
  ui: {
    origin: 'https://us.fly.customer.io',
    headers: { authorization: 'Bearer jwt-7d20e1', 'x-validate': 'strict' },
  },
};

/** Headers that fetch adds to a request. */
const fetchHeaders =
  /^(accept-encoding|accept-language|connection|content-length|host|sec-fetch-mode|transfer-encoding)$/;

/** A request as the vendor's documents describe it. */
export interface Request {
  /** Default: `app`. */
  readonly api?: keyof typeof apis;
  /** Method and path as sent, percent-encoded. */
  readonly sends: `${'GET' | 'POST' | 'PUT' | 'DELETE'} /${string}`;
  readonly query?: Readonly<Record<string, string>>;
  /** The JSON body. Default: no body. */
  readonly body?: unknown;
  /** The multipart body by part, instead of a JSON body. A file is `<name> (<type>): <text>`. */
  readonly form?: Readonly<Record<string, string>>;
  /** The Accept header. Default: `application/json`. */
  readonly accept?: string;
  /** Whether the request has no credential. */
  readonly anonymous?: boolean;
}

/** The vendor's response. */
export interface VendorResponse {
  /** The response body as JSON. A string is sent unchanged. */
  readonly response: unknown;
  /** Default: 200. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Exchange extends Request, VendorResponse {
  readonly call: (customerIo: CustomerIo) => PromiseLike<Result<unknown>>;
  readonly data: unknown;
  /** Further fields of the expected `meta`. Default: none. */
  readonly meta?: Partial<Meta>;
}

/** Access to the UI API as after an exchange; see `service-account.test.ts`. */
export const uiTokens = { accessToken: 'jwt-7d20e1' };

/** A client with all keys, without environment variables or retries. */
export const client = (options: CustomerIoOptions = {}): CustomerIo =>
  createCustomerIo({ ...keys, env: {}, retries: 0, ...options });

/** Makes a call and compares its one request and the envelope that it returns. */
export async function exchange({ call, data, meta, ...turn }: Exchange): Promise<void> {
  const check = expectRequests([turn]);
  const result = await call(client(turn.api === 'ui' ? { tokens: uiTokens } : {}));
  check();
  expect(result).toEqual({ data, meta: { attempts: 1, durationMs: expect.any(Number), ...meta } });
}

/** The vendor's response without content. */
export const noContent = { status: 204, response: undefined, data: null };

/** The `meta` of a listing without further pages. */
export const whole = { hasMore: false };

/**
 * Lets the vendor respond to the given requests, in this order. Returns a function that compares the received requests
 * with the expected ones. Comparing afterwards shows the difference; a request that matches nothing would show only
 * itself.
 */
export function expectRequests(turns: readonly (Request & VendorResponse)[]): () => void {
  const seen: unknown[] = [];
  for (const { api = 'app', sends, response, status = 200, headers } of turns) {
    nock(apis[api].origin)
      .intercept(() => true, sends.slice(0, sends.indexOf(' ')))
      .reply(async (request: globalThis.Request) => {
        seen.push(await read(request));
        const isText = typeof response === 'string';
        const body = isText ? response : JSON.stringify(response);
        return [status, body, { 'content-type': isText ? 'text/html' : 'application/json', ...headers }];
      });
  }
  return () => expect(seen).toEqual(turns.map(expected));
}

function expected({ api = 'app', sends, query = {}, body, form, accept = 'application/json', anonymous }: Request) {
  const type = form ? expect.stringMatching(/^multipart\/form-data; boundary=/) : 'application/json';
  return {
    sends,
    query,
    headers: {
      accept,
      'user-agent': 'agent-connectors-customer-io',
      ...(!anonymous && apis[api].headers),
      ...((form ?? body) !== undefined && { 'content-type': type }),
    },
    body: form ?? body,
  };
}

async function read(request: globalThis.Request) {
  const { pathname, searchParams } = new URL(request.url);
  return {
    sends: `${request.method} ${pathname}`,
    query: Object.fromEntries(searchParams),
    headers: Object.fromEntries([...request.headers].filter(([name]) => !fetchHeaders.test(name))),
    body: await readBody(request),
  };
}

async function readBody(request: globalThis.Request): Promise<unknown> {
  if (request.headers.get('content-type')?.startsWith('multipart/form-data')) {
    const parts = [...(await request.formData())].map(async ([name, part]) => {
      return [name, typeof part === 'string' ? part : `${part.name} (${part.type}): ${await part.text()}`] as const;
    });
    return Object.fromEntries(await Promise.all(parts));
  }
  const text = await request.text();
  return text === '' ? undefined : JSON.parse(text);
}
