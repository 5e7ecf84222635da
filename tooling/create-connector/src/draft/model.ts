import type { ConnectorName } from '../names/connector-name.ts';
import type { Shape } from '../openapi/shape.ts';
import type { ArrayStyle, AuthWay, PublicField, Source, SourceBody, SourceOperation, Verb } from '../openapi/source.ts';

/** The draft of a connector, before it is written. */
export interface Draft {
  readonly name: ConnectorName;
  readonly title: string;
  readonly docs: string;
  readonly origins: Readonly<Record<string, string>>;
  /** The ways to authenticate. Tests use the first one. */
  readonly auth: readonly AuthWay[];
  /** The public credential fields. */
  readonly fields: readonly PublicField[];
  /** Headers of every request. */
  readonly headers: Readonly<Record<string, string>>;
  readonly idempotency: Source['idempotency'];
  /** How most lists are written in queries. */
  readonly arrays: ArrayStyle;
  /** Whether objects in queries are written in brackets. */
  readonly objects: boolean;
  /** How most bodies are written. */
  readonly encode: Exclude<Encoding, 'bytes'>;
  /** Dot path of the data in most responses; empty if the data is the whole body. */
  readonly envelope: string;
  /** The pagination of most list operations. */
  readonly pagination: PageStyle | undefined;
  readonly entities: readonly EntityDraft[];
  /** The operation that returns an ID, by the name of the parameter. */
  readonly ids: Readonly<Record<string, string>>;
  /** The operation that tests the credential. */
  readonly check: {
    readonly route: string;
    readonly known: boolean;
    /** The document of a GraphQL API. */
    readonly document?: string;
  };
  /** Whether the draft is made from the built-in example, not from a document. */
  readonly fromExample: boolean;
  /** The schema of a GraphQL API, as its emulator needs it. */
  readonly sdl?: string;
}

export type Encoding = SourceBody['encode'];

export interface EntityDraft {
  readonly accessor: string;
  /** The words for one record. */
  readonly singular: readonly string[];
  readonly plural: readonly string[];
  readonly key: string | undefined;
  /** The dot paths of the fields of a compact result. */
  readonly brief?: readonly string[];
  readonly operations: readonly OperationDraft[];
  readonly sync?: SyncDraft;
}

/** How to copy an entity, derived from names. */
export interface SyncDraft {
  readonly changed?: { readonly param: string; readonly format: 'rfc3339' | 'date'; readonly field: string };
  readonly parent?: { readonly entity: string; readonly param: string; readonly key: string };
}

export type Effect = 'read' | 'write' | 'destructive';

export interface ParameterDraft {
  /** The name in the connector. */
  readonly name: string;
  /** The vendor's name. */
  readonly wire: string;
  readonly location: 'path' | 'query' | 'body' | 'header';
  readonly required: boolean;
  readonly shape: Shape;
  /** How a list in the query is written. */
  readonly array?: ArrayStyle;
  /** Set for the standard parameters of a list operation. */
  readonly role?: 'cursor' | 'limit';
}

export interface OperationDraft {
  readonly source: SourceOperation;
  readonly action: string;
  readonly kind: 'list' | 'operation' | 'download';
  readonly method: Verb;
  /** The path, with the connector's names of its parameters. */
  readonly path: string;
  readonly effect: Effect;
  readonly parameters: readonly ParameterDraft[];
  /** The parameter that holds the whole body. */
  readonly wholeBody: string | undefined;
  /** How the body is written. `undefined` if there is none. */
  readonly encode: Encoding | undefined;
  readonly sends: boolean;
  readonly spends: boolean;
  readonly response: ResponseDraft;
  readonly pagination: PageStyle | undefined;
  /** The dot paths of the fields of a compact result, where they differ from those of the entity. */
  readonly brief?: readonly string[];
  /** The operations that return IDs, by dot path, where `ids` and the key of the entity do not say it. */
  readonly from?: Readonly<Record<string, string | null>>;
}

/** The successful response of an operation. */
export interface ResponseDraft {
  readonly status: number;
  /** The whole body; `undefined` if there is none, or if it is a file. */
  readonly whole: Shape | undefined;
  /** Dot path of the data in the body. */
  readonly path: string;
  /** The data; for a list operation, one item. */
  readonly data: Shape | undefined;
  /** The media type of a response that is text, or JSON of another name. */
  readonly mediaType?: string;
  readonly isText?: boolean;
}

/** The pagination of a list operation, derived only from names. */
export interface PageStyle {
  readonly style: 'cursor' | 'page' | 'offset' | 'link' | 'lastId';
  /** Dot path of the items. */
  readonly items: string;
  /** The vendor's name of the parameter that selects a page. */
  readonly moves: string;
  readonly limit: string | undefined;
  /** Dot path of the next cursor, or of the link to the next page. */
  readonly next?: string;
  readonly more?: string;
  readonly total?: string;
  readonly firstPage?: 0 | 1;
}
