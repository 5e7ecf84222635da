import { apiOf, type Connector } from './define/connector.ts';
import { maySend, maySpend } from './define/consequences.ts';
import type { Entities } from './define/entity.ts';
import { keyHeaderOf } from './define/key-header.ts';
import type { AnyOperation } from './define/operation.ts';
import type { Pagination } from './define/pagination.ts';
import { wireOf } from './define/wire.ts';
import { describeCredentials, describeWay } from './describe/describe-credentials.ts';
import type { ConnectorDescription, OperationDescription } from './describe/description.ts';
import { idSourcesOf } from './describe/id-sources.ts';
import { type JsonSchema, withDefinitions } from './describe/json-schema.ts';
import { parametersOf, sharedSchemasOf } from './describe/shared-schemas.ts';
import { withIds } from './describe/sync-ids.ts';
import { UnknownOperationError } from './errors/unknown-operation-error.ts';
import { snakeCase } from './util/names.ts';
import { suggestion } from './util/nearest.ts';

export type {
  ApiDescription,
  ConnectorDescription,
  CredentialDescription,
  EntityDescription,
  OperationDescription,
  WayDescription,
} from './describe/description.ts';
export { type JsonSchema, resolveReference, type SchemaDefinitions, withDefinitions } from './describe/json-schema.ts';

const described = new WeakMap<Connector, ConnectorDescription>();

/**
 * Returns the introspection document of a connector, which documentation, command line, tools and checks read. Records that
 * several operations share are in its `$defs` once. The document is created once per connector; treat it as read-only.
 */
export function describe(connector: Connector<Entities>): ConnectorDescription {
  const description = described.get(connector) ?? describeAnew(connector);
  described.set(connector, description);
  return description;
}

function describeAnew(connector: Connector<Entities>): ConnectorDescription {
  return {
    connector: connector.name,
    title: connector.title,
    version: connector.version,
    docs: connector.docs,
    credentials: describeCredentials(connector),
    ...(connector.regions && { regions: connector.regions }),
    apis: mapValues(connector.apis, (api) => ({
      title: api.title,
      origins: typeof api.origins === 'string' ? { default: api.origins } : api.origins,
      baseUrlVariable: api.baseUrlVariable,
      auth: {
        ...describeWay(api.auth),
        ...(api.auth.ways && { ways: api.auth.ways.map(describeWay) }),
      },
      ...(api.rateLimit && { rateLimit: api.rateLimit }),
    })),
    entities: Object.entries(connector.entities).map(([accessor, { summary, also, key, brief, sync }]) => ({
      id: snakeCase(accessor),
      accessor,
      summary,
      ...(also && { also }),
      ...(key !== undefined && { key }),
      ...(brief && { brief }),
      ...(sync && { sync: withIds(sync) }),
    })),
    operations: located(connector).map((each) => describeLocated(connector, each)),
    $defs: { ...sharedSchemasOf(connector).definitions },
  };
}

/**
 * Describes one operation of a connector by its id, `job_postings.list`, without describing the others. Each of its schemas can be
 * used alone: it has the `$defs` that it needs. Throws `UnknownOperationError` with the nearest id.
 */
export function describeOperation(connector: Connector<Entities>, id: string): OperationDescription {
  const operations = located(connector);
  const found = operations.find((each) => each.id === snakeCase(id));
  if (found === undefined) {
    const near = suggestion(
      id,
      operations.map((each) => each.id),
    );
    throw new UnknownOperationError({
      message: `${connector.title} has no operation '${id}'.`,
      hint: `${near.charAt(0).toUpperCase()}${near.slice(1)}`,
      connector: connector.name,
    });
  }
  const { definitions } = sharedSchemasOf(connector);
  const description = describeLocated(connector, found);
  return {
    ...description,
    input: withDefinitions(description.input, definitions),
    output: description.output && withDefinitions(description.output, definitions),
  };
}

/**
 * Returns the JSON Schema of an operation's parameters, which can be used alone. It takes a fraction of the time of `describeOperation`, because
 * it reads no other operation of the connector.
 */
export const describeParameters = (operation: AnyOperation): JsonSchema => parametersOf(operation);

interface Located {
  readonly id: string;
  readonly entity: string;
  readonly action: string;
  readonly accessor: string;
  readonly operation: AnyOperation;
}

/** Returns the operations of a connector with their names. */
function located({ entities }: Connector<Entities>): Located[] {
  return Object.entries(entities).flatMap(([entityKey, { operations }]) =>
    Object.entries(operations).map(([actionKey, operation]) => {
      const [entity, action] = [snakeCase(entityKey), snakeCase(actionKey)];
      return { id: `${entity}.${action}`, entity, action, accessor: `${entityKey}.${actionKey}`, operation };
    }),
  );
}

function describeLocated(connector: Connector<Entities>, { operation, ...names }: Located): OperationDescription {
  const wire = wireOf(connector, operation);
  const { name: apiName, api } = apiOf(connector, operation.api);
  const schemas = sharedSchemasOf(connector);
  const [entityKey = ''] = names.accessor.split('.');
  const input = schemas.inputOf(operation);
  const parameters = Object.keys((input['properties'] as object | undefined) ?? {}); // `properties` of a JSON Schema is an object
  // Every parameter of a GraphQL document is among its variables.
  const nameOf = (name: string) => wire.nameOf(name).replace(/^variables\.(input\.)?/, '');
  const renamed = parameters.filter((name) => nameOf(name) !== name);
  return {
    ...names,
    kind: operation.kind,
    api: apiName,
    method: wire.method,
    path: wire.path,
    ...(operation.graphql && { graphql: { kind: operation.graphql.kind, field: operation.graphql.field } }),
    summary: operation.summary,
    ...(operation.also && { also: operation.also }),
    ...(operation.brief && { brief: operation.brief }),
    ...(operation.docs !== undefined && { docs: operation.docs }),
    effect: operation.effect,
    sends: maySend(operation),
    ...(operation.sendsWhen && { sendsWhen: operation.sendsWhen }),
    spends: maySpend(operation),
    ...(operation.spendsWhen && { spendsWhen: operation.spendsWhen }),
    idempotent: operation.effect === 'read' || operation.idempotent === true,
    idempotencyKey: typeof operation.idempotency === 'object' || keyHeaderOf(api, operation) !== undefined,
    deprecated: operation.deprecated !== undefined,
    ...(operation.deprecated !== undefined && { deprecation: operation.deprecated }),
    ...(operation.scopes && { scopes: operation.scopes }),
    ...(operation.rateLimit && { rateLimit: operation.rateLimit }),
    input,
    locations: Object.fromEntries(parameters.map((name) => [name, wire.locationOf(name)])),
    wire: Object.fromEntries(renamed.map((name) => [name, nameOf(name)])),
    constants: operation.graphql === undefined ? (operation.constants ?? {}) : {},
    from: idSourcesOf(connector, entityKey, operation, input, schemas.definitions),
    ...(operation.example && { example: operation.example }),
    output: schemas.outputOf(operation),
    ...(operation.kind === 'list' && { pagination: paginationOf(wire.pagination?.style, parameters.map(wire.nameOf)) }),
  };
}

/** A listing without a `syncToken` parameter is paginated by cursor alone, whatever other listings of its API offer. */
function paginationOf(style: Pagination['style'] | undefined, names: readonly string[]): Pagination['style'] | 'none' {
  return style === 'token' && !names.includes('syncToken') ? 'cursor' : (style ?? 'none');
}

function mapValues<T, U>(table: Readonly<Record<string, T>>, map: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(table).map(([key, value]) => [key, map(value)]));
}
