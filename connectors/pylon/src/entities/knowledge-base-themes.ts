import { doc, entity, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, limits, UndocumentedRecord } from '../fields.ts';

const page = docs('knowledge-bases');
const id = doc(Id, 'ID of the knowledge base.');
const theme_id = doc(Id, "ID of the theme, from Pylon's app: no operation lists themes.");

/** Visual themes of knowledge bases. */
export const knowledgeBaseThemes = entity(
  {
    summary: 'Visual themes of a knowledge base.',
    also: ['help center design', 'help center branding'],
    from: { id: 'knowledge_bases.list' },
  },
  () => ({
    get: operation('GET /knowledge-bases/{id}/themes/{theme_id}', {
      summary:
        "Get a theme of a knowledge base. Pylon's July 2026 API description does not document its fields. It is returned unchanged.",
      docs: page,
      rateLimit: limits.low,
      input: v.strictObject({ id, theme_id }),
      output: UndocumentedRecord,
    }),

    update: operation('PATCH /knowledge-bases/{id}/themes/{theme_id}', {
      summary:
        "Update a theme of a knowledge base. Pylon's July 2026 API description does not document the body. All parameters except the two IDs are sent in the body unchanged.",
      docs: page,
      effect: 'write',
      rateLimit: limits.low,
      input: v.objectWithRest({ id, theme_id }, v.unknown()),
      output: v.unknown(),
    }),

    publish: operation('POST /knowledge-bases/{id}/themes/{theme_id}/publish', {
      summary:
        "Publish a theme to the readers of a knowledge base. Pylon's July 2026 API description does not document a body. All parameters except the two IDs are sent in a body unchanged.",
      docs: page,
      effect: 'write',
      rateLimit: limits.low,
      input: v.objectWithRest({ id, theme_id }, v.unknown()),
      output: v.unknown(),
    }),
  }),
);
