import type { JsonValue } from './json-value.ts';

/**
 * How a store keeps copies of an entity's records up to date. It names operations of the entity by their accessors, and is data that
 * `describe` returns as JSON.
 */
export interface Sync {
  /** The listing of all records. Absent where the vendor has none. */
  readonly full?: SyncListing;
  /** How to get only what changed since an earlier sync. */
  readonly changed?: ChangedByTime | ChangedByToken;
  /**
   * How to notice that a record is gone: `full_compare` by its absence from a finished full listing, or a field that marks it. `never`
   * where absence says nothing: the vendor keeps every record, or lists only the latest.
   */
  readonly deletes: 'full_compare' | 'never' | { readonly tombstone: Tombstone };
  /**
   * The entity whose records have to be listed first, because every listing is of one of them. Tokens, deletions and the entity's `key`
   * then apply within one record of the parent.
   */
  readonly parent?: SyncParent;
}

/** How a time is written in parameters. A number takes the place of the whole text. */
export type SyncTimeFormat = 'rfc3339' | 'date' | 'unix_seconds' | 'unix_milliseconds';

/** A listing, with the parameters that it needs for a sync. */
export interface SyncListing {
  /** Action by its accessor: `list`. */
  readonly operation: string;
  /** The text `{now}` stands for the time at which the listing begins. */
  readonly params?: Readonly<Record<string, JsonValue>>;
  /** Required where the parameters contain a time. */
  readonly format?: SyncTimeFormat;
}

/** A listing of the records that changed since a time. */
export interface ChangedByTime extends SyncListing {
  /**
   * The parameters of the listing, in which the text `{since}` stands for the time, and `{now}` as in a full listing. A `descending`
   * listing needs no `{since}`: it is read until a record is older.
   */
  readonly params: Readonly<Record<string, JsonValue>>;
  readonly format: SyncTimeFormat;
  /** Dot path of the field that holds the time of a record's last change. */
  readonly field: string;
  /** The order of the listing by that field. */
  readonly order: 'ascending' | 'descending' | 'unordered';
  /** Whether a record that changed exactly at the time is part of the listing. Take `false` where the vendor does not say. */
  readonly inclusive: boolean;
  /** The field says when a record was created, and later changes do not show. */
  readonly onlyNew?: true;
}

/** A listing that takes the token of an earlier one, `meta.syncToken`. Its parameters are those of the full listing. */
export interface ChangedByToken extends SyncListing {
  /** The parameter that takes the token. */
  readonly token: string;
}

/** A field of records that are gone: present and not null, or one of these values. */
export interface Tombstone {
  /** Dot path. */
  readonly field: string;
  readonly values?: readonly (string | boolean)[];
}

/** The entity that an entity's listings belong to. */
export interface SyncParent {
  /** By its accessor: `issues`. */
  readonly entity: string;
  /** Parameters of the listing, with the dot paths of their values in a record of the parent: `{ issue_id: 'id' }`. */
  readonly params: Readonly<Record<string, string>>;
}
