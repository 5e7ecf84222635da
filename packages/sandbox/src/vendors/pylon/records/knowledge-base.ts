import type { VisibilityConfig } from './article.ts';

/** A knowledge base, in the form in which it is answered. */
export interface KnowledgeBaseRecord {
  readonly id: string;
  readonly title: string;
  readonly slug: string;
  readonly default_language: string;
  readonly supported_languages: readonly string[];
}

export interface CollectionRecord {
  readonly id: string;
  readonly knowledge_base_id: string;
  readonly title: string;
  readonly slug: string;
  readonly description: string;
  readonly icon: string;
  readonly parent_collection_id: string | null;
  readonly visibility_config: VisibilityConfig;
  readonly created_at: string;
}

export function collectionView(collection: CollectionRecord): Record<string, unknown> {
  const { knowledge_base_id, ...view } = collection;
  return view;
}

/** A redirect, in the form in which it is answered, and the knowledge base that it is in. */
export interface RouteRedirectRecord {
  readonly knowledge_base_id: string;
  readonly view: {
    readonly id: string;
    readonly from_path: string;
    readonly object_id: string;
    readonly object_type: string;
    readonly language: string;
    readonly created_at: string;
  };
}

/** The look of a knowledge base. Its fields are not documented: whatever is written is kept. */
export interface ThemeRecord {
  readonly id: string;
  readonly knowledge_base_id: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly published_at: string | null;
  readonly updated_at: string;
}

/** What a reader said about an article. The published form is not documented. */
export interface ArticleFeedbackRecord {
  readonly id: string;
  readonly article_id: string;
  readonly knowledge_base_id: string;
  readonly contact_id: string | null;
  readonly is_helpful: boolean;
  readonly comment: string | null;
  readonly created_at: string;
}
