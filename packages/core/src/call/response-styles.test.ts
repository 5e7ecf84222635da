import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { all, failure, json, ok, scriptedFetch } from '../../test/fake-fetch.ts';
import { secrets } from '../../test/sample.ts';
import { callThing, sentBy, vendor } from '../../test/vendor.ts';
import { createClient } from '../client/create-client.ts';
import { list, operation } from '../define/operation.ts';
import { cursorPages } from '../define/pages.ts';
import { Nothing } from '../define/schema.ts';

const input = v.record(v.string(), v.unknown());
const get = (meta = {}) => operation('GET /things', { summary: 'Get.', input, output: v.unknown(), ...meta });
const csv = get({ text: 'text/csv', output: v.string() });
const text = (body: string, type: string) => new Response(body, { headers: { 'content-type': type } });

test('an answer that is text is the data', async () => {
  const made = callThing({}, csv, {}, [text('id,name\n1,a\n', 'text/csv')]);
  expect((await sentBy(made)).headers['accept']).toBe('text/csv');
  expect(await made.result).toMatchObject({ data: 'id,name\n1,a\n' });
});

test('text that is empty, or labelled otherwise, is text as well', async () => {
  expect(await callThing({}, csv, {}, [text('', 'text/csv')]).result).toMatchObject({ data: '' });
  expect(await callThing({}, csv, {}, [text('1', 'text/plain')]).result).toMatchObject({ data: '1' });
});

test('a web page or an error in place of text is no result', async () => {
  expect(
    await failure(callThing({}, csv, {}, [text('<!doctype html>', 'text/html')], { options: { retries: 0 } }).result),
  ).toMatchObject({
    code: 'invalid_response',
  });
  const error = { success: false, error: 'no such report' };
  expect(await failure(callThing({}, csv, {}, [json(error)]).result)).toMatchObject({ code: 'invalid_request' });
});

test('an operation may ask for another media type', async () => {
  const { headers } = await sentBy(callThing({}, get({ accept: 'application/vnd.x+json' }), {}, [ok({})]));
  expect(headers['accept']).toBe('application/vnd.x+json');
});

test('declared response headers are in meta.headers, where they are there', async () => {
  const created = operation('POST /things', {
    summary: 'Create.',
    effect: 'write',
    input,
    output: Nothing,
    responseHeaders: ['Location'],
  });
  const response = new Response(null, { status: 201, headers: { location: '/things/1', 'x-other': 'y' } });
  const { result } = callThing({ responseHeaders: ['etag'] }, created, {}, [response]);
  expect(await result).toMatchObject({ data: null, meta: { headers: { location: '/things/1' } } });
  const { result: plain } = callThing({ responseHeaders: ['etag'] }, get(), {}, [ok({})]);
  expect((await plain).meta).not.toHaveProperty('headers');
});

const unchanged = () => new Response(null, { status: 304, headers: { etag: '"a"' } });
const conditional = { conditional: true, responseHeaders: ['etag'] };
const call = { ifNoneMatch: '"a"' };

test('a record that has not changed is not read again', async () => {
  const made = callThing(conditional, get(), {}, [unchanged()], { call });
  expect((await sentBy(made)).headers['if-none-match']).toBe('"a"');
  expect(await made.result).toMatchObject({ data: null, meta: { notModified: true, headers: { etag: '"a"' } } });
});

test('a listing that has not changed is empty, and has no next page', async () => {
  const listing = list('GET /things', { summary: 'List.', input, item: v.unknown() });
  const { result } = callThing(conditional, listing, {}, [unchanged()], { call });
  const { data, meta } = await result;
  expect({ data, notModified: meta.notModified, next: meta.nextCursor }).toEqual({
    data: [],
    notModified: true,
    next: undefined,
  });
});

test('a record that has changed comes with its new ETag', async () => {
  const { result } = callThing(conditional, get(), {}, [json({ data: { id: 1 } }, 200, { etag: '"b"' })], { call });
  expect(await result).toMatchObject({ data: { id: 1 }, meta: { headers: { etag: '"b"' } } });
});

test.each<[string, Parameters<typeof callThing>[0], Parameters<typeof callThing>[1]]>([
  ['whose vendor compares none', {}, get()],
  [
    'that writes',
    conditional,
    operation('POST /things', { summary: 'Post.', effect: 'write', input, output: Nothing }),
  ],
])('an ETag is refused by an operation %s', async (_, api, operation) => {
  const { result, seen } = callThing(api, operation, {}, [], { call });
  expect(await failure(result)).toMatchObject({ code: 'invalid_options', issues: [{ path: 'ifNoneMatch' }] });
  expect(seen).toEqual([]);
});

test('warnings of a page are in its meta', async () => {
  const listing = list('GET /things', {
    summary: 'List.',
    input,
    item: v.unknown(),
    pagination: {
      style: 'cursor',
      items: '',
      wire: {},
      encode: (cursor) => cursor,
      pageInfo: () => ({ warnings: ['cut'] }),
    },
  });
  expect(await callThing({}, listing, {}, [json([1])]).result).toMatchObject({ meta: { warnings: ['cut'] } });
});

test('a record that may be null is null in a response without a body, without a warning', async () => {
  const { result } = callThing({}, get({ output: v.nullable(v.string()) }), {}, [new Response(null, { status: 204 })]);
  const { data, meta } = await result;
  expect({ data, warnings: meta.warnings }).toEqual({ data: null, warnings: undefined });
});

describe('a walk with an ETag', () => {
  const listing = list('GET /things', {
    summary: 'List.',
    input: v.strictObject({ cursor: v.optional(v.string()), limit: v.optional(v.number()) }),
    item: v.unknown(),
    pagination: cursorPages({ items: 'data', next: 'next' }),
  });
  const walk = (...script: Response[]) => {
    const { fetch, seen } = scriptedFetch(...script);
    const client = createClient(vendor(conditional, { listing }), { apiToken: secrets.apiToken, env: {}, fetch });
    return { records: client.things.listing({}, call), seen };
  };

  test('sends it with the first page alone', async () => {
    const { records, seen } = walk(json({ data: [1], next: 'c' }), json({ data: [2] }));
    expect(await all(records)).toEqual([1, 2]);
    expect(seen.map(({ headers }) => headers['if-none-match'])).toEqual(['"a"', undefined]);
  });

  test('of records fails where nothing has changed: they would look like none', async () => {
    const { records } = walk(unchanged());
    await expect(all(records)).rejects.toMatchObject({ code: 'pagination' });
  });

  test('of pages shows it', async () => {
    const { records } = walk(unchanged());
    expect(await all(records.pages())).toMatchObject([{ data: [], meta: { notModified: true } }]);
  });
});

test('an ETag is refused by an executor, which would ignore it', async () => {
  const executor = { execute: async () => ({ data: {} }) };
  const { result } = callThing(conditional, get(), {}, [], { call, options: { executor } });
  expect(await failure(result)).toMatchObject({ code: 'invalid_options', issues: [{ path: 'ifNoneMatch' }] });
});
