import { doc, entity, graphqlList, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { createdAt, Id, reads, TeamReference, teamFields, UserReference, userFields } from '../fields.ts';
import { Page, pageArguments, pageInfo, pageVariables } from '../pages.ts';
import { fullListing } from '../sync.ts';

const schema = record(
  { id: doc(Id, 'UUID of the membership. The ID of the user is user.id.') },
  { owner: doc(v.boolean(), 'Whether the user owns the team.'), createdAt, user: UserReference, team: TeamReference },
);

/** The membership of a user in a team. */
export interface TeamMember extends v.InferOutput<typeof schema> {}
export const TeamMember: v.GenericSchema<unknown, TeamMember> = schema;

/** Members of teams. */
export const teamMembers = entity(
  {
    summary: 'Members of a team, as memberships that name the user.',
    also: ['teammates', 'memberships', 'people', 'roster', 'team members'],
    key: 'id',
    brief: ['id', 'owner', 'user.id', 'user.name', 'user.email', 'team.key'],
    from: { id: 'teams.list' },
    sync: {
      full: fullListing,
      deletes: 'full_compare',
      parent: { entity: 'teams', params: { id: 'id' } },
    },
  },
  () => ({
    list: graphqlList(
      `query teamMemberships($id: String!, ${pageVariables}) {
        team(id: $id) {
          id memberships(${pageArguments}) {
            nodes { id owner createdAt user { ${userFields} } team { ${teamFields} } } ${pageInfo}
          }
        }
      }`,
      {
        ...reads,
        summary: 'List the members of a team.',
        path: 'team.memberships',
        input: v.strictObject({ id: doc(Id, 'UUID or key of the team, such as ENG.'), ...Page }),
        item: TeamMember,
      },
    ),
  }),
);
