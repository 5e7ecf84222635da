import * as v from 'valibot';
import { given, restRoutes } from '../../../engine/crud.ts';
import { changedFields, customFields } from '../custom-fields.ts';
import { partsOf } from '../data/work.ts';
import { entityRoutes } from '../entity.ts';
import { clearableReference, clearableTime, flag, reference, required, text } from '../fields.ts';
import { withSlugs } from '../records/custom-field.ts';
import { blankProject, type ProjectRecord } from '../records/work.ts';
import { referencesIn } from '../references.ts';
import type { PylonRoutes, PylonStore } from '../store.ts';

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
  return entityRoutes(store, {
    noun: 'Project',
    table: projects,
    view,
    routes: restRoutes('/projects/{id}', ['create', 'get', 'update', 'delete']),
    search: {
      route: 'POST /projects/search',
      customFieldsOf: 'project',
      filters: {
        account_id: ['equals', 'in', 'not_in', 'is_set'],
        status: { operators: 'listed', read: ({ id }) => statusOf(id, store) },
        owner_id: 'listedOrUnset',
        is_archived: { operators: ['equals'], read: ({ archived_at }) => archived_at !== null },
        created_at: 'time',
        updated_at: 'time',
      },
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
  });
}

/** Returns a project's status from its tasks, because projects can be searched by status but have none in the response. */
function statusOf(projectId: string, { tasks }: PylonStore): string {
  const ofProject = tasks.filter(({ project_id }) => project_id === projectId);
  const [first = 'not_started', ...others] = new Set(ofProject.map(({ status }) => status));
  return others.length > 0 ? 'in_progress' : first;
}

export function milestoneRoutes(store: PylonStore): PylonRoutes {
  const { milestones, projects } = store;
  return {
    ...entityRoutes(store, {
      noun: 'Milestone',
      table: milestones,
      view: ({ project_id, account_id, ...milestone }) => ({
        ...milestone,
        project: { id: project_id },
        account: store.miniAccount(account_id),
      }),
      routes: restRoutes('/milestones/{id}', ['create', 'get', 'update', 'delete']),
      /** Not documented: these are the fields of the task search that a milestone has, and its name. */
      search: {
        route: 'POST /milestones/search',
        filters: {
          id: 'listed',
          name: 'name',
          account_id: 'listedOrUnset',
          project_id: 'listedOrUnset',
          due_date: 'timeOrUnset',
          created_at: 'time',
          updated_at: 'time',
        },
      },
      create: {
        input: v.object({
          name: required,
          project_id: reference(projects, 'Project'),
          account_id: v.optional(clearableReference(store.accounts, 'Account')),
          due_date: v.optional(clearableTime, ''),
        }),
        record: (input) => {
          const { account_id = projects.get(input.project_id)?.account_id ?? null } = input;
          return { ...input, account_id };
        },
      },
      update: {
        input: v.object({ name: v.optional(text), due_date: v.optional(clearableTime) }),
        changes: (input) => input,
      },
      removed: ({ id }) => referencesIn(store).milestone.release(id),
    }),
    // Added after July 2026. The body is not documented, so the search accepts the same as the others.
  };
}
