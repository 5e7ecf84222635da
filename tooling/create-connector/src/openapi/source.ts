import type { Shape } from './shape.ts';

export type Verb = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** A parameter as the document has it. */
export interface SourceParameter {
  readonly name: string;
  readonly location: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly shape: Shape;
  /** How an array is written. */
  readonly array: 'repeat' | 'comma';
}

export interface SourceBody {
  readonly encode: 'json' | 'form' | 'multipart';
  readonly required: boolean;
  readonly shape: Shape;
}

export type SourceAnswer =
  | { readonly kind: 'nothing' | 'bytes'; readonly status: number }
  | { readonly kind: 'json'; readonly status: number; readonly shape: Shape };

/** One operation as the document has it, its references followed. */
export interface SourceOperation {
  readonly method: Verb;
  /** Path from the host's root. */
  readonly path: string;
  /** How much of the path belongs to the server's address. */
  readonly prefix: string;
  readonly id: string | undefined;
  readonly tag: string | undefined;
  readonly deprecated: boolean;
  readonly anonymous: boolean;
  readonly scopes: readonly string[];
  readonly docs: string | undefined;
  readonly parameters: readonly SourceParameter[];
  readonly body: SourceBody | undefined;
  readonly answer: SourceAnswer;
}

/** How the vendor wants to be shown a credential. */
export type AuthSource =
  | { readonly kind: 'bearer' }
  | { readonly kind: 'basic' }
  | { readonly kind: 'header'; readonly header: string };

export interface Source {
  readonly title: string | undefined;
  readonly docs: string | undefined;
  /** One origin, or one by region. */
  readonly origins: Readonly<Record<string, string>>;
  readonly auth: AuthSource | undefined;
  readonly operations: readonly SourceOperation[];
}
