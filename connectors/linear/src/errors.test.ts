import {
  AuthenticationError,
  ConflictError,
  InvalidRequestError,
  NotFoundError,
  PermissionError,
  RateLimitError,
  ServerError,
} from '@agent-connectors/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { failure } from '../test/calls.ts';
import { apiKey, client, respond } from '../test/wire.ts';

const now = Date.parse('2026-11-20T12:00:00Z');
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now });
});
afterEach(() => {
  vi.useRealTimers();
});

const errors = (message: string, extensions: object, more: object = {}) => ({
  errors: [{ message, path: ['issue'], extensions }],
  data: null,
  ...more,
});

async function readError(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}) {
  respond(body, status, headers);
  return failure(client().issues.get({ id: 'ENG-9' }));
}

describe('an error of Linear', () => {
  it.each([
    [401, 'AUTHENTICATION_ERROR', 'authentication error', AuthenticationError],
    [400, 'AUTHENTICATION_ERROR', 'authentication error', AuthenticationError],
    [403, 'FORBIDDEN', 'forbidden', PermissionError],
    [200, 'FORBIDDEN', 'forbidden', PermissionError],
    [400, 'INPUT_ERROR', 'invalid input', InvalidRequestError],
    [200, 'INPUT_ERROR', 'invalid input', InvalidRequestError],
    [400, 'GRAPHQL_VALIDATION_FAILED', 'graphql error', InvalidRequestError],
    [200, 'INPUT_ERROR', 'usage limit exceeded', PermissionError],
    [400, 'FEATURE_NOT_ACCESSIBLE', 'feature not accessible', PermissionError],
    [200, 'INTERNAL_SERVER_ERROR', 'internal error', ServerError],
    [500, 'INTERNAL_SERVER_ERROR', 'other', ServerError],
    [200, 'SOMETHING_NEW', 'something new', ServerError],
    [400, 'SOMETHING_NEW', 'something new', InvalidRequestError],
  ])('with status %d, code %s and type %s has its kind', async (status, code, type, Kind) => {
    const error = await readError(status, errors('It failed', { type, code, userError: true }));
    expect(error).toBeInstanceOf(Kind);
    expect(error).toMatchObject({ vendorCode: code, outcome: 'rejected' });
  });

  it('says what Linear says to users, and not the key', async () => {
    const presentable = `The label ${apiKey} belongs to another team.`;
    const extensions = { type: 'invalid input', code: 'INPUT_ERROR', userPresentableMessage: presentable };
    const error = await readError(400, errors('Argument Validation Error', extensions));
    expect(error.message).toContain('Argument Validation Error. The label');
    expect(`${error.message}${error.stack}`).not.toContain(apiKey);
  });

  it('reports a record that does not exist', async () => {
    const extensions = {
      type: 'invalid input',
      code: 'INPUT_ERROR',
      userPresentableMessage: 'Could not find referenced Issue.',
    };
    const error = await readError(400, errors('Entity not found: Issue', extensions));
    expect(error).toBeInstanceOf(NotFoundError);
    expect(error.hint).toContain('Names are not IDs');
  });

  it('reports a query that costs too much', async () => {
    const error = await readError(400, errors('Query too complex', { type: 'graphql error', code: 'INPUT_ERROR' }));
    expect(error.hint).toContain('smaller limit');
  });

  const locked = errors('Timed out', { type: 'lock timeout', code: 'LOCK_TIMEOUT' });

  it('reports that a lock was not available, and that a read may be retried', async () => {
    expect(await readError(200, locked)).toMatchObject({ code: 'conflict', outcome: 'rejected', retryable: true });
  });

  it('reports that a write found no lock and changed nothing', async () => {
    respond(locked);
    const error = await failure(client().issues.update({ id: 'ENG-1', title: 'A' }));
    expect(error).toBeInstanceOf(ConflictError);
    expect(error).toMatchObject({ outcome: 'rejected', hint: expect.stringContaining('changed nothing') });
  });

  it.each([
    ['A record with this id already exists', 'INPUT_ERROR', 'invalid input'],
    ['Argument Validation Error', 'INPUT_ERROR', 'invalid input', 'id must be unique.'],
    ['duplicate key value violates unique constraint', 'INTERNAL_SERVER_ERROR', 'internal error'],
  ])('reports a record that exists: %s', async (message, code, type, userPresentableMessage?: string) => {
    respond(errors(message, { code, type, userPresentableMessage }));
    const id = '1b4e28ba-2fa1-4d1e-883f-0016d3cca427';
    const error = await failure(client().labels.create({ id, name: 'Bug' }));
    expect(error).toBeInstanceOf(ConflictError);
    expect(error).toMatchObject({ outcome: 'rejected', idempotencyKey: id, hint: expect.stringContaining('get it') });
  });

  it('reports a limit that is used up, with the time until it starts anew', async () => {
    const body = errors('Rate limit exceeded', { type: 'ratelimited', code: 'RATELIMITED' });
    const error = await readError(400, body, {
      'X-RateLimit-Requests-Remaining': '0',
      'X-RateLimit-Requests-Reset': String(now + 90_000),
      'X-RateLimit-Complexity-Remaining': '1200',
      'X-RateLimit-Complexity-Reset': String(now + 3_600_000),
    });
    expect(error).toBeInstanceOf(RateLimitError);
    expect(error).toMatchObject({ status: 400, retryable: true, retryAfterMs: 90_000, vendorCode: 'RATELIMITED' });
  });

  it('reports a limit without headers', async () => {
    const error = await readError(400, errors('Rate limit exceeded', { type: 'ratelimited', code: 'RATELIMITED' }));
    expect(error).toMatchObject({ code: 'rate_limited', retryAfterMs: undefined });
  });

  it('is a warning where the result is there', async () => {
    respond({ ...errors('Part failed', { type: 'internal error' }), data: { issue: { id: 'x', title: 'A' } } });
    const { data, meta } = await client().issues.get({ id: 'x' });
    expect([data, meta.warnings]).toEqual([{ id: 'x', title: 'A' }, ['issue: Part failed']]);
  });

  it('is a payload without success and record', async () => {
    respond({ data: { issueUpdate: { success: false, issue: null } } });
    const error = await failure(client().issues.update({ id: 'ENG-1', title: 'A' }));
    expect(error).toMatchObject({ code: 'invalid_request', vendorCode: 'success_false' });
  });

  it('may be a page of a gateway', async () => {
    expect(await readError(502, '<html>Bad gateway</html>')).toBeInstanceOf(ServerError);
  });
});

describe('a limit that is used up', () => {
  const usedUp = (limit: string) => ({
    [`X-RateLimit-${limit}-Remaining`]: '0',
    [`X-RateLimit-${limit}-Reset`]: String(now + 60_000),
  });

  it.each(['Requests', 'Complexity'])('holds back the next call: %s', async (limit) => {
    respond({ data: { viewer: { id: 'u1' } } }, 200, usedUp(limit));
    const linear = client({ maxWait: 1000 });
    await linear.viewer.get();
    const error = await failure(linear.organization.get());
    expect(error).toMatchObject({ code: 'rate_limited', outcome: 'not_sent', retryAfterMs: expect.any(Number) });
  });

  it('of one endpoint holds back no other', async () => {
    respond(
      { data: { searchIssues: { nodes: [], pageInfo: { hasNextPage: false } } } },
      200,
      usedUp('Endpoint-Requests'),
    );
    respond({ data: { viewer: { id: 'u1' } } });
    const linear = client({ maxWait: 1000 });
    await linear.issues.search({ term: 'a' });
    expect((await linear.viewer.get()).data.id).toBe('u1');
  });
});
