import { type Call, requireScope } from '../access/call.ts';
import { notFound } from '../errors.ts';
import type { Connector } from '../records.ts';
import type { Store } from '../store.ts';

/** Returns a connector that the caller may use. One that is being deleted is gone already, except in lists. */
export function requireConnector(store: Store, call: Call, id: string): Connector {
  const connector = store.connectors.get(id);
  if (!connector || connector.deleting || connector.organizationId !== call.organizationId) throw notFound('Connector');
  requireScope(call, connector.workspaceId);
  return connector;
}
