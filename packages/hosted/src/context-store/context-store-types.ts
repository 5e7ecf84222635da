import type { CallOptions, Meta, PagePromise, SnakeCase } from '@agent-connectors/core';
import type { Filter, Sort } from '@agent-connectors/core/filter';

/** What to search for. */
export interface SearchQuery<Field extends string = string> {
  /** The condition that records meet. Default: none. */
  readonly filter?: Filter<Field> | undefined;
  /** The order of the records, by one field after another. */
  readonly sort?: readonly Sort<Field>[] | undefined;
  /** The most records of a page. Default: Airbyte's, which its documents give as 10 or as 1000. */
  readonly limit?: number | undefined;
  /** `meta.nextCursor` of the page before. */
  readonly cursor?: string | undefined;
  /** The fields to return of each record, as dot paths. Default: all that the store has. */
  readonly fields?: readonly Field[] | undefined;
}

export interface SearchOptions extends Pick<CallOptions, 'signal' | 'timeout'> {}

/** The state of the copies of one entity. */
export interface StoreState {
  readonly entity: string;
  /** Airbyte's word for the state, such as `READY` or `CREATING`. */
  readonly status: string;
  /** Whether the entity can be searched now. */
  readonly ready: boolean;
  /** How many records the store has. */
  readonly records?: number;
  /** From when the copies are, as ISO 8601. */
  readonly updatedAt?: string;
}

/** One page of found records. */
export interface SearchPage<Item> {
  readonly data: Item[];
  readonly meta: Pick<Meta, 'nextCursor' | 'hasMore' | 'warnings' | 'attempts' | 'durationMs'> & {
    /** The state of the store when it was searched, where Airbyte said. */
    readonly store?: StoreState;
  };
}

/** The entities of a client, by ID. */
type EntityId<C> = [Exclude<keyof C, 'execute' | 'check'>] extends [never]
  ? string // a client that was made by the connector's name
  : SnakeCase<Exclude<keyof C & string, 'execute' | 'check'>>;

/** The methods of an entity, by its ID. */
type MethodsOf<C, Id> = { [K in keyof C & string]: SnakeCase<K> extends Id ? C[K] : never }[keyof C & string];

type Listed<M> = M extends { readonly list: (...args: never) => infer R } ? Extract<R, PagePromise<unknown>> : never;
type Got<M> = M extends { readonly get: (...args: never) => Promise<{ readonly data: infer R }> } ? R : never;

/** The record of an entity: an item of its listing, or else what `get` returns. */
export type StoredRecord<C, Id> =
  Listed<MethodsOf<C, Id>> extends PagePromise<infer Item> ? Item : Got<MethodsOf<C, Id>>;

/** A field of a record, or one inside it, as a dot path. */
type FieldOf<T> = [T] extends [never]
  ? string
  : T extends object
    ? `${keyof T & string}` | `${keyof T & string}.${string}`
    : string;

/** The records of a connector at Airbyte. */
export interface ContextStore<C> {
  /**
   * Searches the records of an entity, by its ID. The records have the fields that the store has, which are some of the vendor's. A request for
   * the state of the store is sent at the same time.
   *
   * Throws `InvalidParamsError` for an entity, a field, an operator or a value that cannot be searched, before anything is sent. An error of
   * Airbyte says what the store is doing where it is not ready.
   */
  search<Id extends EntityId<C>>(
    entity: Id,
    query?: SearchQuery<FieldOf<StoredRecord<C, Id>>>,
    options?: SearchOptions,
  ): Promise<SearchPage<Partial<StoredRecord<C, Id>>>>;
  /** Resolves to the state of each entity in the store. */
  states(options?: SearchOptions): Promise<StoreState[]>;
}
