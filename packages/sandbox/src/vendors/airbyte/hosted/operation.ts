/** A parameter of an operation, and where it goes in the vendor's request. */
export interface Parameter {
  readonly name: string;
  /** `variable` is one of a GraphQL document; `fields` selects the fields of the result. */
  readonly in: 'path' | 'query' | 'body' | 'variable' | 'fields';
  readonly required?: boolean;
  /** JSON type; default `string`. */
  readonly type?: string | readonly string[] | null;
  readonly enum?: readonly string[];
  /** Sent for a missing parameter of a body, never of a query, as Airbyte does. */
  readonly default?: unknown;
  /** The vendor's words for the items of a list. A list of several items stands for `all`. */
  readonly values?: Readonly<Record<string, string>>;
  /** Whether null is sent, instead of being dropped. */
  readonly nullable?: boolean;
  /** The dot path in the body or the variables, or the name in the query, if it is another: `input.title`. */
  readonly as?: string;
  /** The part of the connector's `repositories` that it falls back to. */
  readonly scope?: 'owner' | 'repo';
}

/** How the next page of a list is requested. */
export interface NextPage {
  readonly param: string;
  /** The key of `connector_metadata` with the next cursor. */
  readonly meta?: string;
  /** The field of the last record that is the next cursor. */
  readonly lastRecord?: string;
  /** The key of `connector_metadata` that says whether there is a next page. */
  readonly more?: string;
}

/** One operation of a hosted connector, as a request to the vendor's API. */
export interface Operation {
  readonly method: string;
  readonly path: string;
  readonly params: readonly Parameter[];
  /** Whether the body is a form with nested keys in brackets. */
  readonly form?: boolean;
  /** A GraphQL document; its variables are the parameters. */
  readonly document?: string;
  /** The dot path of the records, empty for the body; without it the result is the whole body, as it is. */
  readonly records?: string;
  /** Whether the result is a list, empty if there are no records at the path. */
  readonly list?: boolean;
  /** A field that records of this entity do not have: records with it are left out. */
  readonly without?: string;
  /** Words that are added to the text of a search. */
  readonly qualifier?: string;
  /** The dot paths of the values in `connector_metadata`. */
  readonly meta?: Readonly<Record<string, string>>;
  readonly next?: NextPage;
  /** The vendor's names of a record's fields, by Airbyte's names. Fields without an entry are left out. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Fixed parts of the query. */
  readonly query?: Readonly<Record<string, string>>;
  /** Whether pages have numbers and a `Link` header, which become a cursor. */
  readonly numberedPages?: boolean;
  /** The `Accept` header; default JSON. */
  readonly accept?: string;
  /** Whether the result is the bytes of a file. */
  readonly download?: boolean;
}

/** How the context store reads all records of an entity whose list requires parameters. */
export interface Load {
  /** Another list than that of the entity. */
  readonly list?: Operation;
  /** Windows of time that follow one another, the newest first. */
  readonly windows?: { readonly from: string; readonly to: string; readonly days: number; readonly count: number };
  /** One list per value, or per record of another entity. */
  readonly each?: {
    readonly param: string;
    readonly values?: readonly string[];
    readonly entity?: string;
    readonly field?: string;
  };
}

export type FieldType = 'string' | 'number' | 'boolean' | 'date-time' | 'array' | 'object';

export interface StoredEntity {
  readonly fields: Readonly<Record<string, FieldType>>;
  readonly load?: Load;
}

/** What the platform knows of one type of connector. */
export interface HostedConnector {
  /** The operation that tests the credentials. */
  readonly check: string;
  /** By `entity.action`. */
  readonly operations: Readonly<Record<string, Operation>>;
  /** The searchable entities of the context store. */
  readonly contextStore: Readonly<Record<string, StoredEntity>>;
}
