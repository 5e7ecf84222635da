import { doc, entity, list, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Strings, SyncPage } from '../fields.ts';
import { byToken } from '../sync.ts';
import { Location } from './locations.ts';

const schema = record(
  { id: doc(v.string(), 'ID of the job template.') },
  {
    title: v.string(),
    status: doc(v.string(), 'Active or Inactive. Jobs can be created from active templates only.'),
    locationId: v.string(),
    departmentId: doc(v.string(), 'ID of the department or team.'),
    defaultInterviewPlanId: v.string(),
    interviewPlanIds: Strings,
    createdAt: doc(v.string(), 'Creation time, ISO 8601.'),
    updatedAt: doc(v.string(), 'Time of the last update, ISO 8601.'),
    location: doc(Location, 'Returned only with expand.'),
  },
);

/** A template for jobs. */
export interface JobTemplate extends v.InferOutput<typeof schema> {}
export const JobTemplate: v.GenericSchema<unknown, JobTemplate> = schema;

/** Templates for jobs. */
export const jobTemplates = entity(
  {
    summary: 'Templates for creating jobs.',
    also: ['blueprints'],
    key: 'id',
    brief: [
      'id',
      'title',
      'status',
      'departmentId',
      'locationId',
      'location.name',
      'defaultInterviewPlanId',
      'updatedAt',
    ],
    sync: byToken(),
  },
  () => ({
    list: list('POST /jobTemplate.list', {
      summary: 'List job templates, active and inactive.',
      docs: docs('jobtemplatelist'),
      scopes: ['jobsRead'],
      input: v.strictObject({
        expand: doc(v.optional(v.array(v.picklist(['location']))), 'Related data to include in each record.'),
        ...SyncPage,
      }),
      item: JobTemplate,
    }),
  }),
);
