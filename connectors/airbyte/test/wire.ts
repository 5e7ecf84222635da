import type { Meta, Result } from '@agent-connectors/core';
import nock from 'nock';
import { expect } from 'vitest';
import { type Airbyte, type AirbyteOptions, createAirbyte } from '../src/index.ts';

export const origin = 'https://api.airbyte.ai';
export const token = 'eyJhbGciOi.application-token-5f1c';
export const organizationId = '6b0c8d52-3e0a-4c1d-9f57-2a4d8e6f7a90';
export const id = '4e1a6d0e-7c3b-4f58-9a2d-0b8a5f6c7d11';

/** The headers that fetch adds to every request. */
const fetchHeaders =
  /^(accept-encoding|accept-language|connection|content-length|host|sec-fetch-mode|transfer-encoding)$/;

/** A request as the vendor documents it. */
export interface Request {
  /** Method and path below `/api/v1`, percent-encoded. */
  readonly sends: `${'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'} /${string}`;
  /** Query parameters. Default: none. A repeated parameter has a list of values. */
  readonly query?: Readonly<Record<string, string | readonly string[]>>;
  /** The JSON body. Default: no body. */
  readonly body?: unknown;
  /** Headers besides the usual ones. */
  readonly sentHeaders?: Readonly<Record<string, string | undefined>>;
}

/** The vendor's response. */
export interface VendorResponse {
  /** The body. Text is sent unchanged. */
  readonly response: unknown;
  /** Default: 200. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Exchange extends Request, VendorResponse {
  readonly call: (airbyte: Airbyte) => PromiseLike<Result<unknown>>;
  /** The expected data. Default: the response. */
  readonly data?: unknown;
  /** The expected fields of `meta`. Default: none. */
  readonly meta?: Partial<Meta>;
}

/** Creates a client with a token, without environment variables and retries. */
export const client = (options: AirbyteOptions = {}): Airbyte =>
  createAirbyte({ accessToken: token, env: {}, retries: 0, ...options });

/** Makes a call and compares the request that it sends and the result that it returns with the expected ones. */
export async function exchange({ call, data, meta, ...turn }: Exchange): Promise<void> {
  const check = expectRequests([turn]);
  const result = await call(client());
  check();
  expect(result).toEqual({
    data: data === undefined ? turn.response : data,
    meta: { attempts: 1, durationMs: expect.any(Number), ...meta },
  });
}

/**
 * Mocks the vendor's responses to a sequence of requests. The returned function compares the requests received with those
 * expected. Comparing afterwards shows the difference, while an unmatched request would only show itself.
 */
export function expectRequests(turns: readonly (Request & VendorResponse)[]): () => void {
  const seen: unknown[] = [];
  for (const { sends, response, status = 200, headers } of turns) {
    nock(origin)
      .intercept(() => true, sends.slice(0, sends.indexOf(' ')))
      .reply(async (request: globalThis.Request) => {
        seen.push(await read(request));
        const body = typeof response === 'string' ? response : JSON.stringify(response);
        return [status, status === 204 ? '' : body, { 'content-type': 'application/json', ...headers }];
      });
  }
  return () => expect(seen).toEqual(turns.map(expected));
}

function expected({ sends, query = {}, body, sentHeaders }: Request) {
  return {
    sends: sends.replace(' /', ' /api/v1/'),
    query,
    headers: {
      accept: 'application/json',
      authorization: `Bearer ${token}`,
      'user-agent': 'agent-connectors-airbyte',
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...sentHeaders,
    },
    body,
  };
}

async function read(request: globalThis.Request) {
  const { pathname, searchParams } = new URL(request.url);
  const text = await request.text();
  return {
    sends: `${request.method} ${pathname}`,
    query: grouped(searchParams),
    headers: Object.fromEntries([...request.headers].filter(([name]) => !fetchHeaders.test(name))),
    body: text === '' ? undefined : JSON.parse(text),
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
