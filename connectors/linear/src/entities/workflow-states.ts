import { doc, entity, graphqlList, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { archivedAt, createdAt, Id, reads, TeamReference, teamFields, updatedAt } from '../fields.ts';
import { filterOn, id, nested, number, stateType, team, text, times } from '../filters.ts';
import { Page, pageArguments, pageInfo, pageVariables } from '../pages.ts';
import { byUpdate } from '../sync.ts';

const schema = record(
  { id: doc(Id, 'UUID of the state: the stateId of issues.') },
  {
    name: v.string(),
    type: doc(v.string(), 'Type of the state: triage, backlog, unstarted, started, completed, canceled or duplicate.'),
    color: v.string(),
    position: doc(v.number(), 'Position among the states of the same type.'),
    description: v.string(),
    createdAt,
    updatedAt,
    archivedAt,
    team: doc(TeamReference, 'Team that the state belongs to. Only its issues can have the state.'),
  },
);

/** A workflow state: a status that the issues of a team can have. */
export interface WorkflowState extends v.InferOutput<typeof schema> {}
export const WorkflowState: v.GenericSchema<unknown, WorkflowState> = schema;

/** Workflow states. */
export const workflowStates = entity(
  {
    summary: 'Workflow states: the statuses that the issues of a team can have.',
    also: ['statuses', 'columns', 'stages', 'steps', 'states'],
    key: 'id',
    brief: ['id', 'name', 'type', 'position', 'team.id', 'team.key'],
    from: { 'filter.id': 'workflow_states.list' },
    sync: byUpdate,
  },
  () => ({
    list: graphqlList(
      `query workflowStates($filter: WorkflowStateFilter, ${pageVariables}) {
        workflowStates(filter: $filter, ${pageArguments}) {
          nodes { id name type color position description createdAt updatedAt archivedAt team { ${teamFields} } }
          ${pageInfo}
        }
      }`,
      {
        ...reads,
        summary:
          'List the workflow states of all teams, or of one by the filter. Their IDs are the stateId of issues.create and issues.update.',
        input: v.strictObject({
          filter: doc(
            v.optional(
              filterOn({
                id: id('the state'),
                name: text('Name: { eqIgnoreCase: "in progress" }.'),
                type: stateType,
                team,
                description: text('Description.'),
                position: number('Position among the states of the same type.'),
                issues: nested('Issues: { some: { … } } with a filter on issues.'),
                ...times,
              }),
            ),
            'Which states to return: { team: { key: { eq: "ENG" } } } for those of a team. Default: all.',
          ),
          ...Page,
        }),
        item: WorkflowState,
        example: { filter: { team: { key: { eq: 'ENG' } } } },
      },
    ),
  }),
);
