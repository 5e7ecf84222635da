import { doc, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { AudienceFilter } from '../audience-filter.ts';
import { appDocs } from '../docs.ts';
import { Identifiers, idType, Text } from '../fields.ts';
import { anyLimit, cursor, limit, startPages } from '../start-pages.ts';
import { Activity, activityBrief, activityFilters } from './activity-record.ts';
import { messageFilters } from './message-filters.ts';
import { listedMessage, Message } from './message-record.ts';
import { ListedPerson, Person } from './person-record.ts';

const person = {
  customer_id: doc(
    Text,
    'ID of the person, or another identifier with id_type. An email address counts as an ID unless id_type is email. Write a cio_id as cio_<id>.',
  ),
  id_type: idType,
};

const segmentSchema = record(
  { id: doc(v.string(), 'ID of the segment.') },
  { name: v.string(), description: v.string() },
);

/** A segment that a person is in. */
export interface PersonSegment extends v.InferOutput<typeof segmentSchema> {}
export const PersonSegment: v.GenericSchema<unknown, PersonSegment> = segmentSchema;

const relationshipSchema = record(
  {},
  {
    object_type_id: doc(v.string(), 'ID of the object type.'),
    identifiers: doc(v.record(v.string(), v.unknown()), 'Identifiers of the object.'),
    relationship_attributes: v.record(v.string(), v.unknown()),
  },
);

/** An object that a person is related to. */
export interface PersonRelationship extends v.InferOutput<typeof relationshipSchema> {}
export const PersonRelationship: v.GenericSchema<unknown, PersonRelationship> = relationshipSchema;

const topic = record({}, { id: v.unknown(), name: v.string(), description: v.string(), subscribed: v.boolean() });
const preferencesSchema = record(
  {},
  {
    id: v.string(),
    identifiers: Identifiers,
    unsubscribed: doc(v.boolean(), 'Whether the person unsubscribed from everything.'),
    topics: doc(v.array(topic), 'Subscriptions by topic.'),
  },
);

/** The subscription preferences of a person. */
export interface SubscriptionPreferences extends v.InferOutput<typeof preferencesSchema> {}
export const SubscriptionPreferences: v.GenericSchema<unknown, SubscriptionPreferences> = preferencesSchema;

/** Operations of the App API that read people. */
export const peopleReads = () => ({
  get: operation('GET /v1/customers/{customer_id}/attributes', {
    summary:
      'Get a person with attributes, devices and whether they unsubscribed. For an email address, pass id_type: email.',
    also: ['profile', 'look up', 'details', 'attributes', 'is unsubscribed'],
    docs: appDocs,
    data: 'customer',
    input: v.strictObject(person),
    output: Person,
  }),

  search: list('POST /v1/customers', {
    summary: 'Find people by segment and attributes. Returns identifiers only; use get or get_many for the rest.',
    also: ['find', 'filter', 'who has', 'unsubscribed people'],
    from: { 'filter.segment.id': 'segments.list' },
    docs: appDocs,
    pagination: startPages('identifiers'),
    in: { limit: 'query', cursor: 'query' },
    example: { filter: { segment: { id: 7 } } },
    input: v.strictObject({
      filter: doc(AudienceFilter, 'Filter that selects the people.'),
      limit: limit(1000, 50),
      cursor,
    }),
    item: Identifiers,
  }),

  // The vendor calls it "get customers by email". It returns identifiers, not people.
  lookup: list('GET /v1/customers', {
    summary: 'Find people by email address. Returns their identifiers.',
    also: ['find by email', 'exists'],
    docs: appDocs,
    items: 'results',
    pagination: 'none',
    input: v.strictObject({ email: doc(Text, 'Complete email address.') }),
    item: Identifiers,
  }),

  getMany: list('POST /v1/customers/attributes', {
    summary: 'Get up to 100 people at once, with attributes and devices. Unknown IDs are left out without an error.',
    also: ['batch lookup', 'details of several'],
    docs: appDocs,
    items: 'customers',
    pagination: 'none',
    in: { id_type: 'query' },
    input: v.strictObject({
      ids: doc(
        v.pipe(v.array(Text), v.minLength(1), v.maxLength(100)),
        'Identifiers of the people, 1 to 100. Write a cio_id without the prefix cio_ here.',
      ),
      id_type: doc(v.optional(v.picklist(['id', 'email', 'cio_id'])), 'Type of the identifiers. Default: id.'),
    }),
    item: ListedPerson,
  }),

  listActivities: list('GET /v1/customers/{customer_id}/activities', {
    summary: 'List the activities of a person, newest first.',
    also: ['history', 'timeline', 'events', 'what happened', 'activity of a person'],
    brief: activityBrief,
    docs: appDocs,
    pagination: startPages('activities'),
    input: v.strictObject({
      ...person,
      ...activityFilters,
      limit: limit(100, 10),
      cursor,
    }),
    item: Activity,
  }),

  listMessages: list('GET /v1/customers/{customer_id}/messages', {
    summary: 'List the messages to a person with their metrics (sent, opened, bounced and others).',
    also: ['emails received', 'emails to a person', 'deliveries'],
    brief: listedMessage,
    docs: appDocs,
    pagination: startPages('messages'),
    input: v.strictObject({
      ...person,
      start_ts: messageFilters.start_ts,
      end_ts: messageFilters.end_ts,
      limit: limit(1000, 50),
      cursor,
    }),
    item: Message,
  }),

  listSegments: list('GET /v1/customers/{customer_id}/segments', {
    summary: 'List the segments that a person is in.',
    also: ['segments of a person', 'lists', 'audiences', 'memberships'],
    docs: appDocs,
    items: 'segments',
    pagination: 'none',
    input: v.strictObject(person),
    item: PersonSegment,
  }),

  listRelationships: list('GET /v1/customers/{customer_id}/relationships', {
    summary: 'List the objects, such as companies, that a person is related to.',
    also: ['companies', 'accounts'],
    docs: appDocs,
    pagination: startPages('cio_relationships'),
    input: v.strictObject({
      customer_id: doc(Text, 'ID of the person, not an email address.'),
      limit: anyLimit,
      cursor,
    }),
    item: PersonRelationship,
  }),

  getSubscriptionPreferences: operation('GET /v1/customers/{customer_id}/subscription_preferences', {
    summary: 'Get the subscription preferences of a person by topic.',
    also: ['topics', 'email preferences', 'opted in'],
    docs: appDocs,
    data: 'customer',
    input: v.strictObject({
      ...person,
      language: doc(v.optional(v.string()), 'Language code for the names of the topics, such as de.'),
    }),
    output: SubscriptionPreferences,
  }),
});
