import { doc, Nothing, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { trackDocs } from '../docs.ts';
import { EmptyOrText, PersonIdentifier, Text, UnixTime, Values } from '../fields.ts';
import { ObjectIdentifier } from '../object-identifier.ts';

const identifier = doc(Text, 'The person: ID, email address, or cio_<cio_id>.');

const relationships = v.strictObject({
  action: doc(v.picklist(['add_relationships', 'delete_relationships']), 'Whether to add or remove the relationships.'),
  relationships: doc(
    v.array(
      v.strictObject({
        identifiers: doc(ObjectIdentifier, 'The object.'),
        relationship_attributes: doc(
          v.optional(Values),
          'Attributes of the relationship. null or an empty string removes one.',
        ),
      }),
    ),
    'The objects.',
  ),
});

const preferences = v.strictObject({
  topics: doc(
    v.optional(v.record(v.string(), v.boolean())),
    'Whether the person is subscribed, by topic_<id>. Replaces all topics.',
  ),
});

/** Operations of the Track API that change people. */
export const peopleWrites = () => ({
  identify: operation('PUT /api/v1/customers/{identifier}', {
    summary:
      'Create a person, or update their attributes. Every parameter that is not listed is set as an attribute. May trigger campaigns.',
    docs: trackDocs,
    api: 'track',
    effect: 'write',
    input: v.objectWithRest(
      {
        identifier,
        id: doc(v.optional(Text), 'New ID. To change an existing ID, use a cio_ identifier.'),
        email: doc(v.optional(EmptyOrText), 'Email address.'),
        anonymous_id: doc(v.optional(EmptyOrText), 'Anonymous ID of events from before the person was identified.'),
        created_at: doc(v.optional(UnixTime), 'When the person signed up, as a Unix timestamp in seconds.'),
        _timestamp: doc(
          v.optional(UnixTime),
          'When the change happened, as a Unix timestamp in seconds. Orders changes in quick succession.',
        ),
        _update: doc(v.optional(v.boolean()), 'Only update existing people, never create one.'),
        unsubscribed: doc(v.optional(v.boolean()), 'Whether the person unsubscribed from everything.'),
        cio_relationships: doc(v.optional(relationships), 'Relationships with objects, such as a company.'),
        cio_subscription_preferences: doc(v.optional(preferences), 'Subscription preferences.'),
      },
      v.unknown(),
    ),
    output: Nothing,
  }),

  delete: operation('DELETE /api/v1/customers/{identifier}', {
    summary: 'Delete a person and all their data permanently. Later calls about the person create them again.',
    docs: trackDocs,
    api: 'track',
    effect: 'destructive',
    input: v.strictObject({ identifier }),
    output: Nothing,
  }),

  suppress: operation('POST /api/v1/customers/{identifier}/suppress', {
    summary:
      'Delete a person and all their data permanently, and block their identifiers: Customer.io ignores later calls about them.',
    docs: trackDocs,
    api: 'track',
    effect: 'destructive',
    encode: 'none',
    input: v.strictObject({ identifier }),
    output: Nothing,
  }),

  unsuppress: operation('POST /api/v1/customers/{identifier}/unsuppress', {
    summary: 'Unblock the identifiers of a suppressed person. Their data is not restored.',
    docs: trackDocs,
    api: 'track',
    effect: 'write',
    encode: 'none',
    input: v.strictObject({ identifier }),
    output: Nothing,
  }),

  merge: operation('POST /api/v1/merge_customers', {
    summary:
      'Merge the secondary person into the primary person permanently. The secondary person is deleted. Does nothing if the primary person does not exist.',
    docs: trackDocs,
    api: 'track',
    effect: 'destructive',
    example: { primary: { email: 'mira.okafor@brightwater.example' }, secondary: { id: 'u-1042' } },
    input: v.strictObject({
      primary: doc(PersonIdentifier, 'Person to keep. Must exist.'),
      secondary: doc(PersonIdentifier, 'Person to merge into the primary person and delete.'),
    }),
    output: Nothing,
  }),
});
