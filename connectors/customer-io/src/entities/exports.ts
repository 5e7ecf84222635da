import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { AudienceFilter } from '../audience-filter.ts';
import { appDocs } from '../docs.ts';
import { Id, UnixTime, WholeNumber } from '../fields.ts';

const schema = record(
  { id: doc(WholeNumber, 'Id of the export.') },
  {
    type: doc(v.string(), 'customers or deliveries.'),
    status: doc(v.string(), 'pending, then done or failed.'),
    description: v.string(),
    total: doc(WholeNumber, 'Entries in it; 0 until it is done.'),
    failed: v.boolean(),
    downloads: doc(WholeNumber, 'How often it was downloaded.'),
    user_id: WholeNumber,
    user_email: doc(v.string(), 'Who made it.'),
    created_at: doc(UnixTime, 'Unix seconds.'),
    updated_at: doc(UnixTime, 'Unix seconds.'),
    deduplicate_id: doc(v.string(), 'The id and the time of the last change: differs after every change.'),
  },
);

/** A file of people or messages that Customer.io puts together. */
export interface Export extends v.InferOutput<typeof schema> {}
export const Export: v.GenericSchema<unknown, Export> = schema;

/** Exports. */
export const exports = entity(
  { summary: 'Files of people or messages that Customer.io puts together in the background.', key: 'id' },
  () => ({
    list: list('GET /v1/exports', {
      summary: 'List all exports and how far they are.',
      docs: appDocs,
      items: 'exports',
      pagination: 'none',
      input: v.strictObject({}),
      item: Export,
    }),

    get: operation('GET /v1/exports/{export_id}', {
      summary: 'Get one export: ask again until its status is done or failed.',
      docs: appDocs,
      data: 'export',
      input: v.strictObject({ export_id: doc(Id, 'Id of the export.') }),
      output: Export,
    }),

    create: operation('POST /v1/exports/customers', {
      summary: 'Start an export of the people that a filter lets through, with their attributes.',
      docs: appDocs,
      effect: 'write',
      data: 'export',
      input: v.strictObject({ filters: doc(AudienceFilter, 'Which people.') }),
      output: Export,
    }),
  }),
);
