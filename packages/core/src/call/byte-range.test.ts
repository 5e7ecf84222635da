import { describe, expect, test } from 'vitest';
import { failure, sampleClient, scriptedFetch } from '../../test/fake-fetch.ts';
import type { DownloadPosition } from './result.ts';

const resume: DownloadPosition = { offset: 4, etag: '"v1"' };
const whole = (headers: Record<string, string> = {}) =>
  new Response('content', { headers: { etag: '"v1"', 'accept-ranges': 'bytes', 'content-length': '7', ...headers } });
const rest = (headers: Record<string, string> = {}) =>
  new Response('ent', { status: 206, headers: { etag: '"v1"', 'content-range': 'bytes 4-6/7', ...headers } });

function get(responses: readonly Response[], options: { readonly resume?: DownloadPosition } = {}) {
  const { fetch, seen } = scriptedFetch(...responses);
  return { seen, download: sampleClient({ fetch, retries: 0 }).files.download({ id: 'f' }, options) };
}

describe('a download', () => {
  test('says how large the file is, and what to continue it with', async () => {
    const { data } = await get([whole()]).download;
    expect(data).toMatchObject({ size: 7, offset: 0, etag: '"v1"' });
  });

  test.each<[string, Record<string, string>]>([
    ['the vendor sends no parts', { 'accept-ranges': 'none' }],
    ['a weak ETag could be that of other bytes', { etag: 'W/"v1"' }],
    ['there is no ETag', { etag: '' }],
  ])('cannot be continued where %s', async (_, headers) => {
    expect((await get([whole(headers)]).download).data).not.toHaveProperty('etag');
  });

  test('that is compressed has neither size nor positions', async () => {
    const { data } = await get([whole({ 'content-encoding': 'br' })]).download;
    expect([data.size, data.etag]).toEqual([undefined, undefined]);
  });
});

describe('a download that continues', () => {
  test('asks for the rest of the same file (RFC 9110 14.2, 13.1.5)', async () => {
    const { seen, download } = get([rest()], { resume });
    const { data } = await download;
    expect(seen[0]?.headers).toMatchObject({ range: 'bytes=4-', 'if-range': '"v1"' });
    expect(data).toMatchObject({ size: 7, offset: 4, etag: '"v1"' });
    expect(await data.text()).toBe('ent');
  });

  test('asks the storage that the vendor redirects to', async () => {
    const moved = new Response(null, { status: 302, headers: { location: 'https://storage.test/f' } });
    const { seen, download } = get([moved, rest()], { resume });
    await download;
    expect(seen[1]?.headers).toEqual({ accept: '*/*', range: 'bytes=4-', 'if-range': '"v1"' });
  });

  test('begins anew where the file has changed', async () => {
    const { data } = await get([whole({ etag: '"v2"' })], { resume }).download;
    expect(data).toMatchObject({ offset: 0, etag: '"v2"' });
  });

  test('may not know how large the file is', async () => {
    const { data } = await get([rest({ 'content-range': 'bytes 4-6/*' })], { resume }).download;
    expect([data.offset, data.size]).toEqual([4, undefined]);
  });

  test.each([
    ['another part', rest({ 'content-range': 'bytes 5-6/7' }), { resume }],
    ['an unnamed part', rest({ 'content-range': '' }), { resume }],
    ['a part that nobody asked for', rest(), {}],
  ])('is an error where it returns %s', async (_, response, options) => {
    expect(await failure(get([response], options).download)).toMatchObject({
      code: 'invalid_response',
      message: expect.stringContaining('returned another part of the file than the one that was asked for'),
    });
  });

  test('of a position behind the end is an error of the API', async () => {
    const { download } = get([new Response(null, { status: 416 })], { resume });
    expect(await failure(download)).toMatchObject({ status: 416 });
  });

  test.each([
    ['no position', 4],
    ['the whole file', { offset: 0, etag: '"v1"' }],
    ['a part of a byte', { offset: 1.5, etag: '"v1"' }],
    ['a weak ETag', { offset: 4, etag: 'W/"v1"' }],
    ['an ETag that is a header', { offset: 4, etag: '"v1"\r\nx: y"' }],
  ])('from %s is refused', async (_, position) => {
    const { seen, download } = get([rest()], { resume: position as DownloadPosition });
    expect(await failure(download)).toMatchObject({ code: 'invalid_options', issues: [{ path: 'resume' }] });
    expect(seen).toEqual([]);
  });
});

test('only files continue', async () => {
  const { fetch, seen } = scriptedFetch();
  const { issues } = sampleClient({ fetch });
  expect(await failure(issues.get({ id: '1' }, { resume }))).toMatchObject({
    code: 'invalid_options',
    issues: [{ path: 'resume', hint: 'only the download of a file continues' }],
  });
  expect(seen).toEqual([]);
});
