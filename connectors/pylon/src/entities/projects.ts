import { changesSomething, doc, entity, list, Nothing, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { CustomFieldMap, CustomFields, docs, Id, limits, Page, Reference, Time } from '../fields.ts';
import { filterOn, operators } from '../filter.ts';

const page = docs('tasks-and-projects');
const id = doc(Id, 'Id of the project.');

const schema = record(
  { id: doc(Id, 'Id of the project.') },
  {
    name: v.string(),
    description_html: doc(v.string(), 'What it is about, as HTML.'),
    account: Reference,
    owner_id: doc(v.string(), 'User who owns it.'),
    start_date: v.string(),
    end_date: v.string(),
    project_template: Reference,
    custom_fields: CustomFieldMap,
    customer_portal_visible: v.boolean(),
    is_archived: v.boolean(),
    archived_at: doc(v.string(), 'RFC 3339.'),
    created_at: doc(v.string(), 'When it was created, RFC 3339.'),
    updated_at: doc(v.string(), 'When it was last changed, RFC 3339.'),
  },
);

/** Work for an account, cut into milestones and tasks. */
export interface Project extends v.InferOutput<typeof schema> {}
export const Project: v.GenericSchema<unknown, Project> = schema;

const fields = {
  description_html: doc(v.optional(v.string()), 'What it is about, as HTML.'),
  owner_id: doc(v.optional(v.string()), 'User who owns it.'),
  start_date: doc(v.optional(Time), 'When it begins, RFC 3339.'),
  end_date: doc(v.optional(Time), 'When it ends, RFC 3339.'),
  customer_portal_visible: doc(v.optional(v.boolean()), 'Whether the customer portal shows it.'),
};

/** Work for accounts. */
export const projects = entity(
  {
    summary: 'Work for an account, cut into milestones and tasks.',
    key: 'id',
    sync: { operation: 'search', by: 'updated_at' },
  },
  () => ({
    get: operation('GET /projects/{id}', {
      summary: 'Get one project.',
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
        account_id: doc(Id, 'Account that it is for.'),
        ...fields,
        project_template_id: doc(v.optional(v.string()), 'Project template to begin with.'),
      }),
      output: Project,
    }),

    update: operation('PATCH /projects/{id}', {
      summary: 'Change some fields of a project, or archive it.',
      docs: page,
      effect: 'write',
      rateLimit: limits.high,
      input: v.pipe(
        v.strictObject({
          id,
          name: doc(v.optional(v.string()), 'New name.'),
          ...fields,
          custom_fields: CustomFields,
          is_archived: doc(v.optional(v.boolean()), 'Whether it is archived.'),
        }),
        changesSomething('id'),
      ),
      output: Project,
    }),

    delete: operation('DELETE /projects/{id}', {
      summary: 'Delete a project for good; update can archive it in place of that.',
      docs: page,
      effect: 'destructive',
      rateLimit: limits.medium,
      input: v.strictObject({ id }),
      output: Nothing,
    }),

    search: list('POST /projects/search', {
      summary: 'List projects, or find them by account, status, owner, times, custom fields or whether archived.',
      docs: page,
      rateLimit: limits.medium,
      input: v.strictObject({
        filter: doc(
          v.optional(
            filterOn(
              {
                account_id: [...operators.text, 'is_set'],
                status: operators.text,
                owner_id: operators.optionalText,
                is_archived: ['equals'],
                created_at: operators.time,
                updated_at: operators.time,
              },
              { customFields: true },
            ),
          ),
          'Which projects; status is not_started, in_progress or completed. Left out: all.',
        ),
        ...Page,
      }),
      item: Project,
    }),
  }),
);
