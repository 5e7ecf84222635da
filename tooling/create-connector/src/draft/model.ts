import type { ConnectorName } from '../names/connector-name.ts';
import type { Shape } from '../openapi/shape.ts';
import type { AuthSource, SourceOperation, Verb } from '../openapi/source.ts';
import type { PageStyle } from './pagination.ts';

/** A connector as it is going to be written. */
export interface Draft {
  readonly name: ConnectorName;
  readonly title: string;
  readonly docs: string;
  readonly origins: Readonly<Record<string, string>>;
  readonly auth: AuthSource;
  readonly arrays: 'repeat' | 'comma';
  /** Where most answers hold their data; empty for the answer itself. */
  readonly envelope: string;
  /** How most listings are cut into pages. */
  readonly pagination: PageStyle | undefined;
  readonly entities: readonly EntityDraft[];
  /** An operation that needs nothing but the credential. */
  readonly check: { readonly route: string; readonly known: boolean };
  /** Whether somebody has to look at an OpenAPI document again, or at an invented example. */
  readonly invented: boolean;
}

export interface EntityDraft {
  readonly accessor: string;
  /** Words of one of its records. */
  readonly singular: readonly string[];
  readonly plural: readonly string[];
  readonly key: string | undefined;
  readonly operations: readonly OperationDraft[];
}

export type Effect = 'read' | 'write' | 'destructive';

export interface ParameterDraft {
  /** What it is called here. */
  readonly name: string;
  /** What the vendor calls it. */
  readonly wire: string;
  readonly location: 'path' | 'query' | 'body' | 'header';
  readonly required: boolean;
  readonly shape: Shape;
  /** It is ours: `cursor` or `limit` of a listing. */
  readonly role?: 'cursor' | 'limit';
}

export interface OperationDraft {
  readonly source: SourceOperation;
  readonly action: string;
  readonly kind: 'list' | 'operation' | 'download';
  readonly method: Verb;
  /** The path with parameters as they are called here. */
  readonly path: string;
  readonly effect: Effect;
  readonly parameters: readonly ParameterDraft[];
  /** The parameter that is the whole body. */
  readonly wholeBody: string | undefined;
  readonly encode: 'json' | 'form' | 'multipart';
  readonly answer: AnswerDraft;
  readonly pagination: PageStyle | undefined;
}

/** What an operation answers. */
export interface AnswerDraft {
  readonly status: number;
  /** The whole body; missing where there is none, or bytes. */
  readonly whole: Shape | undefined;
  /** Dot path of the data in it. */
  readonly path: string;
  /** The data; of a listing one item. */
  readonly data: Shape | undefined;
}
