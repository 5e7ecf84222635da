import { doc, entity, list, operation, record } from '@agent-connectors/core';
import * as v from 'valibot';
import { docs, Id, limits } from '../fields.ts';

const page = docs('accounts');
const account_id = doc(Id, 'ID of the child account, or of the client account of a partner.');

const schema = record(
  { id: doc(Id, 'ID of the relationship.') },
  {
    relationship_type: doc(v.string(), 'Type of the relationship: parent_account or partner_account.'),
    parent_account_id: doc(v.string(), 'ID of the parent or partner account.'),
    child_account_id: doc(v.string(), 'ID of the child or client account.'),
    related_object_id: doc(v.string(), 'ID of the parent or partner account.'),
    created_at: doc(v.string(), 'Creation time (RFC 3339).'),
    updated_at: doc(v.string(), 'Time of the last update (RFC 3339).'),
  },
);

/** The relationship of an account with its parent or partner. */
export interface AccountRelationship extends v.InferOutput<typeof schema> {}
export const AccountRelationship: v.GenericSchema<unknown, AccountRelationship> = schema;

/** Relationships between accounts. */
export const accountRelationships = entity(
  {
    summary: 'Relationships between an account and its parent or partner accounts.',
    also: ['parent accounts', 'subaccounts', 'partner accounts'],
    key: 'id',
    sync: {
      full: { operation: 'list' },
      deletes: 'full_compare',
      parent: { entity: 'accounts', params: { account_id: 'id' } },
    },
  },
  () => ({
    list: list('GET /accounts/{account_id}/relationships', {
      summary:
        'List the relationships of an account with its parents and partners. Relationships with its child or client accounts are not included.',
      docs: page,
      rateLimit: limits.high,
      pagination: 'none',
      input: v.strictObject({ account_id }),
      item: AccountRelationship,
    }),

    create: operation('POST /accounts/{account_id}/relationship', {
      summary: 'Create a relationship from an account to a parent or partner account.',
      also: ['link', 'connect'],
      docs: page,
      effect: 'write',
      rateLimit: limits.medium,
      input: v.strictObject({
        account_id,
        related_object_id: doc(v.string(), 'ID of the parent or partner account.'),
        relationship_type: doc(
          v.picklist(['parent_account', 'partner_account']),
          'Type of the relationship: parent_account or partner_account.',
        ),
      }),
      output: AccountRelationship,
    }),

    delete: operation('DELETE /accounts/{account_id}/relationships/{relationship_id}', {
      summary: 'Delete the relationship of an account with its parent or partner. Both accounts are kept.',
      also: ['unlink', 'detach'],
      docs: page,
      effect: 'destructive',
      rateLimit: limits.medium,
      input: v.strictObject({ account_id, relationship_id: doc(Id, 'ID of the relationship.') }),
      output: AccountRelationship,
    }),
  }),
);
