import { doc, entity, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, limits } from '../fields.ts';

const page = docs('custom-fields');
const id = doc(Id, 'Id of the custom field.');

/** Options of select fields. */
export const customFieldSelectOptions = entity(
  { summary: 'Options of custom fields of the types select and multiselect.' },
  () => ({
    create: operation('POST /custom-fields/{id}/select-options', {
      summary:
        'Add options to a select field. The body is not documented in the July 2026 API description: what is passed besides id goes into it as it is.',
      docs: page,
      effect: 'write',
      rateLimit: limits.low,
      input: v.objectWithRest({ id }, v.unknown()),
      output: v.unknown(),
    }),

    update: operation('PATCH /custom-fields/{id}/select-options', {
      summary:
        'Change options of a select field. The body is not documented in the July 2026 API description: what is passed besides id goes into it as it is.',
      docs: page,
      effect: 'write',
      rateLimit: limits.low,
      input: v.objectWithRest({ id }, v.unknown()),
      output: v.unknown(),
    }),

    delete: operation('DELETE /custom-fields/{id}/select-options', {
      summary:
        'Delete options of a select field. How they are named is not documented in the July 2026 API description: what is passed besides id goes into the query as it is.',
      docs: page,
      effect: 'destructive',
      rateLimit: limits.low,
      input: v.pipe(
        v.objectWithRest({ id }, v.unknown()),
        // Without anything that says which, all of them might go.
        v.check((params) => Object.keys(params).length > 1, 'Expected something besides id that says which options'),
      ),
      output: v.unknown(),
    }),
  }),
);
