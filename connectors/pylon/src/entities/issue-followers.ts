import { doc, entity, list, operation, perMinute, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { ContactIds, docs, Id, IssueRef, limits, UserIds } from '../fields.ts';

const page = docs('issues');
const id = doc(IssueRef, 'ID or number of the issue.');
/** The limit that adding and removing share: both use the same endpoint. */
const changes = perMinute(120, 'POST /issues/{id}/followers');

const schema = record(
  { id: doc(Id, 'ID of the user or contact.') },
  { type: doc(v.string(), 'Type of the follower: user or contact.') },
);

/** A user or contact who follows an issue. */
export interface IssueFollower extends v.InferOutput<typeof schema> {}
export const IssueFollower: v.GenericSchema<unknown, IssueFollower> = schema;

const people = v.pipe(
  v.strictObject({
    id,
    user_ids: doc(v.optional(UserIds), 'IDs of users.'),
    contact_ids: doc(v.optional(ContactIds), 'IDs of contacts.'),
  }),
  v.forward(
    v.check(
      ({ user_ids = [], contact_ids = [] }) => user_ids.length + contact_ids.length > 0,
      'Expected at least one ID in user_ids or contact_ids',
    ),
    ['user_ids'],
  ),
);

/** Followers of issues. */
export const issueFollowers = entity(
  {
    summary: 'Users and contacts who follow an issue.',
    also: ['watchers', 'subscribers'],
    key: 'id',
    from: { id: 'issues.search' },
    sync: { full: { operation: 'list' }, deletes: 'full_compare', parent: { entity: 'issues', params: { id: 'id' } } },
  },
  () => ({
    list: list('GET /issues/{id}/followers', {
      summary: 'List the users and contacts who follow an issue.',
      docs: page,
      rateLimit: limits.high,
      input: v.strictObject({ id }),
      item: IssueFollower,
      pagination: 'none',
    }),

    add: operation('POST /issues/{id}/followers', {
      summary: 'Add users or contacts as followers of an issue. Returns the followers.',
      also: ['watch', 'subscribe', 'loop in', 'keep posted', 'cc'],
      docs: page,
      effect: 'write',
      rateLimit: changes,
      constants: { operation: 'add' },
      input: people,
      example: { id: 3040, user_ids: ['71a5b87b-eba2-4f37-92ac-cbb61c57af68'] },
      output: v.array(IssueFollower),
    }),

    remove: operation('POST /issues/{id}/followers', {
      summary: 'Remove users or contacts from the followers of an issue. Returns the followers.',
      also: ['unfollow', 'unwatch', 'unsubscribe'],
      docs: page,
      effect: 'write',
      rateLimit: changes,
      constants: { operation: 'remove' },
      input: people,
      example: { id: 3040, user_ids: ['71a5b87b-eba2-4f37-92ac-cbb61c57af68'] },
      output: v.array(IssueFollower),
    }),
  }),
);
