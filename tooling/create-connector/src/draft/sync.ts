import type { Notes } from '../notes.ts';
import type { EntityDraft, OperationDraft, SyncDraft } from './model.ts';

const since =
  /^(updated|modified|changed|last_?(updated|modified))_?(at_?|on_?|date_?)?(after|since|from|gte|min)$|^(since|if_?modified_?since)$/i;
const changes = /^(updated|modified|changed|last_?(updated|modified|changed))(_?(at|on|time|date|date_?time))?$/i;

/** Adds how entities can be copied, as far as names show it. */
export function withSync(entities: readonly EntityDraft[], notes: Notes): EntityDraft[] {
  const alone = entities.map((entity) => ({ entity, list: listOf(entity) }));
  const free = alone.filter(({ list }) => list !== undefined && requiredOf(list).length === 0);
  return alone.map(({ entity, list }) => {
    if (!entity.operations.some(({ kind }) => kind === 'list')) return entity;
    const sync =
      list &&
      syncOf(
        entity,
        list,
        free.map((each) => each.entity),
      );
    if (sync === undefined) {
      notes.add('sync', `${entity.accessor}: declare \`sync\`, or give the reason in sync-exceptions.json`);
      return entity;
    }
    const { changed, parent } = sync;
    const parts = [
      'list returns every record',
      changed && `${changed.param} filters by ${changed.field}`,
      parent && `${parent.param} is the ${parent.key} of ${parent.entity}`,
    ];
    notes.add(
      'sync',
      `${entity.accessor}: is drafted as if ${parts.filter(Boolean).join(', and ')}; deletions are not noticed`,
    );
    return { ...entity, sync };
  });
}

/** Returns the listing that can be copied: its items have the key. */
function listOf({ operations, key }: EntityDraft): OperationDraft | undefined {
  const list = operations.find(({ action, kind }) => action === 'list' && kind === 'list');
  const item = list?.response.data;
  return key !== undefined && item?.kind === 'record' && Object.hasOwn(item.fields, key) ? list : undefined;
}

const requiredOf = ({ parameters }: OperationDraft) => parameters.filter(({ required }) => required);

function syncOf(entity: EntityDraft, list: OperationDraft, parents: readonly EntityDraft[]): SyncDraft | undefined {
  const needed = requiredOf(list);
  const changed = changedOf(list);
  if (needed.length === 0) return changed ? { changed } : {};
  const [only, ...others] = needed;
  if (
    only === undefined ||
    others.length > 0 ||
    only.location !== 'path' ||
    !['text', 'number'].includes(only.shape.kind)
  )
    return undefined;
  const plain = (text: string) => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  const parent = parents.find(
    (each) =>
      each !== entity &&
      [`${each.singular.join('')}id`, `${each.singular.join('')}${each.key}`].includes(plain(only.name)),
  );
  const item = parent?.key === undefined ? undefined : listOf(parent)?.response.data;
  const field = item?.kind === 'record' && parent?.key !== undefined ? item.fields[parent.key] : undefined;
  if (parent?.key === undefined || field === undefined || field.shape.kind !== only.shape.kind) return undefined;
  return { ...(changed && { changed }), parent: { entity: parent.accessor, param: only.name, key: parent.key } };
}

function changedOf({ parameters, response }: OperationDraft): SyncDraft['changed'] {
  const param = parameters.find(({ name, shape }) => since.test(name) && shape.kind === 'text' && isTime(shape.format));
  const field =
    response.data?.kind === 'record'
      ? Object.entries(response.data.fields).find(
          ([name, { shape }]) => changes.test(name) && shape.kind === 'text',
        )?.[0]
      : undefined;
  if (param?.shape.kind !== 'text' || field === undefined) return undefined;
  return { param: param.name, format: param.shape.format === 'date' ? 'date' : 'rfc3339', field };
}

const isTime = (format: string | undefined) => format === 'date-time' || format === 'date';
