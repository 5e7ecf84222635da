import { record } from '@agent-connectors/core';
import * as v from 'valibot';

const schema = record(
  {},
  {
    total_count: v.number(),
    '+1': v.number(),
    '-1': v.number(),
    laugh: v.number(),
    confused: v.number(),
    heart: v.number(),
    hooray: v.number(),
    rocket: v.number(),
    eyes: v.number(),
  },
);

/** How many reactions a text has, by kind. */
export interface ReactionCounts extends v.InferOutput<typeof schema> {}
export const ReactionCounts: v.GenericSchema<unknown, ReactionCounts> = schema;
