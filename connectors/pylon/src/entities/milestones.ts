import { changesSomething, doc, entity, list, Nothing, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { cursor, docs, Id, limits, Reference, Time } from '../fields.ts';

const page = docs('tasks-and-projects');
const id = doc(Id, 'Id of the milestone.');

const schema = record(
  { id: doc(Id, 'Id of the milestone.') },
  {
    name: v.string(),
    due_date: v.string(),
    project: Reference,
    account: Reference,
    created_at: doc(v.string(), 'When it was created, RFC 3339.'),
    updated_at: doc(v.string(), 'When it was last changed, RFC 3339.'),
  },
);

/** A step of a project that tasks lead to. */
export interface Milestone extends v.InferOutput<typeof schema> {}
export const Milestone: v.GenericSchema<unknown, Milestone> = schema;

/** Steps of projects. */
export const milestones = entity({ summary: 'Steps of a project, which tasks lead to.', key: 'id' }, () => ({
  get: operation('GET /milestones/{id}', {
    summary: 'Get one milestone.',
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
      project_id: doc(Id, 'Project that it belongs to.'),
      due_date: doc(v.optional(Time), 'When it is due, RFC 3339.'),
      account_id: doc(v.optional(v.string()), 'Account that it belongs to.'),
    }),
    output: Milestone,
  }),

  update: operation('PATCH /milestones/{id}', {
    summary: 'Rename a milestone, or change when it is due.',
    docs: page,
    effect: 'write',
    rateLimit: limits.high,
    input: v.pipe(
      v.strictObject({
        id,
        name: doc(v.optional(v.string()), 'New name.'),
        due_date: doc(v.optional(Time), 'When it is due, RFC 3339.'),
      }),
      changesSomething('id'),
    ),
    output: Milestone,
  }),

  delete: operation('DELETE /milestones/{id}', {
    summary: 'Delete a milestone for good.',
    docs: page,
    effect: 'destructive',
    rateLimit: limits.high,
    input: v.strictObject({ id }),
    output: Nothing,
  }),

  // Newer than the documents that this was made from: its limit is not known, the one of the other searches is kept.
  search: list('POST /milestones/search', {
    summary:
      'Find milestones. Which conditions the body takes is not documented in the July 2026 API description: what is passed goes into it as it is.',
    docs: page,
    rateLimit: limits.medium,
    input: v.objectWithRest({ cursor }, v.unknown()),
    item: Milestone,
  }),
}));
