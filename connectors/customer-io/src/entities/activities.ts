import { doc, entity, list } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { idType, Text } from '../fields.ts';
import { cursor, limit, startPages } from '../start-pages.ts';
import { Activity, activityBrief, activityFilters } from './activity-record.ts';

/** The activity log. */
export const activities = entity(
  {
    summary: 'Activity log of the workspace: events, attribute changes, and messages sent, opened and clicked.',
    also: ['event log', 'workspace log'],
    key: 'id',
    brief: activityBrief,
    // Activities older than 30 days may be missing from the listing.
    sync: { full: { operation: 'list' }, deletes: 'never' },
  },
  () => ({
    list: list('GET /v1/activities', {
      summary: 'List the activities of all people, newest first. Customer.io guarantees only the last 30 days.',
      also: ['recent', 'everybody'],
      docs: appDocs,
      pagination: startPages('activities'),
      input: v.strictObject({
        ...activityFilters,
        customer_id: doc(v.optional(Text), 'Only activities of this person. Write a cio_id as cio_<id>.'),
        id_type: idType,
        deleted: doc(v.optional(v.boolean()), 'Return the activities of deleted people.'),
        limit: limit(100, 10),
        cursor,
      }),
      item: Activity,
    }),
  }),
);
