import { entity, list } from '@agent-connectors/core';
import * as v from 'valibot';
import { cursor, docs } from '../fields.ts';
import { HiringTeamRole } from './hiring-team-roles.ts';

/** Roles on the hiring teams of applications. */
export const applicationHiringTeamRoles = entity(
  { summary: 'Roles that users can have on the hiring team of a single application.', key: 'id' },
  () => ({
    list: list('POST /applicationHiringTeamRole.list', {
      summary:
        'List the roles of hiring teams of applications, with the ids that applications.addHiringTeamMember takes.',
      docs: docs('applicationhiringteamrolelist'),
      scopes: ['candidatesRead'],
      input: v.strictObject({ cursor }),
      item: HiringTeamRole,
    }),
  }),
);
