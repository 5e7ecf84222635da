import { doc, entity, list } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { idType, Text } from '../fields.ts';
import { cursor, limit, startPages } from '../start-pages.ts';
import { Activity } from './activity-record.ts';

/** The activity log. */
export const activities = entity(
  {
    summary: 'Activity log of the workspace: events, attribute changes, and messages sent, opened and clicked.',
    also: ['activity log', 'history'],
    key: 'id',
    // Activities older than 30 days may be missing from the listing.
    sync: { full: { operation: 'list' }, deletes: 'never' },
  },
  () => ({
    list: list('GET /v1/activities', {
      summary: 'List the activities of all people, newest first. Customer.io guarantees only the last 30 days.',
      docs: appDocs,
      pagination: startPages('activities'),
      input: v.strictObject({
        type: doc(
          v.optional(Text),
          'Only activities of this type, such as event, page, attribute_change, sent_email, opened_email or clicked_email.',
        ),
        name: doc(v.optional(Text), 'Only events or attributes with this name.'),
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
