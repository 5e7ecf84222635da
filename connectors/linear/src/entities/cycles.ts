import { doc, entity, graphqlList, graphqlOperation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import {
  createdAt,
  creates,
  Id,
  newId,
  reads,
  TeamId,
  TeamReference,
  Time,
  teamFields,
  updatedAt,
  writes,
} from '../fields.ts';
import { filterOn, flag, id, nested, number, team, text, time, times } from '../filters.ts';
import { Page, pageArguments, pageInfo, pageVariables } from '../pages.ts';
import { byUpdate } from '../sync.ts';

const cycleFields = `
  id number name description startsAt endsAt completedAt progress isActive isNext isPrevious createdAt updatedAt
  team { ${teamFields} }`;

const schema = record(
  { id: doc(Id, 'UUID of the cycle.') },
  {
    number: doc(v.number(), 'Number of the cycle within its team.'),
    name: doc(v.string(), 'Name. Null if the cycle has only its number.'),
    description: v.string(),
    startsAt: doc(v.string(), 'Start (ISO 8601).'),
    endsAt: doc(v.string(), 'End (ISO 8601).'),
    completedAt: doc(v.string(), 'Time of completion (ISO 8601). Null while it is not complete.'),
    progress: doc(v.number(), 'Progress from 0 to 1. Started work counts as a quarter.'),
    isActive: doc(v.boolean(), 'Whether it is the current cycle.'),
    isNext: doc(v.boolean(), 'Whether it is the next cycle.'),
    isPrevious: doc(v.boolean(), 'Whether it is the cycle before the current one.'),
    createdAt,
    updatedAt,
    team: TeamReference,
  },
);

/** A cycle. */
export interface Cycle extends v.InferOutput<typeof schema> {}
export const Cycle: v.GenericSchema<unknown, Cycle> = schema;

/** Cycles. */
export const cycles = entity(
  {
    summary: 'Cycles: the recurring time boxes in which a team works.',
    also: ['sprints', 'iterations'],
    key: 'id',
    brief: ['id', 'number', 'name', 'team.id', 'team.key', 'startsAt', 'endsAt', 'isActive', 'progress'],
    from: { id: 'cycles.list', 'filter.id': 'cycles.list' },
    sync: byUpdate,
  },
  () => ({
    list: graphqlList(
      `query cycles($filter: CycleFilter, ${pageVariables}) {
        cycles(filter: $filter, ${pageArguments}) { nodes { ${cycleFields} } ${pageInfo} }
      }`,
      {
        ...reads,
        summary: 'List the cycles of all teams, or those that match a filter, such as the current cycle of a team.',
        also: ['current sprint', 'sprint schedule'],
        input: v.strictObject({
          filter: doc(
            v.optional(
              filterOn({
                id: id('the cycle'),
                number: number('Number within the team.'),
                name: text('Name.'),
                team,
                isActive: flag('Whether it is the current cycle.'),
                isNext: flag('Whether it is the next cycle.'),
                isPrevious: flag('Whether it is the cycle before the current one.'),
                isFuture: flag('Whether it has not started.'),
                isPast: flag('Whether it has ended.'),
                isInCooldown: flag('Whether it is in the pause after its end.'),
                inheritedFromId: id('the cycle of the parent team that it follows'),
                issues: nested('Issues: { some: { … } } with a filter on issues.'),
                startsAt: time('Start.'),
                endsAt: time('End.'),
                completedAt: time('Time of completion.'),
                ...times,
              }),
            ),
            'Which cycles to return: { team: { key: { eq: "ENG" } }, isActive: { eq: true } }. Default: all.',
          ),
          ...Page,
        }),
        item: Cycle,
        example: { filter: { team: { key: { eq: 'ENG' } }, isActive: { eq: true } } },
      },
    ),

    get: graphqlOperation(`query cycle($id: String!) { cycle(id: $id) { ${cycleFields} } }`, {
      ...reads,
      summary: 'Get a cycle by its UUID. Its issues: issues.list with the filter { cycle: { id: { eq: "…" } } }.',
      also: ['show sprint'],
      brief: [],
      input: v.strictObject({ id: doc(Id, 'UUID or slug of the cycle.') }),
      output: Cycle,
    }),

    create: graphqlOperation(
      `mutation cycleCreate($input: CycleCreateInput!) { cycleCreate(input: $input) { success cycle { ${cycleFields} } } }`,
      {
        ...writes,
        summary: 'Create a cycle for a team.',
        also: ['plan sprint', 'schedule', 'add iteration'],
        ...creates,
        path: 'cycleCreate.cycle',
        input: v.pipe(
          v.strictObject({
            teamId: doc(TeamId, 'UUID of the team.'),
            startsAt: doc(Time, 'Start (ISO 8601).'),
            endsAt: doc(Time, 'End (ISO 8601).'),
            name: doc(v.optional(v.string()), 'Name. Default: none, so that the cycle is shown with its number.'),
            description: doc(v.optional(v.string()), 'Description.'),
            completedAt: doc(v.optional(Time), 'Time of completion, for imports (ISO 8601). Default: not completed.'),
            id: newId,
          }),
          v.forward(
            v.check(
              ({ startsAt, endsAt }) => Date.parse(startsAt) < Date.parse(endsAt),
              'Expected a time after startsAt',
            ),
            ['endsAt'],
          ),
        ),
        output: Cycle,
        example: {
          teamId: '17d3970c-434c-4200-898e-773613bf55f4',
          startsAt: '2026-12-01T00:00:00Z',
          endsAt: '2026-12-15T00:00:00Z',
        },
      },
    ),
  }),
);
