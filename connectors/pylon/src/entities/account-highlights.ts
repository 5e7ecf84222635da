import { changesSomething, doc, entity, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, limits, Time } from '../fields.ts';

const page = docs('account-highlights');
const account_id = doc(Id, 'ID or external ID of the account.');
const highlight_id = doc(
  Id,
  'ID of the highlight, which account_highlights.create returned. Pylon cannot list highlights.',
);

const schema = record(
  { id: doc(Id, 'ID of the highlight.') },
  {
    account_id: v.string(),
    content_html: doc(v.string(), 'Content of the highlight, as HTML.'),
    expires_at: doc(v.string(), 'Expiry time (RFC 3339).'),
    created_at: doc(v.string(), 'Creation time (RFC 3339).'),
    updated_at: doc(v.string(), 'Time of the last update (RFC 3339).'),
  },
);

/** A highlight shown on an account. */
export interface AccountHighlight extends v.InferOutput<typeof schema> {}
export const AccountHighlight: v.GenericSchema<unknown, AccountHighlight> = schema;

const deletedSchema = record({}, { success: v.boolean() });

/** The result of deleting a highlight. */
export interface DeletedHighlight extends v.InferOutput<typeof deletedSchema> {}
export const DeletedHighlight: v.GenericSchema<unknown, DeletedHighlight> = deletedSchema;

/** Highlights of accounts. */
export const accountHighlights = entity(
  {
    summary: 'Highlights shown on an account. Pylon cannot list them: keep their IDs.',
    also: ['pinned facts', 'account callouts', 'account alerts'],
    key: 'id',
  },
  () => ({
    create: operation('POST /accounts/{account_id}/highlights', {
      summary: 'Create a highlight on an account. Keep its ID: Pylon cannot list highlights.',
      also: ['pin', 'flag'],
      docs: page,
      effect: 'write',
      rateLimit: limits.low,
      input: v.strictObject({
        account_id,
        content_html: doc(v.string(), 'Content of the highlight, as HTML.'),
        expires_at: doc(v.optional(Time), 'Expiry time (RFC 3339). Default: never.'),
      }),
      output: AccountHighlight,
    }),

    update: operation('PATCH /accounts/{account_id}/highlights/{highlight_id}', {
      summary: 'Update the content or expiry time of a highlight.',
      docs: page,
      effect: 'write',
      rateLimit: limits.medium,
      input: v.pipe(
        v.strictObject({
          account_id,
          highlight_id,
          content_html: doc(v.optional(v.string()), 'Content of the highlight, as HTML.'),
          expires_at: doc(v.optional(Time), 'Expiry time (RFC 3339).'),
        }),
        changesSomething('account_id', 'highlight_id'),
      ),
      example: {
        account_id: '7a320ea1-a79f-4897-8513-7554a4b57974',
        highlight_id: '07628a6f-6d03-4717-8c30-ccbe0c6495e5',
        content_html: '<p>Renewal in May.</p>',
      },
      output: AccountHighlight,
    }),

    delete: operation('DELETE /accounts/{account_id}/highlights/{highlight_id}', {
      summary: 'Delete a highlight permanently.',
      docs: page,
      effect: 'destructive',
      rateLimit: limits.medium,
      input: v.strictObject({ account_id, highlight_id }),
      output: DeletedHighlight,
    }),
  }),
);
