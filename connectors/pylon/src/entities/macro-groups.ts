import { doc, entity, list, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, limits } from '../fields.ts';

const schema = record(
  { id: doc(Id, 'ID of the macro group.') },
  {
    title: v.string(),
    created_at: doc(v.string(), 'Creation time (RFC 3339).'),
    updated_at: doc(v.string(), 'Time of the last update (RFC 3339).'),
  },
);

/** A group of macros. */
export interface MacroGroup extends v.InferOutput<typeof schema> {}
export const MacroGroup: v.GenericSchema<unknown, MacroGroup> = schema;

/** Groups of macros. */
export const macroGroups = entity(
  {
    summary: 'Groups of macros.',
    also: ['macro folders'],
    key: 'id',
    sync: { full: { operation: 'list' }, deletes: 'full_compare' },
  },
  () => ({
    list: list('GET /macro-groups', {
      summary: 'List all macro groups.',
      docs: docs('macros'),
      rateLimit: limits.high,
      input: v.strictObject({}),
      item: MacroGroup,
      pagination: 'none',
    }),
  }),
);
