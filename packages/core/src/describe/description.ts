import type { IdSource } from '../define/id-source.ts';
import type { AnyOperation, Effect, Location, OperationMeta } from '../define/operation.ts';
import type { RateLimit } from '../define/rate-limit.ts';
import type { Sync } from '../define/sync.ts';
import type { JsonSchema, SchemaDefinitions } from './json-schema.ts';

/** The introspection document: everything about a connector, as JSON. */
export interface ConnectorDescription {
  readonly connector: string;
  readonly title: string;
  readonly version: string;
  readonly docs: string;
  readonly credentials: Readonly<Record<string, CredentialDescription>>;
  readonly regions?: { readonly values: readonly string[]; readonly default: string; readonly variable: string };
  readonly apis: Readonly<Record<string, ApiDescription>>;
  readonly entities: readonly EntityDescription[];
  readonly operations: readonly OperationDescription[];
  /** Records that several schemas of this document contain, by name: a schema refers to one as `{ "$ref": "#/$defs/Issue" }`. */
  readonly $defs: SchemaDefinitions;
}

export interface CredentialDescription {
  readonly variable: string;
  readonly title: string;
  readonly where: string;
  readonly secret: boolean;
  /** Calls need no value: it has a default, or only headers that may be left out use it. */
  readonly optional?: true;
  /** The value where none is given: a text, or the part of another field that it is read from. */
  readonly default?: string | { readonly from: string };
  /** The value is a whole host name that ends in one of these. */
  readonly suffixes?: readonly string[];
  /** The value has several lines. */
  readonly multiline?: true;
}

/** A way to authenticate. */
export interface WayDescription {
  readonly kind: string;
  readonly credentials: readonly string[];
}

export interface ApiDescription {
  readonly title: string;
  readonly origins: Readonly<Record<string, string>>;
  readonly baseUrlVariable: string;
  readonly auth: WayDescription & {
    /** The ways of which one is needed, where there are several. `credentials` has the fields of all. */
    readonly ways?: readonly WayDescription[];
  };
  readonly rateLimit?: RateLimit | readonly RateLimit[];
}

export interface EntityDescription {
  readonly id: string;
  readonly accessor: string;
  readonly summary: string;
  /** What users call it besides the vendor's own name. */
  readonly also?: readonly string[];
  readonly key?: string;
  /** The fields of a compact result, as dot paths. */
  readonly brief?: readonly string[];
  /** Operations and the parent are named by their ids. */
  readonly sync?: Sync;
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
  /** The field that its GraphQL document asks for, where the API is a GraphQL one. */
  readonly graphql?: { readonly kind: 'query' | 'mutation'; readonly field: string };
  readonly summary: string;
  /** What users call it besides its name. */
  readonly also?: readonly string[];
  /** The fields of a compact result, where they differ from the entity's. */
  readonly brief?: readonly string[];
  readonly docs?: string;
  readonly effect: Effect;
  /** Whether it sends messages to people: always or, where `sendsWhen` is present, with certain parameters. */
  readonly sends: boolean;
  readonly sendsWhen?: OperationMeta['sendsWhen'];
  /** Whether it moves or spends money: always or, where `spendsWhen` is present, with certain parameters. */
  readonly spends: boolean;
  readonly spendsWhen?: OperationMeta['spendsWhen'];
  /** Whether repeating a call changes nothing more, by nature. */
  readonly idempotent: boolean;
  /** Whether calls carry an idempotency key: one that is repeated with the same `idempotencyKey` is carried out once. */
  readonly idempotencyKey: boolean;
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
  /** The operations whose results contain the IDs among the parameters, by dot path. */
  readonly from: Readonly<Record<string, IdSource>>;
  /** Parameters with a fixed value. */
  readonly constants: Readonly<Record<string, unknown>>;
  /** Parameters of a typical call. */
  readonly example?: Readonly<Record<string, unknown>>;
  /** One record; of a listing, one item. Null for a download. */
  readonly output: JsonSchema | null;
  readonly pagination?: 'cursor' | 'token' | 'page' | 'offset' | 'link' | 'none';
}
