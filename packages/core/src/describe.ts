import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { apiOf, type Connector } from './define/connector.ts';
import type { Entities } from './define/entity.ts';
import { fileJsonSchema, Upload } from './define/file.ts';
import type { AnyOperation, Effect, Location, OperationMeta } from './define/operation.ts';
import type { Pagination } from './define/pagination.ts';
import type { RateLimit } from './define/rate-limit.ts';
import type { Schema } from './define/schema.ts';
import { maySend } from './define/sends.ts';
import { wireOf } from './define/wire.ts';
import { snakeCase } from './util/names.ts';

/** A JSON Schema (draft 7) of an object. */
export type JsonSchema = { readonly [keyword: string]: unknown };

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
  readonly docs?: string;
  readonly effect: Effect;
  /** Whether it messages people outside: always or, where `sendsWhen` is present, with certain parameters. */
  readonly sends: boolean;
  readonly sendsWhen?: OperationMeta['sendsWhen'];
  readonly deprecated: boolean;
  /** What to use instead. */
  readonly deprecation?: string;
  readonly scopes?: readonly string[];
  readonly rateLimit?: RateLimit | readonly RateLimit[];
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

/** Describes a connector: the one description that documentation, command line, tools and checks read. */
export function describe(connector: Connector<Entities>): ConnectorDescription {
  return {
    connector: connector.name,
    title: connector.title,
    version: connector.version,
    docs: connector.docs,
    credentials: mapValues(connector.credentials, ({ public: open, ...field }) => ({
      ...field,
      secret: open !== true,
    })),
    ...(connector.regions && { regions: connector.regions }),
    apis: mapValues(connector.apis, (api) => ({
      title: api.title,
      origins: typeof api.origins === 'string' ? { default: api.origins } : api.origins,
      baseUrlVariable: api.baseUrlVariable,
      auth: { kind: api.auth.kind, credentials: api.auth.credentials },
      ...(api.rateLimit && { rateLimit: api.rateLimit }),
    })),
    entities: Object.entries(connector.entities).map(([accessor, { summary, key, sync }]) => ({
      id: snakeCase(accessor),
      accessor,
      summary,
      ...(key !== undefined && { key }),
      ...(sync && { sync: { ...sync, operation: snakeCase(sync.operation) } }),
    })),
    operations: Object.entries(connector.entities).flatMap(([entity, { operations }]) =>
      Object.entries(operations).map(([action, operation]) => describeOperation(connector, entity, action, operation)),
    ),
  };
}

/** Describes one operation of a connector. */
export function describeOperation(
  connector: Connector<Entities>,
  entity: string,
  action: string,
  operation: AnyOperation,
): OperationDescription {
  const wire = wireOf(connector, operation);
  const input = jsonSchemaOf(operation.input, 'input');
  const names = Object.keys((input['properties'] as object | undefined) ?? {}); // `properties` of a JSON Schema is an object
  const renamed = names.filter((name) => wire.nameOf(name) !== name);
  return {
    id: `${snakeCase(entity)}.${snakeCase(action)}`,
    entity: snakeCase(entity),
    action: snakeCase(action),
    accessor: `${entity}.${action}`,
    kind: operation.kind,
    api: apiOf(connector, operation.api).name,
    method: wire.method,
    path: wire.path,
    summary: operation.summary,
    ...(operation.docs !== undefined && { docs: operation.docs }),
    effect: operation.effect,
    sends: maySend(operation),
    ...(operation.sendsWhen && { sendsWhen: operation.sendsWhen }),
    deprecated: operation.deprecated !== undefined,
    ...(operation.deprecated !== undefined && { deprecation: operation.deprecated }),
    ...(operation.scopes && { scopes: operation.scopes }),
    ...(operation.rateLimit && { rateLimit: operation.rateLimit }),
    input,
    locations: Object.fromEntries(names.map((name) => [name, wire.locationOf(name)])),
    wire: Object.fromEntries(renamed.map((name) => [name, wire.nameOf(name)])),
    constants: operation.constants ?? {},
    ...(operation.example && { example: operation.example }),
    output:
      operation.kind === 'download'
        ? null
        : jsonSchemaOf(operation.kind === 'list' ? operation.item : operation.output, 'output'),
    ...(operation.kind === 'list' && { pagination: paginationOf(wire.pagination?.style, names.map(wire.nameOf)) }),
  };
}

/** A listing without a `syncToken` parameter is paginated by cursor alone, whatever other listings of its API offer. */
function paginationOf(style: Pagination['style'] | undefined, names: readonly string[]): Pagination['style'] | 'none' {
  return style === 'token' && !names.includes('syncToken') ? 'cursor' : (style ?? 'none');
}

function jsonSchemaOf(schema: Schema, typeMode: 'input' | 'output'): JsonSchema {
  const { $schema: _, ...rest } = toJsonSchema(schema, {
    typeMode,
    target: 'draft-07',
    errorMode: 'ignore',
    overrideSchema: ({ valibotSchema }) =>
      isUpload(valibotSchema) ? { ...structuredClone(fileJsonSchema), ...describedAs(valibotSchema) } : undefined,
    overrideAction: ({ valibotAction, jsonSchema }) => withRule(valibotAction, jsonSchema),
  }) as Record<string, unknown>; // a JSON Schema of ours is an object, never `true` or `false`
  return readable(rest);
}

/** The key for rules until the description is known. */
const rulesKey = 'x-rules';

/**
 * Notes what a check requires of an object's fields, such as "exactly one of id and email". Keywords could express some
 * of it (`oneOf` with `required`), but several model vendors reject them at the root of a tool's schema: so the
 * description says it.
 */
function withRule(action: object, jsonSchema: object): JsonSchema | undefined {
  if (!('type' in action && action.type === 'check' && 'message' in action)) return undefined;
  const { message } = action;
  if (typeof message !== 'string' || !message.startsWith('Expected ')) return undefined;
  // A single field has a description of its own.
  if (!('type' in jsonSchema && jsonSchema.type === 'object')) return undefined;
  const before = rulesKey in jsonSchema && Array.isArray(jsonSchema[rulesKey]) ? jsonSchema[rulesKey] : [];
  return { ...jsonSchema, [rulesKey]: [...before, `${message}.`] };
}

/** Returns the description of a schema, which an override would lose. */
function describedAs(schema: object): { description?: string } {
  const description = v.getDescription(schema as Schema); // what is described is a schema
  return description === undefined ? {} : { description };
}

/** Returns whether a schema accepts a file, however it is described: a pipe keeps the check of its first schema. */
const isUpload = (schema: object) => 'check' in schema && 'check' in Upload && schema.check === Upload.check;

/**
 * Puts rules into descriptions and leaves out `propertyNames: { type: 'string' }`, which every map has: the names of
 * properties are strings anyway.
 */
function readable<T>(value: T): T {
  // Each branch returns the type that it received.
  if (Array.isArray(value)) return value.map(readable) as T;
  if (typeof value !== 'object' || value === null) return value;
  const { [rulesKey]: rules, ...plain } = value as Record<string, unknown>; // any object may be read by key
  const isMap = plain['type'] === 'object';
  const entries = Object.entries(plain).filter(([key]) => !(isMap && key === 'propertyNames'));
  const read = Object.fromEntries(entries.map(([key, item]) => [key, readable(item)]));
  if (!Array.isArray(rules)) return read as T;
  const { description = '' } = plain;
  return { ...read, description: [description, ...new Set(rules)].filter((text) => text !== '').join(' ') } as T;
}

function mapValues<T, U>(table: Readonly<Record<string, T>>, map: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(table).map(([key, value]) => [key, map(value)]));
}
