import { findRecord, flagChanges, referenceChange, requireKnown, textChanges, timeChanges } from '../changes.ts';
import { withCustomFieldFilters } from '../custom-field-filter.ts';
import { withCustomFields } from '../custom-field-input.ts';
import { partsOf } from '../data/work.ts';
import { filterFrom } from '../filter.ts';
import { type FilterField, maybe, operators } from '../filter-fields.ts';
import { type Input, inputOf } from '../input.ts';
import { pageFromInput, pageOf, position } from '../paging.ts';
import type { PylonRoutes } from '../pylon-body.ts';
import { type ProjectRecord, projectView } from '../records/project.ts';
import type { PylonStore } from '../store.ts';

export function projectRoutes(store: PylonStore): PylonRoutes {
  const { random } = store;
  return {
    'GET /projects/{id}': ({ params }) => ({
      data: projectView(findRecord(store.work.projects, params.id, 'Project'), store),
    }),
    'POST /projects/search': (request) => {
      const input = inputOf(request);
      const matches = filterFrom(
        input,
        withCustomFieldFilters(searchFields(store), 'project', store, (record) => record.custom_fields),
      );
      const page = pageOf(store.work.projects.filter(matches), pageFromInput(input), position);
      return { data: page.records.map((project) => projectView(project, store)), pagination: page.pagination };
    },
    'POST /projects': (request) => {
      const input = inputOf(request);
      const now = store.now();
      const account = requireKnown(store.accounts, input.required('account_id'), 'Account');
      const template = referenceChange(input, 'project_template_id', store.work.templates, 'Project template');
      const project: ProjectRecord = {
        id: random.uuid(),
        description_html: '',
        account_id: account.id,
        owner_id: null,
        project_template_id: null,
        start_date: null,
        end_date: null,
        customer_portal_visible: false,
        archived_at: null,
        custom_fields: {},
        created_at: now,
        updated_at: now,
        ...changes(input, store),
        ...template,
        name: input.required('name'),
      };
      store.work.projects.insert(project);
      const { milestones, tasks } = partsOf(random, project, store.work.templates.all());
      for (const milestone of milestones) store.work.milestones.insert(milestone);
      for (const task of tasks) store.work.tasks.insert(task);
      return { data: projectView(project, store) };
    },
    'PATCH /projects/{id}': (request) => {
      const project = findRecord(store.work.projects, request.params.id, 'Project');
      const input = inputOf(request);
      const isArchived = input.flag('is_archived');
      const changed: ProjectRecord = {
        ...project,
        ...changes(input, store),
        ...(isArchived !== undefined && { archived_at: isArchived ? (project.archived_at ?? store.now()) : null }),
        custom_fields: withCustomFields(project.custom_fields, input, 'project', store),
        updated_at: store.now(),
      };
      store.work.projects.update(project.id, changed);
      return { data: projectView(changed, store) };
    },
    'DELETE /projects/{id}': ({ params }) => {
      const { id } = findRecord(store.work.projects, params.id, 'Project');
      store.work.projects.delete(id);
      // Milestones cannot be without a project, tasks can.
      for (const milestone of store.work.milestones.filter(({ project_id }) => project_id === id)) {
        store.work.milestones.delete(milestone.id);
      }
      for (const task of store.work.tasks.filter(({ project_id }) => project_id === id)) {
        store.work.tasks.update(task.id, { project_id: null, milestone_id: null });
      }
      return {};
    },
  };
}

function changes(input: Input, store: PylonStore): Partial<ProjectRecord> {
  return {
    ...textChanges(input, ['name', 'description_html']),
    ...timeChanges(input, ['start_date', 'end_date']),
    ...flagChanges(input, ['customer_portal_visible']),
    ...referenceChange(input, 'owner_id', store.users, 'User'),
  };
}

function searchFields(store: PylonStore): Readonly<Record<string, FilterField<ProjectRecord>>> {
  return {
    account_id: { operators: ['equals', 'in', 'not_in', 'is_set'], read: (project) => maybe(project.account_id) },
    status: { operators: operators.listed, read: (project) => [statusOf(project, store)] },
    owner_id: { operators: operators.listedOrUnset, read: (project) => maybe(project.owner_id) },
    is_archived: { operators: ['equals'], read: (project) => [String(project.archived_at !== null)] },
    created_at: { operators: operators.time, read: (project) => [project.created_at] },
    updated_at: { operators: operators.time, read: (project) => [project.updated_at] },
  };
}

/** A project can be searched by status, but has none in its answer: here it follows from its tasks. */
function statusOf(project: ProjectRecord, store: PylonStore): string {
  const statuses = new Set(
    store.work.tasks.filter(({ project_id }) => project_id === project.id).map(({ status }) => status),
  );
  if (statuses.size === 1) return [...statuses][0] ?? 'not_started';
  return statuses.size === 0 ? 'not_started' : 'in_progress';
}
