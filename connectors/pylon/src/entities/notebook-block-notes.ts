import { doc, entity, list, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { cursor, docs, Id, limits, UndocumentedRecord } from '../fields.ts';

const page = docs('accounts');
const account_id = doc(Id, 'Id of the account.');
const id = doc(Id, 'Id of the notebook block.');

/** Notes of an account's notebook. */
export const notebookBlockNotes = entity({ summary: "Notes in a block of an account's notebook." }, () => ({
  list: list('GET /accounts/{account_id}/notebook-blocks/{id}/notes', {
    summary:
      "List the notes in a block of an account's notebook. Neither filters nor fields are documented in the July 2026 API description: records come as they are.",
    docs: page,
    rateLimit: limits.low,
    input: v.strictObject({ account_id, id, cursor }),
    item: UndocumentedRecord,
  }),

  create: operation('POST /accounts/{account_id}/notebook-blocks/{id}/notes', {
    summary:
      "Write a note into a block of an account's notebook. The body is not documented in the July 2026 API description: what is passed besides the two ids goes into it as it is.",
    docs: page,
    effect: 'write',
    rateLimit: limits.low,
    input: v.objectWithRest({ account_id, id }, v.unknown()),
    output: v.unknown(),
  }),
}));
