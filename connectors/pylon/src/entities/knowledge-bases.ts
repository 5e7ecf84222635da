import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { cursor, docs, Id, limits, Strings } from '../fields.ts';

const page = docs('knowledge-base');

const schema = record(
  { id: doc(Id, 'ID of the knowledge base.') },
  { title: v.string(), slug: v.string(), default_language: v.string(), supported_languages: Strings },
);

/** A help center, which holds articles in collections. */
export interface KnowledgeBase extends v.InferOutput<typeof schema> {}
export const KnowledgeBase: v.GenericSchema<unknown, KnowledgeBase> = schema;

/** Knowledge bases. */
export const knowledgeBases = entity(
  {
    summary: 'Help centers. They hold articles in collections.',
    also: ['help centers', 'docs sites', 'support sites'],
    key: 'id',
    sync: { full: { operation: 'list' }, deletes: 'full_compare' },
  },
  () => ({
    list: list('GET /knowledge-bases', {
      summary: 'List all knowledge bases.',
      docs: page,
      rateLimit: limits.high,
      // Pylon documents no cursor here, but the response has `pagination`; see users.ts.
      input: v.strictObject({ cursor }),
      item: KnowledgeBase,
    }),

    get: operation('GET /knowledge-bases/{id}', {
      summary: 'Get a knowledge base.',
      docs: page,
      rateLimit: limits.high,
      input: v.strictObject({ id: doc(Id, 'ID of the knowledge base.') }),
      output: KnowledgeBase,
    }),
  }),
);
