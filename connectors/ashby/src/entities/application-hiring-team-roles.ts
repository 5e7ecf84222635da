import { entity, list } from '@agent-connectors/core';
import * as v from 'valibot';
import { cursor, docs } from '../fields.ts';
import { HiringTeamRole } from './hiring-team-roles.ts';

/** Hiring team roles of applications. */
export const applicationHiringTeamRoles = entity(
  {
    summary: 'Roles that users can have on the hiring team of an application.',
    also: ['application coordinators'],
    key: 'id',
    sync: { full: { operation: 'list' }, deletes: 'full_compare' },
  },
  () => ({
    list: list('POST /applicationHiringTeamRole.list', {
      summary: 'List the hiring team roles for applications. Pass their IDs to applications.add_hiring_team_member.',
      docs: docs('applicationhiringteamrolelist'),
      scopes: ['candidatesRead'],
      input: v.strictObject({ cursor }),
      item: HiringTeamRole,
    }),
  }),
);
