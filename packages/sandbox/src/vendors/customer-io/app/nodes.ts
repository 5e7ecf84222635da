import * as v from 'valibot';
import type { Style } from '../../../engine/crud.ts';
import type { SandboxResponse } from '../../../engine/emulator.ts';
import type { Table } from '../../../engine/table.ts';
import { json } from '../../../engine/wire-response.ts';
import { readBody } from '../fields.ts';
import { appRejection, conflict, notFound } from '../rejections.ts';
import type { FolderNode } from '../store/design-studio.ts';

type Stamp<Id> = Readonly<Record<'created' | 'updated', number>> & { readonly id: Id };
type Folders<Id extends number | string> = Pick<Table<FolderNode<Id>>, 'get'>;

/** Creates the style of assets and Design Studio, which store records in folders and return nothing after a change. */
export function nodeStyle<Id>(now: () => number, nextId: () => Id): Style<Stamp<Id>, SandboxResponse> {
  return {
    input: readBody,
    notFound: () => appRejection(404, 'resource not found'),
    one: (view, { one = '' }, operation) => (operation === 'update' ? { status: 204 } : json({ [one]: view })),
    list: ({ records, view, names: { many = '' } }) => json({ [many]: records.map(view) }),
    deleted: () => ({ status: 204 }),
    created: () => ({ id: nextId(), created: now(), updated: now() }),
    // Every stamp has this field, but TypeScript cannot infer that from the type parameter.
    updated: () => ({ updated: now() }) as Partial<Stamp<Id>>,
  };
}

/** Returns the folder of a node: null for the root. An unknown id is rejected with the given message. */
export const folderOf = <Id extends number | string>(
  folders: () => Folders<Id>,
  id: v.GenericSchema<unknown, Id | null>,
  missing: string,
) =>
  v.pipe(
    v.nullable(id),
    v.transform((given) => (given === null ? null : (folders().get(given) ?? notFound(missing)).id)),
  );

/** Rejects an update without any field. */
export const notEmpty = <S extends v.GenericSchema<unknown, object>>(fields: S) =>
  v.pipe(
    fields,
    v.check((input: v.InferOutput<S>) => Object.keys(input).length > 0, 'at least one field is required'),
  );

/** Returns whether a node is below a folder at any depth; everything is below the root. */
export function isWithin<Id extends number | string>(
  folders: Folders<Id>,
  node: Pick<FolderNode<Id>, 'parent_folder_id'>,
  folderId: Id | null,
): boolean {
  if (folderId === null || node.parent_folder_id === folderId) return true;
  const parent = node.parent_folder_id === null ? undefined : folders.get(node.parent_folder_id);
  return parent !== undefined && isWithin(folders, parent, folderId);
}

export function constraintViolation(): never {
  return conflict('a constraint violation prevents this operation');
}

/** Rejects moving a folder into itself or into a folder below it. */
export function rejectCircle<Id extends number | string>(
  folders: Folders<Id>,
  folder: FolderNode<Id>,
  target: Id | null | undefined,
): void {
  const parent = target === null || target === undefined ? undefined : folders.get(target);
  if (parent && (parent.id === folder.id || isWithin(folders, parent, folder.id))) constraintViolation();
}
