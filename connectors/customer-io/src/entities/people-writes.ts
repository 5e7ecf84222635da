import { doc, EpochSeconds, Nothing, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { trackDocs } from '../docs.ts';
import { EmptyOrText, PersonIdentifier, Text, Values } from '../fields.ts';
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

/** Names that change more than an attribute. Under any other name, Customer.io would store the value and do nothing else. */
const commands = [
  'email',
  'anonymous_id',
  'created_at',
  'unsubscribed',
  'cio_relationships',
  'cio_subscription_preferences',
];

/** Returns the command that an attribute's name is most likely meant to be. */
function meantBy(name: string): string | undefined {
  const wanted = withoutSeparators(name);
  return commands.find((command) => {
    if (name === command) return false;
    const other = withoutSeparators(command);
    return wanted === other || (other.length > 8 && isOneEditAway(wanted, other));
  });
}

const withoutSeparators = (name: string) => name.toLowerCase().replaceAll(/[_\-\s]/g, '');

/** Returns whether one letter is missing, extra or another one, or two neighbors have changed places. */
function isOneEditAway(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  let start = 0;
  while (start < short.length && short[start] === long[start]) start += 1;
  const [left, right] = [short.slice(start), long.slice(start)];
  if (short.length < long.length) return left === right.slice(1);
  return left.slice(1) === right.slice(1) || `${left[1]}${left[0]}${left.slice(2)}` === right;
}

/** Accepts any attribute besides the given entries, but no misspelt name of an entry. */
function identification<T extends v.ObjectEntries>(entries: T) {
  return v.pipe(
    v.objectWithRest(entries, v.unknown()),
    v.rawCheck(({ dataset, addIssue }) => {
      if (!dataset.typed) return;
      const input: Readonly<Record<string, unknown>> = dataset.value;
      for (const [key, value] of Object.entries(input)) {
        const meant = meantBy(key);
        if (meant === undefined) continue;
        addIssue({
          message: `Expected '${meant}': '${key}' would only set an attribute of that name, which track_entities.apply does`,
          path: [{ type: 'object', origin: 'value', input, key, value }],
        });
      }
    }),
  );
}

/** Operations of the Track API that change people. */
export const peopleWrites = () => ({
  identify: operation('PUT /api/v1/customers/{identifier}', {
    summary:
      'Create a person, update their attributes, or unsubscribe them (unsubscribed: true). Every parameter that is not listed is set as an attribute. Returns nothing: check with people.get. May trigger campaigns.',
    also: [
      'update',
      'edit',
      'add',
      'unsubscribe',
      'resubscribe',
      'opt out',
      'set attribute',
      'change',
      'stop mails',
      'subscribe',
    ],
    docs: trackDocs,
    api: 'track',
    effect: 'write',
    from: { 'cio_subscription_preferences.topics': 'subscription_topics.list:identifier' },
    example: {
      identifier: 'mira.okafor@brightwater.example',
      _update: true,
      plan: 'team',
      cio_relationships: {
        action: 'add_relationships',
        relationships: [{ identifiers: { object_type_id: '1', object_id: 'brightwater-logistics' } }],
      },
    },
    input: identification({
      identifier,
      id: doc(v.optional(Text), 'New ID. To change an existing ID, use a cio_ identifier.'),
      email: doc(v.optional(EmptyOrText), 'Email address.'),
      anonymous_id: doc(
        v.optional(EmptyOrText),
        'Anonymous ID, from your website, of events from before the person was identified.',
      ),
      created_at: doc(v.optional(EpochSeconds), 'When the person signed up (RFC 3339, or Unix seconds).'),
      _timestamp: doc(
        v.optional(EpochSeconds),
        'When the change happened (RFC 3339, or Unix seconds). Orders changes in quick succession.',
      ),
      _update: doc(v.optional(v.boolean()), 'Only update existing people, never create one.'),
      unsubscribed: doc(v.optional(v.boolean()), 'Whether the person unsubscribed from everything.'),
      cio_relationships: doc(v.optional(relationships), 'Relationships with objects, such as a company.'),
      cio_subscription_preferences: doc(
        v.optional(preferences),
        'Subscription preferences, all topics. For one topic, pass a parameter with the name cio_subscription_preferences.topics.topic_<id> and true or false.',
      ),
    }),
    output: Nothing,
  }),

  delete: operation('DELETE /api/v1/customers/{identifier}', {
    summary: 'Delete a person and all their data permanently. Later calls about the person create them again.',
    also: ['remove', 'erase', 'GDPR erasure', 'forget'],
    docs: trackDocs,
    api: 'track',
    effect: 'destructive',
    input: v.strictObject({ identifier }),
    output: Nothing,
  }),

  suppress: operation('POST /api/v1/customers/{identifier}/suppress', {
    summary:
      'Delete a person and all their data permanently, and block their identifiers: Customer.io ignores later calls about them.',
    also: ['block', 'ban', 'GDPR erasure'],
    docs: trackDocs,
    api: 'track',
    effect: 'destructive',
    encode: 'none',
    input: v.strictObject({ identifier }),
    output: Nothing,
  }),

  unsuppress: operation('POST /api/v1/customers/{identifier}/unsuppress', {
    summary: 'Unblock the identifiers of a suppressed person. Their data is not restored.',
    also: ['unblock', 'allow again'],
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
    also: ['deduplicate', 'combine', 'duplicates'],
    from: { 'primary.id': 'people.lookup:id', 'secondary.id': 'people.lookup:id' },
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
