import { changesSomething, doc, entity, list, Nothing, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { AccountId, cursor, docs, Id, limits, Reference, Time } from '../fields.ts';

const page = docs('tasks-and-projects');
const id = doc(Id, 'ID of the milestone.');

const schema = record(
  { id: doc(Id, 'ID of the milestone.') },
  {
    name: v.string(),
    due_date: v.string(),
    project: Reference,
    account: Reference,
    created_at: doc(v.string(), 'Creation time (RFC 3339).'),
    updated_at: doc(v.string(), 'Time of the last update (RFC 3339).'),
  },
);

/** A milestone of a project. */
export interface Milestone extends v.InferOutput<typeof schema> {}
export const Milestone: v.GenericSchema<unknown, Milestone> = schema;

/** Milestones of projects. */
export const milestones = entity(
  {
    summary: 'Milestones of a project. Tasks can belong to one.',
    also: ['project phases', 'project stages'],
    key: 'id',
  },
  () => ({
    get: operation('GET /milestones/{id}', {
      summary: 'Get a milestone.',
      docs: page,
      rateLimit: limits.high,
      input: v.strictObject({ id }),
      output: Milestone,
    }),

    create: operation('POST /milestones', {
      summary: 'Create a milestone in a project.',
      docs: page,
      effect: 'write',
      rateLimit: limits.low,
      input: v.strictObject({
        name: doc(v.string(), 'Name of the milestone.'),
        project_id: doc(Id, 'ID of the project.'),
        due_date: doc(v.optional(Time), 'Due date (RFC 3339).'),
        account_id: doc(v.optional(AccountId), 'ID of the account.'),
      }),
      output: Milestone,
    }),

    update: operation('PATCH /milestones/{id}', {
      summary: 'Update the name or due date of a milestone.',
      docs: page,
      effect: 'write',
      rateLimit: limits.high,
      input: v.pipe(
        v.strictObject({
          id,
          name: doc(v.optional(v.string()), 'New name.'),
          due_date: doc(v.optional(Time), 'Due date (RFC 3339).'),
        }),
        changesSomething('id'),
      ),
      example: { id: '4e58f5a6-676e-4412-8a91-85bee812b8de', due_date: '2027-01-31T00:00:00Z' },
      output: Milestone,
    }),

    delete: operation('DELETE /milestones/{id}', {
      summary: 'Delete a milestone permanently.',
      docs: page,
      effect: 'destructive',
      rateLimit: limits.high,
      input: v.strictObject({ id }),
      output: Nothing,
    }),

    // Not in the July 2026 API description: its rate limit is unknown. Uses the limit of the other searches.
    search: list('POST /milestones/search', {
      summary:
        "Search milestones. Pylon's July 2026 API description does not document the conditions. All parameters are sent in the body unchanged.",
      docs: page,
      rateLimit: limits.medium,
      input: v.objectWithRest({ cursor }, v.unknown()),
      item: Milestone,
    }),
  }),
);
