import { changesSomething, doc, entity, list, Nothing, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, limits, Strings } from '../fields.ts';
import { visibilityFields } from './visibility.ts';

const page = docs('collections');
const id = doc(Id, 'ID of the knowledge base.');
const collection_id = doc(Id, 'ID of the collection.');
const description = doc(v.optional(v.string()), 'Description of the collection.');

const schema = record(
  { id: doc(Id, 'ID of the collection.') },
  {
    title: v.string(),
    slug: v.string(),
    description: v.string(),
    icon: v.string(),
    parent_collection_id: v.string(),
    visibility_config: record(
      {},
      {
        visibility: doc(v.string(), 'Who can read it: public, customer or internal_only.'),
        ai_agent_access: doc(v.string(), 'Which AI agents can use it: inherit, none or specific_agents.'),
        allowed_agent_ids: Strings,
      },
    ),
    created_at: doc(v.string(), 'Creation time (RFC 3339).'),
  },
);

/** A collection of articles in a knowledge base. */
export interface Collection extends v.InferOutput<typeof schema> {}
export const Collection: v.GenericSchema<unknown, Collection> = schema;

/** Collections of a knowledge base. */
export const collections = entity(
  {
    summary: 'Groups of articles in a knowledge base. They can contain other collections.',
    also: ['article categories', 'article folders', 'help center sections'],
    key: 'id',
    from: { id: 'knowledge_bases.list' },
    sync: {
      full: { operation: 'list' },
      deletes: 'full_compare',
      parent: { entity: 'knowledgeBases', params: { id: 'id' } },
    },
  },
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
      summary: 'Get a collection.',
      docs: page,
      rateLimit: limits.medium,
      input: v.strictObject({ id, collection_id }),
      output: Collection,
    }),

    create: operation('POST /knowledge-bases/{id}/collections', {
      summary: 'Create a collection in a knowledge base or in another collection.',
      from: { slug: null },
      docs: page,
      effect: 'write',
      rateLimit: limits.low,
      input: v.strictObject({
        id,
        title: doc(v.string(), 'Title of the collection.'),
        description,
        parent_collection_id: doc(v.optional(v.string()), 'ID of the parent collection.'),
        slug: doc(
          v.optional(v.string()),
          'Slug of your choice for the URL of the collection. Default: derived from the title.',
        ),
      }),
      output: Collection,
    }),

    update: operation('PATCH /knowledge-bases/{id}/collections/{collection_id}', {
      summary: 'Update fields of a collection.',
      also: ['rename', 'hide'],
      from: { slug: null },
      docs: page,
      effect: 'write',
      rateLimit: limits.low,
      input: v.pipe(
        v.strictObject({
          id,
          collection_id,
          title: doc(v.optional(v.string()), 'New title.'),
          description,
          slug: doc(v.optional(v.string()), 'Slug of your choice for the URL of the collection.'),
          visibility_config: doc(
            v.optional(v.strictObject({ ...visibilityFields })),
            'Who can read it and which AI agents can use it.',
          ),
        }),
        changesSomething('id', 'collection_id'),
      ),
      example: {
        id: 'e904cdd0-8f96-45fa-aa49-651c0730d34e',
        collection_id: '6945b100-35f7-4ee4-8fde-d101ac7baeb6',
        visibility_config: { visibility: 'customer' },
      },
      output: Collection,
    }),

    delete: operation('DELETE /knowledge-bases/{id}/collections/{collection_id}', {
      summary: 'Delete a collection permanently, including all articles and collections in it.',
      docs: page,
      effect: 'destructive',
      rateLimit: limits.low,
      input: v.strictObject({ id, collection_id }),
      output: Nothing,
    }),
  }),
);
