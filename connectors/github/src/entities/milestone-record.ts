import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { Created, HtmlUrl, NodeId, Updated } from '../fields.ts';
import { Account } from './account-record.ts';

const schema = record(
  {
    id: v.number(),
    number: doc(v.number(), 'Number within the repository, which parameters take.'),
    title: v.string(),
  },
  {
    node_id: NodeId,
    state: doc(v.string(), 'open or closed.'),
    description: v.string(),
    creator: Account,
    open_issues: v.number(),
    closed_issues: v.number(),
    due_on: doc(v.string(), 'Time by which it is due.'),
    closed_at: v.string(),
    html_url: HtmlUrl,
    created_at: Created,
    updated_at: Updated,
  },
);

/** A milestone. */
export interface Milestone extends v.InferOutput<typeof schema> {}
export const Milestone: v.GenericSchema<unknown, Milestone> = schema;
