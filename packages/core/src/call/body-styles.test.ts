import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { broken, failure, json } from '../../test/fake-fetch.ts';
import { secrets } from '../../test/sample.ts';
import { callThing, sentBy } from '../../test/vendor.ts';
import { headerKey } from '../auth/static.ts';
import { operation } from '../define/operation.ts';
import { RawBody } from '../define/raw-body.ts';
import { Nothing } from '../define/schema.ts';

const anything = v.record(v.string(), v.unknown());
const post = (meta = {}) =>
  operation('POST /things', { summary: 'Post.', effect: 'write', input: anything, output: Nothing, ...meta });
const get = (meta = {}) => operation('GET /things', { summary: 'Get.', input: anything, output: Nothing, ...meta });

/** The body of a form, as it is before it is encoded. */
const decoded = (form: string) => form.split('&').map((pair) => decodeURIComponent(pair.replaceAll('+', ' ')));

test.each<[string, Record<string, unknown>, string[]]>([
  // The form of Stripe's documentation: https://docs.stripe.com/api/subscriptions/create
  [
    'a list of objects is numbered',
    { items: [{ price: 'price_1', quantity: 2 }, { price: 'price_2' }] },
    ['items[0][price]=price_1', 'items[0][quantity]=2', 'items[1][price]=price_2'],
  ],
  ['a list of texts is not', { expand: ['customer', 'invoice'] }, ['expand[]=customer', 'expand[]=invoice']],
  ['objects nest', { a: { b: { c: true } } }, ['a[b][c]=true']],
  ['null clears a field', { metadata: { plan: null }, email: null }, ['metadata[plan]=', 'email=']],
  ['an empty list clears it, too', { taxes: [] }, ['taxes=']],
  ['a missing field is not sent', { a: { b: undefined, c: 1 } }, ['a[c]=1']],
  ['a name with brackets stays a name', { metadata: { 'a[b]': 'x' } }, ['metadata[a[b]]=x']],
])('in brackets, %s', async (_, params, pairs) => {
  const { body, headers } = await sentBy(callThing({ encode: 'brackets' }, post(), params, [json({})]));
  expect(decoded(body)).toEqual(pairs);
  expect(headers['content-type']).toBe('application/x-www-form-urlencoded');
});

test('the preview of a body in brackets shows the data', async () => {
  const params = { items: [{ price: 'p' }] };
  const { result } = callThing({ encode: 'brackets' }, post(), params, [], { call: { dryRun: true } });
  expect(await result).toMatchObject({ data: { body: params } });
});

test("an operation's encoding wins over its API's", async () => {
  const { body } = await sentBy(
    callThing({ encode: 'brackets' }, post({ encode: 'json' }), { a: { b: 1 } }, [json({})]),
  );
  expect(JSON.parse(body)).toEqual({ a: { b: 1 } });
});

test('a query has objects in brackets where the API has', async () => {
  const params = { created: { gte: 1, lt: 2 }, types: ['a', 'b'], lines: [{ id: 1 }] };
  const api = { arrays: 'brackets', objects: 'brackets' } as const;
  const { url } = await sentBy(callThing(api, get(), params, [json({})]));
  expect(decoded(new URL(url).search.slice(1))).toEqual([
    'created[gte]=1',
    'created[lt]=2',
    'types[]=a',
    'types[]=b',
    'lines[0][id]=1',
  ]);
});

test('each parameter may have its own style of arrays, by our name of it', async () => {
  const operation = get({ arrays: { labels: 'comma', ids: 'brackets' }, wire: { labels: 'tag' } });
  const { url } = await sentBy(callThing({}, operation, { labels: ['a', 'b'], ids: [1, 2], x: [3, 4] }, [json({})]));
  expect(decoded(new URL(url).search.slice(1))).toEqual(['tag=a,b', 'ids[]=1', 'ids[]=2', 'x=3', 'x=4']);
});

test('constants are sent where `in` says', async () => {
  const operation = post({
    constants: { version: '2', kind: 'a', 'X-Preview': 'on' },
    in: { version: 'query', 'X-Preview': 'header' },
  });
  const { url, headers, body } = await sentBy(callThing({}, operation, {}, [json({})]));
  expect(new URL(url).search).toBe('?version=2');
  expect(headers['x-preview']).toBe('on');
  expect(JSON.parse(body)).toEqual({ kind: 'a' });
});

test('a dot in a wire name nests in a JSON body, and in no other place', async () => {
  const nested = post({ wire: { after: 'page.cursor.after', size: 'page.size' } });
  const { body } = await sentBy(callThing({}, nested, { after: 'x', size: 2 }, [json({})]));
  expect(JSON.parse(body)).toEqual({ page: { cursor: { after: 'x' }, size: 2 } });
  const flat = get({ wire: { after: 'page.after' } });
  const { url } = await sentBy(callThing({}, flat, { after: 'x' }, [json({})]));
  expect(new URL(url).search).toBe('?page.after=x');
});

const put = operation('PUT /files/{name}', {
  summary: 'Put a file.',
  effect: 'write',
  encode: 'bytes',
  wholeBody: 'content',
  input: v.strictObject({ name: v.string(), content: RawBody }),
  output: Nothing,
});
const streamOf = (text: string) => new Blob([text]).stream();

test.each<[string, unknown, string, string]>([
  ['text', 'häh', 'häh', 'text/plain;charset=utf-8'],
  ['bytes', new TextEncoder().encode('_abc_').subarray(1, 4), 'abc', 'application/octet-stream'],
  ['a typed Blob', new Blob(['a,b'], { type: 'text/csv' }), 'a,b', 'text/csv'],
  ['a stream', { stream: streamOf('abc'), size: 3, contentType: 'image/png' }, 'abc', 'image/png'],
])('a raw body may be %s', async (_, content, sent, type) => {
  const { body, headers, method } = await sentBy(callThing({}, put, { name: 'f', content }, [json({})]));
  expect({ method, body, type: headers['content-type'] }).toEqual({ method: 'PUT', body: sent, type });
});

test('a stream names its length, and is not sent twice', async () => {
  const content = { stream: streamOf('abc'), size: 3 };
  const { result, seen } = callThing({}, put, { name: 'f', content }, [json({}, 503, { 'retry-after': '0' })]);
  expect(await failure(result)).toMatchObject({ code: 'server' });
  expect(seen.map(({ headers }) => headers['content-length'])).toEqual(['3']);
});

test.each([5, null, {}, { stream: streamOf('a') }, { stream: streamOf('a'), size: -1 }, { stream: 'a', size: 1 }])(
  'another value is refused as a raw body: %j',
  async (content) => {
    const { result, seen } = callThing({}, put, { name: 'f', content }, []);
    expect(await failure(result)).toMatchObject({ code: 'invalid_params', issues: [{ path: 'content' }] });
    expect(seen).toEqual([]);
  },
);

test('a preview of a raw body says its type and size', async () => {
  const { result } = callThing({}, put, { name: 'f', content: 'abc' }, [], { call: { dryRun: true } });
  expect(await result).toMatchObject({ data: { body: { contentType: 'text/plain;charset=utf-8', bytes: 3 } } });
});

describe('names that the caller may choose', () => {
  const bodyOf = async (operation: ReturnType<typeof post>, params: Record<string, unknown>) =>
    JSON.parse((await sentBy(callThing({}, operation, params, [json({})]))).body);

  test('are not nested by their dots', async () => {
    expect(await bodyOf(post(), { 'plan.name': 'pro', plan: 'x' })).toEqual({ 'plan.name': 'pro', plan: 'x' });
  });

  test.each(['__proto__.polluted', 'constructor.assign', 'constructor.prototype.polluted'])(
    'change no object of the language: %s',
    async (name) => {
      const { assign } = Object;
      const body = await bodyOf(post({ wire: { after: 'page.after' } }), JSON.parse(`{"${name}":"yes","after":1}`));
      expect(body).toEqual({ [name]: 'yes', page: { after: 1 } });
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
      expect(Object.assign).toBe(assign);
    },
  );

  test('may be those of every object', async () => {
    expect(await bodyOf(post({ in: { x: 'query' }, arrays: { x: 'comma' } }), { constructor: 1, toString: 2 })).toEqual(
      {
        constructor: 1,
        toString: 2,
      },
    );
  });
});

test('a value that is nested into belongs to its caller and to the definition, and is not changed', async () => {
  const constants = { filter: { x: 1 } };
  const a = { k: 1 };
  const nested = post({ constants, wire: { deep: 'a.b', more: 'filter.y' } });
  const { body } = await sentBy(callThing({}, nested, { a, deep: 2, more: 3 }, [json({})]));
  expect(JSON.parse(body)).toEqual({ a: { k: 1, b: 2 }, filter: { x: 1, y: 3 } });
  expect({ a, constants }).toEqual({ a: { k: 1 }, constants: { filter: { x: 1 } } });
});

test('a value in the place of an object is refused', async () => {
  const { result } = callThing({}, post({ wire: { deep: 'a.b' } }), { a: 'text', deep: 1 }, []);
  expect(await failure(result)).toMatchObject({ code: 'invalid_params', outcome: 'not_sent' });
});

describe('in brackets, nothing vanishes', () => {
  const brackets = { encode: 'brackets', objects: 'brackets', arrays: 'brackets' } as const;
  const date = new Date('2026-11-27T00:00:00Z');

  test('a date is written as in JSON', async () => {
    const { body } = await sentBy(callThing(brackets, post(), { a: { at: date } }, [json({})]));
    expect(decoded(body)).toEqual(['a[at]=2026-11-27T00:00:00.000Z']);
    const { url } = await sentBy(callThing(brackets, get(), { at: date }, [json({})]));
    expect(new URL(url).searchParams.get('at')).toBe('2026-11-27T00:00:00.000Z');
  });

  test.each([{ created: {} }, { created: { gte: undefined } }])('an empty condition is refused: %j', async (params) => {
    expect(await failure(callThing(brackets, get(), params, []).result)).toMatchObject({
      code: 'invalid_params',
      issues: [{ path: 'created', expected: 'at least one field' }],
    });
  });
});

test.each(['text/plain; a=☃', 'text/plain\n'])(
  'a stream of an invalid media type is refused: %j',
  async (contentType) => {
    const content = { stream: streamOf('a'), size: 1, contentType };
    expect(await failure(callThing({}, put, { name: 'f', content }, []).result)).toMatchObject({
      code: 'invalid_params',
    });
  },
);

test('a stream is let go when the call ends before it was read, and its error says that it cannot be retried', async () => {
  let cancelled = false;
  const stream = new ReadableStream<Uint8Array>({
    cancel() {
      cancelled = true;
    },
  });
  const { result } = callThing({}, put, { name: 'f', content: { stream, size: 3 } }, [], {
    options: { fetch: () => Promise.reject(broken('ECONNREFUSED')) },
  });
  expect(await failure(result)).toMatchObject({ code: 'connection', outcome: 'not_sent', retryable: false });
  expect(cancelled).toBe(true);
});

test('a JSON body may have a media type of its own', async () => {
  const typed = post({ constants: { 'Content-Type': 'application/vnd.api+json' }, in: { 'Content-Type': 'header' } });
  const { headers, body } = await sentBy(callThing({}, typed, { a: 1 }, [json({})]));
  expect({ type: headers['content-type'], body }).toEqual({ type: 'application/vnd.api+json', body: '{"a":1}' });
});

test.each([
  ['form', 'a=1&b=x'],
  ['brackets', 'a=1&b=x'],
] as const)('one parameter may be the whole body as %s', async (encode, form) => {
  const { body } = await sentBy(
    callThing({}, post({ encode, wholeBody: 'fields' }), { fields: { a: 1, b: 'x' } }, [json({})]),
  );
  expect(body).toBe(form);
});

test.each([
  [null, 'null'],
  [[], '[]'],
  [undefined, '{}'],
])('a whole body of JSON that is %j is sent as %s', async (content, sent) => {
  const { body } = await sentBy(callThing({}, post({ wholeBody: 'content' }), { content }, [json({})]));
  expect(body).toBe(sent);
});

test('a key may follow a prefix in its header', async () => {
  const auth = headerKey('Authorization', 'apiToken', 'Acme-Key ');
  const { headers } = await sentBy(callThing({ auth }, get(), {}, [json({})]));
  expect(headers['authorization']).toBe(`Acme-Key ${secrets.apiToken}`);
  const { result } = callThing({ auth }, get(), {}, [], { call: { dryRun: true } });
  expect(await result).toMatchObject({ data: { headers: { authorization: 'Acme-Key [redacted]' } } });
});
