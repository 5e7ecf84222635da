import { AbortedError, ConnectorError, type FileInput } from '@agent-connectors/core';
import nock from 'nock';
import { describe, expect, it } from 'vitest';
import { candidate } from '../test/records.ts';
import { expectPost, ok, testClient } from '../test/wire.ts';
import { downloadFile, type UploadFileInput, uploadFile } from './index.ts';

const ashby = testClient();
const store = 'https://files.example.com';
const fileHandle = 'eyJoYW5kbGUiOnsidHlwZSI6';
const candidateId = candidate.id;

async function errorOf(promise: Promise<unknown>): Promise<ConnectorError> {
  const error = await promise.catch((reason: unknown) => reason);
  if (!ConnectorError.isInstance(error)) throw new Error(`no error of ours: ${error}`);
  return error;
}

describe('downloadFile', () => {
  const link = (signature: string) => {
    expectPost('/file.info', { fileHandle }, ok({ url: `${store}/resume.pdf?signature=${signature}` }));
    return nock(store, { badheaders: ['authorization'] })
      .get('/resume.pdf')
      .query({ signature });
  };
  const headers = { 'content-type': 'application/pdf', 'content-disposition': 'attachment; filename="resume.pdf"' };

  it('downloads from the signed URL without the API key', async () => {
    link('a').reply(200, '%PDF-1.4', headers);
    const download = await downloadFile(ashby, { fileHandle });
    expect(download).toMatchObject({ contentType: 'application/pdf', filename: 'resume.pdf' });
    await expect(download.text()).resolves.toBe('%PDF-1.4');
  });

  it.each([403, 400, 404])('requests a new URL when the first has expired: HTTP %i', async (status) => {
    link('a').reply(status, '<Error><Code>AccessDenied</Code></Error>');
    link('b').reply(200, '%PDF-1.4', headers);
    await expect((await downloadFile(ashby, { fileHandle })).text()).resolves.toBe('%PDF-1.4');
  });

  it('requests a new URL once, and shows neither URL', async () => {
    link('a').reply(403);
    link('b').reply(403);
    const error = await errorOf(downloadFile(ashby, { fileHandle }));
    expect(error.code).toBe('permission');
    expect(JSON.stringify(error)).not.toContain('signature');
  });

  it('does not request a new URL when Ashby rejects the request or the storage fails', async () => {
    const errorInfo = { code: 'file_not_found', message: 'File not found' };
    expectPost('/file.info', { fileHandle }, { success: false, errorInfo });
    expect(await errorOf(downloadFile(ashby, { fileHandle }))).toMatchObject({ vendorCode: 'file_not_found' });
    link('a').reply(503);
    expect(await errorOf(downloadFile(ashby, { fileHandle }, { retries: 0 }))).toMatchObject({
      code: 'server',
      status: 503,
    });
  });
});

it('aborts a download with its signal', async () => {
  const controller = new AbortController();
  expectPost('/file.info', { fileHandle }, ok({ url: `${store}/resume.pdf` }));
  nock(store)
    .get('/resume.pdf')
    .reply(() => {
      controller.abort();
      return [200, ''];
    });
  const error = await errorOf(downloadFile(ashby, { fileHandle }, { signal: controller.signal }));
  expect(error).toMatchObject({ code: 'aborted', outcome: 'rejected' });
});

describe('uploadFile', () => {
  it('rejects an invalid file before it sends a request', async () => {
    const file = { filename: 'a.pdf', content: undefined } as unknown as FileInput; // plain JavaScript may pass it
    const error = await errorOf(uploadFile(ashby, { context: 'CandidateResume', file }));
    expect(error).toMatchObject({ code: 'invalid_params', issues: [{ path: 'file.content' }] });
  });

  const file: FileInput = { filename: 'résumé.pdf', content: '%PDF-1.4 Größe', contentType: 'application/pdf' };
  const resume: UploadFileInput = { context: 'CandidateResume', file, candidateId };

  function expectHandle(fileUploadContext: string, contentLength = 16, name = 'résumé.pdf', type = 'application/pdf') {
    const params = { fileUploadContext, filename: name, contentType: type, contentLength };
    const fields = { key: 'uploads/1', policy: 'abc' };
    expectPost('/file.createFileUploadHandle', params, ok({ handle: 'handle-1', url: `${store}/bucket`, fields }));
  }

  function expectUpload(status = 204, content = '%PDF-1.4 Größe') {
    nock(store, { badheaders: ['authorization'] })
      .post('/bucket')
      .reply(async (request: Request) => {
        const form = await request.formData();
        expect([...form.keys()]).toEqual(['key', 'policy', 'file']);
        expect(form.get('key')).toBe('uploads/1');
        const sent = form.get('file');
        if (!(sent instanceof File)) throw new Error('no file');
        await expect(sent.text()).resolves.toBe(content);
        return [status, ''];
      });
  }

  it('uploads a resume: creates a handle, uploads without the API key, attaches', async () => {
    expectHandle('CandidateResume');
    expectUpload();
    expectPost('/candidate.uploadResume', { candidateId, resumeHandle: 'handle-1' }, ok(candidate));
    await expect(uploadFile(ashby, resume)).resolves.toEqual({ handle: 'handle-1', candidate });
  });

  it('uploads another file', async () => {
    expectHandle('CandidateFiles');
    expectUpload();
    expectPost('/candidate.uploadFile', { candidateId, fileHandle: 'handle-1' }, ok(candidate));
    const input: UploadFileInput = { ...resume, context: 'CandidateFiles' };
    await expect(uploadFile(ashby, input)).resolves.toEqual({ handle: 'handle-1', candidate });
  });

  it.each<[string, FileInput, number, string, string]>([
    ['a File', new File(['hello'], 'a.txt', { type: 'text/plain' }), 5, 'a.txt', 'text/plain'],
    ['a Blob', new Blob(['hello']), 5, 'file', 'application/octet-stream'],
    ['base64', { filename: 'a.txt', content: 'aGVsbG8=', encoding: 'base64' }, 5, 'a.txt', 'text/plain'],
    ['bytes', { filename: 'a', content: new TextEncoder().encode('hello') }, 5, 'a', 'application/octet-stream'],
  ])('measures %s, and does not attach a file for a form', async (_, given, size, name, type) => {
    expectHandle('ApplicationForm', size, name, type);
    expectUpload(204, 'hello');
    await expect(uploadFile(ashby, { context: 'ApplicationForm', file: given })).resolves.toEqual({
      handle: 'handle-1',
    });
  });

  it('states that nothing was attached when the upload fails', async () => {
    expectHandle('CandidateResume');
    expectUpload(403);
    const error = await errorOf(uploadFile(ashby, resume));
    expect(error).toMatchObject({ code: 'permission', hint: expect.stringContaining('Nothing was attached') });
    expect(error.message).toContain('Nothing was attached');
    expect(error.toJSON().message).not.toContain('Nothing was attached');
  });

  it('states that only the last step is left when that fails', async () => {
    expectHandle('CandidateResume');
    expectUpload();
    const errorInfo = { code: 'candidate_not_found', message: 'Candidate not found' };
    expectPost('/candidate.uploadResume', { candidateId, resumeHandle: 'handle-1' }, { success: false, errorInfo });
    expect(await errorOf(uploadFile(ashby, resume))).toMatchObject({
      code: 'not_found',
      vendorCode: 'candidate_not_found',
      hint: expect.stringContaining('candidates.uploadResume with resumeHandle handle-1'),
    });
  });

  it('stops when Ashby rejects the handle request', async () => {
    const client = testClient({ policy: { readOnly: true } });
    expect(await errorOf(uploadFile(client, resume))).toMatchObject({ code: 'not_permitted', outcome: 'not_sent' });
  });

  it('aborts with its signal, even during the upload', async () => {
    const controller = new AbortController();
    expectHandle('CandidateResume');
    nock(store)
      .post('/bucket')
      .reply(() => {
        controller.abort();
        return [204, ''];
      });
    const error = await errorOf(uploadFile(ashby, resume, { signal: controller.signal }));
    expect(AbortedError.isInstance(error)).toBe(true);
    expect(error).toMatchObject({ outcome: 'unknown', hint: expect.stringContaining('Nothing was attached') });
  });
});
