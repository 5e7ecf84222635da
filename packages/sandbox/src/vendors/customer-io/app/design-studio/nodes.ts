import * as v from 'valibot';
import type { SandboxRequest } from '../../../../engine/emulator.ts';
import { json } from '../../../../engine/wire-response.ts';
import { appBody, integer, on, oneOf, readForStudio, readQuery, text } from '../../fields.ts';
import { numberedPageOf } from '../../pages.ts';
import { badRequest, notFound } from '../../rejections.ts';
import type { StudioEmail, StudioNode } from '../../store/design-studio.ts';
import type { Store } from '../../store/store.ts';
import { folderOf, isWithin, nodeStyle } from '../nodes.ts';

export type Studio = Store['designStudio'];

export const studioStyle = ({ now, random }: Store) => ({
  ...nodeStyle(now, random.uuid),
  input: <S extends v.GenericSchema>(request: SandboxRequest, schema: S) => readForStudio(schema, appBody(request)),
});

const uuid = v.pipe(text, v.uuid('is invalid'));

export const parentFolder = ({ folders }: Studio) => folderOf(() => folders, uuid, 'parent folder not found');

export const nodeName = (limit: number) => v.pipe(text, v.nonEmpty(), v.maxLength(limit));

/** Returns the UUID in the path in lower case, or rejects an invalid one. */
export function uuidParam(request: SandboxRequest, name: string): string {
  const id = request.params[name] ?? '';
  return v.is(uuid, id) ? id.toLowerCase() : badRequest(`${name} is not a valid UUID`);
}

/** Returns the email in the path, whatever the language of the id. */
export function nodeOf({ designStudio }: Store, request: SandboxRequest): StudioEmail {
  return designStudio.emails.get(uuidParam(request, 'id')) ?? notFound('resource not found');
}

/** Returns the email in the path in its default language; translations cannot be found by their own ids. */
export function emailOf({ designStudio }: Store, request: SandboxRequest): StudioEmail {
  const node = designStudio.emails.get(request.params.id?.toLowerCase());
  return node?.language === '' ? node : notFound('resource not found');
}

export function translationsOf({ emails }: Studio, { id }: StudioNode): StudioEmail[] {
  return emails.filter((other) => other.groupId === id && other.id !== id);
}

const bounds = ['created_after', 'created_before', 'updated_after', 'updated_before'] as const;
const listQuery = v.object({
  parent_folder_id: v.optional(text, ''),
  direct_descendants_only: on,
  sort_by: v.optional(oneOf(['created', 'updated', 'name']), 'created'),
  sort_order: v.optional(oneOf(['asc', 'desc']), 'asc'),
  ...v.entriesFromList(bounds, v.optional(v.nullable(integer), null)),
});

interface List<N> {
  readonly key: string;
  readonly nodes: readonly N[];
  readonly view: (node: N) => unknown;
  readonly filters?: Readonly<Record<string, unknown>>;
}

/** Returns one page of nodes with the folders next to them, and `meta`. */
export function listResponse<N extends StudioNode>(request: SandboxRequest, { folders }: Studio, list: List<N>) {
  const { parent_folder_id, ...query } = readQuery(request, listQuery);
  const parent = parent_folder_id || null;
  if (parent !== null && !folders.get(parent)) notFound('parent folder not found');
  const matches = (node: StudioNode): boolean =>
    (query.direct_descendants_only ? node.parent_folder_id === parent : isWithin(folders, node, parent)) &&
    node.created > (query.created_after ?? -1) &&
    node.created < (query.created_before ?? Number.POSITIVE_INFINITY) &&
    node.updated > (query.updated_after ?? -1) &&
    node.updated < (query.updated_before ?? Number.POSITIVE_INFINITY);
  const compare = (a: StudioNode, b: StudioNode): number => {
    const { sort_by: field } = query;
    const order = field === 'name' ? a.name.localeCompare(b.name) : a[field] - b[field];
    return query.sort_order === 'asc' ? order : -order;
  };
  const { items, pagination } = numberedPageOf(request, list.nodes.filter(matches).toSorted(compare));
  return json({
    [list.key]: items.map(list.view),
    ...(list.key !== 'folders' && { folders: folders.filter(matches).toSorted(compare) }),
    meta: { pagination, filters: { parent_folder_id: parent, ...query, ...list.filters } },
  });
}

/** Deletes emails with all of their versions. */
export function deleteEmails({ emails, versions }: Studio, deleted: readonly StudioEmail[]): void {
  for (const { id } of deleted) {
    emails.delete(id);
    for (const version of versions.filter(({ node_id }) => node_id === id)) versions.delete(version.id);
  }
}
