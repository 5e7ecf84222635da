import type { ArticleRecord } from '../records/knowledge.ts';
import type { PylonStore } from '../store.ts';

/** The article as it is returned, in a language; where it is not translated, in its own. */
export function articleView(record: ArticleRecord, language: string | null, store: PylonStore): object {
  const { knowledge_base_id, version_id, translations, tag_ids, draft_html, published_html, ...article } = record;
  const translation = language === null ? undefined : translations[language];
  const text = translation ?? record;
  const folder = translation ? `${language}/articles` : 'articles';
  return {
    ...article,
    title: text.title,
    url: `https://support.kestrelcloud.example/${folder}/${article.identifier}-${article.slug}`,
    current_draft_content_html: text.draft_html,
    current_published_content_html: article.is_published ? text.published_html : null,
    tags: tag_ids.map((id) => store.tags.get(id)).filter((tag) => tag !== undefined),
    visibility_config: { customer_visibility_condition: null, ...article.visibility_config },
  };
}
