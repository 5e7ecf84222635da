import { expect, test } from 'vitest';
import { failure, fakeFetch, status } from '../../test/fake-fetch.ts';
import { putTo, uploadTo } from './transfer.ts';

const link = 'https://uploads.sample.test/f?signature=abc';
const file = { filename: 'a.txt', content: 'hello' };

test.each<[string, unknown, string]>([
  ['nothing', null, 'file'],
  ['text', 'hello', 'file'],
  ['bytes without a name', new Uint8Array(2), 'file.filename'],
  ['no content', { filename: 'a.txt' }, 'file.content'],
  ['a number as content', { filename: 'a.txt', content: 5 }, 'file.content'],
])('a file that is %s is refused before anything is sent', async (_, given, path) => {
  const { fetch, seen } = fakeFetch(() => status(200));
  const isRefused = expect.objectContaining({
    code: 'invalid_params',
    outcome: 'not_sent',
    issues: expect.arrayContaining([expect.objectContaining({ path })]),
  });
  expect(await failure(putTo(link, {}, given as never, { fetch }))).toEqual(isRefused);
  expect(await failure(uploadTo(link, {}, given as never, { fetch }))).toEqual(isRefused);
  expect(seen).toHaveLength(0);
});

test.each<[string, unknown, string]>([
  ['null', null, 'headers'],
  ['a list', [['a', 'b']], 'headers'],
  ['of another kind', new Headers({ a: 'b' }), 'headers'],
  ['with an invalid name', { 'a b': 'canary' }, 'headers'],
  ['with a number', { a: 5 }, 'headers.a'],
  ['with a line break', { a: 'canary\r\nb: c' }, 'headers.a'],
])('headers that are %s are refused before anything is sent', async (_, headers, path) => {
  const { fetch, seen } = fakeFetch(() => status(200));
  const error = await failure(putTo(link, headers as never, file, { fetch }));
  expect(error).toMatchObject({ code: 'invalid_params', outcome: 'not_sent', issues: [{ path }] });
  expect(error.message).not.toContain('canary');
  expect(seen).toHaveLength(0);
});

test.each<[unknown, string]>([
  [null, 'fields'],
  [{ key: undefined }, 'fields.key'],
])('fields %j are refused before anything is sent', async (fields, path) => {
  const { fetch, seen } = fakeFetch(() => status(200));
  const error = await failure(uploadTo(link, fields as never, file, { fetch }));
  expect(error).toMatchObject({ code: 'invalid_params', outcome: 'not_sent', issues: [{ path }] });
  expect(seen).toHaveLength(0);
});
