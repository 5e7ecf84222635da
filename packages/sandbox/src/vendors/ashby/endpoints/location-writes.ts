import type { Ashby } from '../ashby.ts';
import { invalidInput } from '../ashby-failure.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { extraData } from '../extra-data.ts';
import { flag, nonEmptyText, nullable, oneOf, text } from '../input-checks.ts';
import { object } from '../input-object.ts';
import { type Location, WORKPLACE_TYPES } from '../records/organization.ts';
import { recordsOf } from '../records-of.ts';

const postalAddress = object(
  {},
  { addressCountry: text, addressRegion: text, addressLocality: text, postalCode: text, streetAddress: text },
);
const address = object({ postalAddress }, {});
const workplaceType = oneOf(WORKPLACE_TYPES);
const locationId = object({ locationId: text }, {});

const createInput = object(
  { name: nonEmptyText, type: oneOf(['Location', 'LocationHierarchy']) },
  { address, parentLocationId: text, isRemote: flag, workplaceType, externalName: text, extraData },
);

export function locationWriteEndpoints(ashby: Ashby): Endpoints {
  const { data, newId } = ashby;
  const records = recordsOf(ashby);
  const save = (location: Location) => ({ results: data.locations.put(location) });

  function hierarchy(id: string): Location {
    const location = records.location(id);
    if (location.type !== 'LocationHierarchy') throw invalidInput('The parent of a location must be a hierarchy');
    return location;
  }

  function isWithin(id: string, ancestorId: string): boolean {
    if (id === ancestorId) return true;
    const parentId = data.locations.get(id)?.parentLocationId;
    return parentId !== undefined && isWithin(parentId, ancestorId);
  }

  return {
    'location.create': endpoint(
      'organizationWrite',
      createInput,
      ({ parentLocationId, isRemote = false, ...params }) => {
        if (params.type === 'LocationHierarchy' && (isRemote || params.workplaceType !== undefined)) {
          throw invalidInput('workplaceType: A LocationHierarchy cannot be remote or have a workplaceType');
        }
        return save({
          id: newId(),
          ...params,
          isArchived: false,
          isRemote: isRemote || params.workplaceType === 'Remote',
          ...(parentLocationId !== undefined && { parentLocationId: hierarchy(parentLocationId).id }),
        });
      },
    ),
    'location.move': endpoint(
      'organizationWrite',
      object({ locationId: text, parentLocationHierarchyId: text }, {}),
      ({ locationId: id, parentLocationHierarchyId }) => {
        const location = records.location(id);
        const parent = hierarchy(parentLocationHierarchyId);
        if (isWithin(parent.id, location.id)) {
          throw invalidInput('parentLocationHierarchyId: A hierarchy cannot be below itself');
        }
        return save({ ...location, parentLocationId: parent.id });
      },
    ),
    'location.updateAddress': endpoint(
      'organizationWrite',
      object({ locationId: text, address }, {}),
      ({ locationId: id, ...changes }) => save({ ...records.location(id), ...changes }),
    ),
    'location.updateName': endpoint(
      'organizationWrite',
      object({ locationId: text, name: nonEmptyText }, {}),
      ({ locationId: id, name }) => save({ ...records.location(id), name }),
    ),
    // `null` takes the name away.
    'location.updateExternalName': endpoint(
      'organizationWrite',
      object({ locationId: text }, { externalName: nullable(text) }),
      ({ locationId: id, externalName }) => {
        const location = records.location(id);
        if (externalName === undefined) return save(location);
        const { externalName: _earlier, ...rest } = location;
        return save(externalName === null ? rest : { ...rest, externalName });
      },
    ),
    'location.updateWorkplaceType': endpoint(
      'organizationWrite',
      object({ locationId: text, workplaceType }, {}),
      ({ locationId: id, workplaceType: type }) => {
        const location = records.location(id);
        if (location.type === 'LocationHierarchy') {
          throw invalidInput('workplaceType: A LocationHierarchy cannot have a workplaceType');
        }
        return save({ ...location, workplaceType: type, isRemote: type === 'Remote' });
      },
    ),
    'location.archive': endpoint('organizationWrite', locationId, ({ locationId: id }) =>
      save({ ...records.location(id), isArchived: true }),
    ),
    'location.restore': endpoint('organizationWrite', locationId, ({ locationId: id }) =>
      save({ ...records.location(id), isArchived: false }),
    ),
  };
}
