import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, includeArchived, SyncPage } from '../fields.ts';
import { ExtraData } from '../shared-records.ts';

const scopes = ['organizationRead'];

const schema = record(
  { id: doc(v.string(), 'Id of the department.') },
  {
    name: v.string(),
    externalName: doc(v.string(), 'What candidates read in place of the name.'),
    parentId: doc(v.string(), 'The department that this one is a team of.'),
    isArchived: v.boolean(),
    extraData: doc(ExtraData, "Pairs of the user's own, such as an id in another system."),
    createdAt: v.string(),
    updatedAt: v.string(),
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
      input: v.strictObject({ departmentId: doc(Id, 'Id of the department.') }),
      output: Department,
    }),
  }),
);
