import vm from 'node:vm';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { type FileInput, toBlob, Upload } from './file.ts';

/** Returns the issues of a file, by field. */
const problemsOf = (file: unknown) =>
  (v.safeParse(Upload, file).issues ?? []).map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`);

const bytes = [104, 101, 108, 108, 111];
const buffer = new Uint8Array(bytes).buffer;
const ofAnotherRealm: Record<string, unknown> = vm.runInNewContext(
  `({ view: new Uint8Array([${bytes}]), buffer: new Uint8Array([${bytes}]).buffer })`,
);

test.each<[string, unknown]>([
  ['text', 'hello'],
  ['a Uint8Array', new Uint8Array(bytes)],
  ['a part of a buffer', new Uint8Array([0, ...bytes, 0]).subarray(1, 6)],
  ['an ArrayBuffer', buffer],
  ['a DataView', new DataView(buffer)],
  ['shared memory', new Uint8Array(new SharedArrayBuffer(5)).fill(104)],
  ['a Blob', new Blob(['hello'])],
  ['bytes of another realm', ofAnotherRealm['view']],
  ['a buffer of another realm', ofAnotherRealm['buffer']],
])('content may be %s', async (what, content) => {
  const file = { filename: 'a.txt', content } as FileInput; // the type under test
  expect(problemsOf(file)).toEqual([]);
  const { blob, filename } = toBlob(file);
  expect([await blob.text(), filename, blob.type]).toEqual([
    what === 'shared memory' ? 'hhhhh' : 'hello',
    'a.txt',
    'text/plain',
  ]);
});

test('content may be base64', async () => {
  const file = { filename: 'a.bin', content: btoa('hello'), encoding: 'base64' as const };
  expect(problemsOf(file)).toEqual([]);
  expect(await toBlob(file).blob.text()).toBe('hello');
});

test.each<[string, object, string[]]>([
  ['no name', { content: 'x' }, ['filename: Expected the name of the file']],
  ['a blank name', { filename: ' ', content: 'x' }, ['filename: Expected the name of the file']],
  ['no content', { filename: 'a' }, ['content: Expected text, or bytes as an ArrayBuffer, a typed array or a Blob']],
  [
    'a data: URL as base64',
    { filename: 'a', content: 'data:text/plain;base64,aGk=', encoding: 'base64' },
    ['content: Expected base64 alone, without the beginning of the data: URL up to its comma'],
  ],
  [
    'base64url',
    { filename: 'a', content: 'a-_b', encoding: 'base64' },
    ['content: Expected base64 with + and /, not base64url with - and _'],
  ],
  ['invalid base64', { filename: 'a', content: '***', encoding: 'base64' }, ['content: Expected base64']],
  ['another encoding', { filename: 'a', content: 'x', encoding: 'utf8' }, ["encoding: Expected 'text' or 'base64'"]],
  ['an invalid type', { filename: 'a', content: 'x', contentType: 5 }, ['contentType: Expected a MIME type']],
  [
    'a misspelt field',
    { filename: 'a', content: 'x', mimeType: 'text/plain' },
    ['mimeType: Expected one of filename, content, encoding and contentType'],
  ],
  [
    'a File of a library, which FormData would reject',
    { name: 'a.txt', [Symbol.toStringTag]: 'File' },
    ['content: Expected a Blob of this runtime; of another one pass { filename, content: await file.arrayBuffer() }'],
  ],
])('%s is rejected at its path', (_, file, problems) => {
  expect(problemsOf(file)).toEqual(problems);
});

test.each([undefined, null, 'text', 5, [new Blob([])]])('a value that is not a file is rejected: %j', (value) => {
  expect(problemsOf(value)).toEqual([': Expected a Blob, or { filename, content, encoding?, contentType? }']);
});
