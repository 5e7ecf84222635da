import { doc, entity, list, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Page } from '../fields.ts';

const schema = record(
  { id: doc(v.string(), 'Id of the brand.') },
  { name: v.string(), hostedJobsPageSlug: doc(v.string(), 'Its part of the address of the hosted jobs page.') },
);

/** A brand of the organization. */
export interface Brand extends v.InferOutput<typeof schema> {}
export const Brand: v.GenericSchema<unknown, Brand> = schema;

/** Brands. */
export const brands = entity(
  { summary: 'Brands under which the organization hires, each with a jobs page.', key: 'id' },
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
