import { doc, entity, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, limits } from '../fields.ts';

const schema = record(
  { id: doc(Id, 'ID of the redirect.') },
  {
    from_path: v.string(),
    object_id: v.string(),
    object_type: doc(v.string(), 'Type of the target: article or collection.'),
    language: v.string(),
    created_at: doc(v.string(), 'Creation time (RFC 3339).'),
  },
);

/** A redirect from a path of a knowledge base to an article or collection. */
export interface RouteRedirect extends v.InferOutput<typeof schema> {}
export const RouteRedirect: v.GenericSchema<unknown, RouteRedirect> = schema;

/** Redirects of a knowledge base. */
export const routeRedirects = entity(
  {
    summary: 'Redirects from paths of a knowledge base to an article or collection.',
    also: ['URL redirects', 'article redirects', 'old links'],
    key: 'id',
    from: { id: 'knowledge_bases.list' },
  },
  () => ({
    create: operation('POST /knowledge-bases/{id}/route-redirects', {
      summary: 'Redirect a path of a knowledge base to an article or collection.',
      docs: docs('knowledge-base'),
      effect: 'write',
      rateLimit: limits.low,
      input: v.strictObject({
        id: doc(Id, 'ID of the knowledge base.'),
        from_path: doc(Id, 'Path to redirect from.'),
        object_type: doc(v.picklist(['article', 'collection']), 'Type of the target.'),
        object_id: doc(Id, 'ID of the target, from articles.list or collections.list.'),
        language: doc(
          v.optional(v.string()),
          'Language of the target. Default: the default language of the knowledge base.',
        ),
      }),
      output: RouteRedirect,
    }),
  }),
);
