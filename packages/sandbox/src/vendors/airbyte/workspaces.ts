import * as v from 'valibot';
import { given } from '../../engine/crud.ts';
import { pageAfter } from '../../engine/pages.ts';
import { requestUrl } from '../../engine/request-url.ts';
import { json } from '../../engine/wire-response.ts';
import type { CallRoutes } from './access/call.ts';
import { rejected, unprocessable } from './errors.ts';
import { bodyOf, idIn, queryOf } from './input.ts';
import { requireWorkspace, type Store, workspaceNamed } from './store.ts';

const Status = v.picklist(['active', 'inactive']);
const ListQuery = v.object({
  name_contains: v.optional(v.string()),
  status: v.optional(Status),
  limit: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)), 20),
  cursor: v.optional(v.string()),
});
const UpdateRequest = v.object({
  name: v.nullish(v.pipe(v.string(), v.minLength(1))),
  status: v.nullish(Status),
  cache_enabled: v.nullish(v.boolean()),
});

export function workspaceRoutes(store: Store): CallRoutes {
  const of = (organizationId: string) =>
    store.workspaces.filter((each) => each.organization_id === organizationId && !each.tombstone);
  return {
    'GET /api/v1/workspaces': ({ request, organizationId }) => {
      const { name_contains: part = '', status, limit, cursor } = queryOf(request, ListQuery);
      const matches = of(organizationId).filter(
        (each) =>
          each.name.toLowerCase().includes(part.toLowerCase()) && (status === undefined || each.status === status),
      );
      const page = pageAfter(matches, { after: cursor, limit, key: ({ id }) => id });
      if (!page) throw unprocessable('cursor', 'cursor is invalid');
      if (page.next === undefined) return json({ next: null, data: page.items });
      // `next` is the URL of the next page: it repeats the other parameters.
      const next = requestUrl(request);
      next.searchParams.set('cursor', page.next);
      return json({ next: next.toString(), data: page.items });
    },
    'GET /api/v1/workspaces/stats': ({ organizationId }) => {
      const all = of(organizationId);
      const active = all.filter(({ status }) => status === 'active').length;
      return json({ active_count: active, inactive_count: all.length - active, total_count: all.length });
    },
    'GET /api/v1/workspaces/{workspace_id}': ({ request, organizationId }) =>
      json(requireWorkspace(store, organizationId, idIn(request, 'workspace_id'))),
    'PUT /api/v1/workspaces/{workspace_id}': ({ request, organizationId }) => {
      const workspace = requireWorkspace(store, organizationId, idIn(request, 'workspace_id'));
      const { name, status, cache_enabled: cacheEnabled } = bodyOf(request, UpdateRequest);
      // Not documented. Names identify workspaces, so two of them cannot share one.
      if (name && name !== workspace.name && workspaceNamed(store, organizationId, name))
        throw rejected(409, `A workspace with the name '${name}' already exists`);
      const changes = { name: name ?? undefined, status: status ?? undefined, cache_enabled: cacheEnabled };
      return json(store.workspaces.update(workspace.id, { ...given(changes), updated_at: store.timestamp() }));
    },
    'DELETE /api/v1/workspaces/{workspace_id}': ({ request, organizationId }) => {
      const { id } = requireWorkspace(store, organizationId, idIn(request, 'workspace_id'));
      const time = store.timestamp();
      store.workspaces.update(id, { tombstone: true, status: 'inactive', updated_at: time });
      for (const connector of store.connectors.filter(({ workspaceId }) => workspaceId === id))
        store.connectors.delete(connector.id);
      return json({ id, deleted_at: time });
    },
  };
}
