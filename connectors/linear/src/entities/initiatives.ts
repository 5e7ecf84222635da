import { changesSomething, doc, entity, graphqlList, graphqlOperation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { initiativeStatuses, textOf } from '../choices.ts';
import {
  archivedAt,
  createdAt,
  creates,
  Id,
  reads,
  UserReference,
  updatedAt,
  userFields,
  whenGiven,
  writes,
} from '../fields.ts';
import { filterOn, health, healthWithAge, id, nested, optionalTime, priority, text, times, user } from '../filters.ts';
import { Page, pageArguments, pageInfo, pageVariables } from '../pages.ts';
import { byUpdate } from '../sync.ts';
import { initiativeChanges, newInitiative } from './initiative-input.ts';

const initiativeFields = `
  id name description content slugId url status health priority targetDate targetDateResolution
  startedAt completedAt createdAt updatedAt archivedAt owner { ${userFields} } creator { ${userFields} }`;

const schema = record(
  { id: doc(Id, 'UUID of the initiative.') },
  {
    name: v.string(),
    description: doc(v.string(), 'Short description, as plain text.'),
    content: doc(v.string(), 'Full description, as Markdown.'),
    slugId: doc(v.string(), 'Slug of the initiative in its URL. initiatives.get accepts it instead of the ID.'),
    url: doc(v.string(), 'URL of the initiative in Linear.'),
    status: doc(v.string(), 'Status: Proposed, Planned, Active, Completed or Canceled.'),
    health: doc(v.string(), 'Health in the latest update: onTrack, atRisk or offTrack. Null without an update.'),
    priority: v.number(),
    targetDate: doc(v.string(), 'Planned completion, such as 2026-12-31.'),
    targetDateResolution: doc(v.string(), 'How exact targetDate is: month, quarter, halfYear or year. Null for a day.'),
    startedAt: doc(v.string(), 'Time at which the initiative became active (ISO 8601).'),
    completedAt: doc(v.string(), 'Time of completion (ISO 8601).'),
    createdAt,
    updatedAt,
    archivedAt,
    owner: doc(UserReference, 'User who is responsible for the initiative.'),
    creator: UserReference,
  },
);

/** An initiative. */
export interface Initiative extends v.InferOutput<typeof schema> {}
export const Initiative: v.GenericSchema<unknown, Initiative> = schema;

/** Initiatives. */
export const initiatives = entity(
  {
    summary: 'Initiatives: goals of the company that group projects.',
    also: ['goals', 'objectives', 'roadmap items', 'themes', 'OKRs', 'strategy', 'bets'],
    key: 'id',
    brief: ['id', 'name', 'status', 'health', 'priority', 'owner.id', 'owner.email', 'targetDate', 'updatedAt'],
    from: {
      id: 'initiatives.list',
      'filter.id': 'initiatives.list',
      'filter.slugId': 'initiatives.list:slugId',
      labelIds: null,
    },
    sync: byUpdate,
  },
  () => ({
    list: graphqlList(
      `query initiatives($filter: InitiativeFilter, ${pageVariables}) {
        initiatives(filter: $filter, ${pageArguments}) { nodes { ${initiativeFields} } ${pageInfo} }
      }`,
      {
        ...reads,
        summary: 'List initiatives that match a filter, such as status, owner, health or target date.',
        input: v.strictObject({
          filter: doc(
            v.optional(
              filterOn({
                id: id('the initiative'),
                name: text('Name.'),
                slugId: text('Slug.'),
                status: doc(
                  v.optional(textOf('Initiative status', initiativeStatuses)),
                  'Status: Proposed, Planned, Active, Completed or Canceled.',
                ),
                health,
                healthWithAge,
                activityType: text('Type of activity.'),
                priority,
                owner: user('Owner. { null: true } matches initiatives without one. Otherwise'),
                creator: user('Creator'),
                labels: nested('Labels: { name: { eq: "…" } }.'),
                teams: nested('Teams: { some: { key: { eq: "ENG" } } }.'),
                ancestors: nested('Initiatives above it: { some: { id: { eq: "…" } } }.'),
                initiativeUpdates: nested('Updates: { some: { createdAt: { gte: "-P1W" } } }.'),
                targetDate: optionalTime('Planned completion.'),
                startedAt: optionalTime('Time at which it became active.'),
                completedAt: optionalTime('Time of completion.'),
                ...times,
              }),
            ),
            'Which initiatives to return. Conditions on several fields apply together. Default: all.',
          ),
          ...Page,
        }),
        item: Initiative,
        example: { filter: { status: { in: ['Planned', 'Active'] }, targetDate: { null: false } } },
      },
    ),

    get: graphqlOperation(`query initiative($id: String!) { initiative(id: $id) { ${initiativeFields} } }`, {
      ...reads,
      summary: 'Get an initiative by its UUID or slug.',
      also: ['show', 'read'],
      brief: [],
      input: v.strictObject({ id: doc(Id, 'UUID or slug of the initiative.') }),
      output: Initiative,
    }),

    create: graphqlOperation(
      `mutation initiativeCreate($input: InitiativeCreateInput!) {
        initiativeCreate(input: $input) { success initiative { ${initiativeFields} } }
      }`,
      {
        ...writes,
        summary: 'Create an initiative. Notifies its owner.',
        also: ['add goal', 'set objective'],
        sendsWhen: whenGiven('ownerId'),
        ...creates,
        path: 'initiativeCreate.initiative',
        input: v.strictObject(newInitiative),
        output: Initiative,
      },
    ),

    update: graphqlOperation(
      `mutation initiativeUpdate($id: String!, $input: InitiativeUpdateInput!) {
        initiativeUpdate(id: $id, input: $input) { success initiative { ${initiativeFields} } }
      }`,
      {
        ...writes,
        summary: 'Change fields of an initiative, such as its status, owner or target date. Notifies a new owner.',
        also: ['edit', 'rename', 'activate', 'complete', 'cancel'],
        sendsWhen: whenGiven('ownerId'),
        path: 'initiativeUpdate.initiative',
        input: v.pipe(
          v.strictObject({ id: doc(Id, 'UUID of the initiative.'), ...initiativeChanges }),
          changesSomething('id'),
        ),
        output: Initiative,
        example: { id: '664b80aa-4994-4c26-9c46-59720c34eac5', status: 'Active' },
      },
    ),
  }),
);
