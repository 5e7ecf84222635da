import type { PylonStore } from '../store.ts';
import { type CustomFieldValues, customFieldsView } from './custom-field.ts';

export interface ExternalId {
  readonly external_id: string;
  readonly label: string;
}

export interface Channel {
  readonly channel_id: string;
  readonly channel_name: string;
  readonly channel_url: string;
  readonly is_internal: boolean;
  readonly is_primary: boolean;
  readonly source: string;
}

export interface AccountRecord {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly domains: readonly string[];
  readonly primary_domain: string;
  readonly owner_id: string | null;
  readonly tags: readonly string[];
  readonly custom_fields: CustomFieldValues;
  readonly external_ids: readonly ExternalId[];
  readonly channels: readonly Channel[];
  readonly crm: readonly { readonly id: string; readonly source: string }[];
  readonly is_disabled: boolean;
  readonly latest_customer_activity_time: string | null;
  readonly created_at: string;
  readonly updated_at: string;
}

/** The account as answered. Lists that are empty come as `null`, except channels, as observed of the vendor. */
export function accountView(account: AccountRecord, store: PylonStore): Record<string, unknown> {
  return {
    id: account.id,
    name: account.name,
    owner: store.miniUser(account.owner_id),
    domain: account.primary_domain,
    domains: nullIfEmpty(account.domains),
    primary_domain: account.primary_domain,
    type: account.type,
    channels: account.channels,
    created_at: account.created_at,
    updated_at: account.updated_at,
    tags: nullIfEmpty(account.tags),
    // The values carry no slug: the map's key is the slug.
    custom_fields: customFieldsView(account.custom_fields, { withSlug: false }),
    latest_customer_activity_time: account.latest_customer_activity_time,
    external_ids: nullIfEmpty(account.external_ids),
    crm_settings: account.crm.length === 0 ? null : { details: account.crm },
    is_disabled: account.is_disabled,
  };
}

export function nullIfEmpty<T>(items: readonly T[]): readonly T[] | null {
  return items.length === 0 ? null : items;
}
