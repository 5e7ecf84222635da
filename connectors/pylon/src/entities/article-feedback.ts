import { entity, list } from '@agent-connectors/core';
import * as v from 'valibot';
import { cursor, docs, limits, UndocumentedRecord } from '../fields.ts';

/** Reader feedback on articles. */
export const articleFeedback = entity(
  // No `key`: Pylon documents no field of these records.
  {
    summary: 'Reader feedback on knowledge base articles.',
    also: ['article ratings', 'helpful votes', 'reader comments'],
  },
  () => ({
    list: list('GET /article-feedback', {
      summary:
        "List the feedback on articles. Pylon's July 2026 API description documents neither filters nor fields. Records are returned unchanged.",
      docs: docs('articles'),
      rateLimit: limits.low,
      input: v.strictObject({ cursor }),
      item: UndocumentedRecord,
    }),
  }),
);
