import { doc, entity, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, limits, UndocumentedRecord } from '../fields.ts';

const page = docs('knowledge-bases');
const id = doc(Id, 'Id of the knowledge base.');
const theme_id = doc(Id, 'Id of the theme.');

/** Looks of knowledge bases. */
export const knowledgeBaseThemes = entity({ summary: 'Themes: how a knowledge base looks to its readers.' }, () => ({
  get: operation('GET /knowledge-bases/{id}/themes/{theme_id}', {
    summary:
      'Get a theme of a knowledge base. Its fields are not documented in the July 2026 API description: it comes as it is.',
    docs: page,
    rateLimit: limits.low,
    input: v.strictObject({ id, theme_id }),
    output: UndocumentedRecord,
  }),

  update: operation('PATCH /knowledge-bases/{id}/themes/{theme_id}', {
    summary:
      'Change a theme of a knowledge base. The body is not documented in the July 2026 API description: what is passed besides the two ids goes into it as it is.',
    docs: page,
    effect: 'write',
    rateLimit: limits.low,
    input: v.objectWithRest({ id, theme_id }, v.unknown()),
    output: v.unknown(),
  }),

  publish: operation('POST /knowledge-bases/{id}/themes/{theme_id}/publish', {
    summary:
      'Publish a theme, so that readers of the knowledge base see it. A body is not documented in the July 2026 API description: what is passed besides the two ids goes into it as it is.',
    docs: page,
    effect: 'write',
    rateLimit: limits.low,
    input: v.objectWithRest({ id, theme_id }, v.unknown()),
    output: v.unknown(),
  }),
}));
