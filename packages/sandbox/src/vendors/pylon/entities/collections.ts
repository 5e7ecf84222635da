import { textChanges } from '../changes.ts';
import { openToAll } from '../data/knowledge.ts';
import { slugOf } from '../data/names.ts';
import { inputOf } from '../input.ts';
import type { PylonRoutes } from '../pylon-body.ts';
import { type CollectionRecord, collectionView } from '../records/knowledge-base.ts';
import type { PylonStore } from '../store.ts';
import { findBase, findCollection } from './knowledge-bases.ts';
import { visibilityFrom } from './visibility-config.ts';

export function collectionRoutes(store: PylonStore): PylonRoutes {
  return {
    'GET /knowledge-bases/{id}/collections': ({ params }) => {
      const base = findBase(store, params);
      const all = store.knowledge.collections.filter(({ knowledge_base_id }) => knowledge_base_id === base.id);
      return { data: all.map(collectionView) };
    },
    'GET /knowledge-bases/{id}/collections/{collection_id}': ({ params }) => ({
      data: collectionView(findCollection(store, findBase(store, params), params.collection_id)),
    }),
    'POST /knowledge-bases/{id}/collections': (request) => {
      const base = findBase(store, request.params);
      const input = inputOf(request);
      const title = input.required('title');
      const parentId = input.text('parent_collection_id') || undefined;
      const collection: CollectionRecord = {
        id: store.random.uuid(),
        knowledge_base_id: base.id,
        title,
        slug: input.text('slug') || slugOf(title),
        description: input.text('description') ?? '',
        icon: '',
        parent_collection_id: parentId === undefined ? null : findCollection(store, base, parentId).id,
        visibility_config: openToAll,
        created_at: store.now(),
      };
      return { data: collectionView(store.knowledge.collections.insert(collection)) };
    },
    'PATCH /knowledge-bases/{id}/collections/{collection_id}': (request) => {
      const collection = findCollection(store, findBase(store, request.params), request.params.collection_id);
      const input = inputOf(request);
      const changed: CollectionRecord = {
        ...collection,
        ...textChanges(input, ['title', 'slug', 'description']),
        visibility_config: visibilityFrom(input, collection.visibility_config),
      };
      store.knowledge.collections.update(collection.id, changed);
      return { data: collectionView(changed) };
    },
    'DELETE /knowledge-bases/{id}/collections/{collection_id}': ({ params }) => {
      remove(store, findCollection(store, findBase(store, params), params.collection_id).id);
      return {};
    },
  };
}

/** Takes everything within along, at any depth. */
function remove(store: PylonStore, id: string): void {
  const { articles, collections } = store.knowledge;
  collections.delete(id);
  for (const article of articles.filter(({ collection_id }) => collection_id === id)) articles.delete(article.id);
  for (const child of collections.filter(({ parent_collection_id }) => parent_collection_id === id)) {
    remove(store, child.id);
  }
}
