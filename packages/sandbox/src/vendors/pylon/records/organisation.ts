export interface TeamRecord {
  readonly id: string;
  readonly name: string;
  readonly user_ids: readonly string[];
}

export const tagObjects = ['account', 'article', 'issue'] as const;

/** A tag as it is returned. */
export interface TagRecord {
  readonly id: string;
  readonly object_type: string;
  readonly value: string;
  readonly hex_color: string;
}

export const macroTextTypes = ['reply', 'note', 'email'] as const;
export const macroVisibilities = ['org', 'user', 'team', 'users_and_teams'] as const;
