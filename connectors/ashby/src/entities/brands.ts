import { doc, entity, list, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Page } from '../fields.ts';

const schema = record(
  { id: doc(v.string(), 'ID of the brand.') },
  { name: v.string(), hostedJobsPageSlug: doc(v.string(), "URL slug of the brand's hosted jobs page.") },
);

/** A brand of the organization. */
export interface Brand extends v.InferOutput<typeof schema> {}
export const Brand: v.GenericSchema<unknown, Brand> = schema;

/** Brands. */
export const brands = entity(
  {
    summary: 'Brands under which the organization hires, each with its own jobs page.',
    also: ['employer brands', 'subsidiaries'],
    key: 'id',
    sync: { full: { operation: 'list' }, deletes: 'full_compare' },
  },
  () => ({
    list: list('POST /brand.list', {
      summary: 'List the brands of the organization.',
      docs: docs('brandlist'),
      scopes: ['organizationRead'],
      input: v.strictObject({ ...Page }),
      item: Brand,
    }),
  }),
);
