import { doc, entity, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, exactlyOne, Id } from '../fields.ts';
import { HiringTeamMember } from '../shared-records.ts';

const scopes = ['organizationWrite'];

const member = {
  applicationId: doc(v.optional(Id), 'ID of the application. Pass exactly one of applicationId, jobId and openingId.'),
  jobId: doc(v.optional(Id), 'ID of the job. Pass exactly one of applicationId, jobId and openingId.'),
  openingId: doc(v.optional(Id), 'ID of the opening. Pass exactly one of applicationId, jobId and openingId.'),
  teamMemberId: doc(Id, 'ID of the user.'),
  roleId: doc(Id, 'ID of the role, from hiring_team_roles.list.'),
};

/** Hiring teams. */
export const hiringTeams = entity(
  {
    summary: 'Hiring teams: the users who work on an application, job or opening, with their roles.',
    also: ['hiring managers', 'recruiters', 'coordinators'],
  },
  () => ({
    addMember: operation('POST /hiringTeam.addMember', {
      summary: 'Add a user to the hiring team of an application, job or opening, in a role.',
      also: ['assign', 'owner'],
      docs: docs('hiringteamaddmember-1'),
      effect: 'write',
      scopes,
      input: v.pipe(v.strictObject(member), exactlyOne('applicationId', 'jobId', 'openingId')),
      output: HiringTeamMember,
    }),

    removeMember: operation('POST /hiringTeam.removeMember', {
      summary: "Remove a user's role on the hiring team of an application, job or opening.",
      also: ['unassign', 'replace'],
      docs: docs('hiringteamremovemember-1'),
      effect: 'write',
      scopes,
      input: v.pipe(v.strictObject(member), exactlyOne('applicationId', 'jobId', 'openingId')),
      output: HiringTeamMember,
    }),
  }),
);
