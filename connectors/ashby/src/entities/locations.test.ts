import { describe, expect, it } from 'vitest';
import { location } from '../../test/records.ts';
import { expectPost, lastMeta, lastPage, meta, offline, ok, testClient } from '../../test/wire.ts';

offline();
const ashby = testClient();

describe('locations', () => {
  it('lists', async () => {
    const params = {
      includeArchived: true,
      includeLocationHierarchy: true,
      limit: 10,
      cursor: 'G8',
      syncToken: 'old',
    };
    expectPost('/location.list', params, lastPage([location]));
    await expect(ashby.locations.list(params)).resolves.toEqual({ data: [location], meta: lastMeta() });
  });

  it('gets one', async () => {
    expectPost('/location.info', { locationId: location.id }, ok(location));
    await expect(ashby.locations.get({ locationId: location.id })).resolves.toEqual({ data: location, meta: meta() });
  });
});
