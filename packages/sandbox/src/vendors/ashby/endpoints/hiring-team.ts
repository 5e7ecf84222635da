import type { Ashby } from '../ashby.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { flag, uuid } from '../fields.ts';
import { changeHolder, type HolderType } from '../holders.ts';
import type { TeamMember } from '../records/organization.ts';
import { invalidInput } from '../rejection.ts';
import { teamView } from '../views/people.ts';

interface Params {
  readonly teamMemberId: string;
  readonly roleId: string;
  readonly applicationId?: string;
  readonly jobId?: string;
  readonly openingId?: string;
}

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
    const member: TeamMember = { userId: idOf('users', teamMemberId), role };
    changeHolder(ashby, place.type, place.id, ({ hiringTeam }) => {
      const rest = hiringTeam.filter((one) => one.userId !== member.userId || one.role !== role);
      if (isMember) return { hiringTeam: [...rest, member] };
      if (rest.length < hiringTeam.length) return { hiringTeam: rest };
      throw invalidInput('teamMemberId: The user does not have this role on the team');
    });
    return teamView(ashby, [member])[0];
  }

  const member = { teamMemberId: uuid, roleId: uuid };
  const anyTeam = { applicationId: uuid, jobId: uuid, openingId: uuid };
  const add = (params: Params) => change(params, true);
  const remove = (params: Params) => change(params, false);
  return {
    'application.addHiringTeamMember': endpoint({ ...member, applicationId: uuid }, {}, add),
    'application.removeHiringTeamMember': endpoint({ ...member, applicationId: uuid }, {}, remove),
    'hiringTeam.addMember': endpoint(member, anyTeam, add),
    'hiringTeam.removeMember': endpoint(member, anyTeam, remove),
    'applicationHiringTeamRole.list': endpoint({}, {}, () => data.hiringTeamRoles.all()),
    // Names alone unless something else is asked for.
    'hiringTeamRole.list': endpoint({}, { namesOnly: flag }, ({ namesOnly = true }) => {
      const roles = data.hiringTeamRoles.all();
      return namesOnly ? roles.map(({ title }) => title) : roles;
    }),
  };
}
