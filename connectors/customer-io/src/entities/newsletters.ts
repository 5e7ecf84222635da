import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { Id, Strings, UnixTime, WholeNumber } from '../fields.ts';
import { anyLimit, cursor, startPages } from '../start-pages.ts';

const schema = record(
  { id: doc(WholeNumber, 'Id of the newsletter.') },
  {
    name: v.string(),
    type: doc(v.string(), 'Channel.'),
    subject: v.string(),
    tags: Strings,
    sent_at: doc(UnixTime, 'When it was sent last, unix seconds; missing while it was not.'),
    recipient_segment_ids: doc(v.array(WholeNumber), 'Segments that its recipients were chosen by.'),
    content_ids: doc(v.array(WholeNumber), 'Its languages and test variants.'),
    msg_template_ids: v.array(WholeNumber),
    created: doc(UnixTime, 'Unix seconds.'),
    updated: doc(UnixTime, 'Unix seconds.'),
    deduplicate_id: doc(v.string(), 'The id and the time of the last change: differs after every change.'),
  },
);

/** A message that goes to many people at once. */
export interface Newsletter extends v.InferOutput<typeof schema> {}
export const Newsletter: v.GenericSchema<unknown, Newsletter> = schema;

/** Newsletters, called one-time sends in the product. */
export const newsletters = entity(
  { summary: 'Newsletters, called one-time sends in the product: one message to many people at once.', key: 'id' },
  () => ({
    list: list('GET /v1/newsletters', {
      summary: 'List newsletters (one-time sends), sent or not.',
      docs: appDocs,
      pagination: startPages('newsletters'),
      input: v.strictObject({
        sort: doc(
          v.optional(v.picklist(['asc', 'desc'])),
          'By time of creation: asc for oldest first, desc for newest.',
        ),
        limit: anyLimit,
        cursor,
      }),
      item: Newsletter,
    }),

    get: operation('GET /v1/newsletters/{newsletter_id}', {
      summary: 'Get one newsletter (one-time send).',
      docs: appDocs,
      data: 'newsletter',
      input: v.strictObject({ newsletter_id: doc(Id, 'Id of the newsletter.') }),
      output: Newsletter,
    }),
  }),
);
