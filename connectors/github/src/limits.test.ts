import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { failure } from '../test/calls.ts';
import { octocat, repository } from '../test/records.ts';
import { client, expectRequests, shop } from '../test/wire.ts';
import { limits } from './limits.ts';

const now = Date.parse('2026-11-20T12:00:00Z');
const usedUp = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(now / 1000 + 90) };

beforeEach(() => void vi.useFakeTimers({ now, toFake: ['Date', 'performance'] }));
afterEach(() => void vi.useRealTimers());

it('a limit per hour that a response says is used up holds the next call', async () => {
  const check = expectRequests([{ sends: 'GET /repos/acme/shop', response: repository, headers: usedUp }]);
  const github = client({ maxWait: 0 });
  await github.repositories.get(shop);
  check();
  const error = await failure(github.issues.get({ ...shop, issue_number: 42 }));
  expect(error).toMatchObject({ code: 'rate_limited', outcome: 'not_sent' });
  expect(error.retryAfterMs).toBeGreaterThan(80_000);
});

it('writes cost five of the points that a read costs one of', async () => {
  const fetch = async () => Response.json({ ...repository, name: 'bug' });
  const github = client({ maxWait: 0, fetch });
  for (let turn = 0; turn < 179; turn++) await github.labels.create({ ...shop, name: `bug ${turn}` });
  for (let turn = 0; turn < 5; turn++) await github.repositories.get(shop);
  expect(await failure(github.repositories.get(shop))).toMatchObject({ code: 'rate_limited', outcome: 'not_sent' });
});

it('mutations cost five of the points of GraphQL', () => {
  const [, , points] = limits.graphqlContent;
  expect(points).toMatchObject({ bucket: limits.graphql.bucket, requests: limits.graphql.requests, cost: 5 });
});

it('searches that are used up hold no other calls', async () => {
  const results = { total_count: 1, incomplete_results: false, items: [octocat] };
  const check = expectRequests([
    { sends: 'GET /search/users', query: { q: 'mona' }, response: results, headers: usedUp },
    { sends: 'GET /repos/acme/shop', response: repository },
  ]);
  const github = client({ maxWait: 0 });
  await github.users.search({ q: 'mona' });
  await github.repositories.get(shop);
  check();
  expect(await failure(github.users.search({ q: 'mona' }))).toMatchObject({ code: 'rate_limited' });
});
