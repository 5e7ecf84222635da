import { doc, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { CustomFieldValue } from '../shared-records.ts';

const schema = record(
  { id: doc(v.string(), 'ID of the project.') },
  {
    title: v.string(),
    description: v.string(),
    isArchived: v.boolean(),
    confidential: v.boolean(),
    authorId: doc(v.string(), 'ID of the user who created the project.'),
    createdAt: doc(v.string(), 'Creation time, ISO 8601.'),
    customFieldEntries: v.array(CustomFieldValue),
  },
);

/** A project: a group of candidates for a purpose. */
export interface Project extends v.InferOutput<typeof schema> {}
export const Project: v.GenericSchema<unknown, Project> = schema;
