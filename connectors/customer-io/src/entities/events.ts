import { doc, entity, Nothing, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { atMostKilobytes } from '../byte-size.ts';
import { trackDocs } from '../docs.ts';
import { EmptyOrText, Text, UnixTime, Values } from '../fields.ts';

const name = doc(
  v.pipe(Text, v.maxBytes(100, 'Expected at most 100 bytes')),
  'Name of the event; of a page or screen its address or name.',
);
const type = doc(v.optional(v.picklist(['event', 'page', 'screen'])), 'What it is; event unless told.');
const id = doc(
  v.optional(v.pipe(v.string(), v.ulid('Expected a ULID'))),
  'A ULID: another event with the same one is ignored, so that it is safe to send again.',
);

/** Events of people. */
export const events = entity(
  { summary: 'What people did, told to Customer.io through the Track API; activities are where it can be read again.' },
  () => ({
    track: operation('POST /api/v1/customers/{identifier}/events', {
      summary:
        'Record something that a person did: an event, a page or a screen. May start automations that message them.',
      docs: trackDocs,
      api: 'track',
      effect: 'write',
      input: v.strictObject({
        identifier: doc(Text, 'The person: id, mail address, or cio_<cio_id>.'),
        name,
        type,
        data: doc(
          v.optional(v.pipe(Values, atMostKilobytes(100))),
          'Properties of it. recipient, from_address and reply_to override those of messages that it starts.',
        ),
        timestamp: doc(
          v.optional(UnixTime),
          'When it happened, unix seconds; now unless told. After 72 hours it starts no automation.',
        ),
        id,
        anonymous_id: doc(v.optional(EmptyOrText), 'Id of somebody who is not known yet; documented for screens.'),
      }),
      output: Nothing,
    }),

    trackAnonymous: operation('POST /api/v1/events', {
      summary:
        'Record something that somebody not known yet did. Whoever gets its anonymous_id within 30 days takes it over, where the workspace merges events.',
      docs: trackDocs,
      api: 'track',
      effect: 'write',
      input: v.strictObject({
        name,
        anonymous_id: doc(v.optional(Text), 'Id of somebody who is not known yet; without one it belongs to nobody.'),
        type,
        data: doc(
          v.optional(v.pipe(Values, atMostKilobytes(100))),
          'Properties of it. from_address and reply_to override those of messages that it starts.',
        ),
        timestamp: doc(
          v.optional(UnixTime),
          'When it happened, unix seconds; now unless told. After 72 hours it starts no automation.',
        ),
        id,
      }),
      output: Nothing,
    }),
  }),
);
