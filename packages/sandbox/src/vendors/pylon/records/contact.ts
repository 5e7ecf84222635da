import type { PylonStore } from '../store.ts';
import { type ExternalId, nullIfEmpty } from './account.ts';
import { type CustomFieldValues, customFieldsView } from './custom-field.ts';

export const portalRoles = ['no_access', 'member', 'admin'] as const;

export interface ContactRecord {
  readonly id: string;
  readonly name: string;
  readonly account_id: string | null;
  readonly avatar_url: string;
  readonly email: string | null;
  readonly emails: readonly string[];
  readonly phone_numbers: readonly string[];
  readonly primary_phone_number: string | null;
  readonly portal_role: string;
  readonly portal_role_id: string | null;
  readonly external_ids: readonly ExternalId[];
  readonly integration_user_ids: readonly { readonly id: string; readonly source: string }[];
  readonly custom_fields: CustomFieldValues;
  /** Not answered; gives lists their order. */
  readonly created_at: string;
}

export function contactView(contact: ContactRecord, store: PylonStore): Record<string, unknown> {
  return {
    id: contact.id,
    name: contact.name,
    email: contact.email,
    emails: nullIfEmpty(contact.emails),
    account: store.miniAccount(contact.account_id),
    avatar_url: contact.avatar_url,
    phone_numbers: nullIfEmpty(contact.phone_numbers),
    primary_phone_number: contact.primary_phone_number,
    portal_role: contact.portal_role,
    portal_role_id: contact.portal_role_id,
    external_ids: nullIfEmpty(contact.external_ids),
    integration_user_ids: nullIfEmpty(contact.integration_user_ids),
    custom_fields: customFieldsView(contact.custom_fields, { withSlug: true }),
  };
}
