import { describe, expect, it } from 'vitest';
import { expectPost, testClient } from '../test/wire.ts';
import { ashbyError } from './errors.ts';

const ashby = testClient();

const read = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  ashbyError({ status, headers: new Headers(headers), body });
const failure = (code: string, message = 'Something is wrong.') => ({
  success: false,
  errorInfo: { code, message, requestId: '01J9Z' },
});

describe('ashbyError', () => {
  it('ignores successful responses', () => {
    expect(read({ success: true, results: {} })).toBeUndefined();
    expect(read({ success: true, results: {}, warnings: ['unable_to_add_application_metadata'] })).toBeUndefined();
    expect(read(undefined)).toBeUndefined();
  });

  it('treats HTTP 200 with success: false as an error', () => {
    expect(read(failure('invalid_input', 'limit: Too big'))).toMatchObject({
      kind: 'invalid_request',
      code: 'invalid_input',
      message: 'limit: Too big',
      requestId: '01J9Z',
    });
  });

  it('prefers errorInfo to the deprecated errors', () => {
    const body = { ...failure('application_not_found', 'Application not found'), errors: ['invalid_input'] };
    expect(read(body)).toMatchObject({ kind: 'not_found', code: 'application_not_found' });
  });

  it.each([
    [['invalid_input'], { kind: 'invalid_request', code: 'invalid_input', message: '' }],
    [['candidate_not_found'], { kind: 'not_found', code: 'candidate_not_found' }],
    [['Rate limit exceeded'], { kind: 'rate_limited', code: 'rate_limit_exceeded', message: 'Rate limit exceeded' }],
    [['Name is required'], { kind: 'invalid_request', code: undefined, message: 'Name is required' }],
    [[], { kind: 'invalid_request', code: undefined, message: '' }],
  ])('reads the deprecated errors without errorInfo: %j', (errors, expected) => {
    expect(read({ success: false, errors })).toMatchObject(expected);
  });

  it.each([
    'application_not_found',
    'interview_plan_not_found',
    'archive_reason_not_found',
    'sequence_template_not_found',
  ])('%s can mean a missing permission', (code) => {
    expect(read(failure(code))).toMatchObject({ kind: 'not_found', hint: expect.stringContaining('may not see') });
  });

  it.each(['candidatesRead', 'candidates:read', 'candidatesDelete'])('names the permission %s', (scope) => {
    const error = read(failure('missing_endpoint_permission', `The key needs the ${scope} permission.`), 403);
    expect(error).toMatchObject({ kind: 'permission', hint: expect.stringContaining(`the permission ${scope}.`) });
  });

  it('adds no hint when the message names no permission', () => {
    expect(read(failure('missing_endpoint_permission'), 403)).toMatchObject({ kind: 'permission', hint: undefined });
  });

  it.each([
    ['rate_limit_exceeded', 60_000],
    ['concurrent_limit_exceeded', 30_000],
  ])('%s has the time of the next retry', (code, retryAfterMs) => {
    expect(read(failure(code), 429)).toMatchObject({ kind: 'rate_limited', retryAfterMs });
    expect(read(failure(code), 429, { 'retry-after': '5' })).not.toHaveProperty('retryAfterMs');
  });

  it.each(['sync_token_expired', 'sync_token_invalid', 'incremental_sync_too_large', 'invalid_sync_token'])(
    '%s requires a full sync',
    (code) => {
      expect(read(failure(code))).toMatchObject({
        kind: 'invalid_request',
        code,
        hint: expect.stringContaining('without syncToken'),
      });
    },
  );

  it.each(['next_cursor_expired', 'invalid_next_cursor', 'cursor_invalid'])('%s requires a new listing', (code) => {
    expect(read(failure(code))).toMatchObject({
      kind: 'invalid_request',
      code,
      hint: expect.stringContaining('without cursor, keeping syncToken'),
    });
  });

  it.each([
    [401, 'Unauthorized'],
    [403, 'This API key is disabled'],
    [403, undefined],
    [403, { message: 'Forbidden' }],
  ])('HTTP %i with %j is an authentication error', (status, body) => {
    expect(read(body, status)).toMatchObject({
      kind: 'authentication',
      hint: expect.stringContaining('ASHBY_API_KEY'),
      message: typeof body === 'string' ? body : '',
    });
  });

  it.each([400, 429, 500, 502])('leaves the kind of HTTP %i to core', (status) => {
    expect(read(undefined, status)).toMatchObject({ message: '', kind: undefined });
  });
});

describe('a thrown error', () => {
  it('has the code, the request ID and a hint', async () => {
    expectPost('/candidate.info', { id: 'no-such' }, failure('candidate_not_found', 'Candidate not found'));
    await expect(ashby.candidates.get({ id: 'no-such' })).rejects.toMatchObject({
      code: 'not_found',
      vendorCode: 'candidate_not_found',
      requestId: '01J9Z',
      status: 200,
      outcome: 'rejected',
      retryable: false,
      message: expect.stringContaining('Candidate not found'),
    });
  });

  it('names the permission of the operation when Ashby does not', async () => {
    expectPost('/job.info', { id: 'a' }, failure('missing_endpoint_permission', 'Not allowed'), 403);
    await expect(ashby.jobs.get({ id: 'a' })).rejects.toMatchObject({
      code: 'permission',
      hint: expect.stringContaining('jobsRead'),
    });
  });

  it('has an unknown outcome for a write that fails with an internal error, even with HTTP 200', async () => {
    expectPost('/candidate.create', { name: 'Adam Hart' }, failure('generic_internal_error'));
    await expect(ashby.candidates.create({ name: 'Adam Hart' })).rejects.toMatchObject({
      code: 'server',
      outcome: 'unknown',
      retryable: false,
    });
  });

  it('has the time of the next retry', async () => {
    expectPost('/candidate.list', {}, failure('rate_limit_exceeded'), 429);
    await expect(ashby.candidates.list()).rejects.toMatchObject({ code: 'rate_limited', retryAfterMs: 60_000 });
  });
});
