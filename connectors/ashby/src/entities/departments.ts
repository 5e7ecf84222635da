import { changesSomething, doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, extraData, Id, includeArchived, SyncPage } from '../fields.ts';
import { ExtraData } from '../shared-records.ts';

const scopes = ['organizationRead'];
const write = ['organizationWrite'];
const departmentId = doc(Id, 'Id of the department.');
const externalName = doc(v.optional(v.string()), 'What candidates read in place of the name.');

const schema = record(
  { id: doc(v.string(), 'Id of the department.') },
  {
    name: v.string(),
    externalName: doc(v.string(), 'What candidates read in place of the name.'),
    parentId: doc(v.string(), 'The department that this one is a team of.'),
    isArchived: v.boolean(),
    extraData: doc(ExtraData, "Pairs of the user's own, such as an id in another system."),
    createdAt: doc(v.string(), 'When it was created, ISO 8601.'),
    updatedAt: doc(v.string(), 'When it was last changed, ISO 8601.'),
  },
);

/** A department, or a team of one. */
export interface Department extends v.InferOutput<typeof schema> {}
export const Department: v.GenericSchema<unknown, Department> = schema;

/** Departments and teams. */
export const departments = entity(
  {
    summary: 'Departments and the teams in them, to which jobs belong.',
    key: 'id',
    sync: { operation: 'list', by: 'syncToken' },
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
      summary: 'Get one department or team.',
      docs: docs('departmentinfo'),
      effect: 'read',
      scopes,
      input: v.strictObject({ departmentId }),
      output: Department,
    }),

    create: operation('POST /department.create', {
      summary: 'Create a department, or a team of one.',
      docs: docs('departmentcreate-1'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({
        name: doc(Id, 'Name of the department or team.'),
        externalName,
        parentId: doc(v.optional(Id), 'The department that it is a team of. Default: none.'),
        extraData,
      }),
      output: Department,
    }),

    update: operation('POST /department.update', {
      summary: 'Change the names or the extra data of a department; its parent changes with move.',
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
      summary: 'Put a department under another one.',
      docs: docs('departmentmove-1'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({ departmentId, parentId: doc(v.optional(Id), 'The department to put it under.') }),
      output: Department,
    }),

    archive: operation('POST /department.archive', {
      summary: 'Archive a department; restore brings it back.',
      docs: docs('departmentarchive-1'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({ departmentId }),
      output: Department,
    }),

    restore: operation('POST /department.restore', {
      summary: 'Bring an archived department back.',
      docs: docs('departmentrestore-1'),
      effect: 'write',
      scopes: write,
      input: v.strictObject({ departmentId }),
      output: Department,
    }),
  }),
);
