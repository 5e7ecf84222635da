import * as v from 'valibot';
import { restRoutes } from '../../../engine/crud.ts';
import type { SandboxRequest } from '../../../engine/emulator.ts';
import { slugOf } from '../../../engine/seed.ts';
import type { ArticleRecord } from '../data/knowledge.ts';
import { entityRoutes } from '../entity.ts';
import { flag, objects, optionalText, reference, references, required, text } from '../fields.ts';
import { paged } from '../paging.ts';
import { type ArticleText, openToAll } from '../records/knowledge.ts';
import { invalid, missing } from '../rejection.ts';
import type { PylonRoutes, PylonStore } from '../store.ts';
import {
  articleView,
  baseOf,
  belowBase,
  findBelow,
  languageOf,
  visibilityConfig,
  withVisibility,
} from './knowledge.ts';

export function articleRoutes(store: PylonStore): PylonRoutes {
  const { articles, collections, tags, users, random } = store;
  const find = (request: SandboxRequest) =>
    findBelow(baseOf(store, request), articles, request.params.article_id, 'Article');
  const languageIn = (request: SandboxRequest, language = request.query.get('language')) =>
    languageOf(baseOf(store, request), language);
  const create = v.object({
    title: required,
    body_html: required,
    author_user_id: reference(users, 'User'),
    collection_id: optionalText,
    is_published: v.optional(flag, false),
    is_unlisted: v.optional(flag, false),
    slug: optionalText,
    visibility_config: visibilityConfig,
    translations: v.optional(objects({ language: required, title: required, body_html: required }), []),
  });
  return {
    'GET /knowledge-bases/{id}/articles': (request) => {
      const language = languageIn(request);
      const view = (article: ArticleRecord) => articleView(article, language, store);
      const { id } = baseOf(store, request);
      const records = articles.filter(({ knowledge_base_id }) => knowledge_base_id === id);
      return paged()({ records, view, request, table: articles });
    },
    'GET /knowledge-bases/{id}/articles/{article_id}': (request) => ({
      data: articleView(find(request), languageIn(request), store),
    }),
    ...entityRoutes(store, {
      noun: 'Article',
      table: articles,
      view: (article) => articleView(article, null, store),
      stamped: false,
      below: belowBase(store),
      routes: restRoutes('/knowledge-bases/{id}/articles/{article_id}', ['create', 'delete']),
      create: {
        input: create,
        record: ({ body_html, slug, translations, collection_id, visibility_config, ...input }, request) => {
          const base = baseOf(store, request);
          const collection = collection_id && findBelow(base, collections, collection_id, 'Collection').id;
          const textFrom = (title: string, html: string): ArticleText => {
            return { title, draft_html: html, published_html: input.is_published ? html : null };
          };
          const translated = translations.map((other) => {
            languageOf(base, other.language);
            return [other.language, textFrom(other.title, other.body_html)] as const;
          });
          const now = store.now();
          return {
            ...input,
            ...textFrom(input.title, body_html),
            id: random.uuid(),
            knowledge_base_id: base.id,
            collection_id: collection ?? null,
            identifier: String(random.int(1_000_000_000, 9_999_999_999)),
            slug: slug ?? slugOf(input.title),
            version_id: random.uuid(),
            tag_ids: [],
            visibility_config: withVisibility(openToAll, visibility_config),
            approval_info: null,
            translations: Object.fromEntries(translated),
            created_at: now,
            last_edited_at: now,
            last_published_at: input.is_published ? now : null,
          };
        },
      },
    }),
    'PATCH /knowledge-bases/{id}/articles/{article_id}': (request) => {
      const article = find(request);
      const input = store.style.input(request, update(store));
      for (const id of input.tag_ids ?? []) {
        if (tags.get(id)?.object_type !== 'article') throw invalid(`Not a tag of articles: ${id}`);
      }
      const language = languageIn(request, input.language ?? null);
      return { data: articleView(articles.put(updated(article, input, language, store)), language, store) };
    },
    'POST /knowledge-bases/{id}/articles/{article_id}/request-review': (request) => {
      const article = find(request);
      // The API does not show which users are reviewers, so every user is accepted.
      const reviewers = v.optional(references(users, 'User'), []);
      const schema = v.object({ reviewer_user_ids: reviewers, request_ai_review: v.optional(flag, false) });
      const { reviewer_user_ids, request_ai_review } = store.style.input(request, schema);
      if (reviewer_user_ids.length === 0 && !request_ai_review) {
        throw invalid('At least one of reviewer_user_ids and request_ai_review is required');
      }
      if (article.is_published && article.draft_html === article.published_html) {
        throw invalid('The article has no unpublished version');
      }
      const status = 'needs_review';
      const approval_info = { status, requested_at: store.now(), reviewed_at: null, reviewed_by_user_id: null };
      articles.update(article.id, { approval_info });
      return { data: { article_id: article.id, article_version_id: article.version_id, approval_status: status } };
    },
  };
}

const update = ({ tags }: PylonStore) =>
  v.object({
    title: v.optional(text),
    body_html: v.optional(text),
    language: optionalText,
    is_published: v.optional(flag),
    is_unlisted: v.optional(flag),
    publish_updated_body_html: v.optional(flag, false),
    tag_ids: v.optional(references(tags, 'Tag')),
    visibility_config: visibilityConfig,
  });

type Update = v.InferOutput<ReturnType<typeof update>>;

function updated(article: ArticleRecord, input: Update, language: string | null, store: PylonStore): ArticleRecord {
  const { title, body_html, is_published = article.is_published } = input;
  const isReleased = is_published && !article.is_published;
  const publishes = isReleased || input.publish_updated_body_html;
  const isWritten = body_html !== undefined || title !== undefined;
  const now = store.now();
  return {
    ...article,
    ...textChange(article, input, language, publishes),
    is_unlisted: input.is_unlisted ?? article.is_unlisted,
    tag_ids: input.tag_ids ?? article.tag_ids,
    visibility_config: withVisibility(article.visibility_config, input.visibility_config),
    is_published: publishes || is_published,
    // A review is about one version, so a changed text ends it.
    ...(body_html !== undefined && { version_id: store.random.uuid(), approval_info: null }),
    ...(isWritten && { last_edited_at: now }),
    ...(publishes && { last_published_at: now }),
  };
}

/** Returns the fields that change with a new text, which stays a draft unless it is published in the same request. */
function textChange(
  article: ArticleRecord,
  { title, body_html }: Update,
  language: string | null,
  publishes: boolean,
): Partial<ArticleRecord> {
  const current: ArticleText | undefined = language === null ? article : article.translations[language];
  if (!current) throw missing('Translation');
  const draft_html = body_html ?? current.draft_html;
  const published_html = publishes ? draft_html : current.published_html;
  const written: ArticleText = { title: title || current.title, draft_html, published_html };
  if (language !== null) return { translations: { ...article.translations, [language]: written } };
  // The first publication of an article publishes all of its languages.
  if (!publishes || article.is_published) return written;
  const translations = Object.entries(article.translations).map(
    ([other, translation]) => [other, { ...translation, published_html: translation.draft_html }] as const,
  );
  return { ...written, translations: Object.fromEntries(translations) };
}
