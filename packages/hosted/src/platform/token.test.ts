import { pylon } from '@agent-connectors/pylon';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { failure, fakePlatform, json, success } from '../../test/fake-platform.ts';
import { connect } from '../connect.ts';

const issue = { id: 'i-1', title: 'Broken', state: 'new' };

describe('a token', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
  afterEach(() => void vi.useRealTimers());

  test('is renewed a minute before `expires_in` is over', async () => {
    const platform = fakePlatform({ execute: () => success(issue), lifetime: 300 });
    const client = connect(pylon, platform.options);
    await client.issues.get({ id: 'i-1' });
    vi.setSystemTime(Date.now() + 239_000);
    await client.issues.get({ id: 'i-1' });
    expect(platform.tokens()).toHaveLength(1);
    vi.setSystemTime(Date.now() + 2000);
    await client.issues.get({ id: 'i-1' });
    expect(platform.tokens()).toHaveLength(2);
    expect(platform.executions().at(-1)?.headers['authorization']).toBe('Bearer token-canary-2');
  });

  test('that is rejected is renewed once', async () => {
    const platform = fakePlatform({
      execute: ({ headers }) =>
        headers['authorization'] === 'Bearer token-canary-1' ? json({ message: 'Expired.' }, 401) : success(issue),
    });
    const { data } = await connect(pylon, platform.options).issues.get({ id: 'i-1' });
    expect(data).toEqual(issue);
    expect(platform.tokens()).toHaveLength(2);
  });

  test('that stays rejected is an error without the credentials', async () => {
    const platform = fakePlatform({ execute: () => json({ message: 'No token-canary-2.' }, 401) });
    const error = await failure(connect(pylon, platform.options).issues.get({ id: 'i-1' }));
    expect(error).toMatchObject({ code: 'authentication', connector: 'pylon', entity: 'issues', action: 'get' });
    expect(error.message).toContain('issues.get failed (401). Airbyte says: No [redacted].');
    expect(error.message).toContain('AIRBYTE_CLIENT_SECRET');
    expect(platform.tokens()).toHaveLength(2);
  });
});
