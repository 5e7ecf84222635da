import type { Ashby } from '../ashby.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { entityOf, includeArchived } from '../entity.ts';
import { extraData, flag, nonEmptyText, nullable, object, oneOf, text, uuid } from '../fields.ts';
import { WORKPLACE_TYPES } from '../records/organization.ts';
import { invalidInput } from '../rejection.ts';

const postalAddress = object(
  {},
  { addressCountry: text, addressRegion: text, addressLocality: text, postalCode: text, streetAddress: text },
);
const address = object({ postalAddress });
const workplaceType = oneOf(WORKPLACE_TYPES);
const locationId = text;

export function locationEndpoints(ashby: Ashby): Endpoints {
  const { data, find, save } = ashby;
  const location = entityOf(ashby, 'locations');

  function hierarchy(id: string): string {
    if (find('locations', id).type === 'LocationHierarchy') return id;
    throw invalidInput('The parent of a location must be a hierarchy');
  }

  function isWithin(id: string | undefined, ancestorId: string): boolean {
    return id !== undefined && (id === ancestorId || isWithin(data.locations.get(id)?.parentLocationId, ancestorId));
  }

  return {
    'location.list': location.list(
      { includeArchived, includeLocationHierarchy: flag },
      {
        where: {
          includeLocationHierarchy:
            (wanted) =>
            ({ type }) =>
              wanted || type === 'Location',
        },
      },
    ),
    'location.info': location.info({ locationId: uuid }),
    'location.create': location.create(
      { name: nonEmptyText, type: oneOf(['Location', 'LocationHierarchy']) },
      { address, parentLocationId: text, isRemote: flag, workplaceType, externalName: text, extraData },
      ({ parentLocationId: parent, isRemote = false, ...params }) => {
        if (params.type === 'LocationHierarchy' && (isRemote || params.workplaceType !== undefined)) {
          throw invalidInput('workplaceType: A LocationHierarchy cannot be remote or have a workplaceType');
        }
        return {
          ...params,
          isArchived: false,
          isRemote: isRemote || params.workplaceType === 'Remote',
          parentLocationId: parent === undefined ? undefined : hierarchy(parent),
        };
      },
    ),
    'location.move': location.update({ locationId, parentLocationHierarchyId: text }, {}, (params) => {
      const parentLocationId = hierarchy(params.parentLocationHierarchyId);
      if (!isWithin(parentLocationId, params.locationId)) return { parentLocationId };
      throw invalidInput('parentLocationHierarchyId: A hierarchy cannot be below itself');
    }),
    'location.updateAddress': location.update({ locationId, address }),
    'location.updateName': location.update({ locationId, name: nonEmptyText }),
    // `null` takes the name away.
    'location.updateExternalName': endpoint({ locationId }, { externalName: nullable(text) }, (params) => {
      const { externalName: earlier, ...rest } = find('locations', params.locationId);
      const { externalName = earlier } = params;
      return save('locations', { ...rest, externalName: externalName ?? undefined });
    }),
    'location.updateWorkplaceType': location.update({ locationId, workplaceType }, {}, (params, { type }) => {
      if (type === 'Location') {
        return { workplaceType: params.workplaceType, isRemote: params.workplaceType === 'Remote' };
      }
      throw invalidInput('workplaceType: A LocationHierarchy cannot have a workplaceType');
    }),
    'location.archive': location.update({ locationId }, {}, () => ({ isArchived: true })),
    'location.restore': location.update({ locationId }, {}, () => ({ isArchived: false })),
  };
}
