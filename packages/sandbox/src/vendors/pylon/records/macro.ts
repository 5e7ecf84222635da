export const macroTextTypes = ['reply', 'note', 'email'] as const;
export const macroVisibilities = ['org', 'user', 'team', 'users_and_teams'] as const;

/** A macro group, in the form in which it is answered. */
export interface MacroGroupRecord {
  readonly id: string;
  readonly title: string;
  readonly created_at: string;
  readonly updated_at: string;
}

/** A macro, in the form in which it is answered. Its conditions are not. */
export interface MacroRecord {
  readonly id: string;
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
  readonly created_at: string;
  readonly updated_at: string;
}
