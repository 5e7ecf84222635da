import { describe, expect, it } from 'vitest';
import { user } from '../../test/records.ts';
import { expectPost, lastMeta, lastPage, meta, ok, testClient } from '../../test/wire.ts';

const ashby = testClient();
const fieldId = 'f9e52a51-a075-4116-a7b8-484deba69041';

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

  it('searches by email address', async () => {
    expectPost('/user.search', { email: 'ada@example.com' }, ok([user]));
    await expect(ashby.users.search({ email: 'ada@example.com' })).resolves.toEqual({
      data: [user],
      meta: meta({ hasMore: false }),
    });
  });

  it.each([
    'Berlin',
    42,
    false,
    ['a', 'b'],
    { value: 90_000, currencyCode: 'EUR' },
    { type: 'number-range' as const, minValue: 1, maxValue: 5 },
    {
      type: 'compensation-range' as const,
      minValue: 70_000,
      maxValue: 90_000,
      currencyCode: 'EUR',
      interval: '1 YEAR' as const,
    },
  ])('sets a custom field to %j', async (fieldValue) => {
    const result = { id: fieldId, title: 'Office', isPrivate: false, value: fieldValue };
    expectPost('/user.setCustomFieldValue', { userId: user.id, fieldId, fieldValue }, ok(result));
    await expect(ashby.users.setCustomFieldValue({ userId: user.id, fieldId, fieldValue })).resolves.toEqual({
      data: result,
      meta: meta(),
    });
  });

  it('sets several custom fields', async () => {
    const values = [{ fieldId, fieldValue: 'Berlin' }];
    const results = [{ id: fieldId, title: 'Office', value: 'Berlin', valueLabel: 'Berlin' }];
    expectPost('/user.setCustomFieldValues', { userId: user.id, values }, ok(results));
    await expect(ashby.users.setCustomFieldValues({ userId: user.id, values })).resolves.toEqual({
      data: results,
      meta: meta(),
    });
    await expect(ashby.users.setCustomFieldValues({ userId: user.id, values: [] })).rejects.toMatchObject({
      code: 'invalid_params',
    });
  });
});
