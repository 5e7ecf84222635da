import type { AnyAsks } from './define/asks.ts';
import type { Connector } from './define/connector.ts';
import { maySend, maySpend } from './define/consequences.ts';
import type { Entities } from './define/entity.ts';
import type { AnyOperation, Effect } from './define/operation.ts';
import { schemaFields } from './define/schema-fields.ts';
import { snakeCase } from './util/names.ts';

/**
 * What a connector can do, small enough to be read before every search: names, summaries and the users' words, no schemas.
 * Searching and listing need nothing else; `describe` has the rest.
 */
export interface Catalog {
  /** The version of this format. Ignore a catalog with a version that you do not know. */
  readonly format: 1;
  readonly connector: string;
  readonly title: string;
  readonly version: string;
  readonly entities: readonly CatalogEntity[];
  readonly operations: readonly CatalogOperation[];
}

export interface CatalogEntity {
  readonly id: string;
  /** How a client names it: `jobPostings`. */
  readonly accessor: string;
  readonly summary: string;
  /** What users call it besides the vendor's own name. */
  readonly also?: readonly string[];
}

export interface CatalogOperation {
  /** `entity.action` */
  readonly id: string;
  readonly summary: string;
  /** What users call it besides its name. */
  readonly also?: readonly string[];
  /** Requests in users' words that it fulfills. */
  readonly asks?: readonly string[];
  readonly effect: Effect;
  /** It sends messages to people: always, or with certain parameters. */
  readonly sends?: true;
  /** It moves or spends money: always, or with certain parameters. */
  readonly spends?: true;
  readonly deprecated?: true;
  /** Names of the required parameters. */
  readonly required: readonly string[];
  /** Names of the other parameters. */
  readonly optional: readonly string[];
}

/** Loads the catalog of a connector. The build of its package writes it into `dist/catalog.json`, which loads faster. */
export async function loadCatalog(connector: Connector<Entities>): Promise<Catalog> {
  return catalogOf(connector, await connector.asks?.());
}

/** Returns the catalog of a connector with its requests in users' words. */
export function catalogOf({ name, title, version, entities }: Connector<Entities>, asks: AnyAsks = {}): Catalog {
  const tables = Object.entries(entities);
  return {
    format: 1,
    connector: name,
    title,
    version,
    entities: tables.map(([accessor, { summary, also }]) => ({
      id: snakeCase(accessor),
      accessor,
      summary,
      ...(also && { also }),
    })),
    operations: tables.flatMap(([entity, { operations }]) =>
      Object.entries(operations).map(([action, operation]) =>
        operationOf(`${snakeCase(entity)}.${snakeCase(action)}`, operation, asks[entity]?.[action]),
      ),
    ),
  };
}

/** Kinds of schemas that make a parameter optional. */
const optionalKinds = ['exact_optional', 'nullish', 'optional'];

function operationOf(id: string, operation: AnyOperation, asks: readonly string[] | undefined): CatalogOperation {
  const { summary, also, effect, deprecated } = operation;
  const parameters = Object.entries(schemaFields(operation.input) ?? {});
  const isOptional = ([, { type }]: (typeof parameters)[number]) => optionalKinds.includes(type);
  return {
    id,
    summary,
    ...(also && { also }),
    ...(asks && { asks }),
    effect,
    ...(maySend(operation) && { sends: true }),
    ...(maySpend(operation) && { spends: true }),
    ...(deprecated !== undefined && { deprecated: true }),
    required: parameters.filter((parameter) => !isOptional(parameter)).map(([parameter]) => parameter),
    optional: parameters.filter(isOptional).map(([parameter]) => parameter),
  };
}
