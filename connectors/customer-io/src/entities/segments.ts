import { doc, entity, list, Nothing, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs, trackDocs } from '../docs.ts';
import { Id, Identifiers, Strings, Text, WholeNumber } from '../fields.ts';
import { cursor, limit, startPages } from '../start-pages.ts';
import { Usage } from './usage.ts';

const schema = record(
  { id: doc(WholeNumber, 'Id of the segment.') },
  {
    name: v.string(),
    description: v.string(),
    type: doc(v.string(), 'dynamic: by conditions. manual: people are put in and taken out.'),
    state: doc(v.string(), 'events, build, events_queued, build_queued, or finished when it is up to date.'),
    progress: doc(WholeNumber, 'Percent done while it is built; null when it is up to date.'),
    tags: Strings,
    deduplicate_id: doc(v.string(), 'The id and the time of the last change: differs after every change.'),
  },
);

/** A group of people. */
export interface Segment extends v.InferOutput<typeof schema> {}
export const Segment: v.GenericSchema<unknown, Segment> = schema;

const segmentInput = v.strictObject({
  name: doc(Text, 'Name of the segment.'),
  description: doc(v.optional(v.string()), 'What it is for.'),
});

const countSchema = record({ count: doc(WholeNumber, 'How many people are in it.') }, {});

/** How many people are in a segment. */
export interface SegmentCount extends v.InferOutput<typeof countSchema> {}
export const SegmentCount: v.GenericSchema<unknown, SegmentCount> = countSchema;

const id = doc(Id, 'Id of the segment.');

const people = {
  segment_id: doc(Id, 'Id of a manual segment.'),
  ids: doc(
    v.pipe(v.array(Text), v.minLength(1), v.maxLength(1000)),
    'The people, 1 to 1000, all by the same kind of identifier. Those of another kind are ignored without a word.',
  ),
  id_type: doc(v.optional(v.picklist(['id', 'email', 'cio_id'])), 'What kind of identifiers they are; id unless told.'),
};

/** Segments. */
export const segments = entity(
  { summary: 'Groups of people, by conditions or put together by hand.', key: 'id' },
  () => ({
    list: list('GET /v1/segments', {
      summary: 'List all segments but the archived ones.',
      docs: appDocs,
      items: 'segments',
      pagination: 'none',
      input: v.strictObject({}),
      item: Segment,
    }),

    get: operation('GET /v1/segments/{segment_id}', {
      summary: 'Get one segment, and whether it is up to date.',
      docs: appDocs,
      data: 'segment',
      input: v.strictObject({ segment_id: id }),
      output: Segment,
    }),

    create: operation('POST /v1/segments', {
      summary: 'Create a manual segment with nobody in it. Segments with conditions are made in the product only.',
      docs: appDocs,
      effect: 'write',
      data: 'segment',
      input: v.strictObject({ segment: doc(segmentInput, 'The new segment.') }),
      output: Segment,
    }),

    delete: operation('DELETE /v1/segments/{segment_id}', {
      summary: 'Delete a manual segment, not its people; fails while something uses it, see get_usage.',
      docs: appDocs,
      effect: 'destructive',
      input: v.strictObject({ segment_id: id }),
      output: Nothing,
    }),

    count: operation('GET /v1/segments/{segment_id}/customer_count', {
      summary: 'Count the people in a segment.',
      docs: appDocs,
      data: '',
      input: v.strictObject({ segment_id: id }),
      output: SegmentCount,
    }),

    listMembers: list('GET /v1/segments/{segment_id}/membership', {
      summary: 'List the people in a segment by their identifiers; see people.get_many for the rest.',
      docs: appDocs,
      // A page may be empty and yet not the last: only an empty `next` ends them.
      pagination: startPages('identifiers'),
      input: v.strictObject({ segment_id: id, limit: limit(30_000, 1000), cursor }),
      item: Identifiers,
    }),

    getUsage: operation('GET /v1/segments/{segment_id}/used_by', {
      summary: 'Get the campaigns and newsletters that use a segment.',
      docs: appDocs,
      data: 'used_by',
      input: v.strictObject({ segment_id: id }),
      output: Usage,
    }),

    addPeople: operation('POST /api/v1/segments/{segment_id}/add_customers', {
      summary: 'Put up to 1000 people into a manual segment. May start automations that message them.',
      docs: trackDocs,
      api: 'track',
      effect: 'write',
      in: { id_type: 'query' },
      input: v.strictObject(people),
      output: Nothing,
    }),

    removePeople: operation('POST /api/v1/segments/{segment_id}/remove_customers', {
      summary: 'Take up to 1000 people out of a manual segment.',
      docs: trackDocs,
      api: 'track',
      effect: 'write',
      in: { id_type: 'query' },
      input: v.strictObject(people),
      output: Nothing,
    }),
  }),
);
