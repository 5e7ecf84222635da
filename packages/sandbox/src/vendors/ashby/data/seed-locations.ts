import type { Location, PostalAddress } from '../records/organization.ts';
import type { Seeding } from './seeding.ts';

export type Office =
  | 'sanFrancisco'
  | 'newYork'
  | 'toronto'
  | 'london'
  | 'berlin'
  | 'dublin'
  | 'remoteUs'
  | 'remoteEurope';

function address(
  streetAddress: string,
  postalCode: string,
  addressLocality: string,
  addressRegion: string,
  addressCountry: string,
): PostalAddress {
  return { addressCountry, addressRegion, addressLocality, postalCode, streetAddress };
}

/** Fills the locations: two regions, the offices below them, and one that has closed. */
export function seedLocations({ data, random }: Seeding): Readonly<Record<Office, Location>> {
  const region = (name: string) =>
    data.locations.put({ id: random.uuid(), name, isArchived: false, isRemote: false, type: 'LocationHierarchy' });
  const americas = region('Americas');
  const emea = region('EMEA');

  const office = (name: string, parent: Location, postalAddress: PostalAddress, more: Partial<Location> = {}) =>
    data.locations.put({
      id: random.uuid(),
      name,
      isArchived: false,
      address: { postalAddress },
      isRemote: false,
      workplaceType: 'Hybrid',
      parentLocationId: parent.id,
      type: 'Location',
      ...more,
    });
  const remote = (name: string, externalName: string, parent: Location, addressCountry: string) =>
    office(name, parent, { addressCountry }, { externalName, isRemote: true, workplaceType: 'Remote' });

  const offices = {
    sanFrancisco: office(
      'San Francisco HQ',
      americas,
      address('410 Example Street', '94108', 'San Francisco', 'California', 'United States'),
      { externalName: 'San Francisco', extraData: { costCenter: 'US-100' } },
    ),
    newYork: office(
      'New York',
      americas,
      address('21 Sample Avenue, Floor 9', '10011', 'New York', 'New York', 'United States'),
      { workplaceType: 'OnSite', extraData: { costCenter: 'US-200' } },
    ),
    toronto: office('Toronto', americas, address('88 Model Street West', 'M5H 2M9', 'Toronto', 'Ontario', 'Canada')),
    london: office('London', emea, address('5 Specimen Yard', 'EC2A 4NE', 'London', 'England', 'United Kingdom')),
    berlin: office('Berlin', emea, address('Beispielstraße 14', '10119', 'Berlin', 'Berlin', 'Germany')),
    dublin: office('Dublin', emea, address('30 Sample Quay', 'D02 X285', 'Dublin', 'Leinster', 'Ireland')),
    remoteUs: remote('Remote - US', 'Remote (United States)', americas, 'United States'),
    remoteEurope: remote('Remote - Europe', 'Remote (Europe)', emea, 'Germany'),
  };
  office('Chicago', americas, address('700 Former Plaza', '60607', 'Chicago', 'Illinois', 'United States'), {
    isArchived: true,
  });
  return offices;
}
