import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, limits } from '../fields.ts';
import { filterOn, operators } from '../filter.ts';

const page = docs('surveys');
/** Pylon's own limit; there are no pages. */
const most = 999;

const schema = record(
  { id: doc(Id, 'Id of the survey.') },
  {
    name: v.string(),
    type: doc(v.string(), 'nps, csat or custom.'),
    updated_at: doc(v.string(), 'When it was last changed, RFC 3339.'),
  },
);

/** Questions that customers are asked. */
export interface Survey extends v.InferOutput<typeof schema> {}
export const Survey: v.GenericSchema<unknown, Survey> = schema;

/** Questions that customers are asked. */
export const surveys = entity(
  {
    summary: 'Surveys that customers are asked to answer.',
    key: 'id',
    sync: { operation: 'search', by: 'updated_at' },
  },
  () => ({
    list: list('GET /surveys', {
      summary: 'List all surveys.',
      docs: page,
      rateLimit: limits.high,
      input: v.strictObject({}),
      item: Survey,
      pagination: 'none',
    }),

    get: operation('GET /surveys/{id}', {
      summary: 'Get one survey.',
      docs: page,
      rateLimit: limits.high,
      input: v.strictObject({ id: doc(Id, 'Id of the survey.') }),
      output: Survey,
    }),

    search: list('POST /surveys/search', {
      summary: 'Find surveys by when they were changed. There are no pages: at most 999 come.',
      docs: page,
      rateLimit: limits.medium,
      maxItems: most,
      pagination: 'none',
      input: v.strictObject({
        filter: doc(v.optional(filterOn({ updated_at: operators.time })), 'Which surveys. Left out: all.'),
        // Sent always: without it Pylon stops at 100 and does not say so.
        limit: doc(
          v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most)), most),
          'At most so many surveys, 1 to 999; 999 unless told.',
        ),
      }),
      item: Survey,
    }),
  }),
);
