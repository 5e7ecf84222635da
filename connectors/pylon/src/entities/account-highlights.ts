import { changesSomething, doc, entity, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, limits, Time } from '../fields.ts';

const page = docs('account-highlights');
const account_id = doc(Id, 'Id or external id of the account.');
const highlight_id = doc(Id, 'Id of the highlight.');

const schema = record(
  { id: doc(Id, 'Id of the highlight.') },
  {
    account_id: v.string(),
    content_html: doc(v.string(), 'What it says, as HTML.'),
    expires_at: doc(v.string(), 'RFC 3339.'),
    created_at: doc(v.string(), 'When it was created, RFC 3339.'),
    updated_at: doc(v.string(), 'When it was last changed, RFC 3339.'),
  },
);

/** A remark that is shown with an account. */
export interface AccountHighlight extends v.InferOutput<typeof schema> {}
export const AccountHighlight: v.GenericSchema<unknown, AccountHighlight> = schema;

const deletedSchema = record({}, { success: v.boolean() });

/** What came of deleting a highlight. */
export interface DeletedHighlight extends v.InferOutput<typeof deletedSchema> {}
export const DeletedHighlight: v.GenericSchema<unknown, DeletedHighlight> = deletedSchema;

/** Highlights of accounts. */
export const accountHighlights = entity(
  { summary: 'Remarks shown with an account; Pylon has no way to list them, so keep their ids.', key: 'id' },
  () => ({
    create: operation('POST /accounts/{account_id}/highlights', {
      summary: 'Put a highlight on an account.',
      docs: page,
      effect: 'write',
      rateLimit: limits.low,
      input: v.strictObject({
        account_id,
        content_html: doc(v.string(), 'What it says, as HTML.'),
        expires_at: doc(v.optional(Time), 'When it ends, RFC 3339. Default: never.'),
      }),
      output: AccountHighlight,
    }),

    update: operation('PATCH /accounts/{account_id}/highlights/{highlight_id}', {
      summary: 'Change the text or the end of a highlight.',
      docs: page,
      effect: 'write',
      rateLimit: limits.medium,
      input: v.pipe(
        v.strictObject({
          account_id,
          highlight_id,
          content_html: doc(v.optional(v.string()), 'What it says, as HTML.'),
          expires_at: doc(v.optional(Time), 'When it ends, RFC 3339.'),
        }),
        changesSomething('account_id', 'highlight_id'),
      ),
      output: AccountHighlight,
    }),

    delete: operation('DELETE /accounts/{account_id}/highlights/{highlight_id}', {
      summary: 'Delete a highlight for good.',
      docs: page,
      effect: 'destructive',
      rateLimit: limits.medium,
      input: v.strictObject({ account_id, highlight_id }),
      output: DeletedHighlight,
    }),
  }),
);
