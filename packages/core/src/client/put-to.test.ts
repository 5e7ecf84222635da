import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { broken, failure, scriptedFetch, status } from '../../test/fake-fetch.ts';
import { putTo } from './transfer.ts';

const link = 'https://uploads.sample.test/f?signature=abc-canary';
const file = { filename: 'a.txt', content: 'hello' };

beforeEach(() => {
  vi.spyOn(Math, 'random').mockReturnValue(0);
});
afterEach(() => {
  vi.restoreAllMocks();
});

test('a file is sent as it is, with the headers of the link and without a credential', async () => {
  const { fetch, seen } = scriptedFetch(status(200));
  await putTo(link, { 'Cache-Control': 'public, max-age=1', 'x-goog-content-length-range': '5,5' }, file, { fetch });
  expect(seen).toMatchObject([
    {
      method: 'PUT',
      url: link,
      body: 'hello',
      headers: {
        'content-type': 'text/plain',
        'cache-control': 'public, max-age=1',
        'x-goog-content-length-range': '5,5',
      },
    },
  ]);
  expect(seen[0]?.headers).not.toHaveProperty('authorization');
});

test("the link's own media type wins, in any spelling of its header", async () => {
  const { fetch, seen } = scriptedFetch(status(200));
  await putTo(link, { 'Content-Type': 'image/png' }, file, { fetch });
  expect(seen[0]?.headers['content-type']).toBe('image/png');
});

test('it is retried after a lost connection, because the second upload replaces the first', async () => {
  const { fetch, seen } = scriptedFetch(broken('ECONNRESET'), status(200));
  await putTo(link, {}, file, { fetch });
  expect(seen).toHaveLength(2);
});

test('an expired link says so, without repeating it', async () => {
  const { fetch } = scriptedFetch(status(403));
  const error = await failure(putTo(link, {}, file, { fetch }));
  expect(error).toMatchObject({ code: 'permission', outcome: 'rejected' });
  expect(String(error.stack)).not.toContain('abc-canary');
});

test('no error repeats what the headers of the link prove', async () => {
  const headers = {
    'X-Amz-Security-Token': 'token-canary-0815',
    authorization: 'AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830, Signature=5fa00fa31553b73ebf19-canary',
    'content-type': 'text/plain',
  };
  const { fetch } = scriptedFetch(({ headers: sent }) => {
    throw new Error(`no ${JSON.stringify(sent)} nor 5fa00fa31553b73ebf19-canary`);
  });
  const error = await failure(putTo(link, headers, file, { fetch, retries: 0 }));
  const cause = String((error.cause as Error).message);
  expect(cause).not.toContain('canary');
  expect(cause).toContain('text/plain');
});
