import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { Id, Strings, Text, WholeNumber } from '../fields.ts';

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
      input: v.strictObject({ segment_id: doc(Id, 'Id of the segment.') }),
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
  }),
);
