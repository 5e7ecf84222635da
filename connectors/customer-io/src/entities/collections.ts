import { doc, entity, list, Nothing, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { givenIn, Id, Strings, Text, UnixTime, Values, WholeNumber } from '../fields.ts';

const schema = record(
  { id: doc(WholeNumber, 'ID of the collection.') },
  {
    name: doc(v.string(), 'Name that messages use for the collection.'),
    schema: doc(Strings, 'Column names.'),
    rows: doc(WholeNumber, 'Number of rows.'),
    bytes: WholeNumber,
    created_at: doc(UnixTime, 'Unix timestamp in seconds.'),
    updated_at: doc(UnixTime, 'Unix timestamp in seconds.'),
  },
);

/** A collection without its rows: a table that messages look up values in. */
export interface Collection extends v.InferOutput<typeof schema> {}
export const Collection: v.GenericSchema<unknown, Collection> = schema;

const id = doc(Id, 'ID of the collection.');
const data = doc(v.optional(v.array(Values)), 'Rows, at most 10 MB. Alternative to `url`.');
const url = doc(
  v.optional(v.pipe(v.string(), v.url('Expected a URL'))),
  'URL of the rows as CSV, JSON or a Google Sheet. Alternative to `data`.',
);

const rowSources = ({ data, url }: { data?: unknown; url?: unknown }) => givenIn({ data, url }).length;

/** Collections. */
export const collections = entity(
  {
    summary: 'Collections: tables that messages look up values in, such as events or products.',
    also: ['data tables', 'lookup tables', 'product feeds'],
    key: 'id',
    sync: { full: { operation: 'list' }, deletes: 'full_compare' },
  },
  () => ({
    list: list('GET /v1/collections', {
      summary: 'List all collections (at most 50), without their rows.',
      docs: appDocs,
      items: 'collections',
      pagination: 'none',
      input: v.strictObject({}),
      item: Collection,
    }),

    get: operation('GET /v1/collections/{collection_id}', {
      summary: 'Get a collection, without its rows.',
      also: ['details'],
      docs: appDocs,
      data: 'collection',
      input: v.strictObject({ collection_id: id }),
      output: Collection,
    }),

    create: operation('POST /v1/collections', {
      summary: 'Create a collection from the given rows, or from rows at a URL.',
      also: ['add', 'new'],
      docs: appDocs,
      effect: 'write',
      data: 'collection',
      input: v.pipe(
        v.strictObject({ name: doc(Text, 'Name that messages use for the collection.'), data, url }),
        v.check((input) => rowSources(input) === 1, 'Expected either `data` or `url`'),
      ),
      output: Collection,
      example: { name: 'upcoming_events', data: [{ city: 'Bremen', day: '2026-05-02' }] },
    }),

    update: operation('PUT /v1/collections/{collection_id}', {
      summary: 'Rename a collection, or replace all of its rows.',
      also: ['edit', 'change'],
      docs: appDocs,
      effect: 'write',
      data: 'collection',
      input: v.pipe(
        v.strictObject({
          collection_id: id,
          name: doc(v.optional(Text), 'Name that messages use for the collection.'),
          data,
          url,
        }),
        v.check((input) => rowSources(input) <= 1, 'Expected `data` or `url`, not both'),
        v.check((input) => givenIn(input).length > 1, 'Expected at least one of name, data and url'),
      ),
      output: Collection,
      example: { collection_id: 1, name: 'upcoming_events', data: [{ city: 'Bremen', day: '2026-05-02' }] },
    }),

    delete: operation('DELETE /v1/collections/{collection_id}', {
      summary: 'Delete a collection and its rows permanently. Fails while a campaign uses it.',
      also: ['remove'],
      docs: appDocs,
      effect: 'destructive',
      input: v.strictObject({ collection_id: id }),
      output: Nothing,
    }),

    // The JSON as it was uploaded: usually a list of rows, but that is not guaranteed.
    getContent: operation('GET /v1/collections/{collection_id}/content', {
      summary: 'Get all rows of a collection at once, up to 10 MB.',
      also: ['rows', 'data', 'table content'],
      brief: [],
      docs: appDocs,
      data: '',
      input: v.strictObject({ collection_id: id }),
      output: v.unknown(),
    }),

    updateContent: operation('PUT /v1/collections/{collection_id}/content', {
      summary: 'Replace all rows of a collection.',
      also: ['rows', 'refresh'],
      docs: appDocs,
      effect: 'write',
      data: 'collection',
      wholeBody: 'rows',
      input: v.strictObject({
        collection_id: id,
        rows: doc(v.array(Values), 'All new rows, at most 10 MB. An empty list empties the collection.'),
      }),
      output: Collection,
      example: { collection_id: 1, rows: [{ city: 'Bremen', day: '2026-05-02' }] },
    }),
  }),
);
