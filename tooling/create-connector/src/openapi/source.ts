import type { Shape } from './shape.ts';

export type Verb = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** A parameter in the document. */
export interface SourceParameter {
  readonly name: string;
  readonly location: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly shape: Shape;
  /** How an array is serialized. */
  readonly array: 'repeat' | 'comma';
}

export interface SourceBody {
  readonly encode: 'json' | 'form' | 'multipart';
  readonly required: boolean;
  readonly shape: Shape;
}

export type SourceResponse =
  | { readonly kind: 'nothing' | 'bytes'; readonly status: number }
  | { readonly kind: 'json'; readonly status: number; readonly shape: Shape };

/** An operation in the document, with resolved references. */
export interface SourceOperation {
  readonly method: Verb;
  /** Path from the root of the host. */
  readonly path: string;
  /** The part of the path that belongs to the URL of the server. */
  readonly prefix: string;
  readonly id: string | undefined;
  readonly tag: string | undefined;
  readonly deprecated: boolean;
  readonly anonymous: boolean;
  readonly scopes: readonly string[];
  readonly docs: string | undefined;
  readonly parameters: readonly SourceParameter[];
  readonly body: SourceBody | undefined;
  readonly response: SourceResponse;
}

/** How requests authenticate. */
export type AuthSource =
  | { readonly kind: 'bearer' }
  | { readonly kind: 'basic' }
  | { readonly kind: 'header'; readonly header: string };

export interface Source {
  readonly title: string | undefined;
  readonly docs: string | undefined;
  /** One origin as `default`, or one per region. */
  readonly origins: Readonly<Record<string, string>>;
  readonly auth: AuthSource | undefined;
  readonly operations: readonly SourceOperation[];
}
