import { doc, entity, graphqlList, graphqlOperation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { oneOf } from '../choices.ts';
import { archivedAt, createdAt, Id, reads, TeamReference, teamFields, updatedAt } from '../fields.ts';
import { filterOn, id, nested, optionalText, optionalTime, text, times } from '../filters.ts';
import { Page, pageArguments, pageInfo, pageVariables } from '../pages.ts';
import { byUpdate } from '../sync.ts';

const fields = `
  id key name description displayName icon color timezone visibility cyclesEnabled triageEnabled issueEstimationType
  createdAt updatedAt archivedAt retiredAt parent { ${teamFields} }`;

const schema = record(
  { id: doc(Id, 'UUID of the team.') },
  {
    key: doc(v.string(), 'Key of the team, with which the identifiers of its issues begin: ENG in ENG-123.'),
    name: v.string(),
    description: v.string(),
    displayName: doc(v.string(), 'Name of the team, with that of its parent team.'),
    icon: v.string(),
    color: v.string(),
    timezone: doc(v.string(), 'Time zone, such as Europe/Berlin.'),
    visibility: doc(v.string(), 'Who sees the team: public, private or restricted.'),
    cyclesEnabled: doc(v.boolean(), 'Whether the team works in cycles.'),
    triageEnabled: doc(v.boolean(), 'Whether issues of other people start in triage.'),
    issueEstimationType: doc(v.string(), 'Scale of estimates: notUsed, exponential, fibonacci, linear or tShirt.'),
    createdAt,
    updatedAt,
    archivedAt,
    retiredAt: doc(v.string(), 'Time since which the team accepts no new issues (ISO 8601).'),
    parent: doc(TeamReference, 'Parent team.'),
  },
);

/** A team. */
export interface Team extends v.InferOutput<typeof schema> {}
export const Team: v.GenericSchema<unknown, Team> = schema;

/** Teams. */
export const teams = entity(
  {
    summary: 'Teams, which issues, workflow states and cycles belong to.',
    also: ['groups', 'squads', 'boards', 'departments'],
    key: 'id',
    brief: ['id', 'key', 'name', 'visibility', 'parent.id', 'parent.key', 'retiredAt', 'updatedAt'],
    from: { id: 'teams.list', 'filter.id': 'teams.list' },
    sync: byUpdate,
  },
  () => ({
    list: graphqlList(
      `query teams($filter: TeamFilter, ${pageVariables}) {
        teams(filter: $filter, ${pageArguments}) { nodes { ${fields} } ${pageInfo} }
      }`,
      {
        ...reads,
        summary: 'List the teams that the user can see, all or those that match a filter, such as a key or a name.',
        input: v.strictObject({
          filter: doc(
            v.optional(
              filterOn({
                id: id('the team'),
                key: text('Key: { eq: "ENG" }.'),
                name: text('Name.'),
                description: optionalText('Description.'),
                visibility: doc(v.optional(oneOf(['public', 'private', 'restricted'])), 'Who sees the team.'),
                parent: nested('Parent team: { key: { eq: "…" } } or { null: true }.'),
                ancestors: nested('Teams above it: { some: { key: { eq: "…" } } }.'),
                members: nested('Members: { some: { email: { eq: "…" } } }.'),
                owners: nested('Owners: { some: { email: { eq: "…" } } }.'),
                issues: nested('Issues: { some: { … } } with a filter on issues.'),
                releasePipelines: nested('Release pipelines: { some: { name: { eq: "…" } } }.'),
                retiredAt: optionalTime('Time since which it accepts no new issues.'),
                ...times,
              }),
            ),
            'Which teams to return. Conditions on several fields apply together. Default: all.',
          ),
          ...Page,
        }),
        item: Team,
        example: { filter: { members: { some: { displayName: { eq: 'sam' } } } } },
      },
    ),

    get: graphqlOperation(`query team($id: String!) { team(id: $id) { ${fields} } }`, {
      ...reads,
      summary: 'Get a team by its UUID or key.',
      also: ['settings', 'show'],
      brief: [],
      input: v.strictObject({ id: doc(Id, 'UUID or key of the team, such as ENG.') }),
      output: Team,
    }),
  }),
);
