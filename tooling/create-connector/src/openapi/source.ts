import type { Shape } from './shape.ts';

export type Verb = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** How an array is written in a query: `a=1&a=2`, `a=1,2` or `a[]=1&a[]=2`. */
export type ArrayStyle = 'repeat' | 'comma' | 'brackets';

/** A parameter in the document. */
export interface SourceParameter {
  readonly name: string;
  readonly location: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly shape: Shape;
  readonly array: ArrayStyle;
  /** Whether it takes several segments of the path. */
  readonly manySegments?: boolean;
  /** The only value that the document gives for a header: its default or constant. */
  readonly fixed?: string;
  /** The examples in the document. */
  readonly examples?: readonly unknown[];
}

export interface SourceBody {
  readonly encode: 'json' | 'form' | 'brackets' | 'multipart' | 'bytes';
  readonly required: boolean;
  readonly shape: Shape;
  /** The media type of bytes. */
  readonly mediaType?: string;
  /** The examples in the document. */
  readonly examples?: readonly unknown[];
}

export type SourceResponse =
  | { readonly kind: 'nothing' | 'bytes'; readonly status: number }
  /** Text of a media type such as `text/csv`. */
  | { readonly kind: 'text'; readonly status: number; readonly mediaType: string }
  | {
      readonly kind: 'json';
      readonly status: number;
      readonly shape: Shape;
      /** The media type, if it is JSON of another name, such as `application/vnd.api+json`. */
      readonly mediaType?: string;
      /** Whether it has a `Link` header. */
      readonly linked?: boolean;
    };

/** A parameter of a GraphQL operation. */
export interface GraphqlParameter {
  readonly name: string;
  /** Its place in the body: `variables.filter`, `variables.input.title`. */
  readonly wire: string;
  readonly required: boolean;
  readonly shape: Shape;
  readonly role?: 'cursor' | 'limit';
}

/** The document of a GraphQL operation, and the names that its schema suggests. */
export interface SourceGraphql {
  readonly kind: 'query' | 'mutation';
  /** The field of the query or mutation. */
  readonly field: string;
  readonly document: string;
  /** The name of the record that the document asks for, and the fields of it. The document has `{fields}` in their place. */
  readonly selection: { readonly name: string; readonly text: string } | undefined;
  readonly parameters: readonly GraphqlParameter[];
  /** Dot path of the result below `data`. */
  readonly path: string;
  /** A list with pages, a list without them, or one record. */
  readonly returns: 'connection' | 'list' | 'one';
  /** The words of the entity in the plural. */
  readonly entity: readonly string[];
  /** Possible names of the action, the best one first. */
  readonly actions: readonly string[];
}

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
  /** Whether it takes the API's idempotency key. */
  readonly takesKey?: boolean;
  readonly graphql?: SourceGraphql;
}

/** One way to authenticate. */
export type AuthWay =
  | { readonly kind: 'bearer'; readonly issued?: 'by OAuth' }
  | { readonly kind: 'basic' }
  | { readonly kind: 'header'; readonly header: string }
  | { readonly kind: 'refreshToken'; readonly tokenUrl: string; readonly authorizeUrl: string | undefined }
  | { readonly kind: 'clientCredentials'; readonly tokenUrl: string };

/** A value that users give and that is no secret: a part of the host, or the version of the API. */
export interface PublicField {
  readonly name: string;
  readonly title: string;
  readonly default?: string;
  /** What a whole host ends in. */
  readonly suffixes?: readonly string[];
  /** A value for tests. */
  readonly test: string;
  /** What a person must confirm. */
  readonly about?: string;
}

/** An address of the API. */
export interface Server {
  /** `{field}` is a public field. */
  readonly origin: string;
  /** Path of the URL, without a slash at the end. */
  readonly prefix: string;
  readonly fields: readonly PublicField[];
}

export interface Source {
  readonly title: string | undefined;
  readonly docs: string | undefined;
  /** One origin as `default`, or one per region. `{field}` is a public field. */
  readonly origins: Readonly<Record<string, string>>;
  /** The ways to authenticate, the first one for tests. Empty if the document has none that core supports. */
  readonly auth: readonly AuthWay[];
  readonly fields: readonly PublicField[];
  /** Headers of every request. `{field}` is a public field. */
  readonly headers: Readonly<Record<string, string>>;
  readonly idempotency: { readonly header: string; readonly maxLength?: number } | undefined;
  readonly operations: readonly SourceOperation[];
  /** The GraphQL schema, reduced to what the operations reach, in its definition language. */
  readonly sdl?: string;
}
