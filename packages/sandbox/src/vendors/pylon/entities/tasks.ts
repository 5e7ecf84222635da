import { findRecord } from '../changes.ts';
import { withCustomFieldFilters } from '../custom-field-filter.ts';
import { filterFrom } from '../filter.ts';
import { type FilterField, maybe, operators } from '../filter-fields.ts';
import { inputOf } from '../input.ts';
import { pageFromInput, pageFromQuery, pageOf, position } from '../paging.ts';
import type { PylonRoutes } from '../pylon-body.ts';
import { type TaskRecord, taskView } from '../records/task.ts';
import type { PylonStore } from '../store.ts';

const fields: Readonly<Record<string, FilterField<TaskRecord>>> = {
  account_id: { operators: ['equals', 'in', 'not_in', 'is_set'], read: (task) => maybe(task.account_id) },
  project_id: { operators: operators.listedOrUnset, read: (task) => maybe(task.project_id) },
  status: { operators: operators.listed, read: (task) => [task.status] },
  assignee_id: { operators: ['equals', 'in', 'not_in', 'is_set'], read: (task) => maybe(task.assignee?.id) },
  milestone_id: { operators: ['equals', 'in', 'not_in', 'is_set'], read: (task) => maybe(task.milestone_id) },
  created_at: { operators: operators.time, read: (task) => [task.created_at] },
  due_date: { operators: [...operators.time, 'is_set'], read: (task) => maybe(task.due_date) },
  updated_at: { operators: operators.time, read: (task) => [task.updated_at] },
};

export function taskRoutes(store: PylonStore): PylonRoutes {
  return {
    'GET /tasks': ({ query }) => {
      const page = pageOf(store.work.tasks.all(), pageFromQuery(query), position);
      return { data: page.records.map((task) => taskView(task, store)), pagination: page.pagination };
    },
    'GET /tasks/{id}': ({ params }) => ({ data: taskView(findRecord(store.work.tasks, params.id, 'Task'), store) }),
    'POST /tasks/search': (request) => {
      const input = inputOf(request);
      const matches = filterFrom(
        input,
        withCustomFieldFilters(fields, 'task', store, (record) => record.custom_fields),
      );
      const page = pageOf(store.work.tasks.filter(matches), pageFromInput(input), position);
      return { data: page.records.map((task) => taskView(task, store)), pagination: page.pagination };
    },
  };
}
