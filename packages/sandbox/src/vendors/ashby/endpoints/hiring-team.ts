import type { Ashby } from '../ashby.ts';
import { found, invalidInput } from '../ashby-failure.ts';
import { type Endpoints, endpoint } from '../endpoint.ts';
import { flag, uuid } from '../input-checks.ts';
import { nothing, object } from '../input-object.ts';
import type { TeamMember } from '../records/organization.ts';
import { recordsOf } from '../records-of.ts';
import { teamView } from '../views/people.ts';

const member = { teamMemberId: uuid, roleId: uuid };
const anyTeam = object(member, { applicationId: uuid, jobId: uuid, openingId: uuid });
const applicationTeam = object({ ...member, applicationId: uuid }, {});

type Params = ReturnType<typeof anyTeam>;
type Change = (team: readonly TeamMember[], changed: TeamMember) => TeamMember[];

const isSame = (a: TeamMember, b: TeamMember) => a.userId === b.userId && a.role === b.role;

const withMember: Change = (team, added) => [...team.filter((one) => !isSame(one, added)), added];

const withoutMember: Change = (team, removed) => {
  const rest = team.filter((one) => !isSame(one, removed));
  if (rest.length === team.length) throw invalidInput('teamMemberId: The user does not have this role on the team');
  return rest;
};

export function hiringTeamEndpoints(ashby: Ashby): Endpoints {
  const { data, timestamp } = ashby;
  const records = recordsOf(ashby);

  function change(params: Params, apply: Change) {
    const { applicationId, jobId, openingId } = params;
    const places = [applicationId, jobId, openingId].filter((id) => id !== undefined);
    if (places.length !== 1) throw invalidInput('body: Exactly one of applicationId, jobId and openingId is required');
    const role = records.hiringTeamRole(params.roleId);
    const changed = { userId: records.user(params.teamMemberId).id, role: role.title };
    const updatedAt = timestamp();
    if (applicationId !== undefined) {
      const application = records.application(applicationId);
      data.applications.put({ ...application, hiringTeam: apply(application.hiringTeam, changed), updatedAt });
    } else if (jobId !== undefined) {
      const job = records.job(jobId);
      data.jobs.put({ ...job, hiringTeam: apply(job.hiringTeam, changed), updatedAt });
    } else if (openingId !== undefined) {
      const opening = records.opening(openingId);
      const { latestVersion } = opening;
      const hiringTeam = apply(latestVersion.hiringTeam, changed);
      data.openings.put({ ...opening, latestVersion: { ...latestVersion, hiringTeam } });
    }
    return { results: found(teamView(ashby, [changed])[0], 'user') };
  }

  const add = (params: Params) => change(params, withMember);
  const remove = (params: Params) => change(params, withoutMember);
  return {
    'application.addHiringTeamMember': endpoint('candidatesWrite', applicationTeam, add),
    'application.removeHiringTeamMember': endpoint('candidatesWrite', applicationTeam, remove),
    'hiringTeam.addMember': endpoint('organizationWrite', anyTeam, add),
    'hiringTeam.removeMember': endpoint('organizationWrite', anyTeam, remove),
    'applicationHiringTeamRole.list': endpoint('candidatesRead', nothing, () => ({
      results: data.hiringTeamRoles.all(),
    })),
    // Names alone unless something else is asked for.
    'hiringTeamRole.list': endpoint('organizationRead', object({}, { namesOnly: flag }), ({ namesOnly = true }) => {
      const roles = data.hiringTeamRoles.all();
      return { results: namesOnly ? roles.map(({ title }) => title) : roles };
    }),
  };
}
