export { type Airbyte, type AirbyteOptions, airbyte, createAirbyte } from '@agent-connectors/airbyte';
export type { Filter, FilterValue, SearchField, Sort } from '@agent-connectors/core/filter';
export { connect } from './connect.ts';
export { contextStore } from './context-store/context-store.ts';
export type {
  ContextStore,
  SearchOptions,
  SearchPage,
  SearchQuery,
  StoredRecord,
  StoreState,
} from './context-store/context-store-types.ts';
export { createScopedToken, type ScopedToken } from './create-scoped-token.ts';
export * from './definitions.ts';
export type { AirbyteCredentials, HostedOptions } from './hosted-options.ts';
export { notHosted } from './not-hosted.ts';
export { ConnectorAmbiguityError } from './platform/connector-ambiguity-error.ts';
export { ConnectorNotFoundError } from './platform/connector-not-found-error.ts';
export type { PlatformOptions } from './platform/platform-options.ts';
export { createWorkspace, type WorkspaceOptions } from './set-up/create-workspace.ts';
export { type DeleteOptions, deleteConnector, waitUntilDeleted } from './set-up/delete-connector.ts';
export { type SetUpOptions, setUpConnector } from './set-up/set-up-connector.ts';
export type { SetUp, SetUpStep } from './set-up/set-up-rules.ts';
