export const tagObjects = ['account', 'article', 'issue'] as const;

/** A tag, in the form in which it is answered. Objects refer to it by its value. */
export interface TagRecord {
  readonly id: string;
  readonly object_type: string;
  readonly value: string;
  readonly hex_color: string;
}
