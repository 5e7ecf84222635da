import { definitionOf } from '../definitions.ts';
import type { Connector } from '../records.ts';
import type { Store } from '../store.ts';
import { contextStoreState, readinessOf } from './context-store.ts';

/** The id of the page of the skill library that describes a connector. */
export const skillIdOf = ({ id }: Pick<Connector, 'id'>) => `connector-source:${id}`;

export function inspectionOf(store: Store, connector: Connector) {
  const { definitionId, title } = definitionOf(connector.type);
  const isReady = contextStoreState(store, connector) === 'ready';
  return {
    connector_id: connector.id,
    name: connector.name,
    workspace_id: connector.workspaceId,
    organization_id: connector.organizationId,
    source_definition_id: definitionId,
    source_definition_name: title,
    source_config_template_id: connector.templateId,
    docs_skill_id: skillIdOf(connector),
    context_store_readiness: readinessOf(store, connector, definitionId),
    warnings: isReady ? [] : ['The context store is not ready: read the source with list and get.'],
  };
}
