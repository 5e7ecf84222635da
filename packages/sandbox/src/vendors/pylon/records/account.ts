import { type ExternalId, list, type Stamp, unset } from './base.ts';
import { noValues } from './custom-field.ts';

export interface Channel {
  readonly channel_id: string;
  readonly channel_name: string;
  readonly channel_url: string;
  readonly is_internal: boolean;
  readonly is_primary: boolean;
  readonly source: string;
}

export const blankAccount = {
  name: '',
  type: 'customer',
  domains: list(),
  primary_domain: '',
  owner_id: unset(),
  tags: list(),
  custom_fields: noValues,
  external_ids: list<ExternalId>(),
  channels: list<Channel>(),
  crm: list<{ readonly id: string; readonly source: string }>(),
  is_disabled: false,
  latest_customer_activity_time: unset(),
};

export type AccountRecord = Stamp & Readonly<typeof blankAccount>;

export const portalRoles = ['no_access', 'member', 'admin'] as const;

export const blankContact = {
  name: '',
  account_id: unset(),
  avatar_url: '',
  email: unset(),
  emails: list(),
  phone_numbers: list(),
  primary_phone_number: unset(),
  portal_role: 'no_access',
  portal_role_id: unset(),
  external_ids: list<ExternalId>(),
  integration_user_ids: list<{ readonly id: string; readonly source: string }>(),
  custom_fields: noValues,
};

/** The time is never returned; lists are sorted by it. */
export type ContactRecord = Omit<Stamp, 'updated_at'> & Readonly<typeof blankContact>;

/** A highlight as it is returned. */
export interface HighlightRecord extends Stamp {
  readonly account_id: string;
  readonly content_html: string;
  readonly expires_at: string | null;
}
