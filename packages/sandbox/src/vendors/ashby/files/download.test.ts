import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AshbyTestClient, basic, type Loose, startAshby } from '../ashby-test-client.ts';
import { credentials } from '../credentials.ts';

let ashby: AshbyTestClient;
let url: string;
let candidate: Loose;

beforeAll(async () => {
  ashby = await startAshby();
  const candidates = await ashby.results('candidate.list');
  candidate = candidates.find(({ resumeFileHandle }: Loose) => resumeFileHandle !== undefined);
  url = (await ashby.results('file.info', { fileHandle: candidate.resumeFileHandle.handle })).url;
});
afterAll(() => ashby.sandbox.close());

test('the link from file.info returns the file without a key', async () => {
  const response = await fetch(url);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/pdf');
  const content = await response.text();
  expect(content.startsWith('%PDF-')).toBe(true);
  expect(content).toContain(candidate.name);
});

test('the storage rejects a key in addition to the signature, and a changed link', async () => {
  const authorization = basic(credentials.apiKey);
  expect((await fetch(url, { headers: { authorization } })).status).toBe(400);
  expect((await fetch(`${url}x`)).status).toBe(403);
  expect((await fetch(url.replace(/expires=\d+/, 'expires=9999999999999'))).status).toBe(403);
});

test('a handle from elsewhere is not found', async () => {
  expect(await ashby.errorCode('file.info', { fileHandle: 'bm90aGluZw==' })).toBe('file_not_found');
});
