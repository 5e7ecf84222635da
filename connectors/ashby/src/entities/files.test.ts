import { expect, it } from 'vitest';
import { expectPost, meta, ok, testClient } from '../../test/wire.ts';

const ashby = testClient();

it('gets a download URL', async () => {
  const file = { url: 'https://files.example.com/resume.pdf?signature=abc' };
  expectPost('/file.info', { fileHandle: 'eyJoYW5kbGUiOnsidHlwZSI6' }, ok(file));
  await expect(ashby.files.get({ fileHandle: 'eyJoYW5kbGUiOnsidHlwZSI6' })).resolves.toEqual({
    data: file,
    meta: meta(),
  });
});

it('creates an upload handle', async () => {
  const params = {
    fileUploadContext: 'CandidateResume' as const,
    filename: 'resume.pdf',
    contentType: 'application/pdf',
    contentLength: 102_400,
  };
  const upload = {
    handle: 'eyJoYW5kbGUiOnsidHlwZSI6',
    url: 'https://uploads.example.com/bucket',
    fields: { key: 'uploads/1', policy: 'abc' },
  };
  expectPost('/file.createFileUploadHandle', params, ok(upload));
  await expect(ashby.files.createFileUploadHandle(params)).resolves.toEqual({ data: upload, meta: meta() });
});
