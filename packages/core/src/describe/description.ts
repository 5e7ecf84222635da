import type { AnyOperation, Effect, Location, OperationMeta } from '../define/operation.ts';
import type { RateLimit } from '../define/rate-limit.ts';
import type { JsonSchema, SchemaDefinitions } from './json-schema.ts';

/** The introspection document: everything about a connector, as JSON. */
export interface ConnectorDescription {
  readonly connector: string;
  readonly title: string;
  readonly version: string;
  readonly docs: string;
  readonly credentials: Readonly<
    Record<
      string,
      { readonly variable: string; readonly title: string; readonly where: string; readonly secret: boolean }
    >
  >;
  readonly regions?: { readonly values: readonly string[]; readonly default: string; readonly variable: string };
  readonly apis: Readonly<Record<string, ApiDescription>>;
  readonly entities: readonly EntityDescription[];
  readonly operations: readonly OperationDescription[];
  /** Records that several schemas of this document contain, by name: a schema refers to one as `{ "$ref": "#/$defs/Issue" }`. */
  readonly $defs: SchemaDefinitions;
}

export interface ApiDescription {
  readonly title: string;
  readonly origins: Readonly<Record<string, string>>;
  readonly baseUrlVariable: string;
  readonly auth: { readonly kind: string; readonly credentials: readonly string[] };
  readonly rateLimit?: RateLimit | readonly RateLimit[];
}

export interface EntityDescription {
  readonly id: string;
  readonly accessor: string;
  readonly summary: string;
  /** What users call it besides the vendor's own name. */
  readonly also?: readonly string[];
  readonly key?: string;
  readonly sync?: { readonly operation: string; readonly by: string };
}

export interface OperationDescription {
  /** `entity.action` */
  readonly id: string;
  readonly entity: string;
  readonly action: string;
  /** `jobPostings.changeStage`: how a client names it. */
  readonly accessor: string;
  readonly kind: AnyOperation['kind'];
  readonly api: string;
  readonly method: string;
  /** The full path from the host's root, as published. */
  readonly path: string;
  readonly summary: string;
  /** What users call it besides its name. */
  readonly also?: readonly string[];
  readonly docs?: string;
  readonly effect: Effect;
  /** Whether it sends messages outside the organization: always or, where `sendsWhen` is present, with certain parameters. */
  readonly sends: boolean;
  readonly sendsWhen?: OperationMeta['sendsWhen'];
  readonly deprecated: boolean;
  /** What to use instead. */
  readonly deprecation?: string;
  readonly scopes?: readonly string[];
  readonly rateLimit?: RateLimit | readonly RateLimit[];
  /** An object schema. Its `properties` are always inline. */
  readonly input: JsonSchema;
  readonly locations: Readonly<Record<string, Location>>;
  /** The vendor's names, where they differ. */
  readonly wire: Readonly<Record<string, string>>;
  /** Parameters with a fixed value. */
  readonly constants: Readonly<Record<string, unknown>>;
  /** Parameters of a typical call. */
  readonly example?: Readonly<Record<string, unknown>>;
  /** One record; of a listing, one item. Null for a download. */
  readonly output: JsonSchema | null;
  readonly pagination?: 'cursor' | 'token' | 'page' | 'offset' | 'link' | 'none';
}
