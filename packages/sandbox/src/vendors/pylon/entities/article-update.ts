import { flagChanges, requireKnown } from '../changes.ts';
import { type Input, inputOf } from '../input.ts';
import type { PylonRoutes } from '../pylon-body.ts';
import { type ArticleRecord, type ArticleText, articleView } from '../records/article.ts';
import { invalid, missing } from '../rejection.ts';
import type { PylonStore } from '../store.ts';
import { requireLanguage } from './articles.ts';
import { findArticle, findBase } from './knowledge-bases.ts';
import { visibilityFrom } from './visibility-config.ts';

export function articleUpdateRoutes(store: PylonStore): PylonRoutes {
  return {
    'PATCH /knowledge-bases/{id}/articles/{article_id}': (request) => {
      const base = findBase(store, request.params);
      const article = findArticle(store, base, request.params.article_id);
      const input = inputOf(request);
      const language = requireLanguage(base, input.text('language'));
      const changed = updated(article, input, language, store);
      store.knowledge.articles.update(article.id, changed);
      return { data: articleView(changed, language, store) };
    },
    'POST /knowledge-bases/{id}/articles/{article_id}/request-review': (request) => {
      const article = findArticle(store, findBase(store, request.params), request.params.article_id);
      const input = inputOf(request);
      const reviewers = input.texts('reviewer_user_ids') ?? [];
      if (reviewers.length === 0 && !input.flag('request_ai_review')) {
        throw invalid('At least one of reviewer_user_ids and request_ai_review is required');
      }
      // Which users are set up as reviewers cannot be read: here it is everybody.
      for (const id of reviewers) requireKnown(store.users, id, 'User');
      if (article.is_published && article.draft_html === article.published_html) {
        throw invalid('The article has no unpublished version');
      }
      const status = 'needs_review';
      const approval_info = { status, requested_at: store.now(), reviewed_at: null, reviewed_by_user_id: null };
      store.knowledge.articles.update(article.id, { approval_info });
      return { data: { article_id: article.id, article_version_id: article.version_id, approval_status: status } };
    },
  };
}

function updated(article: ArticleRecord, input: Input, language: string | null, store: PylonStore): ArticleRecord {
  const body = input.text('body_html');
  const isPublished = input.flag('is_published');
  const publishes =
    isPublished === true && !article.is_published ? true : input.flag('publish_updated_body_html') === true;
  const tagIds = input.texts('tag_ids');
  for (const id of tagIds ?? []) {
    if (requireKnown(store.tags, id, 'Tag').object_type !== 'article') throw invalid(`Not a tag of articles: ${id}`);
  }
  const now = store.now();
  const isWritten = body !== undefined || input.text('title') !== undefined;
  return {
    ...article,
    ...textChange(article, input, language, publishes),
    ...flagChanges(input, ['is_unlisted']),
    ...(tagIds && { tag_ids: [...new Set(tagIds)] }),
    visibility_config: visibilityFrom(input, article.visibility_config),
    is_published: publishes || (isPublished ?? article.is_published),
    // A review is about one version: another text is another one.
    ...(body !== undefined && { version_id: store.random.uuid(), approval_info: null }),
    ...(isWritten && { last_edited_at: now }),
    ...(publishes && { last_published_at: now }),
  };
}

/** A new body stays a draft unless it is published along with it. */
function textChange(
  article: ArticleRecord,
  input: Input,
  language: string | null,
  publishes: boolean,
): Partial<ArticleRecord> {
  const current: ArticleText | undefined = language === null ? article : article.translations[language];
  if (!current) throw missing('Translation');
  const draft_html = input.text('body_html') ?? current.draft_html;
  const text: ArticleText = {
    title: input.text('title') || current.title,
    draft_html,
    published_html: publishes ? draft_html : current.published_html,
  };
  if (language !== null) return { translations: { ...article.translations, [language]: text } };
  // With its first publication an article comes out in every language that it has.
  if (!publishes || article.is_published) return text;
  const translations = Object.entries(article.translations).map(([other, { title, draft_html: draft }]) => {
    return [other, { title, draft_html: draft, published_html: draft }] as const;
  });
  return { ...text, translations: Object.fromEntries(translations) };
}
