import { doc, entity, list, operation } from '@agent-connectors/core';
import * as v from 'valibot';
import { cursor, docs, Id, limits, UndocumentedRecord } from '../fields.ts';

const page = docs('accounts');
const account_id = doc(Id, 'ID of the account.');
const id = doc(Id, "ID of the notebook block, from Pylon's app: no operation lists notebook blocks.");

/** Notes in the notebooks of accounts. */
export const notebookBlockNotes = entity(
  // No `key`: Pylon documents no field of these records.
  { summary: "Notes in a block of an account's notebook.", also: ['account notes'], from: { id: null } },
  () => ({
    list: list('GET /accounts/{account_id}/notebook-blocks/{id}/notes', {
      summary:
        "List the notes in a block of an account's notebook. Pylon's July 2026 API description documents neither filters nor fields. Records are returned unchanged.",
      docs: page,
      rateLimit: limits.low,
      input: v.strictObject({ account_id, id, cursor }),
      item: UndocumentedRecord,
    }),

    create: operation('POST /accounts/{account_id}/notebook-blocks/{id}/notes', {
      summary:
        "Add a note to a block of an account's notebook. Pylon's July 2026 API description does not document the body. All parameters except the two IDs are sent in the body unchanged.",
      docs: page,
      effect: 'write',
      rateLimit: limits.low,
      input: v.objectWithRest({ account_id, id }, v.unknown()),
      output: v.unknown(),
    }),
  }),
);
