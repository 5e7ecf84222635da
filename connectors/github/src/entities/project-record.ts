import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { Created, NodeId, Updated } from '../fields.ts';
import { Account } from './account-record.ts';

const statusUpdate = record(
  {},
  { status: v.string(), start_date: v.string(), target_date: v.string(), body: v.string(), created_at: Created },
);

const schema = record(
  {
    id: v.number(),
    number: doc(v.number(), 'Number within the organization, which parameters take.'),
    title: v.string(),
  },
  {
    node_id: NodeId,
    short_description: v.string(),
    description: v.string(),
    state: doc(v.string(), 'open or closed.'),
    public: v.boolean(),
    is_template: v.boolean(),
    owner: Account,
    creator: Account,
    latest_status_update: statusUpdate,
    closed_at: v.string(),
    created_at: Created,
    updated_at: Updated,
  },
);

/** A project. */
export interface Project extends v.InferOutput<typeof schema> {}
export const Project: v.GenericSchema<unknown, Project> = schema;
