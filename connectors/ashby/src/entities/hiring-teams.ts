import { doc, entity, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, exactlyOne, Id } from '../fields.ts';
import { HiringTeamMember } from '../shared-records.ts';

const scopes = ['organizationWrite'];

const member = {
  applicationId: doc(v.optional(Id), 'Id of the application. This, jobId or openingId.'),
  jobId: doc(v.optional(Id), 'Id of the job. This, applicationId or openingId.'),
  openingId: doc(v.optional(Id), 'Id of the opening. This, applicationId or jobId.'),
  teamMemberId: doc(Id, 'Id of the user.'),
  roleId: doc(Id, 'Id of the role, from hiringTeamRoles.list.'),
};

/** Hiring teams. */
export const hiringTeams = entity(
  { summary: 'Hiring teams: which users work on an application, a job or an opening, in which role.' },
  () => ({
    addMember: operation('POST /hiringTeam.addMember', {
      summary: 'Put a user on the hiring team of one application, job or opening, in a role.',
      docs: docs('hiringteamaddmember-1'),
      effect: 'write',
      scopes,
      input: v.pipe(v.strictObject(member), exactlyOne('applicationId', 'jobId', 'openingId')),
      output: HiringTeamMember,
    }),

    removeMember: operation('POST /hiringTeam.removeMember', {
      summary: 'Take a user in a role off the hiring team of one application, job or opening.',
      docs: docs('hiringteamremovemember-1'),
      effect: 'write',
      scopes,
      input: v.pipe(v.strictObject(member), exactlyOne('applicationId', 'jobId', 'openingId')),
      output: HiringTeamMember,
    }),
  }),
);
