import type { PylonStore } from '../store.ts';

export const visibilities = ['public', 'customer', 'internal_only'] as const;
export const agentAccesses = ['inherit', 'none', 'specific_agents'] as const;

export interface VisibilityConfig {
  readonly visibility: string;
  readonly ai_agent_access: string;
  readonly allowed_agent_ids: readonly string[];
  /** A filter, kept as it came; articles only. */
  readonly customer_visibility_condition?: unknown;
}

/** A title and text in one language. What is published may be older than what is written. */
export interface ArticleText {
  readonly title: string;
  readonly draft_html: string;
  readonly published_html: string | null;
}

export interface ArticleRecord extends ArticleText {
  readonly id: string;
  readonly knowledge_base_id: string;
  readonly collection_id: string | null;
  readonly author_user_id: string;
  readonly identifier: string;
  readonly slug: string;
  readonly version_id: string;
  readonly is_published: boolean;
  readonly is_unlisted: boolean;
  readonly tag_ids: readonly string[];
  readonly visibility_config: VisibilityConfig;
  readonly approval_info: Readonly<Record<string, string | null>> | null;
  /** Texts in other languages than the knowledge base's own. */
  readonly translations: Readonly<Record<string, ArticleText>>;
  readonly created_at: string;
  readonly last_edited_at: string;
  readonly last_published_at: string | null;
}

/** The article as answered, in a language; where it is not translated, in its own. */
export function articleView(
  article: ArticleRecord,
  language: string | null,
  store: PylonStore,
): Record<string, unknown> {
  const translation = language === null ? undefined : article.translations[language];
  const text: ArticleText = translation ?? article;
  const tags = article.tag_ids.map((id) => store.tags.get(id)).filter((tag) => tag !== undefined);
  return {
    id: article.id,
    identifier: article.identifier,
    title: text.title,
    slug: article.slug,
    url: `https://support.kestrelcloud.example/${translation ? `${language}/` : ''}articles/${article.identifier}-${article.slug}`,
    author_user_id: article.author_user_id,
    collection_id: article.collection_id,
    current_draft_content_html: text.draft_html,
    current_published_content_html: article.is_published ? text.published_html : null,
    is_published: article.is_published,
    is_unlisted: article.is_unlisted,
    tags,
    visibility_config: {
      visibility: article.visibility_config.visibility,
      ai_agent_access: article.visibility_config.ai_agent_access,
      allowed_agent_ids: article.visibility_config.allowed_agent_ids,
      customer_visibility_condition: article.visibility_config.customer_visibility_condition ?? null,
    },
    approval_info: article.approval_info,
    created_at: article.created_at,
    last_edited_at: article.last_edited_at,
    last_published_at: article.last_published_at,
  };
}
