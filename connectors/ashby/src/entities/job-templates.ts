import { doc, entity, list, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Strings, SyncPage } from '../fields.ts';
import { Location } from './locations.ts';

const schema = record(
  { id: doc(v.string(), 'Id of the template.') },
  {
    title: v.string(),
    status: doc(v.string(), 'Active or Inactive; jobs are made from active ones only.'),
    locationId: v.string(),
    departmentId: doc(v.string(), 'Its department or team.'),
    defaultInterviewPlanId: v.string(),
    interviewPlanIds: Strings,
    createdAt: doc(v.string(), 'When it was created, ISO 8601.'),
    updatedAt: doc(v.string(), 'When it was last changed, ISO 8601.'),
    location: doc(Location, 'With expand only.'),
  },
);

/** What jobs are made from. */
export interface JobTemplate extends v.InferOutput<typeof schema> {}
export const JobTemplate: v.GenericSchema<unknown, JobTemplate> = schema;

/** Templates of jobs. */
export const jobTemplates = entity(
  { summary: 'Templates that jobs are made from.', key: 'id', sync: { operation: 'list', by: 'syncToken' } },
  () => ({
    list: list('POST /jobTemplate.list', {
      summary: 'List the job templates, active and inactive.',
      docs: docs('jobtemplatelist'),
      scopes: ['jobsRead'],
      input: v.strictObject({
        expand: doc(v.optional(v.array(v.picklist(['location']))), 'What else to put into each record.'),
        ...SyncPage,
      }),
      item: JobTemplate,
    }),
  }),
);
