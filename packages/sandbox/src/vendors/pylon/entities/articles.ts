import { requireKnown } from '../changes.ts';
import { openToAll } from '../data/knowledge.ts';
import { slugOf } from '../data/names.ts';
import { type Input, inputOf } from '../input.ts';
import { pageFromQuery, pageOf, position } from '../paging.ts';
import type { PylonRoutes } from '../pylon-body.ts';
import { type ArticleRecord, type ArticleText, articleView } from '../records/article.ts';
import type { KnowledgeBaseRecord } from '../records/knowledge-base.ts';
import { invalid } from '../rejection.ts';
import type { PylonStore } from '../store.ts';
import { findArticle, findBase, findCollection } from './knowledge-bases.ts';
import { visibilityFrom } from './visibility-config.ts';

export function articleRoutes(store: PylonStore): PylonRoutes {
  return {
    'GET /knowledge-bases/{id}/articles': ({ params, query }) => {
      const base = findBase(store, params);
      const language = requireLanguage(base, query.get('language'));
      const all = store.knowledge.articles.filter(({ knowledge_base_id }) => knowledge_base_id === base.id);
      const page = pageOf(all, pageFromQuery(query), position);
      return {
        data: page.records.map((article) => articleView(article, language, store)),
        pagination: page.pagination,
      };
    },
    'GET /knowledge-bases/{id}/articles/{article_id}': ({ params, query }) => {
      const base = findBase(store, params);
      const article = findArticle(store, base, params.article_id);
      return { data: articleView(article, requireLanguage(base, query.get('language')), store) };
    },
    'POST /knowledge-bases/{id}/articles': (request) => {
      const base = findBase(store, request.params);
      const article = createArticle(inputOf(request), base, store);
      return { data: articleView(store.knowledge.articles.insert(article), null, store) };
    },
    'DELETE /knowledge-bases/{id}/articles/{article_id}': ({ params }) => {
      store.knowledge.articles.delete(findArticle(store, findBase(store, params), params.article_id).id);
      return {};
    },
  };
}

function createArticle(input: Input, base: KnowledgeBaseRecord, store: PylonStore): ArticleRecord {
  const title = input.required('title');
  const body = input.required('body_html');
  const author = requireKnown(store.users, input.required('author_user_id'), 'User');
  const collectionId = input.text('collection_id') || undefined;
  const isPublished = input.flag('is_published') ?? false;
  const now = store.now();
  return {
    id: store.random.uuid(),
    knowledge_base_id: base.id,
    collection_id: collectionId === undefined ? null : findCollection(store, base, collectionId).id,
    author_user_id: author.id,
    identifier: String(store.random.int(1_000_000_000, 9_999_999_999)),
    slug: input.text('slug') || slugOf(title),
    version_id: store.random.uuid(),
    title,
    draft_html: body,
    published_html: isPublished ? body : null,
    is_published: isPublished,
    is_unlisted: input.flag('is_unlisted') ?? false,
    tag_ids: [],
    visibility_config: visibilityFrom(input, openToAll),
    approval_info: null,
    translations: translationsFrom(input, base, isPublished),
    created_at: now,
    last_edited_at: now,
    last_published_at: isPublished ? now : null,
  };
}

function translationsFrom(input: Input, base: KnowledgeBaseRecord, isPublished: boolean): Record<string, ArticleText> {
  const translations = (input.objects('translations') ?? []).map((translation) => {
    const language = translation.required('language');
    requireLanguage(base, language);
    const draft_html = translation.required('body_html');
    const text = { title: translation.required('title'), draft_html, published_html: isPublished ? draft_html : null };
    return [language, text] as const;
  });
  return Object.fromEntries(translations);
}

/** Answers null for the knowledge base's own language. */
export function requireLanguage(base: KnowledgeBaseRecord, language: string | null | undefined): string | null {
  if (!language || language === base.default_language) return null;
  if (!base.supported_languages.includes(language)) throw invalid(`Unsupported language: ${language}`);
  return language;
}
