import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, limits } from '../fields.ts';
import { filterOn, operators } from '../filter.ts';

const page = docs('surveys');
/** The highest limit that Pylon accepts. The search has no further pages. */
const most = 999;

const schema = record(
  { id: doc(Id, 'ID of the survey.') },
  {
    name: v.string(),
    type: doc(v.string(), 'Type of the survey: nps, csat or custom.'),
    updated_at: doc(v.string(), 'Time of the last update (RFC 3339).'),
  },
);

/** A survey for customers. */
export interface Survey extends v.InferOutput<typeof schema> {}
export const Survey: v.GenericSchema<unknown, Survey> = schema;

/** Surveys for customers. */
export const surveys = entity(
  {
    summary: 'Surveys for customers.',
    also: ['questionnaires'],
    key: 'id',
    // A search returns one page of at most 999 surveys, so it can miss changes.
    sync: { full: { operation: 'list' }, deletes: 'full_compare' },
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
      summary: 'Get a survey.',
      docs: page,
      rateLimit: limits.high,
      input: v.strictObject({ id: doc(Id, 'ID of the survey.') }),
      output: Survey,
    }),

    search: list('POST /surveys/search', {
      summary: 'Search surveys by the time of their last update. Returns at most 999 and has no further pages.',
      docs: page,
      rateLimit: limits.medium,
      maxItems: most,
      pagination: 'none',
      input: v.strictObject({
        filter: doc(v.optional(filterOn({ updated_at: operators.time })), 'Filter on surveys. Default: all surveys.'),
        // Always sent: without it Pylon silently returns only the first 100.
        limit: doc(
          v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most)), most),
          'Maximum number of surveys. Default: 999.',
        ),
      }),
      example: { filter: { field: 'updated_at', operator: 'time_is_after', value: '2026-10-01T00:00:00Z' } },
      item: Survey,
    }),
  }),
);
