import type { SearchField } from '@agent-connectors/core/filter';

/** A field that creating a hosted connector takes. */
export interface HostedField {
  readonly name: string;
  /** Whether the platform rejects a connector without it. */
  readonly required: boolean;
  readonly description: string;
  /** Never to be shown. */
  readonly secret?: boolean;
  readonly type?: 'string' | 'array' | 'integer' | 'boolean';
  readonly format?: 'date-time';
  /** The value that the platform uses where none is given. */
  readonly default?: string;
}

/** One way to authenticate a hosted connector: the fields of its `credentials`. */
export interface HostedAuth {
  readonly name: string;
  readonly fields: readonly HostedField[];
  /** The platform can ask the user for consent in a browser in place of the fields. */
  readonly consent?: boolean;
}

/** What the platform needs to create a connector. */
export interface HostedDefinition {
  /** UUID of the connector's definition on the platform. */
  readonly definitionId: string;
  /** The platform's name of the connector, its `connector_type`. */
  readonly title: string;
  /** The ways to authenticate, of which one is used. */
  readonly auth: readonly HostedAuth[];
  /** The fields of `replication_config`. */
  readonly replicationConfig?: readonly HostedField[];
  /** The fields of `environment`: what the address of the vendor depends on. */
  readonly environment?: readonly HostedField[];
}

/** How the platform takes one operation. */
export interface HostedOperation {
  /** The names of its parameters. The platform ignores others silently. */
  readonly params: readonly string[];
  /** The platform's names of our parameters, where they are neither ours nor the vendor's. */
  readonly renamed?: Readonly<Record<string, string>>;
  /** Parameters that the platform requires and the vendor does not, by our names. */
  readonly required?: readonly string[];
  /** Parameters whose values have other words on the platform. */
  readonly translated?: Readonly<Record<string, HostedTranslation>>;
  /** The field of the result that has the record. Default: the result is the record. */
  readonly record?: string;
  /** The platform takes no record out of the vendor's body: the result is the whole body. */
  readonly raw?: boolean;
  /** How a listing continues. Absent where it has one page. */
  readonly next?: HostedPosition;
  /** The key of `connector_metadata` that says that there are more records, where no position of them is known. */
  readonly more?: string;
}

/** How a parameter is written on the platform. */
export interface HostedTranslation {
  /** The platform's name of the parameter. */
  readonly to: string;
  /** Its values on the platform, by ours. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Our value where none is passed: the vendor's default, where the platform has another one. */
  readonly default: string;
}

/** Where the next page of a listing begins. */
export interface HostedPosition {
  /** The key of `connector_metadata` with the position. Without it and `lastRecord`, the vendor's body has it (`raw`). */
  readonly from?: string;
  /** The field of the last record that is the position. */
  readonly lastRecord?: string;
  /** The parameter that the position is passed in. */
  readonly to: string;
  /** The key of `connector_metadata` that says whether there is a next page. */
  readonly more?: string;
}

/** What the platform's connector of a vendor can do. */
export interface HostedOperations {
  /** By ID: `issues.list`. */
  readonly operations: Readonly<Record<string, HostedOperation>>;
  /** What to know about its records, where their form is not the one that the operations document. */
  readonly records?: string;
  /** The fields that records in the context store are searched by: for each entity their names by type. */
  readonly contextStore?: Readonly<Record<string, Readonly<Partial<Record<SearchField['type'], readonly string[]>>>>>;
}
