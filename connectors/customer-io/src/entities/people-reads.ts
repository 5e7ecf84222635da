import { doc, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { AudienceFilter } from '../audience-filter.ts';
import { appDocs } from '../docs.ts';
import { Identifiers, idType, Text, UnixTime } from '../fields.ts';
import { anyLimit, cursor, limit, startPages } from '../start-pages.ts';
import { Activity } from './activity-record.ts';
import { Message } from './message-record.ts';
import { ListedPerson, Person } from './person-record.ts';

const person = {
  customer_id: doc(
    Text,
    'The person: their id, or another identifier with id_type: a mail address is looked for as an id unless id_type is email. A cio_id is written cio_<id>.',
  ),
  id_type: idType,
};

const segmentSchema = record(
  { id: doc(v.string(), 'Id of the segment.') },
  { name: v.string(), description: v.string() },
);

/** A segment that a person is in. */
export interface PersonSegment extends v.InferOutput<typeof segmentSchema> {}
export const PersonSegment: v.GenericSchema<unknown, PersonSegment> = segmentSchema;

const relationshipSchema = record(
  {},
  {
    object_type_id: doc(v.string(), 'What kind of object it is.'),
    identifiers: doc(v.record(v.string(), v.unknown()), 'Ids of the object.'),
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
    unsubscribed: doc(v.boolean(), 'From everything.'),
    topics: doc(v.array(topic), 'What they get, by topic.'),
  },
);

/** What a person wants to be told about. */
export interface SubscriptionPreferences extends v.InferOutput<typeof preferencesSchema> {}
export const SubscriptionPreferences: v.GenericSchema<unknown, SubscriptionPreferences> = preferencesSchema;

/** What the App API reads about people. */
export const peopleReads = () => ({
  get: operation('GET /v1/customers/{customer_id}/attributes', {
    summary: 'Get one person with attributes, devices and whether they unsubscribed.',
    docs: appDocs,
    data: 'customer',
    input: v.strictObject(person),
    output: Person,
  }),

  search: list('POST /v1/customers', {
    summary: 'Find people by segment and attributes; gives their identifiers only, see get and get_many for the rest.',
    docs: appDocs,
    pagination: startPages('identifiers'),
    in: { limit: 'query', cursor: 'query' },
    example: { filter: { segment: { id: 7 } } },
    input: v.strictObject({ filter: doc(AudienceFilter, 'Which people.'), limit: limit(1000, 50), cursor }),
    item: Identifiers,
  }),

  // Vendor's name: "get customers by email". It looks up, and gives identifiers instead of people.
  lookup: list('GET /v1/customers', {
    summary: 'Find the identifiers of the people with a mail address.',
    docs: appDocs,
    items: 'results',
    pagination: 'none',
    input: v.strictObject({ email: doc(Text, 'The whole address.') }),
    item: Identifiers,
  }),

  getMany: list('POST /v1/customers/attributes', {
    summary:
      'Get up to 100 people with attributes and devices at once. Ids that nobody has are left out without a word.',
    docs: appDocs,
    items: 'customers',
    pagination: 'none',
    in: { id_type: 'query' },
    input: v.strictObject({
      ids: doc(
        v.pipe(v.array(Text), v.minLength(1), v.maxLength(100)),
        'Their ids, 1 to 100. Here a cio_id is written without cio_.',
      ),
      id_type: doc(
        v.optional(v.picklist(['id', 'email', 'cio_id'])),
        'What kind of identifiers they are; id unless told.',
      ),
    }),
    item: ListedPerson,
  }),

  listActivities: list('GET /v1/customers/{customer_id}/activities', {
    summary: 'List what a person did and what was done to them, newest first.',
    docs: appDocs,
    pagination: startPages('activities'),
    input: v.strictObject({
      ...person,
      type: doc(v.optional(Text), 'Only this type, such as event, attribute_change or opened_email.'),
      name: doc(v.optional(Text), 'Only events or attributes of this name.'),
      limit: limit(100, 10),
      cursor,
    }),
    item: Activity,
  }),

  listMessages: list('GET /v1/customers/{customer_id}/messages', {
    summary: 'List the messages to a person and what became of them.',
    docs: appDocs,
    pagination: startPages('messages'),
    input: v.strictObject({
      ...person,
      start_ts: doc(v.optional(UnixTime), 'Created at this time or later, unix seconds.'),
      end_ts: doc(
        v.optional(UnixTime),
        'Created at this time or earlier, unix seconds; at most six months after start_ts.',
      ),
      limit: limit(1000, 50),
      cursor,
    }),
    item: Message,
  }),

  listSegments: list('GET /v1/customers/{customer_id}/segments', {
    summary: 'List the segments that a person is in.',
    docs: appDocs,
    items: 'segments',
    pagination: 'none',
    input: v.strictObject(person),
    item: PersonSegment,
  }),

  listRelationships: list('GET /v1/customers/{customer_id}/relationships', {
    summary: 'List the objects, such as companies, that a person is related to.',
    docs: appDocs,
    pagination: startPages('cio_relationships'),
    input: v.strictObject({ customer_id: doc(Text, 'Id of the person.'), limit: anyLimit, cursor }),
    item: PersonRelationship,
  }),

  getSubscriptionPreferences: operation('GET /v1/customers/{customer_id}/subscription_preferences', {
    summary: 'Get what a person is subscribed to, by topic.',
    docs: appDocs,
    data: 'customer',
    input: v.strictObject({
      ...person,
      language: doc(v.optional(v.string()), 'Language for the names of the topics, such as de.'),
    }),
    output: SubscriptionPreferences,
  }),
});
