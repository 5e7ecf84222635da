import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AshbyTestClient, basic, startAshby } from './ashby-test-client.ts';
import { credentials } from './credentials.ts';

let ashby: AshbyTestClient;
beforeAll(async () => {
  ashby = await startAshby();
});
afterAll(() => ashby.sandbox.close());

function post(path: string, headers: Record<string, string>, body = '{}') {
  return fetch(`${ashby.sandbox.url}/ashby/${path}`, { method: 'POST', headers, body });
}

const json = { 'content-type': 'application/json' };

test('a missing key gets 401 as plain text', async () => {
  const response = await post('job.list', json);
  expect(response.status).toBe(401);
  expect(response.headers.get('content-type')).toContain('text/plain');
  expect(await response.text()).toContain('No API key');
});

test.each([['another-key'], ['sandbox-ashby-key:password']])('the wrong key %s gets 403 as plain text', async (key) => {
  const authorization = `Basic ${Buffer.from(key.includes(':') ? key : `${key}:`).toString('base64')}`;
  const response = await post('job.list', { ...json, authorization });
  expect(response.status).toBe(403);
  expect(await response.text()).not.toContain('{');
});

test('a key without the scope gets 403 with missing_endpoint_permission', async () => {
  const rejected = await ashby.call('candidateTag.create', { title: 'x' }, credentials.readOnlyApiKey);
  expect(rejected.status).toBe(403);
  expect(rejected.body).toMatchObject({
    success: false,
    errors: ['missing_endpoint_permission'],
    errorInfo: { code: 'missing_endpoint_permission' },
  });
  expect((await ashby.call('candidateTag.list', {}, credentials.readOnlyApiKey)).body.success).toBe(true);
});

test('apiKey.info lists scopes in the colon form', async () => {
  const { body } = await ashby.call('apiKey.info', {}, credentials.readOnlyApiKey);
  expect(body.results.scopes).toContain('jobs:read');
  expect(body.results.scopes.join()).not.toContain('write');
  expect((await ashby.results('apiKey.info')).scopes).toContain('candidates:write');
});

test('a failure has HTTP 200 and the error envelope with a ULID as request id', async () => {
  const { status, body } = await ashby.call('job.info', { id: '00000000-0000-4000-8000-000000000000' });
  expect(status).toBe(200);
  expect(body).toMatchObject({ success: false, errors: ['job_not_found'], errorInfo: { code: 'job_not_found' } });
  expect(body.errorInfo?.requestId).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
});

test.each([
  ['an unknown field', { jobid: 'x' }],
  ['a mistyped field', { limit: '10' }],
  ['a null', { cursor: null }],
  ['a page that is too large', { limit: 101 }],
  ['an ISO time instead of milliseconds', { createdAfter: '2026-01-01T00:00:00Z' }],
  ['a status outside the enum', { status: 'active' }],
  ['a body that is not an object', []],
])('%s is rejected as invalid_input', async (_what, body) => {
  expect(await ashby.errorCode('application.list', body)).toBe('invalid_input');
});

test('a malformed body and one without the JSON content type get invalid_input', async () => {
  const authorization = basic(credentials.apiKey);
  for (const response of [
    await post('job.list', { authorization, 'content-type': 'text/plain' }),
    await post('job.list', { authorization, ...json }, '{'),
    await post('job.list', { authorization, ...json }, ''),
  ]) {
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ success: false, errorInfo: { code: 'invalid_input' } });
  }
});

test('every response names its API version, and an unknown version is rejected', async () => {
  const authorization = basic(credentials.apiKey);
  const response = await post('apiKey.info', { ...json, authorization, 'Ashby-Version': '2026-01-01' });
  expect(response.headers.get('Ashby-Version')).toBe('2026-01-01');
  expect(response.headers.get('Ashby-Version-Status')).toBe('active');
  const rejected = await post('apiKey.info', { ...json, authorization, 'Ashby-Version': '2020-01-01' });
  expect(await rejected.json()).toMatchObject({ success: false });
});

test('unknown endpoints and GET requests are not found', async () => {
  const authorization = basic(credentials.apiKey);
  expect((await post('candidate.destroy', { ...json, authorization })).status).toBe(404);
  const got = await fetch(`${ashby.sandbox.url}/ashby/job.list`, { headers: { authorization } });
  expect(got.status).toBe(404);
});
