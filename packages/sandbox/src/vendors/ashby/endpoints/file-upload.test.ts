import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AshbyTestClient, type Loose, NOW, startAshby } from '../ashby-test-client.ts';
import { credentials } from '../credentials.ts';

let ashby: AshbyTestClient;
beforeAll(async () => {
  ashby = await startAshby();
});
afterAll(() => ashby.sandbox.close());

const CONTENT = new TextEncoder().encode('%PDF-1.4 a resume');

async function handle(fileUploadContext: string, more: Record<string, unknown> = {}) {
  return ashby.results('file.createFileUploadHandle', {
    fileUploadContext,
    filename: 'Ada Lovelace.pdf',
    contentType: 'application/pdf',
    contentLength: CONTENT.byteLength,
    ...more,
  });
}

function upload({ url, fields }: Loose, content: Uint8Array<ArrayBuffer> = CONTENT, headers = {}) {
  const form = new FormData();
  for (const [name, value] of Object.entries<string>(fields)) form.append(name, value);
  form.append('file', new Blob([content], { type: 'application/pdf' }), 'Ada Lovelace.pdf');
  return fetch(url, { method: 'POST', body: form, headers });
}

async function candidate() {
  return (await ashby.results('candidate.create', { name: 'Ada Lovelace', email: 'ada@mail.example' })).id;
}

test('an uploaded resume belongs to its candidate and is returned unchanged', async () => {
  const created = await handle('CandidateResume');
  expect((await upload(created)).status).toBe(204);
  const candidateId = await candidate();
  const after = await ashby.results('candidate.uploadResume', { candidateId, resumeHandle: created.handle });
  expect(after.resumeFileHandle.name).toBe('Ada Lovelace.pdf');
  expect(after.fileHandles).toEqual([after.resumeFileHandle]);
  for (const fileHandle of [created.handle, after.resumeFileHandle.handle]) {
    const { url } = await ashby.results('file.info', { fileHandle });
    const download = await fetch(url);
    expect(download.headers.get('content-type')).toBe('application/pdf');
    expect(new Uint8Array(await download.arrayBuffer())).toEqual(CONTENT);
  }
});

test('a handle works only for its own context, and only after its file is uploaded', async () => {
  const created = await handle('CandidateFiles');
  const candidateId = await candidate();
  const early = { candidateId, fileHandle: created.handle };
  expect(await ashby.errorCode('candidate.uploadFile', early)).toBe('file_not_found');
  await upload(created);
  const asResume = { candidateId, resumeHandle: created.handle };
  expect(await ashby.errorCode('candidate.uploadResume', asResume)).toBe('invalid_input');
  const after = await ashby.results('candidate.uploadFile', early);
  expect(after).not.toHaveProperty('resumeFileHandle');
  expect(after.fileHandles).toHaveLength(1);
  expect(await ashby.errorCode('candidate.uploadFile', { candidateId })).toBe('invalid_input');
});

test('the storage rejects changed fields, more bytes and an API key', async () => {
  const created = await handle('CandidateFiles');
  const code = async (response: Response) => [response.status, /<Code>(.*)<\/Code>/.exec(await response.text())?.[1]];
  const forged = { ...created, fields: { ...created.fields, key: 'uploads/other/file' } };
  expect(await code(await upload(forged))).toEqual([403, 'AccessDenied']);
  const { Policy: _left, ...unsigned } = created.fields;
  expect(await code(await upload({ ...created, fields: unsigned }))).toEqual([403, 'SignatureDoesNotMatch']);
  const longer = new Uint8Array(CONTENT.byteLength + 1);
  expect(await code(await upload(created, longer))).toEqual([400, 'EntityTooLarge']);
  expect(await code(await upload(created, CONTENT, { authorization: 'Basic x' }))).toEqual([400, 'InvalidArgument']);
});

test('the deprecated endpoint accepts the file in the call', async () => {
  const form = new FormData();
  form.append('candidateId', await candidate());
  form.append('resume', new Blob([CONTENT], { type: 'application/pdf' }), 'cv.pdf');
  const key = credentials.apiKey;
  const response = await fetch(`${ashby.sandbox.url}/ashby/candidate.uploadResume`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${key}:`)}` },
    body: form,
  });
  expect(await response.json()).toMatchObject({ success: true, results: { resumeFileHandle: { name: 'cv.pdf' } } });
});

function formOf(resume: string, email = 'grace@mail.example') {
  return {
    fieldSubmissions: [
      { path: '_systemfield_name', value: 'Grace Hopper' },
      { path: '_systemfield_email', value: email },
      { path: '_systemfield_resume', value: resume },
    ],
  };
}

test('an application form with a handle creates a candidate, an application and a submission', async () => {
  const [posting] = await ashby.results('jobPosting.list');
  const [tag] = await ashby.results('candidateTag.list');
  const created = await handle('ApplicationForm');
  await upload(created);
  const { submittedFormInstance, formMessages } = await ashby.results('applicationForm.submit', {
    jobPostingId: posting.id,
    applicationForm: formOf(created.handle),
    utmData: { utm_source: 'newsletter' },
    tagIds: [tag.id],
  });
  expect(formMessages).toEqual({ blocked: false });
  expect(submittedFormInstance.submittedValues._systemfield_name).toBe('Grace Hopper');
  const application = await ashby.results('application.info', {
    submittedFormInstanceId: submittedFormInstance.id,
    expand: ['applicationFormSubmissions'],
  });
  expect(application).toMatchObject({
    status: 'Active',
    job: { id: posting.jobId },
    appliedViaJobPostingId: posting.id,
    createdAt: NOW,
    applicationFormSubmissions: [{ id: submittedFormInstance.id }],
  });
  const found = await ashby.results('candidate.search', { email: 'grace@mail.example' });
  expect(found).toMatchObject([{ tags: [{ id: tag.id }], resumeFileHandle: { name: 'Ada Lovelace.pdf' } }]);
});

test('a multipart form names the file part', async () => {
  const [posting] = await ashby.results('jobPosting.list');
  const form = new FormData();
  form.append('jobPostingId', posting.id);
  form.append('applicationForm', JSON.stringify(formOf('resume_1')));
  form.append('resume_1', new Blob([CONTENT], { type: 'application/pdf' }), 'grace.pdf');
  const key = credentials.apiKey;
  const submit = () =>
    fetch(`${ashby.sandbox.url}/ashby/applicationForm.submit`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`${key}:`)}` },
      body: form,
    });
  expect(await (await submit()).json()).toMatchObject({ success: true });
  form.delete('resume_1');
  expect(await (await submit()).json()).toMatchObject({ success: false, errorInfo: { code: 'invalid_input' } });
});

test('missing responses, the documented failing address and an unpublished posting are rejected', async () => {
  const [posting] = await ashby.results('jobPosting.list');
  const created = await handle('ApplicationForm');
  await upload(created);
  const submit = (change: Loose) =>
    ashby.errorCode('applicationForm.submit', {
      jobPostingId: posting.id,
      applicationForm: formOf(created.handle),
      ...change,
    });
  const failing = formOf(created.handle, 'testing-fail-validation@example.com');
  expect(await submit({ applicationForm: failing })).toBe('invalid_input');
  expect(await submit({ applicationForm: { fieldSubmissions: [] } })).toBe('invalid_input');
  await ashby.results('jobPosting.setStatus', { jobPostingId: posting.id, status: 'Draft' });
  expect(await submit({ allowSubmissionForUnpublishedJobPosting: false })).toBe('job_posting_not_published');
});
