import { doc, entity, list, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { cursor, docs } from '../fields.ts';

const schema = record({ id: doc(v.string(), 'Id of the role.') }, { title: doc(v.string(), 'Such as Recruiter.') });

/** A role that a user can have on a hiring team. */
export interface HiringTeamRole extends v.InferOutput<typeof schema> {}
export const HiringTeamRole: v.GenericSchema<unknown, HiringTeamRole> = schema;

/** Roles on hiring teams. */
export const hiringTeamRoles = entity(
  { summary: 'Roles that users can have on the hiring teams of jobs, openings and applications.', key: 'id' },
  () => ({
    list: list('POST /hiringTeamRole.list', {
      summary: 'List the roles of hiring teams, with the ids that hiringTeams.addMember takes.',
      docs: docs('hiringteamrolelist-1'),
      scopes: ['organizationRead'],
      input: v.strictObject({ cursor }),
      // Ashby's default are bare titles, which no other operation takes.
      constants: { namesOnly: false },
      item: HiringTeamRole,
    }),
  }),
);
