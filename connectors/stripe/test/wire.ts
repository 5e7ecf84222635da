import type { Meta, Result } from '@agent-connectors/core';
import nock from 'nock';
import { expect } from 'vitest';
import { createStripe, type Stripe, type StripeOptions } from '../src/index.ts';

export const apiKey = 'rk_test_51Qx7c1e5f0b4d2a';
/** The request ID of every response, unless a test sets another one. */
export const requestId = 'req_oc6rK2bQb1J4lT';

/** The headers that fetch adds to every request. */
const fetchHeaders =
  /^(accept-encoding|accept-language|connection|content-length|host|sec-fetch-mode|transfer-encoding)$/;

type Json = Readonly<Record<string, unknown>>;
/** Names and values, decoded. A repeated name has a list of values. */
type Pairs = Readonly<Record<string, string | readonly string[]>>;

/** A request as the vendor documents it. */
export interface Request {
  /** Method and path. */
  readonly sends: `${'GET' | 'POST' | 'DELETE'} /v1/${string}`;
  /** Query parameters. Default: none. */
  readonly query?: Pairs;
  /** The fields of the form body, as `items[0][price]`. Default: none. */
  readonly body?: Pairs;
  /** Headers besides those of every request. */
  readonly sentHeaders?: Readonly<Record<string, unknown>>;
}

/** The vendor's response. */
export interface VendorResponse {
  /** The body. Text is sent unchanged. */
  readonly response: Json | string;
  /** Default: 200. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Exchange extends Request, VendorResponse {
  readonly call: (stripe: Stripe) => PromiseLike<Result<unknown>>;
  /** The expected data. Default: the response, or its `data` for a listing. */
  readonly data?: unknown;
  /** The expected fields of `meta` besides the request ID. Default: none, or the last page for a listing. */
  readonly meta?: Partial<Meta>;
}

/** Creates a page of a listing. It is the last one, unless `more` is true. */
export const page = (items: readonly unknown[], more = false) => ({
  object: 'list',
  data: items,
  has_more: more,
  url: '/v1/things',
});

/** Creates a page of a search. */
export const found = (items: readonly unknown[], nextPage: string | null = null) => ({
  object: 'search_result',
  data: items,
  has_more: nextPage !== null,
  next_page: nextPage,
  url: '/v1/things/search',
});

/** Creates a client with a key, without environment variables and retries. */
export const client = (options: StripeOptions = {}): Stripe =>
  createStripe({ apiKey, env: {}, retries: 0, ...options });

/** Makes a call and compares the request that it sends and the result that it returns with the expected ones. */
export async function exchange({ call, data, meta, ...turn }: Exchange): Promise<void> {
  const check = expectRequests([turn]);
  const result = await call(client());
  check();
  const body = typeof turn.response === 'string' ? {} : turn.response;
  const isPage = body['object'] === 'list' || body['object'] === 'search_result';
  expect(result).toEqual({
    data: data ?? (isPage ? body['data'] : body),
    meta: {
      requestId,
      attempts: 1,
      durationMs: expect.any(Number),
      ...(isPage && { hasMore: body['has_more'] }),
      ...meta,
    },
  });
}

/**
 * Mocks the vendor's responses to a sequence of requests. The returned function compares the requests received with those
 * expected. Comparing afterwards shows the difference, while an unmatched request would only show itself.
 */
export function expectRequests(turns: readonly (Request & VendorResponse)[]): () => void {
  const seen: unknown[] = [];
  for (const { sends, response, status = 200, headers } of turns) {
    nock('https://api.stripe.com')
      .intercept(() => true, sends.slice(0, sends.indexOf(' ')))
      .reply(async (request: globalThis.Request) => {
        seen.push(await read(request));
        const isText = typeof response === 'string';
        return [
          status,
          isText ? response : JSON.stringify(response),
          { 'content-type': isText ? 'text/html' : 'application/json', 'request-id': requestId, ...headers },
        ];
      });
  }
  return () => expect(seen).toEqual(turns.map(expected));
}

function expected({ sends, query = {}, body = {}, sentHeaders }: Request) {
  return {
    sends,
    query,
    headers: {
      accept: 'application/json',
      authorization: `Bearer ${apiKey}`,
      'stripe-version': '2026-10-28.endive',
      'user-agent': 'agent-connectors-stripe',
      ...(Object.keys(body).length > 0 && { 'content-type': 'application/x-www-form-urlencoded' }),
      ...(sends.startsWith('POST ') && { 'idempotency-key': expect.stringMatching(/^[\da-f-]{36}$/) }),
      ...sentHeaders,
    },
    body,
  };
}

async function read(request: globalThis.Request) {
  const { pathname, searchParams } = new URL(request.url);
  const text = await request.text();
  const headers = Object.fromEntries([...request.headers].filter(([name]) => !fetchHeaders.test(name)));
  // A form without fields is the same as no body.
  if (text === '') delete headers['content-type'];
  return {
    sends: `${request.method} ${pathname}`,
    query: grouped(searchParams),
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [
        name,
        name === 'content-type' ? value.replace(/;.*/, '') : value,
      ]),
    ),
    body: grouped(new URLSearchParams(text)),
  };
}

/** Groups entries by name. A repeated name has the list of its values. */
function grouped(entries: Iterable<readonly [string, string]>): Record<string, string | string[]> {
  const byName = Object.entries(Object.groupBy([...entries], ([name]) => name));
  return Object.fromEntries(
    byName.map(([name, group = []]) => {
      const values = group.map(([, value]) => value);
      return [name, values.length === 1 ? (values[0] ?? '') : values];
    }),
  );
}
