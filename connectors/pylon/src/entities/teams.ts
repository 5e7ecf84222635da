import { changesSomething, doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { cursor, docs, Id, limits, PersonReference, UserIds } from '../fields.ts';

const page = docs('teams');
const id = doc(Id, 'ID of the team.');

const schema = record({ id: doc(Id, 'ID of the team.') }, { name: v.string(), users: v.array(PersonReference) });

/** A team of users that issues can be assigned to. */
export interface Team extends v.InferOutput<typeof schema> {}
export const Team: v.GenericSchema<unknown, Team> = schema;

/** Teams of users. */
export const teams = entity(
  {
    summary: 'Groups of users that issues can be assigned to.',
    also: ['groups', 'squads', 'queues', 'departments'],
    key: 'id',
    sync: { full: { operation: 'list' }, deletes: 'full_compare' },
  },
  () => ({
    list: list('GET /teams', {
      summary: 'List all teams with their members.',
      docs: page,
      rateLimit: limits.high,
      // Pylon documents no cursor here, but the response has `pagination`; see users.ts.
      input: v.strictObject({ cursor }),
      item: Team,
    }),

    get: operation('GET /teams/{id}', {
      summary: 'Get a team with its members.',
      docs: page,
      rateLimit: limits.high,
      input: v.strictObject({ id }),
      output: Team,
    }),

    create: operation('POST /teams', {
      summary: 'Create a team.',
      docs: page,
      effect: 'write',
      rateLimit: limits.low,
      input: v.strictObject({
        name: doc(v.optional(v.string()), 'Name of the team.'),
        user_ids: doc(v.optional(UserIds), 'IDs of the members.'),
      }),
      output: Team,
    }),

    update: operation('PATCH /teams/{id}', {
      summary: 'Update the name of a team, or replace its members.',
      docs: page,
      effect: 'write',
      rateLimit: limits.medium,
      input: v.pipe(
        v.strictObject({
          id,
          name: doc(v.optional(v.string()), 'New name.'),
          user_ids: doc(v.optional(UserIds), 'IDs of the members. Replaces all existing members.'),
        }),
        changesSomething('id'),
      ),
      example: { id: 'ee5b7d53-1b5c-4177-843a-483d5f6d74d1', name: 'Customer Support' },
      output: Team,
    }),
  }),
);
