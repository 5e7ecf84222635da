import { changesSomething, doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { cursor, docs, Id, limits, Page, Strings } from '../fields.ts';
import { filterOn, operators } from '../filter.ts';

const page = docs('users');

const schema = record(
  { id: doc(Id, 'Id of the user.') },
  {
    name: v.string(),
    email: v.string(),
    emails: Strings,
    role_id: v.string(),
    role: record({}, { id: v.string(), name: v.string(), slug: v.string() }),
    status: doc(v.string(), 'active, away or out_of_office.'),
    avatar_url: v.string(),
  },
);

/** A member of the team that does the support. */
export interface User extends v.InferOutput<typeof schema> {}
export const User: v.GenericSchema<unknown, User> = schema;

/** Members of the organization. */
export const users = entity(
  { summary: 'Members of the organization: the people who do the support.', key: 'id' },
  () => ({
    list: list('GET /users', {
      summary: 'List all users.',
      docs: page,
      rateLimit: limits.high,
      // Pylon documents no parameters here, yet answers `pagination`: its cursor is taken so that it can be followed.
      input: v.strictObject({ cursor }),
      item: User,
    }),

    get: operation('GET /users/{id}', {
      summary: 'Get one user.',
      docs: page,
      rateLimit: limits.high,
      input: v.strictObject({ id: doc(Id, 'Id of the user.') }),
      output: User,
    }),

    update: operation('PATCH /users/{id}', {
      summary: 'Change the name, picture, role or availability of a user.',
      docs: page,
      effect: 'write',
      rateLimit: limits.medium,
      input: v.pipe(
        v.strictObject({
          id: doc(Id, 'Id of the user.'),
          name: doc(v.optional(v.string()), 'New name.'),
          avatar_url: doc(v.optional(v.string()), 'A picture: a square .png, .jpg or .jpeg.'),
          role_id: doc(v.optional(v.string()), 'Id of a user role.'),
          status: doc(v.optional(v.picklist(['active', 'away', 'out_of_office'])), 'Availability.'),
        }),
        changesSomething('id'),
      ),
      output: User,
    }),

    search: list('POST /users/search', {
      summary: 'Find users by mail address.',
      docs: page,
      rateLimit: limits.medium,
      input: v.strictObject({
        filter: doc(v.optional(filterOn({ email: operators.text })), 'Which users. Left out: all.'),
        ...Page,
      }),
      item: User,
    }),
  }),
);
