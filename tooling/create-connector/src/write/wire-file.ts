import type { Draft } from '../draft/model.ts';
import { keyCode, quote, valueCode } from './code.ts';
import { authHeader, filledIn, hostCredentials, neededCredentials } from './credentials.ts';

/** Returns the helper of a connector's wire tests, which is similar to `connectors/pylon/test/wire.ts`. */
export function wireFile(draft: Draft): string {
  const { name, origins } = draft;
  const needed = [...neededCredentials(draft), ...hostCredentials(draft)];
  const credentials = Object.fromEntries(needed.map(({ field, test }) => [field, test]));
  const { origin, path } = originOf(filledIn(Object.values(origins)[0] ?? '', draft));
  const fixed = Object.fromEntries(
    Object.entries(draft.headers).map(([header, value]) => [header, filledIn(value, draft)]),
  );
  const auth = authHeader(draft);
  const fixedHeaders = Object.entries(fixed)
    .map(([header, value]) => `${keyCode(header)}: ${quote(value)},`)
    .join('\n      ');
  const readJson = draft.sdl === undefined ? 'return JSON.parse(text);' : graphqlBody;
  return `import type { Meta, Result } from '@agent-connectors/core';
import nock from 'nock';
import { afterEach, beforeAll, expect } from 'vitest';
import { create${name.type}, type ${name.type}, type ${name.type}Options } from '../src/index.ts';

const origin = ${quote(origin)};
const credentials = ${valueCode(credentials)};

// Test files that import this file use no network. Every expected request must be sent.
beforeAll(() => nock.disableNetConnect());
afterEach(() => {
  const pending = nock.pendingMocks();
  nock.cleanAll();
  expect(pending).toEqual([]);
});

/** The headers that fetch adds to every request. */
const fetchHeaders =
  /^(accept-encoding|accept-language|connection|content-length|host|sec-fetch-mode|transfer-encoding)$/;

/** A request as the vendor documents it. */
export interface Request {
  /** Method and path, percent-encoded. */
  readonly sends: \`\${'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'} /\${string}\`;
  /** Query parameters. Default: none. A repeated parameter has a list of values. */
  readonly query?: Readonly<Record<string, string | readonly string[]>>;
  /** Whether the request has no credential. */
  readonly anonymous?: boolean;
  /** Headers besides those of every request. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The JSON body. Default: no body. */
  readonly body?: unknown;
  /** The parts of a multipart body, instead of \`body\`: text, or \`name:content\` for a file. */
  readonly parts?: Readonly<Record<string, string | readonly string[]>>;
  /** The fields of a form, instead of \`body\`. */
  readonly form?: Readonly<Record<string, string | readonly string[]>>;
  /** A body that is sent as it is, instead of \`body\`. */
  readonly raw?: { readonly type: string; readonly content: string };
  /** The media type of the response that the request accepts. Default: JSON, or anything for a file. */
  readonly accept?: string;
}

/** The vendor's response. */
export interface VendorResponse {
  /** The JSON body. Default: no body. */
  readonly response?: unknown;
  /** The body as text, instead of \`response\`. */
  readonly content?: string;
  /** Default: 200. */
  readonly status?: number;
}

export interface Exchange extends Request, VendorResponse {
  readonly call: (client: ${name.type}) => PromiseLike<Result<unknown>>;
  /** The expected data. */
  readonly data: unknown;
  /** The expected fields of \`meta\` besides those of every call. Default: none. */
  readonly meta?: Partial<Meta>;
}

/** Creates a client with a credential, without environment variables and retries. */
export const client = (options: ${name.type}Options = {}): ${name.type} =>
  create${name.type}({ ...credentials, env: {}, retries: 0, ...options });

/** Makes a call and compares the request that it sends and the result that it returns with the expected ones. */
export async function exchange({ call, data, meta, ...turn }: Exchange): Promise<void> {
  const seen: unknown[] = [];
  const { sends, response, content, accept, status = 200 } = turn;
  nock(origin)
    .intercept(() => true, sends.slice(0, sends.indexOf(' ')))
    .reply(async (request: globalThis.Request) => {
      seen.push(await read(request));
      const body = content ?? (response === undefined ? '' : JSON.stringify(response));
      return [status, body, { 'content-type': accept ?? (content === undefined ? 'application/json' : 'text/plain') }];
    });
  const result = await call(client());
  expect(seen).toEqual([expected(turn)]);
  expect(result).toEqual({ data, meta: { attempts: 1, durationMs: expect.any(Number), ...meta } });
}

function expected(turn: Request & VendorResponse) {
  const { sends, query = {}, anonymous, headers, body, parts, form, raw, accept, content } = turn;
  const types = [
    parts && expect.stringMatching(/^multipart\\/form-data; boundary=/),
    form && 'application/x-www-form-urlencoded',
    raw?.type,
    body !== undefined && 'application/json',
  ];
  const type = types.find(Boolean);
  return {
    sends${path === '' ? '' : `: sends.replace(' ', ${quote(` ${path}`)})`},
    query,
    headers: {
      accept: accept ?? (content === undefined ? 'application/json' : '*/*'),
      ${fixedHeaders}
      ...(!anonymous && { ${keyCode(auth.name)}: ${quote(auth.value)} }),
      'user-agent': 'agent-connectors-${name.id}',
      ...(type !== undefined && { 'content-type': type }),
      ...headers,
    },
    body: parts ?? form ?? raw?.content ?? body,
  };
}

async function read(request: globalThis.Request) {
  const { pathname, searchParams } = new URL(request.url);
  return {
    sends: \`\${request.method} \${pathname}\`,
    query: grouped(searchParams),
    headers: Object.fromEntries([...request.headers].filter(([header]) => !fetchHeaders.test(header))),
    body: await readBody(request),
  };
}

async function readBody(request: globalThis.Request): Promise<unknown> {
  const type = request.headers.get('content-type') ?? '';
  if (type.startsWith('multipart/form-data')) {
    const parts = [...(await request.formData())].map(async ([part, value]) => {
      return [part, typeof value === 'string' ? value : \`\${value.name}:\${await value.text()}\`] as const;
    });
    return grouped(await Promise.all(parts));
  }
  const text = await request.text();
  if (type.startsWith('application/x-www-form-urlencoded')) return grouped(new URLSearchParams(text));
  if (!type.startsWith('application/json')) return text === '' ? undefined : text;
  ${readJson}
}

/** Groups entries by name. A repeated name has a list of its values. */
function grouped(entries: Iterable<readonly [string, string]>): Record<string, string | string[]> {
  const byName = Object.entries(Object.groupBy([...entries], ([entry]) => entry));
  return Object.fromEntries(
    byName.map(([entry, group = []]) => {
      const values = group.map(([, value]) => value);
      return [entry, values.length === 1 ? (values[0] ?? '') : values];
    }),
  );
}`;
}

/** Leaves out what a document selects: the emulator validates it. */
const graphqlBody = `const { query, ...rest } = JSON.parse(text);
  return { query: /^[^{]*\\{ \\w+(\\([^)]*\\))?/.exec(query)?.[0], ...rest };`;

/** Splits an address into its origin and its path, which the paths of operations follow. */
function originOf(address: string): { readonly origin: string; readonly path: string } {
  const url = URL.parse(address);
  return { origin: url?.origin ?? address, path: url?.pathname.replace(/\/+$/, '') ?? '' };
}
