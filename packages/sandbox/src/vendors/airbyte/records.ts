export interface Organization {
  readonly id: string;
  readonly name: string;
}

export interface Workspace {
  readonly id: string;
  readonly name: string;
  readonly organization_id: string;
  readonly status: 'active' | 'inactive';
  readonly cache_enabled: boolean | null;
  readonly tombstone: boolean;
  readonly visibility: 'shared' | 'private';
  readonly color: string | null;
  readonly created_at: string;
  readonly updated_at: string;
}

export type Mode = 'DIRECT' | 'REPLICATION' | 'MULTI';
export type JsonObject = Readonly<Record<string, unknown>>;

export interface SourceTemplate {
  readonly id: string;
  readonly name: string;
  /** Null for a template that every organization sees. */
  readonly organizationId: string | null;
  readonly definitionId: string;
  readonly partialDefaultConfig: JsonObject;
  readonly customization: JsonObject | null;
  readonly tags: readonly string[];
  readonly mode: Mode;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface RequestedEntity {
  readonly entity: string;
  readonly modes?: readonly ('read' | 'write')[] | null | undefined;
}

export interface Connector {
  readonly id: string;
  readonly name: string;
  readonly workspaceId: string;
  readonly organizationId: string;
  readonly templateId: string;
  /** The connector's slug, `customer-io`. */
  readonly type: string;
  readonly credentials: Readonly<Record<string, unknown>>;
  readonly environment: JsonObject;
  readonly replicationConfig: JsonObject;
  readonly entities: readonly RequestedEntity[] | null;
  /** When the context store is complete, in milliseconds; infinite while it is being built. */
  readonly indexedAt: number;
  /** Whether it was deleted but is still listed once. */
  readonly deleting: boolean;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface ConnectionTemplate {
  readonly id: string;
  readonly organization_id: string;
  readonly destination_name: string;
  readonly icon: string | null;
  readonly cron_expression: string | null;
  readonly data_hosting_type: 'user_hosted' | 'airbyte_hosted';
  readonly tags: readonly string[];
  readonly created_at: string;
  readonly updated_at: string;
  readonly destination_definition_id?: string;
  readonly destination_config?: JsonObject;
  readonly non_breaking_changes_preference?: string;
  readonly sync_on_create?: boolean;
}

export interface OauthApp {
  readonly id: string;
  readonly organizationId: string;
  readonly definitionId: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

/** A sign-in that waits for the user's consent. */
export interface OauthSession {
  readonly id: string;
  readonly organizationId: string;
  readonly workspaceId: string;
  readonly templateId: string;
  readonly type: string;
  readonly name: string;
  readonly redirectUrl: string;
  readonly environment: JsonObject;
  readonly replicationConfig: JsonObject;
  readonly entities: readonly RequestedEntity[] | null;
  readonly expires: number;
}
