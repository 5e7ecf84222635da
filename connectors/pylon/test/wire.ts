import type { Meta, Result } from '@agent-connectors/core';
import nock from 'nock';
import { expect } from 'vitest';
import { createPylon, type Pylon, type PylonOptions } from '../src/index.ts';

export const token = 'pyl_7c1e5f0b4d2a';
/** The request ID of every response, unless a test sets another one. */
export const requestId = '0caedca7-a3cf-4ea5-b06e-f34093ad64ff';

/** The headers that fetch adds to every request. */
const fetchHeaders =
  /^(accept-encoding|accept-language|connection|content-length|host|sec-fetch-mode|transfer-encoding)$/;

type Json = Readonly<Record<string, unknown>>;

/** A request as the vendor documents it. */
export interface Request {
  /** Method and path, percent-encoded. */
  readonly sends: `${'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'} /${string}`;
  /** Query parameters. Default: none. A repeated parameter has a list of values. */
  readonly query?: Readonly<Record<string, string | readonly string[]>>;
  /** The JSON body. Default: no body. */
  readonly body?: unknown;
  /** The parts of a multipart body, instead of `body`: text, or `name:content` for a file. */
  readonly form?: Readonly<Record<string, string | readonly string[]>>;
}

/** The vendor's response. */
export interface VendorResponse {
  /** The body. `request_id` is added to objects; text is sent unchanged. */
  readonly response: Json | string;
  /** Default: 200. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Exchange extends Request, VendorResponse {
  readonly call: (pylon: Pylon) => PromiseLike<Result<unknown>>;
  /** The expected data. Default: `data` of the response, or `null` if it has none. */
  readonly data?: unknown;
  /** The expected fields of `meta` besides the request ID. Default: none. */
  readonly meta?: Partial<Meta>;
}

/** Creates a page of a list response. It is the last page if `cursor` is omitted. */
export const page = (items: readonly unknown[], cursor?: string) => ({
  data: items,
  pagination: { cursor: cursor ?? '', has_next_page: cursor !== undefined },
});

/** Creates a client with a token, without environment variables and retries. */
export const client = (options: PylonOptions = {}): Pylon =>
  createPylon({ apiToken: token, env: {}, retries: 0, ...options });

/** Makes a call and compares the request that it sends and the result that it returns with the expected ones. */
export async function exchange({ call, data, meta, ...turn }: Exchange): Promise<void> {
  const check = expectRequests([turn]);
  const result = await call(client());
  check();
  const whole = typeof turn.response === 'string' ? undefined : turn.response['data'];
  expect(result).toEqual({
    data: data === undefined ? (whole ?? null) : data,
    meta: { requestId, attempts: 1, durationMs: expect.any(Number), ...meta },
  });
}

/**
 * Mocks the vendor's responses to a sequence of requests. The returned function compares the requests received with those
 * expected. Comparing afterwards shows the difference, while an unmatched request would only show itself.
 */
export function expectRequests(
  turns: readonly (Request & VendorResponse)[],
  origin = 'https://api.usepylon.com',
): () => void {
  const seen: unknown[] = [];
  for (const { sends, response, status = 200, headers } of turns) {
    nock(origin)
      .intercept(() => true, sends.slice(0, sends.indexOf(' ')))
      .reply(async (request: globalThis.Request) => {
        seen.push(await read(request));
        const isText = typeof response === 'string';
        const body = isText ? response : JSON.stringify({ request_id: requestId, ...response });
        return [status, body, { 'content-type': isText ? 'text/html' : 'application/json', ...headers }];
      });
  }
  return () => expect(seen).toEqual(turns.map(expected));
}

function expected({ sends, query = {}, body, form }: Request) {
  const type = form ? expect.stringMatching(/^multipart\/form-data; boundary=/) : 'application/json';
  return {
    sends,
    query,
    headers: {
      accept: 'application/json',
      authorization: `Bearer ${token}`,
      'user-agent': 'agent-connectors-pylon',
      ...((form ?? body) !== undefined && { 'content-type': type }),
    },
    body: form ?? body,
  };
}

async function read(request: globalThis.Request) {
  const { pathname, searchParams } = new URL(request.url);
  return {
    sends: `${request.method} ${pathname}`,
    query: grouped(searchParams),
    headers: Object.fromEntries([...request.headers].filter(([name]) => !fetchHeaders.test(name))),
    body: await readBody(request),
  };
}

async function readBody(request: globalThis.Request): Promise<unknown> {
  if (request.headers.get('content-type')?.startsWith('multipart/form-data')) {
    const parts = [...(await request.formData())].map(async ([name, part]) => {
      return [name, typeof part === 'string' ? part : `${part.name}:${await part.text()}`] as const;
    });
    return grouped(await Promise.all(parts));
  }
  const text = await request.text();
  return text === '' ? undefined : JSON.parse(text);
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
