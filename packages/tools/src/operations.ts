import type { AnyClient, Connector, Entities } from '@agent-connectors/core';
import type { Catalog, CatalogEntity, CatalogOperation } from '@agent-connectors/core/catalog';

/** A connector of a toolbox. Its parts are loaded when they are needed: a search needs the catalog alone. */
export interface ToolboxConnector {
  /** Its ID, such as `pylon`. */
  readonly id: string;
  catalog(): Promise<Catalog>;
  connector(): Promise<Connector<Entities>>;
  client(): Promise<AnyClient>;
}

/** An operation that a toolbox offers. */
export interface ToolboxOperation extends CatalogOperation {
  /** `connector.entity.action` */
  readonly name: string;
  readonly source: ToolboxConnector;
  /** The connector's name for people. */
  readonly title: string;
  readonly entity: CatalogEntity;
  readonly action: string;
}

/** Returns the operations of a connector. */
export async function operationsOf(source: ToolboxConnector): Promise<ToolboxOperation[]> {
  const { title, entities, operations } = await source.catalog();
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  return operations.flatMap((operation) => {
    const [entityId = '', action = ''] = operation.id.split('.');
    const entity = byId.get(entityId);
    if (entity === undefined) return [];
    return [{ ...operation, name: `${source.id}.${operation.id}`, source, title, entity, action }];
  });
}
