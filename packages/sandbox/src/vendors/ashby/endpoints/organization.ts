import type { Ashby } from '../ashby.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { entityOf, includeArchived } from '../entity.ts';
import { extraData, flag, nonEmptyText, nullable, object, oneOf, text, uuid, type Values } from '../fields.ts';
import { changeHolder, type HolderType } from '../holders.ts';
import { type TeamMember, WORKPLACE_TYPES } from '../records/organization.ts';
import { invalidInput } from '../rejection.ts';
import { teamView } from '../views/people.ts';

export function departmentEndpoints(ashby: Ashby): Endpoints {
  const { data, find, idOf, save, timestamp } = ashby;
  const department = entityOf(ashby, 'departments');

  function isWithin(id: string | undefined, ancestorId: string): boolean {
    return id !== undefined && (id === ancestorId || isWithin(data.departments.get(id)?.parentId, ancestorId));
  }

  return {
    'department.list': department.list({ includeArchived }),
    'department.info': department.info({ departmentId: uuid }),
    'department.create': department.create(
      { name: nonEmptyText },
      { externalName: text, parentId: uuid, extraData },
      ({ parentId, ...params }) => {
        const createdAt = timestamp();
        const parent = idOf('departments', parentId);
        return { ...params, isArchived: false, parentId: parent, createdAt, updatedAt: createdAt };
      },
    ),
    'department.update': department.update(
      { departmentId: text },
      { name: nonEmptyText, externalName: text, extraData },
    ),
    // Without a parent it moves to the top level.
    'department.move': endpoint({ departmentId: text }, { parentId: text }, ({ departmentId, parentId }) => {
      const moved = find('departments', departmentId);
      if (isWithin(idOf('departments', parentId), departmentId)) {
        throw invalidInput('parentId: A department cannot be below itself');
      }
      return save('departments', { ...moved, parentId });
    }),
    'department.archive': department.update({ departmentId: text }, {}, () => ({ isArchived: true })),
    'department.restore': department.update({ departmentId: text }, {}, () => ({ isArchived: false })),
  };
}

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
    // `null` removes the name.
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

const member = { teamMemberId: uuid, roleId: uuid };
const anyTeam = { applicationId: uuid, jobId: uuid, openingId: uuid };
type Params = Values<typeof member, typeof anyTeam>;

export function hiringTeamEndpoints(ashby: Ashby): Endpoints {
  const { data, find, idOf } = ashby;

  function change({ teamMemberId, roleId, applicationId, jobId, openingId }: Params, isMember: boolean) {
    const places: [HolderType, string | undefined][] = [
      ['Application', applicationId],
      ['Job', jobId],
      ['Opening', openingId],
    ];
    const [place, second] = places.flatMap(([type, id]) => (id === undefined ? [] : [{ type, id }]));
    if (place === undefined || second !== undefined) {
      throw invalidInput('body: Exactly one of applicationId, jobId and openingId is required');
    }
    const role = find('hiringTeamRoles', roleId).title;
    const changed: TeamMember = { userId: idOf('users', teamMemberId), role };
    changeHolder(ashby, place.type, place.id, ({ hiringTeam }) => {
      const rest = hiringTeam.filter((one) => one.userId !== changed.userId || one.role !== role);
      if (isMember) return { hiringTeam: [...rest, changed] };
      if (rest.length < hiringTeam.length) return { hiringTeam: rest };
      throw invalidInput('teamMemberId: The user does not have this role on the team');
    });
    return teamView(ashby, [changed])[0];
  }

  const add = (params: Params) => change(params, true);
  const remove = (params: Params) => change(params, false);
  return {
    'application.addHiringTeamMember': endpoint({ ...member, applicationId: uuid }, {}, add),
    'application.removeHiringTeamMember': endpoint({ ...member, applicationId: uuid }, {}, remove),
    'hiringTeam.addMember': endpoint(member, anyTeam, add),
    'hiringTeam.removeMember': endpoint(member, anyTeam, remove),
    'applicationHiringTeamRole.list': endpoint({}, {}, () => data.hiringTeamRoles.all()),
    // The response has only names by default.
    'hiringTeamRole.list': endpoint({}, { namesOnly: flag }, ({ namesOnly = true }) => {
      const roles = data.hiringTeamRoles.all();
      return namesOnly ? roles.map(({ title }) => title) : roles;
    }),
  };
}
