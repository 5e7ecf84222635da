import { expect, it } from 'vitest';
import type { SandboxRequest } from './emulator.ts';
import { withEtag } from './etag.ts';
import { json } from './wire-response.ts';

const request = (ifNoneMatch?: string, method = 'GET'): SandboxRequest => ({
  method,
  path: '/items',
  params: {},
  query: new URLSearchParams(),
  headers: ifNoneMatch === undefined ? {} : { 'if-none-match': ifNoneMatch },
  rawBody: new Uint8Array(),
  body: undefined,
});
const page = json({ items: [1] }, 200, { link: '<next>' });
const etag = withEtag(request(), page).headers?.etag ?? '';

it('adds an ETag that depends on the body', () => {
  expect(etag).toMatch(/^W\/"[0-9a-f]{64}"$/);
  expect(withEtag(request(), page)).toEqual({ ...page, headers: { link: '<next>', etag } });
  expect(withEtag(request(), json({ items: [2] })).headers?.etag).not.toBe(etag);
});

it.each(['the tag', 'one of several', 'a strong tag', '*'])('answers 304 without a body to %s', (kind) => {
  const strong = etag.replace('W/', '');
  const given = { 'the tag': etag, 'one of several': `"x", ${etag}`, 'a strong tag': strong, '*': '*' }[kind];
  expect(withEtag(request(given), page)).toEqual({ status: 304, headers: { link: '<next>', etag } });
});

it('sends the response if the client has another one', () => {
  expect(withEtag(request('"other"'), page)).toMatchObject({ status: 200, json: page.json });
});

it('leaves writes and errors as they are', () => {
  expect(withEtag(request('*', 'POST'), page)).toBe(page);
  const missing = json({ message: 'Not Found' }, 404);
  expect(withEtag(request('*'), missing)).toBe(missing);
});
