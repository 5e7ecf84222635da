import { changesSomething, doc, entity, list, Nothing, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { cursor, docs, Id, limits } from '../fields.ts';

const page = docs('tags');
const id = doc(Id, 'ID of the tag.');
const color = doc(v.optional(v.string()), 'Color, as a hex code.');

const schema = record(
  { id: doc(Id, 'ID of the tag.') },
  {
    value: doc(v.string(), 'Name of the tag, as used in records and filters.'),
    object_type: v.string(),
    hex_color: v.string(),
  },
);

/** A tag for accounts, articles or issues. */
export interface Tag extends v.InferOutput<typeof schema> {}
export const Tag: v.GenericSchema<unknown, Tag> = schema;

/** Tags for accounts, articles and issues. */
export const tags = entity(
  {
    summary: 'Labels for accounts, articles and issues.',
    also: ['labels'],
    key: 'id',
    sync: { full: { operation: 'list' }, deletes: 'full_compare' },
  },
  () => ({
    list: list('GET /tags', {
      summary: 'List all tags.',
      docs: page,
      rateLimit: limits.high,
      // Pylon documents no cursor here, but the response has `pagination`; see users.ts.
      input: v.strictObject({ cursor }),
      item: Tag,
    }),

    get: operation('GET /tags/{id}', {
      summary: 'Get a tag.',
      docs: page,
      rateLimit: limits.high,
      input: v.strictObject({ id }),
      output: Tag,
    }),

    create: operation('POST /tags', {
      summary: 'Create a tag for accounts, articles or issues.',
      docs: page,
      effect: 'write',
      rateLimit: limits.low,
      input: v.strictObject({
        object_type: doc(v.picklist(['account', 'article', 'issue']), 'Type of the records that the tag is for.'),
        value: doc(v.string(), 'Name of the tag.'),
        hex_color: color,
      }),
      output: Tag,
    }),

    update: operation('PATCH /tags/{id}', {
      summary: 'Update the name or color of a tag.',
      also: ['rename', 'recolor'],
      docs: page,
      effect: 'write',
      rateLimit: limits.low,
      input: v.pipe(
        v.strictObject({ id, value: doc(v.optional(v.string()), 'Name of the tag.'), hex_color: color }),
        changesSomething('id'),
      ),
      example: { id: '73c28f88-10a6-4f9e-a5b4-95c59a814c60', hex_color: '#1aa541' },
      output: Tag,
    }),

    delete: operation('DELETE /tags/{id}', {
      summary: 'Delete a tag permanently.',
      docs: page,
      effect: 'destructive',
      rateLimit: limits.low,
      input: v.strictObject({ id }),
      output: Nothing,
    }),
  }),
);
