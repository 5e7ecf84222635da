import { changesSomething, doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { cursor, docs, Id, limits, Page, Strings } from '../fields.ts';
import { filterOn, operators } from '../filter.ts';

const page = docs('users');

const schema = record(
  { id: doc(Id, 'ID of the user.') },
  {
    name: v.string(),
    email: v.string(),
    emails: Strings,
    role_id: v.string(),
    role: record({}, { id: v.string(), name: v.string(), slug: v.string() }),
    status: doc(v.string(), 'Availability: active, away or out_of_office.'),
    avatar_url: v.string(),
  },
);

/** A member of the organization. */
export interface User extends v.InferOutput<typeof schema> {}
export const User: v.GenericSchema<unknown, User> = schema;

/** Members of the organization. */
export const users = entity(
  {
    summary: 'Members of the organization, such as support agents.',
    also: ['agents', 'teammates', 'support reps', 'staff', 'colleagues'],
    key: 'id',
    brief: ['id', 'name', 'email', 'status', 'role.name'],
    sync: { full: { operation: 'list' }, deletes: 'full_compare' },
  },
  () => ({
    list: list('GET /users', {
      summary: 'List all users.',
      docs: page,
      rateLimit: limits.high,
      // Pylon documents no parameters here, but the response has `pagination`. `cursor` makes it possible to follow it.
      input: v.strictObject({ cursor }),
      item: User,
    }),

    get: operation('GET /users/{id}', {
      summary: 'Get a user.',
      docs: page,
      rateLimit: limits.high,
      input: v.strictObject({ id: doc(Id, 'ID of the user.') }),
      output: User,
    }),

    update: operation('PATCH /users/{id}', {
      summary: 'Update the name, avatar, role or availability of a user.',
      also: ['out of office', 'away', 'promote', 'change role'],
      docs: page,
      effect: 'write',
      rateLimit: limits.medium,
      input: v.pipe(
        v.strictObject({
          id: doc(Id, 'ID of the user.'),
          name: doc(v.optional(v.string()), 'New name.'),
          avatar_url: doc(v.optional(v.string()), 'URL of the avatar: a square .png, .jpg or .jpeg image.'),
          role_id: doc(v.optional(v.string()), 'ID of a user role.'),
          status: doc(v.optional(v.picklist(['active', 'away', 'out_of_office'])), 'Availability.'),
        }),
        changesSomething('id'),
      ),
      example: { id: '71a5b87b-eba2-4f37-92ac-cbb61c57af68', status: 'out_of_office' },
      output: User,
    }),

    search: list('POST /users/search', {
      summary: 'Search users by email address. By name, look through users.list.',
      docs: page,
      rateLimit: limits.medium,
      input: v.strictObject({
        filter: doc(v.optional(filterOn({ email: operators.text })), 'Filter on users. Default: all users.'),
        ...Page,
      }),
      example: { filter: { field: 'email', operator: 'equals', value: 'ada@kestrelcloud.example' } },
      item: User,
    }),
  }),
);
