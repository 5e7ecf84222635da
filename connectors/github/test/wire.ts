import type { Meta, Result } from '@agent-connectors/core';
import nock from 'nock';
import { expect } from 'vitest';
import { createGithub, type Github, type GithubOptions } from '../src/index.ts';

export const token = 'github_pat_11AB7c1e5f0b4d2a';
/** The request ID of every response, unless a test sets another one. */
export const requestId = 'C0DE:3F2A1:9B1C7D:1A2B3C4:6740F1A2';

/** The repository of most tests. */
export const shop = { owner: 'acme', repo: 'shop' };
/** What `meta` says of the last page. */
export const last = { hasMore: false };

/** The headers that fetch adds to every request. */
const fetchHeaders =
  /^(accept-encoding|accept-language|connection|content-length|host|sec-fetch-mode|transfer-encoding)$/;

/** A request as the vendor documents it. */
export interface Request {
  /** Method and path, percent-encoded. */
  readonly sends: `${'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'} /${string}`;
  /** Query parameters. Default: none. */
  readonly query?: Readonly<Record<string, string>>;
  /** The JSON body. Default: no body. */
  readonly body?: unknown;
  /** The media type that the request accepts. Default: GitHub's JSON. */
  readonly accept?: string;
}

/** The vendor's response. */
export interface VendorResponse {
  /** The body: JSON, or text that is sent unchanged. Default: none. */
  readonly response?: unknown;
  /** Default: 200. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Exchange extends Request, VendorResponse {
  readonly call: (github: Github) => PromiseLike<Result<unknown>>;
  /** The expected data. Default: the response, or `null` if it has no body. */
  readonly data?: unknown;
  /** The expected fields of `meta` besides the request ID. Default: none. */
  readonly meta?: Partial<Meta>;
}

/** Creates a client with a token, without environment variables and retries. */
export const client = (options: GithubOptions = {}): Github => createGithub({ token, env: {}, retries: 0, ...options });

/** Makes a call and compares the request that it sends and the result that it returns with the expected ones. */
export async function exchange({ call, data, meta, ...turn }: Exchange): Promise<void> {
  const check = expectRequests([turn]);
  const result = await call(client());
  check();
  expect(result).toEqual({
    data: data === undefined ? (turn.response ?? null) : data,
    meta: { requestId, attempts: 1, durationMs: expect.any(Number), ...meta },
  });
}

/**
 * Mocks the vendor's responses to a sequence of requests. The returned function compares the requests received with those
 * expected. Comparing afterwards shows the difference, while an unmatched request would only show itself.
 */
export function expectRequests(
  turns: readonly (Request & VendorResponse)[],
  origin = 'https://api.github.com',
): () => void {
  const seen: unknown[] = [];
  for (const { sends, response, status = 200, headers } of turns) {
    nock(origin)
      .intercept(() => true, sends.slice(0, sends.indexOf(' ')))
      .reply(async (request: globalThis.Request) => {
        seen.push(await read(request));
        const isText = typeof response === 'string';
        const body = isText ? response : JSON.stringify(response);
        const type = isText ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8';
        return [status, body ?? '', { 'content-type': type, 'x-github-request-id': requestId, ...headers }];
      });
  }
  return () => expect(seen).toEqual(turns.map(expected));
}

function expected({ sends, query = {}, body, accept = 'application/vnd.github+json' }: Request) {
  const isGraphql = sends === 'POST /graphql';
  return {
    sends,
    query,
    headers: {
      accept: isGraphql ? 'application/json' : accept,
      authorization: `Bearer ${token}`,
      'user-agent': 'agent-connectors-github',
      ...(!isGraphql && { 'x-github-api-version': '2022-11-28' }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    body,
  };
}

async function read(request: globalThis.Request) {
  const { pathname, searchParams } = new URL(request.url);
  const text = await request.text();
  return {
    sends: `${request.method} ${pathname}`,
    query: Object.fromEntries(searchParams),
    headers: Object.fromEntries([...request.headers].filter(([name]) => !fetchHeaders.test(name))),
    body: text === '' ? undefined : JSON.parse(text),
  };
}
