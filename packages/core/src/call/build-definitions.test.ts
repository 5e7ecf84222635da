import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { failure, ok, scriptedFetch } from '../../test/fake-fetch.ts';
import { sampleWith, secrets } from '../../test/sample.ts';
import { createClient } from '../client/create-client.ts';
import { defineConnector } from '../define/connector.ts';
import { entity } from '../define/entity.ts';
import { list, operation } from '../define/operation.ts';
import { linkPages } from '../define/pages.ts';
import { Nothing } from '../define/schema.ts';

const text = v.string();
const anything = v.unknown();

/** Operations whose definitions have features that the sample lacks. */
const things = entity({ summary: 'Things.' }, () => ({
  fixedRead: operation('GET /things', {
    summary: 'Read with a fixed parameter.',
    input: v.strictObject({ q: v.optional(text) }),
    constants: { kind: 'thing', embed: ['owner', 'tags'] },
    output: anything,
  }),
  fixedDelete: operation('DELETE /things/{id}', {
    summary: 'Delete with a fixed parameter.',
    effect: 'destructive',
    input: v.strictObject({ id: text }),
    constants: { hard: true },
    output: Nothing,
  }),
  queried: operation('GET /things?type=a', {
    summary: 'Read by a route with a query.',
    input: v.strictObject({ q: v.optional(v.nullable(text)) }),
    output: anything,
  }),
  walked: list('GET /things?type=a', {
    summary: 'List by a route with a query.',
    input: v.strictObject({ cursor: v.optional(text) }),
    pagination: linkPages({ items: 'data' }),
    item: anything,
  }),
  whole: operation('PUT /things/{id}', {
    summary: 'Write a body of one parameter.',
    effect: 'write',
    input: v.strictObject({ id: text, attributes: v.record(text, anything) }),
    wholeBody: 'attributes',
    wire: { attributes: 'traits' },
    output: Nothing,
  }),
  form: operation('POST /things', {
    summary: 'Write a form.',
    effect: 'write',
    encode: 'form',
    input: v.strictObject({ name: text, items: v.array(anything), on: v.boolean() }),
    output: Nothing,
  }),
  contents: operation('GET /repos/{repo}/contents/{path+}', {
    summary: 'Read a file of a tree.',
    input: v.strictObject({ repo: text, path: text }),
    output: anything,
  }),
  person: operation('GET /people/{identifier}', {
    summary: 'Read a person, whose identifier may hold slashes.',
    input: v.strictObject({ identifier: text }),
    output: anything,
  }),
}));

function asked() {
  const { fetch, seen } = scriptedFetch(ok([]));
  const connector = defineConnector({ ...sampleWith({ slashes: ['identifier'] }), entities: { things } });
  const client = createClient(connector, { apiToken: secrets.apiToken, env: {}, fetch });
  const request = () => {
    const { method, url = '', body } = seen[0] ?? {};
    return { method, at: url.replace('https://api.sample.test', ''), body };
  };
  return { things: client.things, seen, request };
}

describe('constants of an operation', () => {
  test('are sent in the query of a GET, beside the parameters of the call', async () => {
    const { things: client, request } = asked();
    await client.fixedRead({ q: 'x' });
    expect(request()).toEqual({ method: 'GET', at: '/things?kind=thing&embed=owner&embed=tags&q=x', body: '' });
  });

  test('are sent in the query of a DELETE, which has no body for them', async () => {
    const { things: client, request } = asked();
    await client.fixedDelete({ id: '1' });
    expect(request()).toEqual({ method: 'DELETE', at: '/things/1?hard=true', body: '' });
  });
});

describe('a route with a query', () => {
  test('keeps it and adds parameters', async () => {
    const one = asked();
    await one.things.queried({ q: 'x' });
    expect(one.request().at).toBe('/things?type=a&q=x');
    const other = asked();
    await other.things.queried({});
    expect(other.request().at).toBe('/things?type=a');
  });

  test('is replaced by the whole query of a link to the next page', async () => {
    const { things: client, request } = asked();
    await client.walked({ cursor: '?type=a&page=2' });
    expect(request().at).toBe('/things?type=a&page=2');
  });
});

test('null is left out of a query, because vendors would read the text `null`', async () => {
  const { things: client, request } = asked();
  await client.queried({ q: null });
  expect(request().at).toBe('/things?type=a');
});

test('a parameter that is the whole body is sent as the body, whatever its name', async () => {
  const { things: client, request } = asked();
  await client.whole({ id: '1', attributes: { plan: 'pro', attributes: 1 } });
  expect(request()).toEqual({ method: 'PUT', at: '/things/1', body: '{"plan":"pro","attributes":1}' });
});

test('a dry run shows a form as it is sent', async () => {
  const params = () => ({ name: 'a&b', items: [{ price: 5 }], on: true });
  const { things: client, request } = asked();
  const { data } = await client.form(params(), { dryRun: true });
  await client.form(params());
  expect(request().body).toBe('name=a%26b&items=%5B%7B%22price%22%3A5%7D%5D&on=true');
  expect(data.body).toBe(request().body);
  expect(data.headers['content-type']).toBe('application/x-www-form-urlencoded');
});

describe('a path parameter of several segments', () => {
  test.each([
    ['README.md', 'README.md'],
    ['src/index.ts', 'src/index.ts'],
    ['a b/c?d#e/100%', 'a%20b/c%3Fd%23e/100%25'],
    ['.github/workflows/ci.yml', '.github/workflows/ci.yml'],
    ['a/..b/...', 'a/..b/...'],
  ])('%s keeps its slashes', async (path, expected) => {
    const { things: client, request } = asked();
    await client.contents({ repo: 'r', path });
    expect(request().at).toBe(`/repos/r/contents/${expected}`);
  });

  test.each([
    '..',
    '../x',
    'a/../b',
    'a/..',
    './a',
    'a/.',
    'a/%2e%2E/b',
    '/a',
    'a/',
    'a//b',
    'a\\b',
    'a\\..\\b',
    ' ',
    'a/\n',
  ])('is rejected when it leads elsewhere: %j', async (path) => {
    const { things: client, seen } = asked();
    const error = await failure(client.contents({ repo: 'r', path }));
    expect(error).toMatchObject({ code: 'invalid_params', outcome: 'not_sent', issues: [{ path: 'path' }] });
    expect(seen).toHaveLength(0);
  });

  test('gives no other path parameter that ability', async () => {
    const { things: client } = asked();
    expect(await failure(client.contents({ repo: 'a/b', path: 'x' }))).toMatchObject({ issues: [{ path: 'repo' }] });
  });
});

describe('a path parameter that may contain slashes', () => {
  test('is still a single segment', async () => {
    const { things: client, request } = asked();
    await client.person({ identifier: 'a/b' });
    expect(request().at).toBe('/people/a%2Fb');
  });

  test.each(['..', 'a/..', '../a', 'a/%2e%2e/b', '/a', 'a\\b'])(
    'is rejected when it leads elsewhere: %j',
    async (identifier) => {
      const { things: client, seen } = asked();
      expect(await failure(client.person({ identifier }))).toMatchObject({ code: 'invalid_params' });
      expect(seen).toHaveLength(0);
    },
  );
});
