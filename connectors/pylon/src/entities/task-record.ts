import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { Actor, CustomFieldMap, Id, Reference, Strings } from '../fields.ts';

const schema = record(
  { id: doc(Id, 'Id of the task.') },
  {
    title: v.string(),
    body_html: doc(v.string(), 'What is to be done, as HTML.'),
    status: doc(v.string(), 'not_started, in_progress or completed.'),
    assignee: Actor,
    due_date: v.string(),
    account: Reference,
    project: Reference,
    milestone: Reference,
    parent_task_id: doc(v.string(), 'The task that this one is a part of.'),
    subtask_ids: Strings,
    custom_fields: CustomFieldMap,
    customer_portal_visible: v.boolean(),
    created_at: doc(v.string(), 'When it was created, RFC 3339.'),
    updated_at: doc(v.string(), 'When it was last changed, RFC 3339.'),
  },
);

/** Something to do, by itself or in a project. */
export interface Task extends v.InferOutput<typeof schema> {}
export const Task: v.GenericSchema<unknown, Task> = schema;
