/** A highlight, in the form in which it is answered. */
export interface AccountHighlightRecord {
  readonly id: string;
  readonly account_id: string;
  readonly content_html: string;
  readonly expires_at: string | null;
  readonly created_at: string;
  readonly updated_at: string;
}

/** A relationship, in the form in which it is answered, seen from the account on the child's or client's side. */
export interface AccountRelationshipRecord {
  readonly id: string;
  readonly relationship_type: string;
  readonly child_account_id: string;
  readonly parent_account_id: string;
  readonly related_object_id: string;
  readonly created_at: string;
  readonly updated_at: string;
}

/** A type of activity, in the form in which it is answered. */
export interface ActivityTypeRecord {
  readonly id: string;
  readonly slug: string;
  readonly label: string;
  readonly icon_url: string;
}

/** An activity. Only how it is written is documented: it is answered with the same fields. */
export interface ActivityRecord {
  readonly id: string;
  readonly account_id: string;
  readonly slug: string;
  readonly body_html: string;
  readonly contact_id: string | null;
  readonly user_id: string | null;
  readonly link: string | null;
  readonly link_text: string | null;
  readonly happened_at: string;
  readonly created_at: string;
}

/** A note in an account's notebook. Its fields are not documented: whatever is written is kept. */
export interface NotebookNoteRecord {
  readonly id: string;
  readonly account_id: string;
  readonly notebook_block_id: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly created_at: string;
  readonly updated_at: string;
}
