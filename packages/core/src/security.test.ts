import { inspect } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { failure, fakeFetch, json, ok, sampleClient } from '../test/fake-fetch.ts';
import { type FaultServer, respond, startFaultServer } from '../test/fault-server.ts';
import { sample, sampleWith, secrets } from '../test/sample.ts';
import { headerKey } from './auth/static.ts';
import { createClient } from './client/create-client.ts';
import { ConnectorError } from './errors/connector-error.ts';

/** Characters that have a special meaning somewhere between here and the vendor. */
const sharp = fc.string({
  unit: fc.constantFrom(
    ...['.', '/', '\\', '%', '2', 'e', '0', 'd', 'a', '?', '#', '&', '=', '+', ',', ';', ':', '@', ' ', '"', "'", '<'],
    ...['\r', '\n', '\t', '\0', '\u007f', '\u0085', '\u2028', '\ud800', '\udc00', 'é', '[', ']', '{', '}', '$', '*'],
  ),
  maxLength: 12,
});
const text = fc.oneof(sharp, fc.string({ unit: 'binary', maxLength: 20 }), fc.string({ unit: 'grapheme' }));

/** A raw server behind a client, and the request that reached it. */
let server: FaultServer;
const oneRecord = '{"data":{"id":"1"}}';
const oneList = '{"data":[]}';
let body = oneRecord;
beforeAll(async () => {
  server = await startFaultServer(() => (turn) => respond(200, {}, body)(turn));
});
afterAll(() => server.close());
const client = () => sampleClient({ baseUrl: { rest: server.origin } });
beforeEach(() => {
  body = oneRecord;
});

/** Returns the request of a call, or nothing when the call was rejected before anything was sent. */
async function sent(call: PromiseLike<unknown>) {
  const before = server.received.length;
  try {
    await call;
  } catch (error) {
    expect(error).toMatchObject({ code: 'invalid_params', outcome: 'not_sent' });
    expect(server.received.length).toBe(before);
    return undefined;
  }
  expect(server.received.length).toBe(before + 1);
  return server.received[before];
}

describe('a value that a caller passes cannot leave its place on the wire', () => {
  test('in the path', () =>
    fc.assert(
      fc.asyncProperty(text, async (id) => {
        const request = await sent(client().issues.get({ id }));
        if (request === undefined) return;
        const [, ...segments] = request.path.split('/');
        expect(segments.map(decodeURIComponent)).toEqual(['issues', id]);
        expect(request.body).toBe('');
      }),
      { numRuns: 100 },
    ));

  test('in the query', () => {
    body = oneList;
    return fc.assert(
      fc.asyncProperty(text, fc.array(text, { minLength: 1, maxLength: 3 }), text, async (q, states, key) => {
        const request = await sent(client().issues.list({ q, states, filter: { [`k${key}`]: q } }));
        if (request === undefined) {
          expect([q, ...states, key].every((part) => part.isWellFormed())).toBe(false);
          return;
        }
        const url = new URL(request.path, server.origin);
        expect(url.pathname).toBe('/issues');
        expect([...url.searchParams.keys()].sort()).toEqual(['filter', 'query', ...states.map(() => 'states')]);
        expect(url.searchParams.getAll('states')).toEqual(states);
        expect(JSON.parse(url.searchParams.get('filter') ?? '')).toEqual({ [`k${key}`]: q });
      }),
      { numRuns: 100 },
    );
  });

  test('in a header, which it cannot split', () =>
    fc.assert(
      fc.asyncProperty(
        fc.oneof(
          text,
          sharp.map((end) => `a\r\nx-evil: 1${end}`),
        ),
        async (request_key) => {
          const request = await sent(client().issues.update({ id: '1', request_key }));
          if (request === undefined) return;
          expect(request.headers).not.toHaveProperty('x-evil');
          // HTTP drops whitespace around a value; its bytes are latin1.
          expect(request.headers['x-request-key']).toBe(request_key.replace(/^[ \t]+|[ \t]+$/g, ''));
          expect(request.headers.authorization).toBe(`Bearer ${secrets.apiToken}`);
        },
      ),
      { numRuns: 100 },
    ));

  test('in the body', () =>
    fc.assert(
      fc.asyncProperty(text, fc.dictionary(text, fc.jsonValue()), async (title, extra) => {
        const request = await sent(client().issues.create({ title, extra }));
        if (request === undefined) return; // a reserved name
        const wellFormed = JSON.stringify({ title, extra });
        expect(JSON.parse(request.body)).toEqual(JSON.parse(wellFormed));
        expect(request.path).toBe('/issues');
      }),
      { numRuns: 100 },
    ));

  test('in a link to the next page, which leads to that listing alone', () => {
    body = oneList;
    return fc.assert(
      fc.asyncProperty(
        fc.oneof(
          text,
          fc
            .tuple(fc.constantFrom('', 'https://evil.test', 'http://127.0.0.1', '//', '/\\', '/postings/linked'), text)
            .map((parts) => parts.join('')),
          text.map((end) => `${server.origin}${end}`),
          text.map((end) => `${server.origin}/postings/linked${end}`),
          text.map((end) => `?${end}`),
          text.map((end) => `?page=2&${end}`),
        ),
        async (cursor) => {
          const request = await sent(client().jobPostings.listByLink({ cursor }));
          if (request !== undefined) expect(new URL(request.path, server.origin).pathname).toBe('/postings/linked');
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('a prototype', () => {
  const reserved = fc.constantFrom('__proto__', 'constructor', 'prototype');
  const nested = (names: readonly string[], leaf: unknown) =>
    names.reduceRight<unknown>((inner, name) => JSON.parse(`{${JSON.stringify(name)}:${JSON.stringify(inner)}}`), leaf);
  const untouched = () => {
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('polluted');
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  };

  test('cannot be reached by parameters, at any depth', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.string()), fc.array(fc.string()), async (before, after) => {
        const name = '__proto__';
        const extra = nested(['a', ...before, name, ...after], { polluted: true });
        const error = await failure(client().issues.create({ title: 'x', extra: extra as Record<string, unknown> }));
        expect(error).toMatchObject({ code: 'invalid_params', outcome: 'not_sent' });
        untouched();
      }),
    ));

  test('cannot be reached by responses or selections', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(reserved, fc.constant('account')), { maxLength: 4 }), async (names) => {
        const record = nested(names, { polluted: true, id: '1' });
        const { fetch } = fakeFetch(() => ok(record));
        const fields = [...names.map((_, depth) => names.slice(0, depth + 1).join('.')), 'id'] as 'id'[];
        for (const options of [{}, { fields }]) {
          const { data } = await sampleClient({ fetch }).issues.get({ id: '1' }, options);
          expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
        }
        untouched();
      }),
    ));
});

describe('a number that JavaScript cannot represent', () => {
  /** JSON text with numbers of any size, beside the same data with the numbers as text. */
  const tree = fc.letrec<{ node: [string, unknown] }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.bigInt({ min: 2n ** 53n, max: 2n ** 200n }).map((n): [string, unknown] => [String(n), String(n)]),
      fc.maxSafeInteger().map((n): [string, unknown] => [String(n), n]),
      fc
        .array(tie('node'), { maxLength: 4 })
        .map((items): [string, unknown] => [
          `[${items.map(([written]) => written).join(',')}]`,
          items.map(([, value]) => value),
        ]),
      fc
        .dictionary(fc.stringMatching(/^[a-z]{1,5}$/), tie('node'), { maxKeys: 4 })
        .map((entries): [string, unknown] => [
          `{${Object.entries(entries).map(([name, [written]]) => `"${name}":${written}`)}}`,
          Object.fromEntries(Object.entries(entries).map(([name, [, value]]) => [name, value])),
        ]),
    ),
  })).node;

  test('is kept exactly, as the id and anywhere in a record', () =>
    fc.assert(
      fc.asyncProperty(fc.bigInt({ min: 2n ** 53n, max: 2n ** 128n }), tree, async (id, [written, value]) => {
        body = `{"data":{"id":${id},"more":${written}}}`;
        const { data } = await client().issues.get({ id: String(id) });
        expect(data).toEqual({ id: String(id), more: value });
        expect(server.received.at(-1)?.path).toBe(`/issues/${id}`);
      }),
      { numRuns: 100 },
    ));

  test('is kept exactly as a cursor', async () => {
    const { fetch, seen } = fakeFetch((_, turn) => {
      const cursor = turn === 0 ? '9007199254740993' : 'null';
      const page = `{"data":[{"id":"${turn}"}],"pagination":{"cursor":${cursor},"has_next_page":${turn === 0}}}`;
      return new Response(page);
    });
    for await (const _ of sampleClient({ fetch }).issues.list());
    expect(seen.map(({ url }) => new URL(url).searchParams.get('cursor'))).toEqual([null, '9007199254740993']);
  });
});

describe('a credential', () => {
  /** Returns everything about an error that anyone may see. */
  const views = (error: Error) =>
    [inspect(error, { depth: 20, showHidden: true }), String(error), error.stack, JSON.stringify(error)].join('\n');

  test('that would break a header is rejected without being repeated', () => {
    const control = fc.constantFrom('\r', '\n', '\r\nx-evil: 1', '\0', '\u001b', '\u007f', '日', '\u2028', '\ud800');
    const part = fc.stringMatching(/^[A-Za-z0-9]{8,20}$/);
    fc.assert(
      fc.property(part, control, part, fc.boolean(), (begin, broken, end, fromEnvironment) => {
        const apiToken = `${begin}${broken}${end}`;
        const make = () =>
          fromEnvironment ? createClient(sample, { env: { SAMPLE_API_TOKEN: apiToken } }) : sampleClient({ apiToken });
        let thrown: unknown;
        try {
          make();
        } catch (error) {
          thrown = error;
        }
        if (!ConnectorError.isInstance(thrown)) throw new Error('It was accepted.');
        expect(thrown.code).toBe('invalid_options');
        for (const piece of [begin, end]) expect(views(thrown)).not.toContain(piece);
      }),
    );
  });

  const written: Readonly<Record<string, (secret: string) => string>> = {
    'as it is': (secret) => secret,
    'in base64': (secret) => Buffer.from(secret).toString('base64'),
    'in base64 for URLs': (secret) => Buffer.from(secret).toString('base64url'),
    'percent-encoded': encodeURIComponent,
    'percent-encoded by another encoder': (secret) =>
      encodeURIComponent(secret).replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase()),
    'percent-encoded twice': (secret) => encodeURIComponent(encodeURIComponent(secret)),
    'as JSON of another encoder': (secret) => JSON.stringify(secret).slice(1, -1).replaceAll('/', '\\/'),
    'as a form': (secret) => new URLSearchParams([['', secret]]).toString().slice(1),
    'as JSON': (secret) => JSON.stringify(secret).slice(1, -1),
    'as JSON in JSON': (secret) => JSON.stringify(JSON.stringify(secret).slice(1, -1)).slice(1, -1),
    'in hex': (secret) => Buffer.from(secret).toString('hex'),
    'in hex in capitals': (secret) => Buffer.from(secret).toString('hex').toUpperCase(),
    'in HTML': (secret) => secret.replace(/["'&<>]/g, (c) => `&#${c.charCodeAt(0)};`),
  };

  /** Unlike a bearer token, a key may contain spaces. */
  const keyed = sampleWith({ auth: headerKey('x-api-key', 'apiToken') });

  test.each(Object.entries(written))(
    'that the vendor repeats %s is in no error',
    (_, write) =>
      fc.assert(
        fc.asyncProperty(
          fc.stringMatching(/^[A-Za-z0-9/+="'\\~*!() -]{12,40}$/),
          fc.constantFrom(400, 401, 404, 429, 500, 200),
          async (text, status) => {
            const apiToken = text.trim();
            fc.pre(apiToken.length >= 12);
            const shown = write(apiToken);
            const responses = [
              () => json({ success: false, error: `No: ${shown}!`, code: shown, request_id: shown }, status),
              () => new Response(`<html>${shown}</html>`, { status, headers: { 'x-request-id': shown } }),
              () => new Response(`Bearer ${shown}`, { status }),
              () => new Response(null, { status: 302, headers: { location: `https://x.test/${encodeURI(shown)}` } }),
            ];
            for (const make of responses) {
              const client = createClient(keyed, { env: {}, apiToken, fetch: fakeFetch(make).fetch, retries: 0 });
              expect(views(await failure(client.issues.get({ id: '1' })))).not.toContain(shown);
            }
          },
        ),
        { numRuns: 10 },
      ),
    // Ten runs take a second, and several where other tests have the processor.
    30_000,
  );

  test('is sent to the host of its own API and to no other', async () => {
    const seen: string[] = [];
    const { fetch } = fakeFetch(({ url, headers }) => {
      seen.push(`${new URL(url).host} ${headers['authorization']}`);
      return url.endsWith('/people') ? json({ people: [] }) : ok({ id: '1' });
    });
    const options = { env: {}, fetch, ...secrets, siteId: 'site', clientId: 'cid' };
    const both = createClient(sampleWith({}), options);
    await both.issues.get({ id: '1' });
    await both.people.list();
    await both.status.get();
    expect(seen).toEqual([
      `api.sample.test Bearer ${secrets.apiToken}`,
      `track.sample.test Basic ${Buffer.from(`site:${secrets.trackKey}`).toString('base64')}`,
      'api.sample.test undefined',
    ]);
  });
});
