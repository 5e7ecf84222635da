import { doc, EpochSeconds } from '@agent-connectors/core';
import * as v from 'valibot';
import { atMostKilobytes } from './byte-size.ts';
import { problemOf } from './entity-rules.ts';
import { PersonIdentifier, Text, Values } from './fields.ts';

const identifiers = v.strictObject({
  id: doc(v.optional(Text), 'person: ID in your own system. delivery: delivery_id of the message.'),
  email: doc(v.optional(Text), 'person: email address.'),
  phone: doc(v.optional(Text), 'person: phone number, such as +4915112345678.'),
  cio_id: doc(v.optional(Text), "person: Customer.io's own ID."),
  object_type_id: doc(v.optional(Text), 'object: ID of the object type, such as "1". Requires object_id.'),
  object_id: doc(v.optional(Text), 'object: ID in your own system. Requires object_type_id.'),
  cio_object_id: doc(v.optional(Text), "object: Customer.io's own ID, instead of the other two."),
});

const related = v.strictObject({
  object_type_id: doc(v.optional(Text), 'object: ID of the object type. Requires object_id.'),
  object_id: doc(v.optional(Text), 'object: ID in your own system. Requires object_type_id.'),
  cio_object_id: doc(v.optional(Text), "object: Customer.io's own ID, instead of the other two."),
  id: doc(v.optional(Text), 'Identifier of a person.'),
  email: doc(v.optional(Text), 'Identifier of a person.'),
  cio_id: doc(v.optional(Text), 'Identifier of a person.'),
  anonymous_id: doc(v.optional(Text), 'Anonymous ID of a person who is not identified yet, for identify_anonymous.'),
});

const relationship = v.strictObject({
  identifiers: doc(related, 'The other side: an object if type is person, a person if type is object.'),
  relationship_attributes: doc(
    v.optional(Values),
    'Attributes of the relationship. null or an empty string removes one.',
  ),
});

const device = v.strictObject({
  token: doc(Text, 'Device token.'),
  platform: doc(v.optional(v.picklist(['ios', 'android'])), 'Required for add_device.'),
  last_used: doc(v.optional(EpochSeconds), 'When the device was last used (RFC 3339, or Unix seconds). Default: now.'),
  attributes: doc(v.optional(Values), 'Attributes of the device, such as device_os and app_version.'),
});

const schema = v.pipe(
  v.strictObject({
    type: doc(v.picklist(['person', 'object', 'delivery']), 'What to change.'),
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
      'Action. person: all except identify_anonymous. object: identify, identify_anonymous, delete, add_relationships, delete_relationships. delivery: event. delete and merge are permanent. suppress deletes the person and blocks their identifiers.',
    ),
    identifiers: doc(
      v.optional(identifiers),
      'Exactly one identifier of what to change. Required for all actions except merge.',
    ),
    attributes: doc(
      v.optional(Values),
      'identify: attributes to set. event, page, screen: properties. delivery: { device_token }.',
    ),
    name: doc(v.optional(Text), 'Name of the event, page or screen. delivery: opened, converted or delivered.'),
    id: doc(
      v.optional(v.pipe(v.string(), v.ulid('Expected a ULID'))),
      'A ULID that you create. Customer.io ignores another event with the same one.',
    ),
    timestamp: doc(v.optional(EpochSeconds), 'When it happened (RFC 3339, or Unix seconds). Default: now.'),
    cio_relationships: doc(v.optional(v.array(relationship)), 'Relationships to set, add or delete.'),
    device: doc(v.optional(device), 'Device, for add_device and delete_device.'),
    primary: doc(v.optional(PersonIdentifier), 'merge: person to keep.'),
    secondary: doc(v.optional(PersonIdentifier), 'merge: person to merge into the primary person and delete.'),
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const problem = problemOf(dataset.value);
    if (problem !== undefined) addIssue({ message: `Expected ${problem}` });
  }),
  atMostKilobytes(32),
);

/** One change to a person, object or message, in the format of the Track API's second version. */
export interface EntityChange extends v.InferInput<typeof schema> {}
export const EntityChange: v.GenericSchema<EntityChange, EntityChange> = schema;
