import type { SandboxRequest, SandboxResponse } from '../../../../engine/emulator.ts';
import { json } from '../../../../engine/wire-response.ts';
import type { DesignStudio, StudioFolder, StudioNode } from '../../store/design-studio.ts';
import { notFound } from '../../wire/app-errors.ts';
import { numberedPage } from '../../wire/numbered-page.ts';
import { booleanQuery, choiceQuery, integerQuery } from '../../wire/query.ts';

/** Answers a list of Design Studio: one page of nodes with the folders beside them, and `meta`. */
export function listReply<N extends StudioNode>(
  request: SandboxRequest,
  studio: DesignStudio,
  key: string,
  nodes: readonly N[],
  render: (node: N) => unknown,
  moreFilters: Readonly<Record<string, unknown>> = {},
): SandboxResponse {
  const parentId = request.query.get('parent_folder_id') || null;
  if (parentId !== null && !studio.folders.get(parentId)) notFound('parent folder not found');
  const direct = booleanQuery(request, 'direct_descendants_only');
  const bounds = {
    created_after: integerQuery(request, 'created_after') ?? null,
    created_before: integerQuery(request, 'created_before') ?? null,
    updated_after: integerQuery(request, 'updated_after') ?? null,
    updated_before: integerQuery(request, 'updated_before') ?? null,
  };
  const sortBy = choiceQuery(request, 'sort_by', ['created', 'updated', 'name'] as const) ?? 'created';
  const sortOrder = choiceQuery(request, 'sort_order', ['asc', 'desc'] as const) ?? 'asc';
  const matches = (node: StudioNode): boolean =>
    (direct ? node.parentId === parentId : isWithin(studio, node, parentId)) &&
    node.created > (bounds.created_after ?? -1) &&
    node.created < (bounds.created_before ?? Number.POSITIVE_INFINITY) &&
    node.updated > (bounds.updated_after ?? -1) &&
    node.updated < (bounds.updated_before ?? Number.POSITIVE_INFINITY);
  const compare = (a: StudioNode, b: StudioNode): number => {
    const order = sortBy === 'name' ? a.name.localeCompare(b.name) : a[sortBy] - b[sortBy];
    return sortOrder === 'asc' ? order : -order;
  };
  const page = numberedPage(request, nodes.filter(matches).toSorted(compare));
  const folders = studio.folders.filter(matches).toSorted(compare).map(renderFolder);
  const filters = {
    parent_folder_id: parentId,
    direct_descendants_only: direct,
    sort_by: sortBy,
    sort_order: sortOrder,
    ...bounds,
    ...moreFilters,
  };
  return json({
    [key]: page.items.map(render),
    ...(key === 'folders' ? {} : { folders }),
    meta: { pagination: page.pagination, filters },
  });
}

/** Whether a node lies below a folder, however deep; everything lies below the root. */
export function isWithin(studio: DesignStudio, node: StudioNode, folderId: string | null): boolean {
  if (folderId === null || node.parentId === folderId) return true;
  const parent = node.parentId === null ? undefined : studio.folders.get(node.parentId);
  return parent !== undefined && isWithin(studio, parent, folderId);
}

export function renderFolder(folder: StudioFolder): Record<string, unknown> {
  const { id, name, parentId, created, updated } = folder;
  return { id, name, parent_folder_id: parentId, created, updated };
}
