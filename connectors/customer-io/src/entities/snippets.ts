import { doc, entity, list, Nothing, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { appDocs } from '../docs.ts';
import { Text, UnixTime } from '../fields.ts';

const schema = record(
  { name: doc(v.string(), 'Name of the snippet. Unique.') },
  {
    value: doc(v.string(), 'Content, with Liquid.'),
    updated_at: doc(UnixTime, 'Unix timestamp in seconds.'),
  },
);

/** A piece of content that messages share. */
export interface Snippet extends v.InferOutput<typeof schema> {}
export const Snippet: v.GenericSchema<unknown, Snippet> = schema;

const name = doc(Text, 'Name of the snippet.');
const value = doc(v.string(), 'Content. Supports HTML and Liquid.');

/** Snippets. */
export const snippets = entity(
  {
    summary: 'Snippets: pieces of content that messages share, such as a footer.',
    also: ['content blocks', 'text blocks', 'reusable content', 'boilerplate'],
    key: 'name',
    sync: { full: { operation: 'list' }, deletes: 'full_compare' },
  },
  () => ({
    list: list('GET /v1/snippets', {
      summary: 'List all snippets.',
      docs: appDocs,
      items: 'snippets',
      pagination: 'none',
      input: v.strictObject({}),
      item: Snippet,
    }),

    create: operation('POST /v1/snippets', {
      summary: 'Create a snippet. Fails if the name is taken.',
      also: ['add', 'new'],
      docs: appDocs,
      effect: 'write',
      data: 'snippet',
      input: v.strictObject({ name, value }),
      output: Snippet,
    }),

    update: operation('PUT /v1/snippets', {
      summary:
        'Replace the content of a snippet in every message that uses it. Creates the snippet if it does not exist.',
      also: ['edit', 'upsert', 'change'],
      from: { name: 'snippets.list' },
      docs: appDocs,
      effect: 'write',
      data: 'snippet',
      input: v.strictObject({ name, value }),
      output: Snippet,
    }),

    delete: operation('DELETE /v1/snippets/{snippet_name}', {
      summary: 'Delete a snippet. Fails while a message uses it.',
      also: ['remove'],
      docs: appDocs,
      effect: 'destructive',
      input: v.strictObject({ snippet_name: name }),
      output: Nothing,
    }),
  }),
);
