import { changesSomething, doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { cursor, docs, Id, limits, PersonReference, Strings } from '../fields.ts';

const page = docs('teams');
const id = doc(Id, 'Id of the team.');

const schema = record({ id: doc(Id, 'Id of the team.') }, { name: v.string(), users: v.array(PersonReference) });

/** A group of users that issues are assigned to. */
export interface Team extends v.InferOutput<typeof schema> {}
export const Team: v.GenericSchema<unknown, Team> = schema;

/** Teams. */
export const teams = entity({ summary: 'Groups of users that issues are assigned to.', key: 'id' }, () => ({
  list: list('GET /teams', {
    summary: 'List all teams with their members.',
    docs: page,
    rateLimit: limits.high,
    // As in users: undocumented, and followed all the same.
    input: v.strictObject({ cursor }),
    item: Team,
  }),

  get: operation('GET /teams/{id}', {
    summary: 'Get one team with its members.',
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
      user_ids: doc(v.optional(Strings), 'Users to put into it.'),
    }),
    output: Team,
  }),

  update: operation('PATCH /teams/{id}', {
    summary: 'Rename a team, or replace its members.',
    docs: page,
    effect: 'write',
    rateLimit: limits.medium,
    input: v.pipe(
      v.strictObject({
        id,
        name: doc(v.optional(v.string()), 'New name.'),
        user_ids: doc(v.optional(Strings), 'Its members; replaces all of them.'),
      }),
      changesSomething('id'),
    ),
    output: Team,
  }),
}));
