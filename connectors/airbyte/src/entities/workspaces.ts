import { changesSomething, doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { cursor, Deleted, docs, limit, Text, Uuid } from '../fields.ts';
import { nextPages } from '../pages.ts';

const page = docs('workspaces');
const workspace_id = doc(Uuid, 'ID of the workspace, not its name.');
const states = ['active', 'inactive'] as const;

const schema = record(
  {
    id: doc(v.string(), 'ID of the workspace. It stays the same when the workspace is renamed.'),
    name: doc(v.string(), 'Name of the workspace, which tokens and connectors refer to.'),
  },
  {
    organization_id: v.string(),
    status: doc(v.picklist(states), 'In an inactive workspace, no connector or connection works.'),
    cache_enabled: doc(v.boolean(), 'Whether the Context Store is on. Null: as the organization has it.'),
    tombstone: doc(v.boolean(), 'Whether the workspace was deleted.'),
    visibility: v.picklist(['shared', 'private']),
    color: v.string(),
    created_at: v.string(),
    updated_at: v.string(),
  },
);

/** A workspace, which isolates the connectors of one tenant or team. */
export interface Workspace extends v.InferOutput<typeof schema> {}
export const Workspace: v.GenericSchema<unknown, Workspace> = schema;

const statsSchema = record(
  { total_count: doc(v.number(), 'Number of workspaces.') },
  { active_count: v.number(), inactive_count: v.number() },
);

/** Numbers of workspaces by status. */
export interface WorkspaceStats extends v.InferOutput<typeof statsSchema> {}
export const WorkspaceStats: v.GenericSchema<unknown, WorkspaceStats> = statsSchema;

/** Counts the workspaces. Also used by `check()`: it needs no more than a working application token. */
export const getWorkspaceStats = operation('GET /api/v1/workspaces/stats', {
  summary: 'Count the active and inactive Airbyte workspaces of the organization.',
  also: ['count', 'number of workspaces'],
  docs: page,
  input: v.strictObject({}),
  output: WorkspaceStats,
});

/** Workspaces of the organization. */
export const workspaces = entity(
  {
    summary: 'Airbyte workspaces: each isolates the hosted connectors of one tenant or team.',
    also: ['tenants', 'customers of an embedded app'],
    key: 'id',
    brief: ['id', 'name', 'status', 'cache_enabled', 'updated_at'],
    sync: { full: { operation: 'list', params: { limit: 100 } }, deletes: 'full_compare' },
  },
  () => ({
    list: list('GET /api/v1/workspaces', {
      summary: 'List the Airbyte workspaces of the organization, optionally by name or status.',
      docs: page,
      pagination: nextPages,
      input: v.strictObject({
        name_contains: doc(v.optional(Text), 'Part of the name, in any case.'),
        status: doc(v.optional(v.picklist(states)), 'Only workspaces with this status. Default: all.'),
        limit,
        cursor,
      }),
      item: Workspace,
    }),

    get: operation('GET /api/v1/workspaces/{workspace_id}', {
      summary: 'Get an Airbyte workspace.',
      docs: page,
      input: v.strictObject({ workspace_id }),
      output: Workspace,
    }),

    getStats: getWorkspaceStats,

    update: operation('PUT /api/v1/workspaces/{workspace_id}', {
      summary:
        'Rename an Airbyte workspace, switch its Context Store on or off, or make it inactive, which stops its connectors and connections.',
      also: ['rename', 'disable', 'deactivate', 'pause'],
      docs: page,
      effect: 'write',
      idempotent: true,
      input: v.pipe(
        v.strictObject({
          workspace_id,
          name: doc(
            v.optional(Text),
            'New name. Calls that use the old name fail afterwards, and a token for the old name creates a new workspace.',
          ),
          status: doc(
            v.optional(v.picklist(states)),
            'inactive stops all connectors and connections of the workspace.',
          ),
          cache_enabled: doc(
            v.optional(v.nullable(v.boolean())),
            'Whether the Context Store is on. Null: as the organization has it.',
          ),
        }),
        changesSomething('workspace_id'),
      ),
      example: { workspace_id: 'b2a9f3d4-6f0e-4a58-9f4d-6f3f2f1f0c11', status: 'inactive' },
      output: Workspace,
    }),

    delete: operation('DELETE /api/v1/workspaces/{workspace_id}', {
      summary:
        'Delete an Airbyte workspace. It may time out (504) although the deletion goes on: look before you repeat it.',
      docs: page,
      effect: 'destructive',
      brief: [],
      input: v.strictObject({ workspace_id }),
      output: Deleted,
    }),
  }),
);
