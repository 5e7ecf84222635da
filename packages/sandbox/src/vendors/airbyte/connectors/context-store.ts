import { hostedConnector } from '../hosted/connectors.ts';
import type { Connector } from '../records.ts';
import type { Store } from '../store.ts';

/** The state of a connector's context store: it can be searched when it is `ready`. */
export function contextStoreState(store: Store, { indexedAt }: Connector): 'loading' | 'building' | 'ready' {
  if (store.now().getTime() >= indexedAt) return 'ready';
  return Number.isFinite(indexedAt) ? 'loading' : 'building';
}

/** The state of each entity as the API names it. */
const entityStates = { loading: 'CREATING', building: 'FIRST_PULL_IN_PROGRESS', ready: 'READY' } as const;

/** Describes which entities of a connector can be searched; null if the workspace has no context store. */
export function readinessOf(store: Store, connector: Connector, definitionId: string) {
  const entities = Object.keys(hostedConnector(connector.type)?.contextStore ?? {});
  if (store.workspaces.get(connector.workspaceId)?.cache_enabled === false) return null;
  const state = contextStoreState(store, connector);
  const isReady = state === 'ready';
  return {
    connector_id: connector.id,
    source_definition_id: definitionId,
    supported_context_store_entities: entities.map((entity) => ({ entity, suggested: true })),
    configured_cache_entities: entities.map((entity) => ({
      entity,
      status: entityStates[state],
      ready_for_search: isReady,
      supported: true,
      entity_count: null,
      updated_at: isReady ? new Date(connector.indexedAt).toISOString() : null,
      semantic_search_status: [],
    })),
  };
}
