import type { Stamp } from './base.ts';

export interface RoleRecord {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
}

export interface UserRecord {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly avatar_url: string;
  readonly role_id: string;
  readonly status: string;
  /** Not returned; gives lists their order. */
  readonly created_at: string;
}

export interface TeamRecord {
  readonly id: string;
  readonly name: string;
  readonly user_ids: readonly string[];
}

export const tagObjects = ['account', 'article', 'issue'] as const;

/** A tag, in the form in which it is returned. */
export interface TagRecord {
  readonly id: string;
  readonly object_type: string;
  readonly value: string;
  readonly hex_color: string;
}

/** A form, in the form in which it is returned. */
export interface TicketFormRecord {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly url: string;
  readonly description_html: string;
  readonly is_public: boolean;
  readonly fields: readonly object[];
}

export const macroTextTypes = ['reply', 'note', 'email'] as const;
export const macroVisibilities = ['org', 'user', 'team', 'users_and_teams'] as const;

/** A macro, in the form in which it is returned. Its conditions are not. */
export interface MacroRecord extends Stamp {
  readonly name: string;
  readonly macro_group_id: string;
  readonly text_html: string;
  readonly text_type: string;
  readonly has_actions: boolean;
  readonly actions: readonly { readonly type: string }[];
  readonly visibility: {
    readonly type: string;
    readonly user_ids: readonly string[];
    readonly team_ids: readonly string[];
  };
}

/** An entry of the audit log, in the form in which it is returned. */
export interface AuditLogRecord {
  readonly id: string;
  readonly action: string;
  readonly action_happened_at: string;
  readonly actor_user_id: string | null;
  readonly actor_contact_id: string | null;
  readonly object_type: string;
  readonly object_id: string;
  readonly source: string;
  readonly link: string | null;
  readonly attributes: Readonly<Record<string, string>>;
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly created_at: string;
}
