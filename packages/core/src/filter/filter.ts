/** What a condition compares a field with. */
export type FilterValue = string | number | boolean | null;

type ByField<Field extends string, Value> = { readonly [Name in Field]?: Value };

/**
 * A condition on records, in the grammar of the context store. The operator is outside and the field inside:
 * `{ eq: { state: 'new' } }`. Several operators, and several fields of one operator, apply together. Fields are dot paths:
 * `account.name`.
 */
export interface Filter<Field extends string = string> {
  /** The field has this value. */
  readonly eq?: ByField<Field, FilterValue>;
  /** The field has another value. */
  readonly neq?: ByField<Field, FilterValue>;
  /** The field is greater, or later. Times are ISO 8601. */
  readonly gt?: ByField<Field, string | number>;
  readonly gte?: ByField<Field, string | number>;
  /** The field is less, or earlier. */
  readonly lt?: ByField<Field, string | number>;
  readonly lte?: ByField<Field, string | number>;
  /** The field has one of these values. */
  readonly in?: ByField<Field, readonly FilterValue[]>;
  /** The field matches a pattern: `%` stands for any text. */
  readonly like?: ByField<Field, string>;
  /** The field has all of these words, in any case. */
  readonly fuzzy?: ByField<Field, string>;
  /** The field has at least one of these words. */
  readonly keyword?: ByField<Field, string>;
  /** The field is a list that contains this value. */
  readonly contains?: ByField<Field, FilterValue>;
  /** The field is a list, and one of its records meets the condition, whose fields are those of the record. */
  readonly any?: ByField<Field, Filter>;
  /** All of these conditions. */
  readonly and?: readonly Filter<Field>[];
  /** At least one of these conditions. */
  readonly or?: readonly Filter<Field>[];
  /** Not this condition. */
  readonly not?: Filter<Field>;
}

/** One part of an order: `{ created_at: 'desc' }`. */
export type Sort<Field extends string = string> = { readonly [Name in Field]?: 'asc' | 'desc' };

/** A field that records are searched by. */
export interface SearchField {
  /** Its dot path. */
  readonly name: string;
  /** `date-time` is text in ISO 8601. */
  readonly type: 'string' | 'number' | 'boolean' | 'date-time' | 'array' | 'object';
}
