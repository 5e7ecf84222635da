import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { Actor, CustomFieldMap, Id, Reference, Strings } from '../fields.ts';

const schema = record(
  { id: doc(Id, 'ID of the task.') },
  {
    title: v.string(),
    body_html: doc(v.string(), 'Description of the task, as HTML.'),
    status: doc(v.string(), 'Status: not_started, in_progress or completed.'),
    assignee: Actor,
    due_date: v.string(),
    account: Reference,
    project: Reference,
    milestone: Reference,
    parent_task_id: doc(v.string(), 'ID of the parent task, if this is a subtask.'),
    subtask_ids: Strings,
    custom_fields: CustomFieldMap,
    customer_portal_visible: v.boolean(),
    created_at: doc(v.string(), 'Creation time (RFC 3339).'),
    updated_at: doc(v.string(), 'Time of the last update (RFC 3339).'),
  },
);

/** A task, optionally in a project or for an account. */
export interface Task extends v.InferOutput<typeof schema> {}
export const Task: v.GenericSchema<unknown, Task> = schema;
