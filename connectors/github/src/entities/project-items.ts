import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { Created, docs, Id, Name, NodeId, org, Page, Text, Updated } from '../fields.ts';
import { limits } from '../limits.ts';
import { projectPages } from '../pages.ts';
import { Account } from './account-record.ts';
import { before, projectNumber } from './projects.ts';

const content = v.objectWithRest(
  {
    number: v.nullish(v.number()),
    title: v.nullish(v.string()),
    state: v.nullish(v.string()),
    html_url: v.nullish(v.string()),
  },
  v.unknown(),
);
const value = record({ id: v.number() }, { name: v.string(), data_type: v.string(), value: v.unknown() });

const schema = record(
  { id: doc(v.number(), 'ID of the item, which project_items.update takes. Not that of the issue.') },
  {
    node_id: NodeId,
    content_type: doc(v.string(), 'Issue, PullRequest or DraftIssue.'),
    content: doc(content, 'The issue, pull request or draft.'),
    fields: doc(v.array(value), 'Values of the fields asked for. Default: the title alone.'),
    creator: Account,
    archived_at: v.string(),
    created_at: Created,
    updated_at: Updated,
  },
);

/** An issue, pull request or draft in a project. */
export interface ProjectItem extends v.InferOutput<typeof schema> {}
export const ProjectItem: v.GenericSchema<unknown, ProjectItem> = schema;

const change = v.strictObject({
  id: doc(Id, 'ID of the field, from project_fields.list.'),
  value: doc(
    v.nullable(v.union([v.string(), v.number()])),
    'Text, a number or a date; for single_select and iteration fields the ID of the option or iteration, from project_fields.list. null clears the field.',
  ),
});

/** Items of projects. */
export const projectItems = entity(
  {
    summary: 'Items of a project: issues, pull requests and drafts with the values of its fields.',
    also: ['cards', 'rows', 'board items'],
    key: 'id',
    brief: [
      'id',
      'content_type',
      'content.number',
      'content.title',
      'content.state',
      'content.html_url',
      'fields',
      'updated_at',
    ],
    from: { item_id: 'project_items.list', fields: 'project_fields.list', 'fields.id': 'project_fields.list' },
  },
  () => ({
    list: list('GET /orgs/{org}/projectsV2/{project_number}/items', {
      summary:
        'List the items of a project. Name the fields whose values you need: otherwise only the title is returned.',
      docs: docs('projects/items', 'list-items-for-an-organization-owned-project'),
      scopes: ['organization_projects:read'],
      pagination: projectPages,
      arrays: { fields: 'comma' },
      input: v.strictObject({
        org,
        project_number: projectNumber,
        q: doc(Text, 'Filter, as in the search field of a project: assignee:octocat -status:Done is:issue.'),
        fields: doc(
          v.optional(v.pipe(v.array(Id), v.minLength(1))),
          'IDs of the fields to return, from project_fields.list. Default: the title.',
        ),
        before,
        ...Page,
      }),
      item: ProjectItem,
      example: { org: 'kestrelcloud', project_number: 1, fields: [123, 456] },
    }),

    create: operation('POST /orgs/{org}/projectsV2/{project_number}/items', {
      summary: 'Add an issue or pull request to a project. Name it by `id`, or by `owner`, `repo` and `number`.',
      also: ['add to board'],
      docs: docs('projects/items', 'add-item-to-organization-owned-project'),
      from: { id: 'issues.search', number: 'issues.search:number' },
      effect: 'write',
      scopes: ['organization_projects:write'],
      rateLimit: limits.write,
      input: v.pipe(
        v.strictObject({
          org,
          project_number: projectNumber,
          type: doc(v.picklist(['Issue', 'PullRequest']), 'What to add: Issue or PullRequest.'),
          id: doc(v.optional(Id), '`id`, not number, of the issue or pull request.'),
          owner: doc(v.optional(Name), 'Account that owns its repository.'),
          repo: doc(v.optional(Name), 'Name of its repository.'),
          number: doc(v.optional(Id), 'Its number.'),
        }),
        v.forward(
          v.check(({ id, owner, repo, number }) => {
            const named = [owner, repo, number].filter((part) => part !== undefined).length;
            return id === undefined ? named === 3 : named === 0;
          }, 'Expected either id, or owner, repo and number'),
          ['id'],
        ),
      ),
      output: ProjectItem,
      example: {
        org: 'kestrelcloud',
        project_number: 1,
        type: 'Issue',
        owner: 'kestrelcloud',
        repo: 'platform',
        number: 42,
      },
    }),

    update: operation('PATCH /orgs/{org}/projectsV2/{project_number}/items/{item_id}', {
      summary: 'Set fields of an item of a project, such as its status. Other fields keep their values.',
      also: ['move card', 'set status', 'change column', 'drag'],
      docs: docs('projects/items', 'update-project-item-for-organization'),
      from: { fields: null },
      effect: 'write',
      idempotent: true,
      scopes: ['organization_projects:write'],
      rateLimit: limits.write,
      input: v.strictObject({
        org,
        project_number: projectNumber,
        item_id: doc(Id, 'ID of the item, from project_items.list. Not that of the issue.'),
        fields: doc(v.pipe(v.array(change), v.minLength(1)), 'Fields to set, at least one.'),
      }),
      output: ProjectItem,
      example: { org: 'kestrelcloud', project_number: 1, item_id: 17, fields: [{ id: 123, value: 'f75ad846' }] },
    }),
  }),
);
