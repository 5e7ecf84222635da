import { entity, list } from '@agent-connectors/core';
import * as v from 'valibot';
import { cursor, docs, limits, UndocumentedRecord } from '../fields.ts';

/** Feedback on articles. */
export const articleFeedback = entity({ summary: 'Feedback on articles of knowledge bases.' }, () => ({
  list: list('GET /article-feedback', {
    summary:
      'List the feedback on articles. Neither filters nor fields are documented in the July 2026 API description: records come as they are.',
    docs: docs('articles'),
    rateLimit: limits.low,
    input: v.strictObject({ cursor }),
    item: UndocumentedRecord,
  }),
}));
