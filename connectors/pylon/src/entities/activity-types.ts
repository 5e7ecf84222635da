import { doc, entity, list, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { cursor, docs, Id, limits } from '../fields.ts';

const schema = record(
  { id: doc(Id, 'ID of the activity type.') },
  { slug: doc(v.string(), 'Slug to pass to account_activities.create.'), label: v.string(), icon_url: v.string() },
);

/** A custom activity type that the organization has defined for its accounts. */
export interface ActivityType extends v.InferOutput<typeof schema> {}
export const ActivityType: v.GenericSchema<unknown, ActivityType> = schema;

/** Custom activity types. */
export const activityTypes = entity(
  {
    summary: 'Custom activity types that the organization has defined for account timelines.',
    also: ['kinds of activities'],
    key: 'id',
    sync: { full: { operation: 'list' }, deletes: 'full_compare' },
  },
  () => ({
    list: list('GET /activity-types', {
      summary: 'List the custom activity types with the slugs that account_activities.create needs.',
      docs: docs('activity-types'),
      rateLimit: limits.low,
      // Pylon documents no cursor here, but the response has `pagination`; see users.ts.
      input: v.strictObject({ cursor }),
      item: ActivityType,
    }),
  }),
);
