import { doc, entity, list, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { cursor, docs, Id, limits } from '../fields.ts';

const schema = record(
  { id: doc(Id, 'Id of the activity type.') },
  { slug: doc(v.string(), 'What creating an activity takes.'), label: v.string(), icon_url: v.string() },
);

/** A kind of activity that an organization has defined for its accounts. */
export interface ActivityType extends v.InferOutput<typeof schema> {}
export const ActivityType: v.GenericSchema<unknown, ActivityType> = schema;

/** Kinds of activities. */
export const activityTypes = entity(
  { summary: 'Kinds of activities that the organization has defined for account timelines.', key: 'id' },
  () => ({
    list: list('GET /activity-types', {
      summary: 'List the custom activity types, with the slugs that creating an activity needs.',
      docs: docs('activity-types'),
      rateLimit: limits.low,
      // As in users: undocumented, and followed all the same.
      input: v.strictObject({ cursor }),
      item: ActivityType,
    }),
  }),
);
