import { describe, expect, it } from 'vitest';
import { location } from '../../test/records.ts';
import { expectPost, lastMeta, lastPage, meta, ok, testClient } from '../../test/wire.ts';

const ashby = testClient();
const locationId = location.id;
const address = {
  postalAddress: {
    addressCountry: 'US',
    addressRegion: 'California',
    addressLocality: 'San Francisco',
    postalCode: '94108',
    streetAddress: '49 Geary St Suite 411',
  },
};

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

  it('creates', async () => {
    const params = {
      name: 'Bay Area Office',
      type: 'Location' as const,
      address,
      parentLocationId: 'f9e52a51-a075-4116-a7b8-484deba69040',
      isRemote: false,
      workplaceType: 'Hybrid' as const,
      externalName: 'San Francisco Office',
      extraData: { costCentre: '4711' },
    };
    expectPost('/location.create', params, ok(location));
    await expect(ashby.locations.create(params)).resolves.toEqual({ data: location, meta: meta() });
  });

  it.each(['archive', 'restore'] as const)('can %s', async (action) => {
    const changed = { ...location, isArchived: action === 'archive' };
    expectPost(`/location.${action}`, { locationId }, ok(changed));
    await expect(ashby.locations[action]({ locationId })).resolves.toEqual({ data: changed, meta: meta() });
  });

  it('moves into another location hierarchy', async () => {
    const params = { locationId, parentLocationHierarchyId: 'f9e52a51-a075-4116-a7b8-484deba69040' };
    expectPost('/location.move', params, ok(location));
    await expect(ashby.locations.move(params)).resolves.toEqual({ data: location, meta: meta() });
  });

  it('changes the name', async () => {
    expectPost('/location.updateName', { locationId, name: 'HQ' }, ok({ ...location, name: 'HQ' }));
    await expect(ashby.locations.updateName({ locationId, name: 'HQ' })).resolves.toEqual({
      data: { ...location, name: 'HQ' },
      meta: meta(),
    });
  });

  it.each(['San Francisco Office', null])('sets the external name to %s', async (externalName) => {
    expectPost('/location.updateExternalName', { locationId, externalName }, ok({ ...location, externalName }));
    await expect(ashby.locations.updateExternalName({ locationId, externalName })).resolves.toEqual({
      data: { ...location, externalName },
      meta: meta(),
    });
  });

  it('changes the address', async () => {
    expectPost('/location.updateAddress', { locationId, address }, ok({ ...location, address }));
    await expect(ashby.locations.updateAddress({ locationId, address })).resolves.toEqual({
      data: { ...location, address },
      meta: meta(),
    });
  });

  it('changes the workplace type', async () => {
    const params = { locationId, workplaceType: 'Remote' as const };
    expectPost('/location.updateWorkplaceType', params, ok({ ...location, workplaceType: 'Remote' }));
    await expect(ashby.locations.updateWorkplaceType(params)).resolves.toEqual({
      data: { ...location, workplaceType: 'Remote' },
      meta: meta(),
    });
  });
});
