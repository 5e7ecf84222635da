import { doc, entity, list, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { cursor, docs } from '../fields.ts';

const schema = record(
  { id: doc(v.string(), 'ID of the role.') },
  { title: doc(v.string(), 'Title of the role, such as Recruiter.') },
);

/** A role that a user can have on a hiring team. */
export interface HiringTeamRole extends v.InferOutput<typeof schema> {}
export const HiringTeamRole: v.GenericSchema<unknown, HiringTeamRole> = schema;

/** Hiring team roles. */
export const hiringTeamRoles = entity(
  {
    summary: 'Roles that users can have on the hiring teams of jobs, openings and applications.',
    also: ['kinds of team members'],
    key: 'id',
    sync: { full: { operation: 'list' }, deletes: 'full_compare' },
  },
  () => ({
    list: list('POST /hiringTeamRole.list', {
      summary: 'List the hiring team roles. Pass their IDs to hiring_teams.add_member.',
      docs: docs('hiringteamrolelist-1'),
      scopes: ['organizationRead'],
      input: v.strictObject({ cursor }),
      // By default, Ashby returns only titles, which no other operation accepts.
      constants: { namesOnly: false },
      item: HiringTeamRole,
    }),
  }),
);
