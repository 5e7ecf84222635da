/** The fields that the vendor sets on most new records. */
export interface Stamp {
  readonly id: string;
  readonly created_at: string;
  readonly updated_at: string;
}

/** Declares a field of a blank record that may have no value. The type of a record follows from its blank record. */
export const unset = <T = string>(): T | null => null;

/** Declares a field of a generated record that may become null. */
export const nullable = <T>(value: T): T | null => value;

/** Declares a list of a blank record. */
export const list = <T = string>(...items: readonly T[]): readonly T[] => items;

/** Replaces an empty list of an account or contact with `null`, as the vendor's responses were observed to do. */
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
