import { changesSomething, doc, entity, list, Nothing, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { CustomFieldMap, CustomFields, docs, Id, limits, notEmail, Page, Reference, Time, UserId } from '../fields.ts';
import { filterOn, operators } from '../filter.ts';
import { updatedSince } from '../sync.ts';

const page = docs('tasks-and-projects');
const id = doc(Id, 'ID of the project.');

const schema = record(
  { id: doc(Id, 'ID of the project.') },
  {
    name: v.string(),
    description_html: doc(v.string(), 'Description of the project, as HTML.'),
    account: Reference,
    owner_id: doc(v.string(), 'ID of the user who owns the project.'),
    start_date: v.string(),
    end_date: v.string(),
    project_template: Reference,
    custom_fields: CustomFieldMap,
    customer_portal_visible: v.boolean(),
    is_archived: v.boolean(),
    archived_at: doc(v.string(), 'Time of archiving (RFC 3339).'),
    created_at: doc(v.string(), 'Creation time (RFC 3339).'),
    updated_at: doc(v.string(), 'Time of the last update (RFC 3339).'),
  },
);

/** A project for an account, divided into milestones and tasks. */
export interface Project extends v.InferOutput<typeof schema> {}
export const Project: v.GenericSchema<unknown, Project> = schema;

const fields = {
  description_html: doc(v.optional(v.string()), 'Description of the project, as HTML.'),
  owner_id: doc(v.optional(UserId), 'ID of the user who owns the project.'),
  start_date: doc(v.optional(Time), 'Start date (RFC 3339).'),
  end_date: doc(v.optional(Time), 'End date (RFC 3339).'),
  customer_portal_visible: doc(v.optional(v.boolean()), 'Whether the project is visible in the customer portal.'),
};

/** Projects for accounts. */
export const projects = entity(
  {
    summary: 'Projects for accounts, divided into milestones and tasks.',
    also: ['onboarding projects', 'implementation plans', 'rollouts'],
    key: 'id',
    brief: ['id', 'name', 'account.id', 'owner_id', 'start_date', 'end_date', 'is_archived', 'updated_at'],
    sync: { full: { operation: 'search' }, changed: updatedSince, deletes: 'full_compare' },
  },
  () => ({
    get: operation('GET /projects/{id}', {
      summary: 'Get a project.',
      docs: page,
      rateLimit: limits.high,
      input: v.strictObject({ id }),
      output: Project,
    }),

    create: operation('POST /projects', {
      summary: 'Create a project for an account.',
      docs: page,
      effect: 'write',
      rateLimit: limits.low,
      input: v.strictObject({
        name: doc(v.string(), 'Name of the project.'),
        account_id: doc(
          v.pipe(Id, notEmail('an account', 'accounts.search')),
          'ID of the account that the project is for.',
        ),
        ...fields,
        project_template_id: doc(
          v.optional(v.string()),
          'ID of the project template to start from, as projects made from it have it.',
        ),
      }),
      output: Project,
    }),

    update: operation('PATCH /projects/{id}', {
      summary: 'Update fields of a project, or archive it.',
      also: ['reschedule', 'rename', 'archive', 'hand over'],
      docs: page,
      effect: 'write',
      rateLimit: limits.high,
      input: v.pipe(
        v.strictObject({
          id,
          name: doc(v.optional(v.string()), 'New name.'),
          ...fields,
          custom_fields: CustomFields,
          is_archived: doc(v.optional(v.boolean()), 'Whether the project is archived.'),
        }),
        changesSomething('id'),
      ),
      example: { id: '8f667613-be08-4dc5-999f-d203a519086e', end_date: '2026-12-18T00:00:00Z' },
      output: Project,
    }),

    delete: operation('DELETE /projects/{id}', {
      summary: 'Delete a project permanently. To archive it instead, use update with is_archived.',
      docs: page,
      effect: 'destructive',
      rateLimit: limits.medium,
      input: v.strictObject({ id }),
      output: Nothing,
    }),

    search: list('POST /projects/search', {
      summary:
        'Search projects by account, status, owner, creation time, update time, archived state or custom field. Without a filter, lists all projects.',
      docs: page,
      rateLimit: limits.medium,
      input: v.strictObject({
        filter: doc(
          v.optional(
            filterOn(
              {
                account_id: { operators: [...operators.text, 'is_set'], from: 'accounts.search' },
                status: { operators: operators.text, values: ['not_started', 'in_progress', 'completed'] },
                owner_id: { operators: operators.optionalText, from: 'users.list' },
                is_archived: { operators: ['equals'], hint: 'true or false' },
                created_at: operators.time,
                updated_at: operators.time,
              },
              { customFields: true },
            ),
          ),
          'Filter on projects. Default: all projects.',
        ),
        ...Page,
      }),
      example: { filter: { field: 'status', operator: 'equals', value: 'in_progress' } },
      item: Project,
    }),
  }),
);
