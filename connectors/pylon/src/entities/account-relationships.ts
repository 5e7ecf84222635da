import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, limits } from '../fields.ts';

const page = docs('accounts');
const account_id = doc(Id, 'Id of the account that is the child, or the client of a partner.');

const schema = record(
  { id: doc(Id, 'Id of the relationship.') },
  {
    relationship_type: doc(v.string(), 'parent_account or partner_account.'),
    parent_account_id: doc(v.string(), 'The parent or partner.'),
    child_account_id: doc(v.string(), 'The child or client.'),
    related_object_id: doc(v.string(), 'The parent or partner.'),
    created_at: doc(v.string(), 'When it was created, RFC 3339.'),
    updated_at: doc(v.string(), 'When it was last changed, RFC 3339.'),
  },
);

/** The tie of an account to its parent or partner. */
export interface AccountRelationship extends v.InferOutput<typeof schema> {}
export const AccountRelationship: v.GenericSchema<unknown, AccountRelationship> = schema;

/** Ties between accounts. */
export const accountRelationships = entity(
  { summary: 'Ties of an account to its parent or partner account.', key: 'id' },
  () => ({
    list: list('GET /accounts/{account_id}/relationships', {
      summary: 'List the parents and partners of an account; ties to accounts below it are not among them.',
      docs: page,
      rateLimit: limits.high,
      pagination: 'none',
      input: v.strictObject({ account_id }),
      item: AccountRelationship,
    }),

    create: operation('POST /accounts/{account_id}/relationship', {
      summary: 'Give an account a parent or a partner.',
      docs: page,
      effect: 'write',
      rateLimit: limits.medium,
      input: v.strictObject({
        account_id,
        related_object_id: doc(v.string(), 'Id of the account that becomes the parent or partner.'),
        relationship_type: doc(v.picklist(['parent_account', 'partner_account']), 'Which of the two it becomes.'),
      }),
      output: AccountRelationship,
    }),

    delete: operation('DELETE /accounts/{account_id}/relationships/{relationship_id}', {
      summary: 'Untie an account from its parent or partner; both accounts stay.',
      docs: page,
      effect: 'destructive',
      rateLimit: limits.medium,
      input: v.strictObject({ account_id, relationship_id: doc(Id, 'Id of the relationship.') }),
      output: AccountRelationship,
    }),
  }),
);
