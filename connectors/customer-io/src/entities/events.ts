import { doc, EpochSeconds, entity, Nothing, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { atMostKilobytes } from '../byte-size.ts';
import { trackDocs } from '../docs.ts';
import { EmptyOrText, Text, Values } from '../fields.ts';

const name = doc(
  v.pipe(Text, v.maxBytes(100, 'Expected at most 100 bytes')),
  'Name of the event. For a page or screen: its URL or name.',
);
const type = doc(v.optional(v.picklist(['event', 'page', 'screen'])), 'Event type. Default: event.');
const id = doc(
  v.optional(v.pipe(v.string(), v.ulid('Expected a ULID'))),
  'A ULID that you create. Customer.io ignores another event with the same one, so sending it again is safe.',
);

/** Events of people. */
export const events = entity(
  {
    summary: 'Events: what people did, sent to the Track API. Read them with activities.',
    also: ['custom events', 'user actions', 'behavior'],
  },
  () => ({
    track: operation('POST /api/v1/customers/{identifier}/events', {
      summary:
        'Record an event, page view or screen view of a person. May trigger campaigns that message them. Returns nothing: check with people.list_activities.',
      also: ['send event', 'log', 'fire'],
      docs: trackDocs,
      api: 'track',
      effect: 'write',
      input: v.strictObject({
        identifier: doc(Text, 'The person: ID, email address, or cio_<cio_id>.'),
        name,
        type,
        data: doc(
          v.optional(v.pipe(Values, atMostKilobytes(100))),
          'Event properties. recipient, from_address and reply_to override those of the messages that it triggers.',
        ),
        timestamp: doc(
          v.optional(EpochSeconds),
          'When the event happened (RFC 3339, or Unix seconds). Default: now. An event older than 72 hours triggers no campaign.',
        ),
        id,
        anonymous_id: doc(
          v.optional(EmptyOrText),
          'Anonymous ID of a person who is not identified yet. Documented for screens.',
        ),
      }),
      output: Nothing,
    }),

    trackAnonymous: operation('POST /api/v1/events', {
      summary:
        'Record an event of an anonymous person. If the workspace merges events, the event moves to the person who receives its anonymous_id within 30 days.',
      docs: trackDocs,
      api: 'track',
      effect: 'write',
      input: v.strictObject({
        name,
        anonymous_id: doc(
          v.optional(Text),
          'Anonymous ID of a person who is not identified yet. Without it, the event belongs to nobody.',
        ),
        type,
        data: doc(
          v.optional(v.pipe(Values, atMostKilobytes(100))),
          'Event properties. from_address and reply_to override those of the messages that it triggers.',
        ),
        timestamp: doc(
          v.optional(EpochSeconds),
          'When the event happened (RFC 3339, or Unix seconds). Default: now. An event older than 72 hours triggers no campaign.',
        ),
        id,
      }),
      output: Nothing,
    }),
  }),
);
