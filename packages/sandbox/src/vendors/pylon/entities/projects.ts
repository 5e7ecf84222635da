import * as v from 'valibot';
import { crud, given } from '../../../engine/crud.ts';
import { changedFields, customFields } from '../custom-fields.ts';
import { partsOf } from '../data/work.ts';
import { clearableReference, clearableTime, flag, reference, required, text } from '../fields.ts';
import { field, filterFields } from '../filter-fields.ts';
import type { PylonRoutes } from '../pylon-body.ts';
import { withSlugs } from '../records/custom-field.ts';
import { blankProject, type ProjectRecord } from '../records/work.ts';
import { referencesIn } from '../references.ts';
import { searchRoute } from '../search.ts';
import type { PylonStore } from '../store.ts';

export function projectRoutes(store: PylonStore): PylonRoutes {
  const { projects, milestones, tasks, projectTemplates, random } = store;
  const view = ({ account_id, project_template_id: templateId, ...project }: ProjectRecord) => ({
    ...project,
    account: store.miniAccount(account_id),
    project_template: templateId === null ? null : { id: templateId },
    is_archived: project.archived_at !== null,
    custom_fields: withSlugs(project.custom_fields),
  });
  const fields = {
    description_html: v.optional(text),
    owner_id: v.optional(clearableReference(store.users, 'User')),
    start_date: v.optional(clearableTime),
    end_date: v.optional(clearableTime),
    customer_portal_visible: v.optional(flag),
  };
  return {
    ...crud(store.style, {
      noun: 'Project',
      table: projects,
      view,
      routes: {
        get: 'GET /projects/{id}',
        create: 'POST /projects',
        update: 'PATCH /projects/{id}',
        delete: 'DELETE /projects/{id}',
      },
      create: {
        input: v.object({
          ...fields,
          name: required,
          account_id: reference(store.accounts, 'Account'),
          project_template_id: v.optional(clearableReference(projectTemplates, 'Project template')),
        }),
        record: (input) => ({ ...blankProject, ...given(input) }),
        done: (project) => {
          const parts = partsOf(random, project, projectTemplates.all());
          for (const milestone of parts.milestones) milestones.insert(milestone);
          for (const task of parts.tasks) tasks.insert(task);
        },
      },
      update: {
        input: v.object({
          ...fields,
          name: v.optional(text),
          is_archived: v.optional(flag),
          custom_fields: customFields(store, 'project'),
        }),
        changes: ({ is_archived, custom_fields, ...input }, project) => ({
          ...input,
          archived_at: is_archived ? (project.archived_at ?? store.now()) : is_archived === false ? null : undefined,
          custom_fields: changedFields(project.custom_fields, custom_fields),
        }),
      },
      removed: ({ id }) => referencesIn(store).project.release(id),
    }),
    ...searchRoute(store, {
      route: 'POST /projects/search',
      table: projects,
      view,
      customFieldsOf: () => 'project',
      filters: filterFields<ProjectRecord>({
        account_id: field(['equals', 'in', 'not_in', 'is_set'], ({ account_id }) => (account_id ? [account_id] : [])),
        status: field('listed', ({ id }) => [statusOf(id, store)]),
        owner_id: 'listedOrUnset',
        is_archived: field(['equals'], ({ archived_at }) => [String(archived_at !== null)]),
        created_at: 'time',
        updated_at: 'time',
      }),
    }),
  };
}

/** A project can be searched by status, but has none in its response: here it follows from its tasks. */
function statusOf(projectId: string, { tasks }: PylonStore): string {
  const ofProject = tasks.filter(({ project_id }) => project_id === projectId);
  const [first = 'not_started', ...others] = new Set(ofProject.map(({ status }) => status));
  return others.length > 0 ? 'in_progress' : first;
}
