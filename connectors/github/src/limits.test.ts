import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { failure } from '../test/calls.ts';
import { octocat, repository } from '../test/records.ts';
import { client, expectRequests, shop } from '../test/wire.ts';

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
