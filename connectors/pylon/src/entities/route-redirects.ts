import { doc, entity, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, limits } from '../fields.ts';

const schema = record(
  { id: doc(Id, 'Id of the redirect.') },
  {
    from_path: v.string(),
    object_id: v.string(),
    object_type: doc(v.string(), 'article or collection.'),
    language: v.string(),
    created_at: doc(v.string(), 'When it was created, RFC 3339.'),
  },
);

/** An old path of a knowledge base that leads to an article or collection. */
export interface RouteRedirect extends v.InferOutput<typeof schema> {}
export const RouteRedirect: v.GenericSchema<unknown, RouteRedirect> = schema;

/** Redirects of a knowledge base. */
export const routeRedirects = entity(
  { summary: 'Old paths of a knowledge base that lead to an article or collection.', key: 'id' },
  () => ({
    create: operation('POST /knowledge-bases/{id}/route-redirects', {
      summary: 'Lead an old path of a knowledge base to an article or collection.',
      docs: docs('knowledge-base'),
      effect: 'write',
      rateLimit: limits.low,
      input: v.strictObject({
        id: doc(Id, 'Id of the knowledge base.'),
        from_path: doc(Id, 'The path to lead away from.'),
        object_type: doc(v.picklist(['article', 'collection']), 'What it leads to.'),
        object_id: doc(Id, 'Id of that article or collection.'),
        language: doc(v.optional(v.string()), "Language to lead to. Default: the knowledge base's own."),
      }),
      output: RouteRedirect,
    }),
  }),
);
