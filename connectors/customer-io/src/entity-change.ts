import { doc } from '@agent-connectors/core';
import * as v from 'valibot';
import { atMostKilobytes } from './byte-size.ts';
import { problemOf } from './entity-rules.ts';
import { PersonIdentifier, Text, UnixTime, Values } from './fields.ts';

const identifiers = v.strictObject({
  id: doc(v.optional(Text), "Of a person: their id in your own system. Of a delivery: the message's delivery_id."),
  email: doc(v.optional(Text), 'Of a person: mail address.'),
  phone: doc(v.optional(Text), 'Of a person: phone number as +4915112345678.'),
  cio_id: doc(v.optional(Text), "Of a person: Customer.io's own id."),
  object_type_id: doc(v.optional(Text), 'Of an object: its kind, such as "1"; with object_id.'),
  object_id: doc(v.optional(Text), 'Of an object: its id in your own system.'),
  cio_object_id: doc(v.optional(Text), "Of an object: Customer.io's own id, in place of the other two."),
});

const related = v.strictObject({
  object_type_id: doc(v.optional(Text), 'Of an object, with object_id.'),
  object_id: doc(v.optional(Text), 'Of an object, with object_type_id.'),
  cio_object_id: doc(v.optional(Text), 'Of an object.'),
  id: doc(v.optional(Text), 'Of a person.'),
  email: doc(v.optional(Text), 'Of a person.'),
  cio_id: doc(v.optional(Text), 'Of a person.'),
  anonymous_id: doc(v.optional(Text), 'Of somebody who is not known yet, for identify_anonymous.'),
});

const relationship = v.strictObject({
  identifiers: doc(related, 'The other side: an object where type is person, a person where type is object.'),
  relationship_attributes: doc(v.optional(Values), 'Attributes of the relationship; null or empty text removes one.'),
});

const device = v.strictObject({
  token: doc(Text, 'Token of the device.'),
  platform: doc(v.optional(v.picklist(['ios', 'android'])), 'Needed to add one.'),
  last_used: doc(v.optional(UnixTime), 'When it was used last, unix seconds; now unless told.'),
  attributes: doc(v.optional(Values), 'Attributes of the device, such as device_os and app_version.'),
});

const schema = v.pipe(
  v.strictObject({
    type: doc(v.picklist(['person', 'object', 'delivery']), 'What is changed.'),
    action: doc(
      v.picklist([
        'identify',
        'identify_anonymous',
        'delete',
        'event',
        'screen',
        'page',
        'add_relationships',
        'delete_relationships',
        'add_device',
        'delete_device',
        'merge',
        'suppress',
        'unsuppress',
      ]),
      'What is done. person: all but identify_anonymous. object: identify, identify_anonymous, delete, add_relationships, delete_relationships. delivery: event. delete and merge are for good; suppress deletes and keeps out.',
    ),
    identifiers: doc(v.optional(identifiers), 'Which one: by exactly one identifier. Needed but for merge.'),
    attributes: doc(
      v.optional(Values),
      'Attributes to set (identify), properties (event, page, screen), or { device_token } (delivery).',
    ),
    name: doc(v.optional(Text), 'Of an event, page or screen; of a delivery opened, converted or delivered.'),
    id: doc(
      v.optional(v.pipe(v.string(), v.ulid('Expected a ULID'))),
      'A ULID: an event with the same one is ignored.',
    ),
    timestamp: doc(v.optional(UnixTime), 'When it happened, unix seconds; now unless told.'),
    cio_relationships: doc(v.optional(v.array(relationship)), 'Relationships to set, add or delete.'),
    device: doc(v.optional(device), 'For add_device and delete_device.'),
    primary: doc(v.optional(PersonIdentifier), 'For merge: the person who stays.'),
    secondary: doc(v.optional(PersonIdentifier), 'For merge: the person who is merged into the other and deleted.'),
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const problem = problemOf(dataset.value);
    if (problem !== undefined) addIssue({ message: `Expected ${problem}` });
  }),
  atMostKilobytes(32),
);

/** One change to a person, an object or a message, as the second version of the Track API takes it. */
export interface EntityChange extends v.InferInput<typeof schema> {}
export const EntityChange: v.GenericSchema<EntityChange, EntityChange> = schema;
