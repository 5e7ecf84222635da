/** An entry, in the form in which it is answered. */
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
