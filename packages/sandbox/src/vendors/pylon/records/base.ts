/** What the vendor sets on most new records. */
export interface Stamp {
  readonly id: string;
  readonly created_at: string;
  readonly updated_at: string;
}

/** A field of a blank record that may stay without a value. The type of a record follows from its blank one. */
export const unset = <T = string>(): T | null => null;

/** A field of a generated record that may lose its value later. */
export const nullable = <T>(value: T): T | null => value;

/** A list of a blank record. */
export const list = <T = string>(...items: readonly T[]): readonly T[] => items;

/** Lists of accounts and contacts that are empty are returned as `null`, as observed of the vendor. */
export const nullIfEmpty = <T>(items: readonly T[]): readonly T[] | null => (items.length === 0 ? null : items);

/** A user or a contact. */
export interface Actor {
  readonly type: 'user' | 'contact';
  readonly id: string;
}

export interface ExternalId {
  readonly external_id: string;
  readonly label: string;
}

/** An issue in another system. */
export interface ExternalIssue {
  readonly external_id: string;
  readonly link: string;
  readonly source: string;
}

export const externalIssue = (source: string, external_id: string): ExternalIssue => ({
  external_id,
  link: `https://${encodeURIComponent(source)}.example/issues/${encodeURIComponent(external_id)}`,
  source,
});
