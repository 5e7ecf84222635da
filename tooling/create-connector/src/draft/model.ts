import type { ConnectorName } from '../names/connector-name.ts';
import type { Shape } from '../openapi/shape.ts';
import type { AuthSource, SourceOperation, Verb } from '../openapi/source.ts';
import type { PageStyle } from './pagination.ts';

/** The draft of a connector, before it is written. */
export interface Draft {
  readonly name: ConnectorName;
  readonly title: string;
  readonly docs: string;
  readonly origins: Readonly<Record<string, string>>;
  readonly auth: AuthSource;
  readonly arrays: 'repeat' | 'comma';
  /** Dot path of the data in most responses; empty if the data is the whole body. */
  readonly envelope: string;
  /** The pagination of most list operations. */
  readonly pagination: PageStyle | undefined;
  readonly entities: readonly EntityDraft[];
  /** The operation that tests the credential. */
  readonly check: { readonly route: string; readonly known: boolean };
  /** Whether the draft is made from the built-in example, not from an OpenAPI document. */
  readonly fromExample: boolean;
}

export interface EntityDraft {
  readonly accessor: string;
  /** The words for one record. */
  readonly singular: readonly string[];
  readonly plural: readonly string[];
  readonly key: string | undefined;
  readonly operations: readonly OperationDraft[];
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
  readonly encode: 'json' | 'form' | 'multipart';
  readonly response: ResponseDraft;
  readonly pagination: PageStyle | undefined;
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
}
