import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { NodeId } from '../fields.ts';

const target = record(
  { sha: doc(v.string(), 'SHA of what it points to.') },
  { type: doc(v.string(), 'commit, or tag for an annotated tag, which is an object of its own.') },
);

const schema = record(
  { ref: doc(v.string(), 'Full name: refs/heads/main or refs/tags/v1.0.'), object: target },
  { node_id: NodeId, url: v.string() },
);

/** A Git reference: the name of a branch or tag, and what it points to. */
export interface GitRef extends v.InferOutput<typeof schema> {}
export const GitRef: v.GenericSchema<unknown, GitRef> = schema;
