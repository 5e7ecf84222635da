import { changesSomething, doc, entity, list, Nothing, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, limits, Strings } from '../fields.ts';
import { visibilityFields } from './visibility.ts';

const page = docs('collections');
const id = doc(Id, 'Id of the knowledge base.');
const collection_id = doc(Id, 'Id of the collection.');
const description = doc(v.optional(v.string()), 'What it is about.');

const schema = record(
  { id: doc(Id, 'Id of the collection.') },
  {
    title: v.string(),
    slug: v.string(),
    description: v.string(),
    icon: v.string(),
    parent_collection_id: v.string(),
    visibility_config: record(
      {},
      {
        visibility: doc(v.string(), 'public, customer or internal_only.'),
        ai_agent_access: doc(v.string(), 'inherit, none or specific_agents.'),
        allowed_agent_ids: Strings,
      },
    ),
    created_at: doc(v.string(), 'When it was created, RFC 3339.'),
  },
);

/** A folder of a knowledge base. */
export interface Collection extends v.InferOutput<typeof schema> {}
export const Collection: v.GenericSchema<unknown, Collection> = schema;

/** Folders of a knowledge base. */
export const collections = entity(
  { summary: 'Folders of a knowledge base, which hold articles and other collections.', key: 'id' },
  () => ({
    list: list('GET /knowledge-bases/{id}/collections', {
      summary: 'List all collections of a knowledge base.',
      docs: page,
      rateLimit: limits.medium,
      pagination: 'none',
      input: v.strictObject({ id }),
      item: Collection,
    }),

    get: operation('GET /knowledge-bases/{id}/collections/{collection_id}', {
      summary: 'Get one collection.',
      docs: page,
      rateLimit: limits.medium,
      input: v.strictObject({ id, collection_id }),
      output: Collection,
    }),

    create: operation('POST /knowledge-bases/{id}/collections', {
      summary: 'Create a collection in a knowledge base, or in another collection.',
      docs: page,
      effect: 'write',
      rateLimit: limits.low,
      input: v.strictObject({
        id,
        title: doc(v.string(), 'Title of the collection.'),
        description,
        parent_collection_id: doc(v.optional(v.string()), 'Collection to put it into.'),
        slug: doc(v.optional(v.string()), 'Its part of the address. Default: made of the title.'),
      }),
      output: Collection,
    }),

    update: operation('PATCH /knowledge-bases/{id}/collections/{collection_id}', {
      summary: 'Change some fields of a collection.',
      docs: page,
      effect: 'write',
      rateLimit: limits.low,
      input: v.pipe(
        v.strictObject({
          id,
          collection_id,
          title: doc(v.optional(v.string()), 'New title.'),
          description,
          slug: doc(v.optional(v.string()), 'Its part of the address.'),
          visibility_config: doc(
            v.optional(v.strictObject({ ...visibilityFields })),
            'Who may read it, and which AI agents may use it.',
          ),
        }),
        changesSomething('id', 'collection_id'),
      ),
      output: Collection,
    }),

    delete: operation('DELETE /knowledge-bases/{id}/collections/{collection_id}', {
      summary: 'Delete a collection for good, with all articles and collections in it.',
      docs: page,
      effect: 'destructive',
      rateLimit: limits.low,
      input: v.strictObject({ id, collection_id }),
      output: Nothing,
    }),
  }),
);
