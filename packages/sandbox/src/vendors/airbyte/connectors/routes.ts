import * as v from 'valibot';
import { given } from '../../../engine/crud.ts';
import { json } from '../../../engine/wire-response.ts';
import { type Call, type CallRoutes, requireScope } from '../access/call.ts';
import { definitionOf } from '../definitions.ts';
import { bodyOf, idIn, Json, queryOf, Uuid } from '../input.ts';
import type { Connector } from '../records.ts';
import { requireWorkspace, requireWorkspaceNamed, type Store } from '../store.ts';
import { checkConnector } from './check.ts';
import { requireConfig } from './config.ts';
import { requireConnector } from './find.ts';
import { inspectionOf } from './inspect.ts';
import { Entities, newConnector } from './new-connector.ts';
import { listedConnector, shownConnector } from './views.ts';

const ListQuery = v.object({
  workspace_id: v.optional(Uuid),
  workspace_name: v.optional(v.string()),
  definition_id: v.optional(Uuid),
  // Deprecated names for the name of the workspace.
  customer_name: v.optional(v.string()),
  external_user_id: v.optional(v.string()),
});
const UpdateRequest = v.object({
  name: v.nullish(v.pipe(v.string(), v.minLength(1))),
  replication_config: v.nullish(Json),
  entities: Entities,
});

export function connectorRoutes(store: Store): CallRoutes {
  const listed = (call: Call): Connector[] => {
    const { organizationId, request } = call;
    const query = queryOf(request, ListQuery);
    const name = query.workspace_name ?? query.customer_name ?? query.external_user_id;
    const workspace =
      query.workspace_id !== undefined
        ? requireWorkspace(store, organizationId, query.workspace_id).id
        : name !== undefined
          ? requireWorkspaceNamed(store, organizationId, name).id
          : call.workspaceId;
    if (workspace !== undefined) requireScope(call, workspace);
    return store.connectors.filter(
      (each) =>
        each.organizationId === organizationId &&
        (workspace === undefined || each.workspaceId === workspace) &&
        (query.definition_id === undefined || definitionOf(each.type).definitionId === query.definition_id),
    );
  };
  /** Returns a connector with the changes of an update, which may be only checked. */
  const changed = (call: Call): Connector => {
    const connector = requireConnector(store, call, idIn(call.request));
    const input = bodyOf(call.request, UpdateRequest);
    if (input.replication_config)
      requireConfig('replication_config', definitionOf(connector.type).replicationConfig, input.replication_config);
    const changes = given({
      name: input.name ?? undefined,
      replicationConfig: input.replication_config ?? undefined,
      entities: input.entities ?? undefined,
    });
    return { ...connector, ...changes };
  };
  return {
    'GET /api/v1/integrations/connectors': (call) => {
      const connectors = listed(call);
      // A deletion is finished after the connector was listed once more, so that clients have to wait for it.
      for (const { id, deleting } of connectors) if (deleting) store.connectors.delete(id);
      return json({ data: connectors.map((connector) => listedConnector(store, connector)) });
    },
    'POST /api/v1/integrations/connectors': (call) =>
      json(shownConnector(store, store.connectors.insert(newConnector(store, call)))),
    'POST /api/v1/integrations/connectors/check': async (call) =>
      json(await checkConnector(store, newConnector(store, call), call.request)),
    'GET /api/v1/integrations/connectors/{id}': (call) =>
      json(shownConnector(store, requireConnector(store, call, idIn(call.request)))),
    'PUT /api/v1/integrations/connectors/{id}': (call) =>
      json(shownConnector(store, store.connectors.put({ ...changed(call), updatedAt: store.timestamp() }))),
    'DELETE /api/v1/integrations/connectors/{id}': (call) => {
      const { id } = requireConnector(store, call, idIn(call.request));
      store.connectors.update(id, { deleting: true, credentials: {} });
      return json({ job_id: store.random.uuid() }, 202);
    },
    'POST /api/v1/integrations/connectors/{id}/check': async (call) =>
      json(await checkConnector(store, changed(call), call.request)),
    'GET /api/v1/integrations/connectors/{id}/inspect': (call) => {
      const connector = store.connectors.get(idIn(call.request));
      // The documents declare this 404 without a body.
      if (!connector || connector.deleting || connector.organizationId !== call.organizationId) return { status: 404 };
      requireScope(call, connector.workspaceId);
      return json(inspectionOf(store, connector));
    },
  };
}
