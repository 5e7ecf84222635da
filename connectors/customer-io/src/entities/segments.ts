import { doc, entity, list, Nothing, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs, trackDocs } from '../docs.ts';
import { Id, Identifiers, Strings, Text, WholeNumber } from '../fields.ts';
import { cursor, limit, startPages } from '../start-pages.ts';
import { Usage } from './usage.ts';

const schema = record(
  { id: doc(WholeNumber, 'ID of the segment.') },
  {
    name: v.string(),
    description: v.string(),
    type: doc(v.string(), 'dynamic: people match conditions. manual: people are added and removed individually.'),
    state: doc(v.string(), 'events, build, events_queued, build_queued, or finished when it is up to date.'),
    progress: doc(WholeNumber, 'Build progress in percent, or null when it is up to date.'),
    tags: Strings,
    deduplicate_id: doc(v.string(), 'The ID and the time of the last change. Differs after every change.'),
  },
);

/** A group of people. */
export interface Segment extends v.InferOutput<typeof schema> {}
export const Segment: v.GenericSchema<unknown, Segment> = schema;

const segmentInput = v.strictObject({
  name: doc(Text, 'Name of the segment.'),
  description: doc(v.optional(v.string()), 'What it is for.'),
});

const countSchema = record({ count: doc(WholeNumber, 'Number of people.') }, {});

/** The number of people in a segment. */
export interface SegmentCount extends v.InferOutput<typeof countSchema> {}
export const SegmentCount: v.GenericSchema<unknown, SegmentCount> = countSchema;

const id = doc(Id, 'ID of the segment.');

const people = {
  segment_id: doc(Id, 'ID of a manual segment.'),
  ids: doc(
    v.pipe(v.array(Text), v.minLength(1), v.maxLength(1000)),
    'Identifiers of the people, 1 to 1000, all of the same type. Identifiers of another type are ignored without an error.',
  ),
  id_type: doc(v.optional(v.picklist(['id', 'email', 'cio_id'])), 'Type of the identifiers. Default: id.'),
};

/** Segments. */
export const segments = entity(
  {
    summary: 'Segments: groups of people, selected by conditions or manually.',
    also: ['lists', 'audiences', 'cohorts', 'groups'],
    key: 'id',
    brief: ['id', 'name', 'description', 'type', 'state'],
    sync: { full: { operation: 'list' }, deletes: 'full_compare' },
  },
  () => ({
    list: list('GET /v1/segments', {
      summary: 'List all segments except archived ones.',
      also: ['all audiences'],
      docs: appDocs,
      items: 'segments',
      pagination: 'none',
      input: v.strictObject({}),
      item: Segment,
    }),

    get: operation('GET /v1/segments/{segment_id}', {
      summary: 'Get a segment and whether it is up to date.',
      also: ['details'],
      docs: appDocs,
      data: 'segment',
      input: v.strictObject({ segment_id: id }),
      output: Segment,
    }),

    create: operation('POST /v1/segments', {
      summary: 'Create an empty manual segment. Segments with conditions can only be created in Customer.io.',
      also: ['add', 'new'],
      example: { segment: { name: 'Webinar guests', description: 'Guests of the webinar in November' } },
      docs: appDocs,
      effect: 'write',
      data: 'segment',
      input: v.strictObject({ segment: doc(segmentInput, 'The new segment.') }),
      output: Segment,
    }),

    delete: operation('DELETE /v1/segments/{segment_id}', {
      summary: 'Delete a manual segment, but not its people. Fails while the segment is in use, see get_usage.',
      also: ['remove'],
      docs: appDocs,
      effect: 'destructive',
      input: v.strictObject({ segment_id: id }),
      output: Nothing,
    }),

    count: operation('GET /v1/segments/{segment_id}/customer_count', {
      summary: 'Count the people in a segment.',
      also: ['size', 'how many', 'number of people'],
      brief: [],
      docs: appDocs,
      data: '',
      input: v.strictObject({ segment_id: id }),
      output: SegmentCount,
    }),

    listMembers: list('GET /v1/segments/{segment_id}/membership', {
      summary: 'List the identifiers of the people in a segment. Use people.get_many for the rest.',
      also: ['who is in', 'people', 'customers in'],
      brief: [],
      docs: appDocs,
      // A page may be empty without being the last one. Only an empty `next` ends the listing.
      pagination: startPages('identifiers'),
      input: v.strictObject({ segment_id: id, limit: limit(30_000, 1000), cursor }),
      item: Identifiers,
    }),

    getUsage: operation('GET /v1/segments/{segment_id}/used_by', {
      summary: 'Get the campaigns, broadcasts and newsletters that use a segment.',
      also: ['where used', 'dependencies'],
      brief: [],
      docs: appDocs,
      data: 'used_by',
      input: v.strictObject({ segment_id: id }),
      output: Usage,
    }),

    addPeople: operation('POST /api/v1/segments/{segment_id}/add_customers', {
      summary:
        'Add up to 1000 people to a manual segment. May trigger campaigns that message them. Returns nothing: check with count or people.list_segments.',
      also: ['add to list', 'put in'],
      docs: trackDocs,
      api: 'track',
      effect: 'write',
      in: { id_type: 'query' },
      input: v.strictObject(people),
      output: Nothing,
    }),

    removePeople: operation('POST /api/v1/segments/{segment_id}/remove_customers', {
      summary:
        'Remove up to 1000 people from a manual segment. Returns nothing: check with count or people.list_segments.',
      also: ['take off the list', 'take out'],
      docs: trackDocs,
      api: 'track',
      effect: 'write',
      in: { id_type: 'query' },
      input: v.strictObject(people),
      output: Nothing,
    }),
  }),
);
