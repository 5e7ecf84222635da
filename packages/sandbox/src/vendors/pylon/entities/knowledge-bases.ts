import { findRecord } from '../changes.ts';
import { type PylonRoutes, wholeList } from '../pylon-body.ts';
import type { ArticleRecord } from '../records/article.ts';
import type { CollectionRecord, KnowledgeBaseRecord } from '../records/knowledge-base.ts';
import { missing } from '../rejection.ts';
import type { PylonStore } from '../store.ts';

type Params = Readonly<Record<string, string>>;

export function knowledgeBaseRoutes(store: PylonStore): PylonRoutes {
  return {
    'GET /knowledge-bases': () => ({ data: store.knowledge.bases.all(), pagination: wholeList }),
    'GET /knowledge-bases/{id}': ({ params }) => ({ data: findBase(store, params) }),
  };
}

export function findBase(store: PylonStore, params: Params): KnowledgeBaseRecord {
  return findRecord(store.knowledge.bases, params.id, 'Knowledge base');
}

/** Finds a collection of the knowledge base that the path names; one of another base is as good as none. */
export function findCollection(store: PylonStore, base: KnowledgeBaseRecord, id: string | undefined): CollectionRecord {
  const collection = store.knowledge.collections.get(id ?? '');
  if (collection?.knowledge_base_id !== base.id) throw missing('Collection');
  return collection;
}

export function findArticle(store: PylonStore, base: KnowledgeBaseRecord, id: string | undefined): ArticleRecord {
  const article = store.knowledge.articles.get(id ?? '');
  if (article?.knowledge_base_id !== base.id) throw missing('Article');
  return article;
}
