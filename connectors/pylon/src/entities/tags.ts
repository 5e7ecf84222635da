import { changesSomething, doc, entity, list, Nothing, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { cursor, docs, Id, limits } from '../fields.ts';

const page = docs('tags');
const id = doc(Id, 'Id of the tag.');
const color = doc(v.optional(v.string()), 'Color as a hex code.');

const schema = record(
  { id: doc(Id, 'Id of the tag.') },
  {
    value: doc(v.string(), 'What it says; the name that records and filters use.'),
    object_type: v.string(),
    hex_color: v.string(),
  },
);

/** A label for accounts, articles or issues. */
export interface Tag extends v.InferOutput<typeof schema> {}
export const Tag: v.GenericSchema<unknown, Tag> = schema;

/** Tags. */
export const tags = entity({ summary: 'Labels for accounts, articles and issues.', key: 'id' }, () => ({
  list: list('GET /tags', {
    summary: 'List all tags.',
    docs: page,
    rateLimit: limits.high,
    // As in users: undocumented, and followed all the same.
    input: v.strictObject({ cursor }),
    item: Tag,
  }),

  get: operation('GET /tags/{id}', {
    summary: 'Get one tag.',
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
      object_type: doc(v.picklist(['account', 'article', 'issue']), 'What it can be put on.'),
      value: doc(v.string(), 'What it says.'),
      hex_color: color,
    }),
    output: Tag,
  }),

  update: operation('PATCH /tags/{id}', {
    summary: 'Rename or recolor a tag.',
    docs: page,
    effect: 'write',
    rateLimit: limits.low,
    input: v.pipe(
      v.strictObject({ id, value: doc(v.optional(v.string()), 'What it says.'), hex_color: color }),
      changesSomething('id'),
    ),
    output: Tag,
  }),

  delete: operation('DELETE /tags/{id}', {
    summary: 'Delete a tag for good.',
    docs: page,
    effect: 'destructive',
    rateLimit: limits.low,
    input: v.strictObject({ id }),
    output: Nothing,
  }),
}));
