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
      example: {
        jobId: '5590f5ea-276d-4342-a0e5-e75d82ca33b4',
        teamMemberId: '7a0e2d9d-66f6-4832-8ed2-ffdf0e627eb9',
        roleId: '7b1a904d-52ac-4d2d-a829-50db3422f28f',
      },
      docs: docs('hiringteamaddmember-1'),
      effect: 'write',
      scopes,
      input: v.pipe(v.strictObject(member), exactlyOne('applicationId', 'jobId', 'openingId')),
      output: HiringTeamMember,
    }),

    removeMember: operation('POST /hiringTeam.removeMember', {
      summary: "Remove a user's role on the hiring team of an application, job or opening.",
      also: ['unassign', 'replace'],
      example: {
        jobId: '5590f5ea-276d-4342-a0e5-e75d82ca33b4',
        teamMemberId: '7a0e2d9d-66f6-4832-8ed2-ffdf0e627eb9',
        roleId: '7b1a904d-52ac-4d2d-a829-50db3422f28f',
      },
      docs: docs('hiringteamremovemember-1'),
      effect: 'write',
      scopes,
      input: v.pipe(v.strictObject(member), exactlyOne('applicationId', 'jobId', 'openingId')),
      output: HiringTeamMember,
    }),
  }),
);
