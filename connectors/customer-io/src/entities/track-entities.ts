import { doc, entity, type IdSource, Nothing, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { atMostKilobytes } from '../byte-size.ts';
import { trackDocs } from '../docs.ts';
import { EntityChange } from '../entity-change.ts';
import { WholeNumber } from '../fields.ts';

const rejectionSchema = record(
  { batch_index: doc(WholeNumber, 'Zero-based index of the change in the batch.') },
  {
    reason: doc(v.string(), 'Reason in one word, such as required or invalid.'),
    field: doc(v.string(), 'Name of the invalid field.'),
    message: doc(v.string(), 'What is wrong.'),
  },
);

/** A change of a batch that Customer.io rejected. */
export interface RefusedChange extends v.InferOutput<typeof rejectionSchema> {}
export const RefusedChange: v.GenericSchema<unknown, RefusedChange> = rejectionSchema;

const batchSchema = record(
  {},
  {
    errors: doc(
      v.array(RefusedChange),
      'Changes that Customer.io rejected permanently. Correct them, then send only these again. Missing if all were accepted.',
    ),
  },
);

/** The result of a batch. */
export interface BatchResult extends v.InferOutput<typeof batchSchema> {}
export const BatchResult: v.GenericSchema<unknown, BatchResult> = batchSchema;

/** Returns where the IDs of a change come from. */
// @__NO_SIDE_EFFECTS__
function changeSources(prefix: string): Record<string, IdSource> {
  const people = ['identifiers', 'primary', 'secondary', 'cio_relationships.identifiers'];
  return Object.fromEntries(people.map((path) => [`${prefix}${path}.id`, 'people.lookup:id']));
}

/** Changes of any kind, in the single format of the Track API's second version. */
export const trackEntities = entity(
  {
    summary:
      'Changes to people, objects, relationships, devices and deliveries in a single format, one by one or in batches.',
    also: ['bulk updates', 'mass changes'],
  },
  () => ({
    // Destructive: some of its actions delete or merge people.
    apply: operation('POST /api/v2/entity', {
      summary:
        'Make one change to a person, object or delivery: identify, event, relationship, device, merge, delete and others. delete and merge are permanent. Returns nothing: check with people.get or objects.get.',
      docs: trackDocs,
      api: 'track',
      effect: 'destructive',
      from: changeSources(''),
      example: { type: 'person', action: 'identify', identifiers: { id: 'u-1042' }, attributes: { plan: 'team' } },
      input: EntityChange,
      output: Nothing,
    }),

    batch: operation('POST /api/v2/batch', {
      summary:
        'Make many changes in one request, at most 500 KB. Valid changes are made even if others are rejected: check errors.',
      docs: trackDocs,
      api: 'track',
      effect: 'destructive',
      data: '',
      from: changeSources('batch.'),
      example: {
        batch: [{ type: 'person', action: 'identify', identifiers: { id: 'u-1042' }, attributes: { plan: 'team' } }],
      },
      input: v.strictObject({
        batch: doc(
          v.pipe(v.array(EntityChange), v.minLength(1), atMostKilobytes(500)),
          'Changes, each at most 32 KB. Types may be mixed.',
        ),
      }),
      output: BatchResult,
    }),
  }),
);
