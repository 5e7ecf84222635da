import { doc, entity, Nothing, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { atMostKilobytes } from '../byte-size.ts';
import { trackDocs } from '../docs.ts';
import { EntityChange } from '../entity-change.ts';
import { WholeNumber } from '../fields.ts';

const refusalSchema = record(
  { batch_index: doc(WholeNumber, 'Place of the change in the batch, from 0.') },
  {
    reason: doc(v.string(), 'Why, in a word, such as required or invalid.'),
    field: doc(v.string(), 'The field that is wrong.'),
    message: doc(v.string(), 'What is wrong with it.'),
  },
);

/** A change of a batch that was not made. */
export interface RefusedChange extends v.InferOutput<typeof refusalSchema> {}
export const RefusedChange: v.GenericSchema<unknown, RefusedChange> = refusalSchema;

const batchSchema = record(
  {},
  {
    errors: doc(
      v.array(RefusedChange),
      'The changes that were refused, for good: correct them before sending them again, without the others. Missing when all were taken.',
    ),
  },
);

/** What became of a batch. */
export interface BatchResult extends v.InferOutput<typeof batchSchema> {}
export const BatchResult: v.GenericSchema<unknown, BatchResult> = batchSchema;

/** Changes of any kind, in the one shape that the second version of the Track API has for all of them. */
export const trackEntities = entity(
  { summary: 'Changes to people, objects, relationships, devices and deliveries, in one shape, one or many at once.' },
  () => ({
    // It may delete and merge people, whatever else it may do.
    apply: operation('POST /api/v2/entity', {
      summary:
        'Make one change to a person, an object or a delivery: identify, event, relate, device, merge, delete and others.',
      docs: trackDocs,
      api: 'track',
      effect: 'destructive',
      example: { type: 'person', action: 'identify', identifiers: { id: 'u-1042' }, attributes: { plan: 'team' } },
      input: EntityChange,
      output: Nothing,
    }),

    batch: operation('POST /api/v2/batch', {
      summary:
        'Make many changes at once, 500 KB in all. Good ones are made even if others are refused: look at errors.',
      docs: trackDocs,
      api: 'track',
      effect: 'destructive',
      data: '',
      example: {
        batch: [{ type: 'person', action: 'identify', identifiers: { id: 'u-1042' }, attributes: { plan: 'team' } }],
      },
      input: v.strictObject({
        batch: doc(
          v.pipe(v.array(EntityChange), v.minLength(1), atMostKilobytes(500)),
          'The changes, each at most 32 KB; kinds may be mixed.',
        ),
      }),
      output: BatchResult,
    }),
  }),
);
