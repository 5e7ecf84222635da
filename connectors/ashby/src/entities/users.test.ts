import { describe, expect, it } from 'vitest';
import { user } from '../../test/records.ts';
import { expectPost, lastMeta, lastPage, meta, offline, ok, testClient } from '../../test/wire.ts';

offline();
const ashby = testClient();

describe('users', () => {
  it('lists', async () => {
    const params = { includeDeactivated: true, limit: 10, cursor: 'G8', syncToken: 'old' };
    expectPost('/user.list', params, lastPage([user]));
    await expect(ashby.users.list(params)).resolves.toEqual({ data: [user], meta: lastMeta() });
  });

  it('gets one', async () => {
    expectPost('/user.info', { userId: user.id }, ok(user));
    await expect(ashby.users.get({ userId: user.id })).resolves.toEqual({ data: user, meta: meta() });
  });
});
