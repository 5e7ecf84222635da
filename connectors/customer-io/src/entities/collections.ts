import { doc, entity, list, Nothing, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { givenIn, Id, Strings, Text, UnixTime, Values, WholeNumber } from '../fields.ts';

const schema = record(
  { id: doc(WholeNumber, 'Id of the collection.') },
  {
    name: doc(v.string(), 'What messages call it by.'),
    schema: doc(Strings, 'Names of the columns.'),
    rows: doc(WholeNumber, 'How many rows it has.'),
    bytes: WholeNumber,
    created_at: doc(UnixTime, 'Unix seconds.'),
    updated_at: doc(UnixTime, 'Unix seconds.'),
  },
);

/** A table that messages look things up in; this is what is known of it, without its rows. */
export interface Collection extends v.InferOutput<typeof schema> {}
export const Collection: v.GenericSchema<unknown, Collection> = schema;

const id = doc(Id, 'Id of the collection.');
const data = doc(v.optional(v.array(Values)), 'The rows, at most 10 MB; in place of `url`.');
const url = doc(
  v.optional(v.pipe(v.string(), v.url('Expected an address'))),
  'Where the rows are, as CSV, JSON or a Google Sheet; in place of `data`.',
);

const rowSources = ({ data, url }: { data?: unknown; url?: unknown }) => givenIn({ data, url }).length;

/** Collections. */
export const collections = entity(
  { summary: 'Tables that messages look things up in, such as a list of events or products.', key: 'id' },
  () => ({
    list: list('GET /v1/collections', {
      summary: 'List all collections, of which there are at most 50, without their rows.',
      docs: appDocs,
      items: 'collections',
      pagination: 'none',
      input: v.strictObject({}),
      item: Collection,
    }),

    get: operation('GET /v1/collections/{collection_id}', {
      summary: 'Get one collection, without its rows.',
      docs: appDocs,
      data: 'collection',
      input: v.strictObject({ collection_id: id }),
      output: Collection,
    }),

    create: operation('POST /v1/collections', {
      summary: 'Create a collection from rows given here or at an address.',
      docs: appDocs,
      effect: 'write',
      data: 'collection',
      input: v.pipe(
        v.strictObject({ name: doc(Text, 'What messages call it by.'), data, url }),
        v.check((input) => rowSources(input) === 1, 'Expected either `data` or `url`'),
      ),
      output: Collection,
      example: { name: 'upcoming_events', data: [{ city: 'Bremen', day: '2026-05-02' }] },
    }),

    update: operation('PUT /v1/collections/{collection_id}', {
      summary: 'Rename a collection, or replace all of its rows.',
      docs: appDocs,
      effect: 'write',
      data: 'collection',
      input: v.pipe(
        v.strictObject({ collection_id: id, name: doc(v.optional(Text), 'What messages call it by.'), data, url }),
        v.check((input) => rowSources(input) <= 1, 'Expected `data` or `url`, not both'),
        v.check((input) => givenIn(input).length > 1, 'Expected at least one of name, data and url'),
      ),
      output: Collection,
      example: { collection_id: 1, name: 'upcoming_events', data: [{ city: 'Bremen', day: '2026-05-02' }] },
    }),

    delete: operation('DELETE /v1/collections/{collection_id}', {
      summary: 'Delete a collection with its rows for good. Fails while a campaign uses it.',
      docs: appDocs,
      effect: 'destructive',
      input: v.strictObject({ collection_id: id }),
      output: Nothing,
    }),

    // Bare JSON in the form it was uploaded in: usually a list of rows, but nothing promises one.
    getContent: operation('GET /v1/collections/{collection_id}/content', {
      summary: 'Get all rows of a collection at once; there may be 10 MB of them.',
      docs: appDocs,
      data: '',
      input: v.strictObject({ collection_id: id }),
      output: v.unknown(),
    }),

    updateContent: operation('PUT /v1/collections/{collection_id}/content', {
      summary: 'Replace all rows of a collection by those given.',
      docs: appDocs,
      effect: 'write',
      data: 'collection',
      wholeBody: 'rows',
      input: v.strictObject({
        collection_id: id,
        rows: doc(v.array(Values), 'The new rows, all of them, at most 10 MB. An empty list empties the collection.'),
      }),
      output: Collection,
      example: { collection_id: 1, rows: [{ city: 'Bremen', day: '2026-05-02' }] },
    }),
  }),
);
