import nock from 'nock';
import { describe, expect, it } from 'vitest';
import { failure } from '../test/calls.ts';
import { client, respond } from '../test/wire.ts';
import { InvalidParamsError, type UploadFileInput, uploadFile } from './index.ts';

const storage = 'https://storage.googleapis.com';
const path = '/uploads.linear.app/a/b?X-Goog-Signature=0f1e2d';
const assetUrl = 'https://uploads.linear.app/a/b';
const target = {
  uploadUrl: `${storage}${path}`,
  assetUrl,
  filename: 'log.txt',
  contentType: 'text/plain',
  size: 12,
  headers: [{ key: 'X-Goog-Content-Length-Range', value: '12,12' }],
};
const file = { filename: 'log.txt', content: '12:00 failed' };

describe('uploadFile', () => {
  it('requests a URL and sends the bytes there without the credential', async () => {
    const requests = respond({ data: { fileUpload: { success: true, uploadFile: target } } });
    const puts: unknown[] = [];
    nock(storage)
      .put(path)
      .reply(async (request: Request) => {
        const { authorization, 'content-type': type, ...headers } = Object.fromEntries(request.headers);
        const sent = { type, cache: headers['cache-control'], range: headers['x-goog-content-length-range'] };
        puts.push({ ...sent, authorization, body: await request.text() });
        return [200, ''];
      });
    const linear = client();
    expect(await uploadFile(linear, { file, makePublic: true })).toEqual({ assetUrl, filename: 'log.txt' });
    expect(requests[0]?.body.variables).toEqual({
      filename: 'log.txt',
      contentType: 'text/plain',
      size: 12,
      makePublic: true,
    });
    expect(puts).toEqual([
      {
        type: 'text/plain',
        cache: 'public, max-age=31536000',
        range: '12,12',
        authorization: undefined,
        body: '12:00 failed',
      },
    ]);
  });

  it('says what to do if the storage rejects the bytes, and keeps the signed URL out of it', async () => {
    respond({ data: { fileUpload: { success: true, uploadFile: target } } });
    nock(storage).put(path).reply(403, '<Error>Expired</Error>');
    const error = await failure(uploadFile(client(), { file }));
    expect(error).toMatchObject({ code: 'permission', hint: expect.stringContaining('Upload it again') });
    expect(`${error.stack} ${JSON.stringify(error)}`).not.toContain('X-Goog-Signature');
  });

  it.each<[string, unknown, string]>([
    ['a path', { file: { path: 'log.txt' } }, 'file.filename'],
    ['text', { file: 'log.txt' }, 'file'],
    ['an empty object', { file: {} }, 'file.content'],
    ['bytes without a name', { file: new Uint8Array(3) }, 'file.filename'],
    ['no file', {}, 'file'],
    ['a file in the place of its object', file, 'file'],
    ['nothing', undefined, 'file'],
    ['null', { file: null }, 'file'],
  ])('rejects %s before anything is sent', async (_what, input, path) => {
    const error = await failure(uploadFile(client(), input as UploadFileInput)); // JavaScript callers may pass anything
    expect(error).toBeInstanceOf(InvalidParamsError);
    expect(error).toMatchObject({ outcome: 'not_sent', hint: expect.stringContaining('{ filename, content') });
    expect(error.toJSON()).toMatchObject({ issues: expect.arrayContaining([expect.objectContaining({ path })]) });
  });

  it('sends nothing to the storage if Linear rejects the file', async () => {
    const extensions = { type: 'usage limit exceeded', code: 'USAGE_LIMIT_EXCEEDED' };
    respond({ errors: [{ message: 'File is too large', extensions }], data: null });
    expect(await failure(uploadFile(client(), { file }))).toMatchObject({ code: 'permission', outcome: 'rejected' });
  });
});
