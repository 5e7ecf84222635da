import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { cursor, docs, Id, limits, Strings } from '../fields.ts';

const page = docs('knowledge-base');

const schema = record(
  { id: doc(Id, 'Id of the knowledge base.') },
  { title: v.string(), slug: v.string(), default_language: v.string(), supported_languages: Strings },
);

/** A help center: articles in collections. */
export interface KnowledgeBase extends v.InferOutput<typeof schema> {}
export const KnowledgeBase: v.GenericSchema<unknown, KnowledgeBase> = schema;

/** Help centers. */
export const knowledgeBases = entity(
  { summary: 'Help centers, which hold articles in collections.', key: 'id' },
  () => ({
    list: list('GET /knowledge-bases', {
      summary: 'List all knowledge bases.',
      docs: page,
      rateLimit: limits.high,
      // As in users: undocumented, and followed all the same.
      input: v.strictObject({ cursor }),
      item: KnowledgeBase,
    }),

    get: operation('GET /knowledge-bases/{id}', {
      summary: 'Get one knowledge base.',
      docs: page,
      rateLimit: limits.high,
      input: v.strictObject({ id: doc(Id, 'Id of the knowledge base.') }),
      output: KnowledgeBase,
    }),
  }),
);
