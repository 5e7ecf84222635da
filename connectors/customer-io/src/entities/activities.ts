import { doc, entity, list } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { idType, Text } from '../fields.ts';
import { cursor, limit, startPages } from '../start-pages.ts';
import { Activity } from './activity-record.ts';

/** The activity log. */
export const activities = entity(
  {
    summary: "The workspace's activity log: events, changed attributes, messages sent, opened and clicked.",
    key: 'id',
  },
  () => ({
    list: list('GET /v1/activities', {
      summary: 'List what happened to people, newest first; the last 30 days are certain to be there.',
      docs: appDocs,
      pagination: startPages('activities'),
      input: v.strictObject({
        type: doc(
          v.optional(Text),
          'Only this type, such as event, page, attribute_change, sent_email, opened_email or clicked_email.',
        ),
        name: doc(v.optional(Text), 'Only events or attributes of this name.'),
        customer_id: doc(v.optional(Text), 'Only this person. A cio_id is written cio_<id>.'),
        id_type: idType,
        deleted: doc(v.optional(v.boolean()), 'Those of deleted people.'),
        limit: limit(100, 10),
        cursor,
      }),
      item: Activity,
    }),
  }),
);
