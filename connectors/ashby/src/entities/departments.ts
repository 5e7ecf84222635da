import { changesSomething, doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, extraData, Id, includeArchived, SyncPage } from '../fields.ts';
import { ExtraData } from '../shared-records.ts';
import { byToken } from '../sync.ts';

const scopes = ['organizationRead'];
const write = ['organizationWrite'];
const departmentId = doc(Id, 'ID of the department.');
const externalName = doc(v.optional(v.string()), 'Name that candidates see instead of name.');

const schema = record(
  { id: doc(v.string(), 'ID of the department.') },
  {
    name: v.string(),
    externalName: doc(v.string(), 'Name that candidates see instead of name.'),
    parentId: doc(v.string(), 'ID of the parent department.'),
    isArchived: v.boolean(),
    extraData: doc(ExtraData, 'Custom key-value pairs, such as an ID in another system.'),
    createdAt: doc(v.string(), 'Creation time, ISO 8601.'),
    updatedAt: doc(v.string(), 'Time of the last update, ISO 8601.'),
  },
);

/** A department, or a team within one. */
export interface Department extends v.InferOutput<typeof schema> {}
export const Department: v.GenericSchema<unknown, Department> = schema;

/** Departments and teams. */
export const departments = entity(
  {
    summary: 'Departments and their teams, which jobs belong to.',
    also: ['teams', 'divisions', 'org chart'],
    key: 'id',
    brief: ['id', 'name', 'externalName', 'parentId', 'isArchived'],
    sync: byToken({ includeArchived: true }),
  },
  () => ({
    list: list('POST /department.list', {
      summary: 'List departments and teams.',
      docs: docs('departmentlist'),
      scopes,
      input: v.strictObject({ includeArchived, ...SyncPage }),
      item: Department,
    }),

    get: operation('POST /department.info', {
      summary: 'Get a department or team by ID.',
      docs: docs('departmentinfo'),
      effect: 'read',
      scopes,
      input: v.strictObject({ departmentId }),
      output: Department,
    }),

    create: operation('POST /department.create', {
      summary: 'Create a department, or a team within one.',
      also: ['add'],
      docs: docs('departmentcreate-1'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({
        name: doc(Id, 'Name of the department or team.'),
        externalName,
        parentId: doc(v.optional(Id), 'ID of the parent department. Default: none.'),
        extraData,
      }),
      output: Department,
    }),

    update: operation('POST /department.update', {
      summary:
        'Update the name, external name or extra data of a department or team. To change its parent, use departments.move.',
      also: ['rename'],
      example: { departmentId: '83fb395f-48e0-423f-8b0e-f30327b7116e', externalName: 'Platform Engineering' },
      docs: docs('departmentupdate-1'),
      effect: 'write',
      scopes: write,
      input: v.pipe(
        v.strictObject({
          departmentId,
          name: doc(v.optional(Id), 'Name of the department or team.'),
          externalName,
          extraData,
        }),
        changesSomething('departmentId'),
      ),
      output: Department,
    }),

    move: operation('POST /department.move', {
      summary: 'Move a department under another department.',
      also: ['reorganize', 'nest'],
      docs: docs('departmentmove-1'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({ departmentId, parentId: doc(v.optional(Id), 'ID of the new parent department.') }),
      output: Department,
    }),

    archive: operation('POST /department.archive', {
      summary: 'Archive a department. departments.restore reverses this.',
      also: ['retire', 'dissolve'],
      docs: docs('departmentarchive-1'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({ departmentId }),
      output: Department,
    }),

    restore: operation('POST /department.restore', {
      summary: 'Restore an archived department.',
      also: ['unarchive', 'reopen'],
      docs: docs('departmentrestore-1'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({ departmentId }),
      output: Department,
    }),
  }),
);
