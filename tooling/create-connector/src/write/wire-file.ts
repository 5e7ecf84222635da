import type { Draft } from '../draft/model.ts';
import { keyCode, quote, valueCode } from './code.ts';
import { authHeader, credentialsOf } from './credentials.ts';

/** The helper of a connector's wire tests, in the manner of `connectors/pylon/test/wire.ts`. */
export function wireFile(draft: Draft): string {
  const { name, origins } = draft;
  const credentials = Object.fromEntries(credentialsOf(draft).map(({ field, test }) => [field, test]));
  const auth = authHeader(draft);
  return `import type { Meta, Result } from '@agent-connectors/core';
import nock from 'nock';
import { afterEach, beforeAll, expect } from 'vitest';
import { create${name.type}, type ${name.type}, type ${name.type}Options } from '../src/index.ts';

const origin = ${quote(Object.values(origins)[0] ?? '')};
const credentials = ${valueCode(credentials)};

// A test file that imports this one stays off the network, and leaves no expected request behind.
beforeAll(() => nock.disableNetConnect());
afterEach(() => {
  const pending = nock.pendingMocks();
  nock.cleanAll();
  expect(pending).toEqual([]);
});

/** What fetch puts on a request by itself. */
const fetchHeaders =
  /^(accept-encoding|accept-language|connection|content-length|host|sec-fetch-mode|transfer-encoding)$/;

/** A request as the vendor's documents describe it. */
export interface Request {
  /** Verb and path as it is on the wire, percent-encoded. */
  readonly sends: \`\${'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'} /\${string}\`;
  /** Default: none. A parameter that is repeated has a list. */
  readonly query?: Readonly<Record<string, string | readonly string[]>>;
  /** It goes out without a credential. */
  readonly anonymous?: boolean;
  /** Headers beside those of every request. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The JSON body. Default: no body at all. */
  readonly body?: unknown;
  /** The parts of a multipart body, in place of \`body\`: text, or \`name:content\` for a file. */
  readonly parts?: Readonly<Record<string, string | readonly string[]>>;
  /** The fields of a form, in place of \`body\`. */
  readonly form?: Readonly<Record<string, string | readonly string[]>>;
}

/** What the vendor answers. */
export interface Answer {
  /** The body as JSON. Default: none. */
  readonly answers?: unknown;
  /** The body as it is, in place of JSON. */
  readonly content?: string;
  /** Default: 200. */
  readonly status?: number;
}

export interface Exchange extends Request, Answer {
  readonly call: (client: ${name.type}) => PromiseLike<Result<unknown>>;
  /** What the call gives. */
  readonly data: unknown;
  /** What \`meta\` says. Default: nothing. */
  readonly meta?: Partial<Meta>;
}

/** A client with a credential and nothing else: no environment, no second try. */
export const client = (options: ${name.type}Options = {}): ${name.type} =>
  create${name.type}({ ...credentials, env: {}, retries: 0, ...options });

/** Makes a call and checks all of it: the one request that reaches the wire, and the envelope that comes back. */
export async function exchange({ call, data, meta, ...turn }: Exchange): Promise<void> {
  const seen: unknown[] = [];
  const { sends, answers, content, status = 200 } = turn;
  nock(origin)
    .intercept(() => true, sends.slice(0, sends.indexOf(' ')))
    .reply(async (request: globalThis.Request) => {
      seen.push(await read(request));
      const body = content ?? (answers === undefined ? '' : JSON.stringify(answers));
      return [status, body, { 'content-type': content === undefined ? 'application/json' : 'text/plain' }];
    });
  const result = await call(client());
  expect(seen).toEqual([expected(turn)]);
  expect(result).toEqual({ data, meta: { attempts: 1, durationMs: expect.any(Number), ...meta } });
}

function expected({ sends, query = {}, anonymous, headers, body, parts, form, content }: Request & Answer) {
  const types = [
    parts && expect.stringMatching(/^multipart\\/form-data; boundary=/),
    form && 'application/x-www-form-urlencoded',
    body !== undefined && 'application/json',
  ];
  const type = types.find(Boolean);
  return {
    sends,
    query,
    headers: {
      accept: content === undefined ? 'application/json' : '*/*',
      ...(!anonymous && { ${keyCode(auth.name)}: ${quote(auth.value)} }),
      'user-agent': 'agent-connectors-${name.id}',
      ...(type !== undefined && { 'content-type': type }),
      ...headers,
    },
    body: parts ?? form ?? body,
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
  return text === '' ? undefined : JSON.parse(text);
}

/** Entries by name; a name that comes more than once has the list of its values. */
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
