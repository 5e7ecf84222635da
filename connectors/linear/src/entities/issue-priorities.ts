import { doc, entity, graphqlList, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { reads } from '../fields.ts';

const schema = record(
  { priority: doc(v.number(), 'Value to pass as the priority of an issue.') },
  { label: doc(v.string(), 'Name of the priority.') },
);

/** A priority of issues. */
export interface IssuePriority extends v.InferOutput<typeof schema> {}
export const IssuePriority: v.GenericSchema<unknown, IssuePriority> = schema;

/** Priorities of issues. */
export const issuePriorities = entity(
  {
    summary: 'Priorities that issues can have, with their names.',
    also: ['urgencies', 'severities', 'urgency levels', 'P0'],
    key: 'priority',
    sync: { full: { operation: 'list' }, deletes: 'full_compare' },
  },
  () => ({
    list: graphqlList('query issuePriorityValues { issuePriorityValues { priority label } }', {
      ...reads,
      summary: 'List the priorities of issues with their names: 0 is none, 1 the most urgent, 4 the least.',
      connection: false,
      input: v.strictObject({}),
      item: IssuePriority,
    }),
  }),
);
