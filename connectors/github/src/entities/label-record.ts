import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { NodeId } from '../fields.ts';

const schema = record(
  { name: v.string() },
  {
    id: v.number(),
    node_id: NodeId,
    color: doc(v.string(), 'Color as six hex digits, without #.'),
    description: v.string(),
    default: doc(v.boolean(), 'Whether GitHub adds it to new repositories.'),
  },
);

/** A label. */
export interface Label extends v.InferOutput<typeof schema> {}
export const Label: v.GenericSchema<unknown, Label> = schema;
