import { doc, entity, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, limits } from '../fields.ts';

const page = docs('custom-fields');
const id = doc(Id, 'ID of the custom field.');

/** Options of select and multiselect fields. */
export const customFieldSelectOptions = entity(
  {
    summary: 'Options of select and multiselect custom fields.',
    also: ['dropdown options', 'picklist values'],
    from: { id: 'custom_fields.list' },
  },
  () => ({
    create: operation('POST /custom-fields/{id}/select-options', {
      summary:
        "Add options to a select field. Pylon's July 2026 API description does not document the body. All parameters except id are sent in the body unchanged.",
      docs: page,
      effect: 'write',
      rateLimit: limits.low,
      input: v.objectWithRest({ id }, v.unknown()),
      output: v.unknown(),
    }),

    update: operation('PATCH /custom-fields/{id}/select-options', {
      summary:
        "Update options of a select field. Pylon's July 2026 API description does not document the body. All parameters except id are sent in the body unchanged.",
      docs: page,
      effect: 'write',
      rateLimit: limits.low,
      input: v.objectWithRest({ id }, v.unknown()),
      output: v.unknown(),
    }),

    delete: operation('DELETE /custom-fields/{id}/select-options', {
      summary:
        "Delete options of a select field. Pylon's July 2026 API description does not document how to select them. All parameters except id are sent in the query unchanged.",
      docs: page,
      effect: 'destructive',
      rateLimit: limits.low,
      input: v.pipe(
        v.objectWithRest({ id }, v.unknown()),
        // Without a parameter that selects options, Pylon might delete all of them.
        v.check(
          (params) => Object.keys(params).length > 1,
          'Expected a parameter other than id that selects the options',
        ),
      ),
      output: v.unknown(),
    }),
  }),
);
