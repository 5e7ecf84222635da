import type { Api } from './api.ts';
import type { AnyAsks } from './asks.ts';
import type { CredentialField } from './credential-field.ts';
import type { Entities } from './entity.ts';
import type { IdSource } from './id-source.ts';
import { validateFields } from './validate-fields.ts';

/** The vendor's regions, where it has several. */
export interface Regions {
  readonly values: readonly string[];
  readonly default: string;
  /** Environment variable it is read from when it is not passed. */
  readonly variable: string;
}

export interface Connector<E extends Entities = Entities> {
  /** The id, such as `customer-io`. */
  readonly name: string;
  readonly title: string;
  readonly version: string;
  /** The vendor's API documentation. */
  readonly docs: string;
  readonly credentials: Readonly<Record<string, CredentialField>>;
  readonly regions?: Regions;
  /** By name. Operations belong to the first unless they say otherwise. */
  readonly apis: Readonly<Record<string, Api>>;
  readonly entities: E;
  /**
   * Where the values of parameters that hold IDs come from, by the parameter's name, however deep it is nested: `{ assignee_id: 'users.list' }`.
   * `null` where no operation lists them. The `key` of an entity's own records needs no entry.
   */
  readonly ids?: Readonly<Record<string, IdSource | null>>;
  /** Loads requests in users' words, by which a search finds operations. A separate module, because calls do not need them. */
  readonly asks?: () => Promise<AnyAsks>;
}

/** Names that a client itself uses. */
const reserved = ['execute', 'check', 'then'];

/** Defines a connector: one vendor, its APIs, credentials and entities. */
// @__NO_SIDE_EFFECTS__
export function defineConnector<E extends Entities>(connector: Connector<E>): Connector<E> {
  for (const name of reserved) {
    if (Object.hasOwn(connector.entities, name)) throw new TypeError(`An entity cannot be named '${name}'.`);
  }
  validateFields(connector);
  return connector;
}

/** Returns the API that an operation belongs to. */
export function apiOf(connector: Connector, name: string | undefined): { readonly name: string; readonly api: Api } {
  const key = name ?? Object.keys(connector.apis)[0] ?? '';
  const api = connector.apis[key];
  if (api === undefined) throw new TypeError(`${connector.name} has no API '${key}'.`);
  return { name: key, api };
}
