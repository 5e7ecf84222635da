import { doc, Nothing, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { trackDocs } from '../docs.ts';
import { EmptyOrText, PersonIdentifier, Text, UnixTime, Values } from '../fields.ts';
import { ObjectIdentifier } from '../object-identifier.ts';

const identifier = doc(Text, 'The person: id, mail address, or cio_<cio_id>.');

const relationships = v.strictObject({
  action: doc(v.picklist(['add_relationships', 'delete_relationships']), 'Whether to add or to remove them.'),
  relationships: doc(
    v.array(
      v.strictObject({
        identifiers: doc(ObjectIdentifier, 'The object.'),
        relationship_attributes: doc(
          v.optional(Values),
          'Attributes of the relationship; null or empty text removes one.',
        ),
      }),
    ),
    'The objects.',
  ),
});

const preferences = v.strictObject({
  topics: doc(
    v.optional(v.record(v.string(), v.boolean())),
    'Whether they get it, by topic_<id>. Replaces all topics.',
  ),
});

/** What the Track API changes about people. */
export const peopleWrites = () => ({
  identify: operation('PUT /api/v1/customers/{identifier}', {
    summary:
      'Create a person or change their attributes: every parameter beside the named ones is an attribute, as is. May start automations.',
    docs: trackDocs,
    api: 'track',
    effect: 'write',
    input: v.objectWithRest(
      {
        identifier,
        id: doc(v.optional(Text), 'New id; changing one takes a cio_ identifier.'),
        email: doc(v.optional(EmptyOrText), 'Mail address.'),
        anonymous_id: doc(v.optional(EmptyOrText), 'Id of events that came before the person was known.'),
        created_at: doc(v.optional(UnixTime), 'When they signed up, unix seconds.'),
        _timestamp: doc(
          v.optional(UnixTime),
          'When the change happened, unix seconds; orders changes in quick succession.',
        ),
        _update: doc(v.optional(v.boolean()), 'Only change people who exist: never create one.'),
        unsubscribed: doc(v.optional(v.boolean()), 'Whether they unsubscribed from everything.'),
        cio_relationships: doc(v.optional(relationships), 'Objects, such as a company, to relate them to.'),
        cio_subscription_preferences: doc(v.optional(preferences), 'What they are subscribed to.'),
      },
      v.unknown(),
    ),
    output: Nothing,
  }),

  delete: operation('DELETE /api/v1/customers/{identifier}', {
    summary: 'Delete a person and all their data for good. Later calls about them create them anew.',
    docs: trackDocs,
    api: 'track',
    effect: 'destructive',
    input: v.strictObject({ identifier }),
    output: Nothing,
  }),

  suppress: operation('POST /api/v1/customers/{identifier}/suppress', {
    summary: 'Delete a person and all their data for good, and keep their identifiers out: later calls are ignored.',
    docs: trackDocs,
    api: 'track',
    effect: 'destructive',
    encode: 'none',
    input: v.strictObject({ identifier }),
    output: Nothing,
  }),

  unsuppress: operation('POST /api/v1/customers/{identifier}/unsuppress', {
    summary: 'Let the identifiers of a suppressed person be used again. Their data does not come back.',
    docs: trackDocs,
    api: 'track',
    effect: 'write',
    encode: 'none',
    input: v.strictObject({ identifier }),
    output: Nothing,
  }),

  merge: operation('POST /api/v1/merge_customers', {
    summary: 'Merge one person into another for good: the second is deleted. Does nothing when the first is missing.',
    docs: trackDocs,
    api: 'track',
    effect: 'destructive',
    example: { primary: { email: 'mira.okafor@brightwater.example' }, secondary: { id: 'u-1042' } },
    input: v.strictObject({
      primary: doc(PersonIdentifier, 'The person who stays; must exist.'),
      secondary: doc(PersonIdentifier, 'The person who is merged into the other and deleted.'),
    }),
    output: Nothing,
  }),
});
