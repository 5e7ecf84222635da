export const visibilities = ['public', 'customer', 'internal_only'] as const;
export const agentAccesses = ['inherit', 'none', 'specific_agents'] as const;

export interface VisibilityConfig {
  readonly visibility: string;
  readonly ai_agent_access: string;
  readonly allowed_agent_ids: readonly string[];
  /** A filter, stored unchanged; articles only. */
  readonly customer_visibility_condition?: unknown;
}

/** The default visibility: public, and AI agents inherit it. */
export const openToAll: VisibilityConfig = { visibility: 'public', ai_agent_access: 'inherit', allowed_agent_ids: [] };

/** A knowledge base as it is returned. */
export interface KnowledgeBaseRecord {
  readonly id: string;
  readonly title: string;
  readonly slug: string;
  readonly default_language: string;
  readonly supported_languages: readonly string[];
}

/** A title and text in one language. The published version may be older than the draft. */
export interface ArticleText {
  readonly title: string;
  readonly draft_html: string;
  readonly published_html: string | null;
}

export interface RedirectRecord {
  readonly id: string;
  readonly knowledge_base_id: string;
  readonly from_path: string;
  readonly object_id: string;
  readonly object_type: string;
  readonly language: string;
  readonly created_at: string;
}
