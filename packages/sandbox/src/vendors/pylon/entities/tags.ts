import type { Collection } from '../../../engine/collection.ts';
import { type PylonRoutes, wholeList } from '../answer-body.ts';
import { inputOf } from '../input.ts';
import { type TagRecord, tagObjects } from '../records/tag.ts';
import { duplicate, invalid, missing } from '../refusal.ts';
import type { PylonStore } from '../store.ts';

export function tagRoutes(store: PylonStore): PylonRoutes {
  const find = (id: string | undefined): TagRecord => {
    const tag = store.tags.get(id ?? '');
    if (!tag) throw missing('Tag');
    return tag;
  };
  const refuseDuplicate = (value: string, objectType: string, except?: string) => {
    const same = store.tags.find((tag) => tag.value === value && tag.object_type === objectType && tag.id !== except);
    if (same) throw duplicate(`Tag already exists: ${value}`, same.id);
  };
  return {
    'GET /tags': () => ({ data: store.tags.all(), pagination: wholeList }),
    'GET /tags/{id}': ({ params }) => ({ data: find(params.id) }),
    'POST /tags': (request) => {
      const input = inputOf(request);
      const value = input.required('value');
      const object_type = input.required('object_type');
      if (!tagObjects.some((known) => known === object_type))
        throw invalid(`object_type must be one of ${tagObjects.join(', ')}`);
      refuseDuplicate(value, object_type);
      const hex_color = input.text('hex_color') ?? '#6b7280';
      return { data: store.tags.insert({ id: store.random.uuid(), object_type, value, hex_color }) };
    },
    'PATCH /tags/{id}': (request) => {
      const tag = find(request.params.id);
      const input = inputOf(request);
      const value = input.text('value') ?? tag.value;
      refuseDuplicate(value, tag.object_type, tag.id);
      if (value !== tag.value) replaceTag(store, tag, value);
      return { data: store.tags.update(tag.id, { value, hex_color: input.text('hex_color') ?? tag.hex_color }) };
    },
    'DELETE /tags/{id}': ({ params }) => {
      const tag = find(params.id);
      replaceTag(store, tag, undefined);
      removeFromArticles(store, tag);
      store.tags.delete(tag.id);
      return {};
    },
  };
}

/** Objects carry tags by name, so a renamed or deleted tag changes on each of them. */
function replaceTag(store: PylonStore, tag: TagRecord, value: string | undefined): void {
  if (tag.object_type === 'issue') replaceIn(store.issues, tag.value, value);
  if (tag.object_type === 'account') replaceIn(store.accounts, tag.value, value);
}

/** Articles carry tags by ID: nothing changes for them but that a deleted tag is gone. */
function removeFromArticles(store: PylonStore, tag: TagRecord): void {
  if (tag.object_type !== 'article') return;
  for (const article of store.knowledge.articles.filter(({ tag_ids }) => tag_ids.includes(tag.id))) {
    store.knowledge.articles.update(article.id, { tag_ids: article.tag_ids.filter((id) => id !== tag.id) });
  }
}

function replaceIn<T extends { readonly id: string; readonly tags: readonly string[] }>(
  records: Pick<Collection<T>, 'filter'> & {
    update(id: string, changes: { readonly tags: readonly string[] }): unknown;
  },
  old: string,
  value: string | undefined,
): void {
  for (const record of records.filter(({ tags }) => tags.includes(old))) {
    const tags =
      value === undefined
        ? record.tags.filter((tag) => tag !== old)
        : record.tags.map((tag) => (tag === old ? value : tag));
    records.update(record.id, { tags });
  }
}
