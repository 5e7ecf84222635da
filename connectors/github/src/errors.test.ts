import type { ConnectorError, ErrorKind } from '@agent-connectors/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { failure } from '../test/calls.ts';
import { client, expectRequests, requestId, shop, type VendorResponse } from '../test/wire.ts';
import type { Github } from './index.ts';

const now = Date.parse('2026-11-20T12:00:00Z');
const calls = {
  get: (github: Github) => github.issues.get({ ...shop, issue_number: 42 }),
  merge: (github: Github) => github.pullRequests.merge({ ...shop, pull_number: 7 }),
  create: (github: Github) => github.labels.create({ ...shop, name: 'bug' }),
  save: (github: Github) => github.fileContent.save({ ...shop, path: 'a.md', message: 'm', text: 'a' }),
  deleteBranch: (github: Github) => github.branches.delete({ ...shop, ref: 'fix' }),
  discussion: (github: Github) => github.discussions.get({ ...shop, number: 5 }),
};
const methods = {
  get: 'GET',
  merge: 'PUT',
  create: 'POST',
  save: 'PUT',
  deleteBranch: 'DELETE',
  discussion: 'POST',
} as const;

async function errorFrom(call: keyof typeof calls, response: VendorResponse): Promise<ConnectorError> {
  expectRequests([{ sends: `${methods[call]} /`, ...response }]);
  return failure(calls[call](client({ maxWait: 0 })));
}

const denied = { message: 'Must have admin rights to Repository.', documentation_url: 'https://docs.github.com/rest' };
const limited = { message: 'API rate limit exceeded for user ID 583231.' };
const secondary = {
  message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
};

describe('an error of GitHub', () => {
  beforeEach(() => void vi.useFakeTimers({ now, toFake: ['Date'] }));
  afterEach(() => void vi.useRealTimers());

  type Row = [string, keyof typeof calls, VendorResponse, ErrorKind, Record<string, unknown>];
  it.each<Row>([
    [
      'a wrong token',
      'get',
      { status: 401, response: { message: 'Bad credentials' } },
      'authentication',
      { message: /Bad credentials/ },
    ],
    [
      'a repository without commits',
      'get',
      { status: 409, response: { message: 'Git Repository is empty.' } },
      'conflict',
      { hint: /no commits/ },
    ],
    [
      'an archived repository',
      'create',
      { status: 403, response: { message: 'Repository was archived so is read-only.' } },
      'permission',
      { hint: /^No permission helps.*archived/ },
    ],
    [
      'a request that GitHub blocks',
      'get',
      { status: 403, response: { message: 'Request forbidden by administrative rules.' } },
      'permission',
      { hint: /^No permission helps/ },
    ],
    [
      'a branch that does not exist',
      'deleteBranch',
      { status: 422, response: { message: 'Reference does not exist' } },
      'not_found',
      { hint: /branches\.list/ },
    ],
    [
      'a legal block',
      'get',
      { status: 451, response: { message: 'Repository access blocked' } },
      'permission',
      { hint: /legal/ },
    ],
    ['a missing permission', 'get', { status: 403, response: denied }, 'permission', { hint: /issues:read/ }],
    [
      'a repository that the token does not cover',
      'get',
      { status: 403, response: { message: 'Resource not accessible by personal access token' } },
      'permission',
      { hint: /does not cover/ },
    ],
    [
      'single sign-on',
      'get',
      {
        status: 403,
        response: { message: 'Resource protected by organization SAML enforcement.' },
        headers: {
          'x-github-sso': 'required; url=https://github.com/orgs/acme/sso?authorization_request=AZSCKtL4U8yX1',
        },
      },
      'permission',
      { hint: /https:\/\/github\.com\/orgs\/acme\/sso\?authorization_request=AZSCKtL4U8yX1/ },
    ],
    [
      'nothing there, or no access',
      'get',
      { status: 404, response: { message: 'Not Found' } },
      'not_found',
      { hint: /may not see/ },
    ],
    [
      'disabled issues',
      'get',
      { status: 410, response: { message: 'Issues are disabled for this repo' } },
      'not_found',
      { hint: /disabled/ },
    ],
    [
      'a pull request that cannot be merged',
      'merge',
      { status: 405, response: { message: 'Pull Request is not mergeable' } },
      'conflict',
      { hint: /mergeable_state/ },
    ],
    [
      'a head that changed',
      'merge',
      { status: 409, response: { message: 'Head branch was modified.' } },
      'conflict',
      { hint: /sha/ },
    ],
    [
      'invalid fields',
      'create',
      {
        status: 422,
        response: {
          message: 'Validation Failed',
          errors: [
            { resource: 'Label', field: 'color', code: 'invalid' },
            { resource: 'Label', field: 'name', code: 'custom', message: 'name is too long' },
            'and a sentence',
          ],
        },
      },
      'invalid_request',
      {
        message: /Validation Failed: Label\.color is invalid; Label\.name: name is too long; and a sentence/,
        vendorCode: /^invalid$/,
      },
    ],
    [
      'a duplicate',
      'create',
      {
        status: 422,
        response: {
          message: 'Validation Failed',
          errors: [{ resource: 'Label', field: 'name', code: 'already_exists' }],
        },
      },
      'conflict',
      { message: /already exists/ },
    ],
    [
      'a file that exists',
      'save',
      { status: 422, response: { message: 'Invalid request.\n\n"sha" wasn\'t supplied.' } },
      'invalid_request',
      { hint: /file_content\.get/ },
    ],
    ['a page of a proxy', 'get', { status: 502, response: '<html>Bad gateway</html>' }, 'server', {}],
  ])('reports %s', async (_, call, response, code, texts) => {
    const error = await errorFrom(call, response);
    expect(error).toMatchObject({ code, requestId, status: response.status });
    for (const [name, text] of Object.entries(texts)) expect(error.toJSON()[name as 'hint']).toMatch(text as RegExp);
  });

  it.each<[string, VendorResponse, number]>([
    [
      'the primary limit, by its headers',
      {
        status: 403,
        response: limited,
        headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(now / 1000 + 90) },
      },
      90_000,
    ],
    [
      'a secondary limit, by its message',
      { status: 403, response: secondary, headers: { 'x-ratelimit-remaining': '4000' } },
      60_000,
    ],
    [
      'a secondary limit that says how long',
      { status: 403, response: secondary, headers: { 'retry-after': '7' } },
      7000,
    ],
    ['429', { status: 429, response: secondary }, 60_000],
  ])('recognizes %s', async (_, response, retryAfterMs) => {
    expectRequests([{ sends: 'GET /', ...response }]);
    const error = await failure(calls.get(client({ maxWait: 0 })));
    expect(error).toMatchObject({ code: 'rate_limited', retryAfterMs, outcome: 'rejected' });
  });

  it.each([
    ['NOT_FOUND', 'not_found'],
    ['FORBIDDEN', 'permission'],
    ['INSUFFICIENT_SCOPES', 'permission'],
    ['RATE_LIMITED', 'rate_limited'],
    ['UNPROCESSABLE', 'invalid_request'],
  ])('is read from a GraphQL response with status 200: %s', async (type, code) => {
    const message = "Could not resolve to a Repository with the name 'acme/shop'.";
    const error = await errorFrom('discussion', {
      response: { data: { repository: null }, errors: [{ type, path: ['repository'], message }] },
    });
    expect(error).toMatchObject({ code, vendorCode: type });
    expect(error.message).toContain(message);
  });

  it.each([301, 307])('of a write that is redirected by %i says that the repository moved', async (status) => {
    const error = await errorFrom('create', {
      status,
      headers: { location: 'https://api.github.com/repositories/1/labels' },
    });
    expect(error).toMatchObject({ status, retryable: false, hint: expect.stringContaining('renamed or moved') });
    expect(error.message).toContain('/repositories/1/labels');
  });
});

describe('a renamed repository', () => {
  it('is read where it is now', async () => {
    const check = expectRequests([
      {
        sends: 'GET /repos/acme/shop/labels/bug',
        status: 301,
        headers: { location: 'https://api.github.com/repositories/1/labels/bug' },
      },
      { sends: 'GET /repositories/1/labels/bug', response: { name: 'bug' } },
    ]);
    const { data } = await client().labels.get({ ...shop, name: 'bug' });
    check();
    expect(data.name).toBe('bug');
  });
});
