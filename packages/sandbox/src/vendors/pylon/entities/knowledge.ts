import * as v from 'valibot';
import type { SandboxRequest } from '../../../engine/emulator.ts';
import type { Table } from '../../../engine/table.ts';
import type { ArticleRecord } from '../data/knowledge.ts';
import { anyBody, object, optionalOneOf, texts } from '../fields.ts';
import { findRecord } from '../lookup.ts';
import { agentAccesses, type KnowledgeBaseRecord, type VisibilityConfig, visibilities } from '../records/knowledge.ts';
import { invalid, missing } from '../rejection.ts';
import type { PylonStore } from '../store.ts';

/** Returns the knowledge base in the path. */
export function baseOf({ knowledgeBases }: PylonStore, { params }: SandboxRequest): KnowledgeBaseRecord {
  return findRecord(knowledgeBases, params.id, 'Knowledge base');
}

/** Selects records of the knowledge base in the path, because those of another one are reported as not found. */
export const belowBase = (store: PylonStore) => ({
  knowledge_base_id: (request: SandboxRequest) => baseOf(store, request).id,
});

/** Finds a record of the knowledge base in the path. */
export function findBelow<T extends { readonly knowledge_base_id: string }>(
  base: KnowledgeBaseRecord,
  table: Pick<Table<T>, 'get'>,
  id: string | undefined,
  noun: string,
): T {
  const record = table.get(id);
  if (record?.knowledge_base_id !== base.id) throw missing(noun);
  return record;
}

/** Returns the requested language; null for the knowledge base's own. */
export function languageOf(base: KnowledgeBaseRecord, language: string | null | undefined): string | null {
  if (!language || language === base.default_language) return null;
  if (!base.supported_languages.includes(language)) throw invalid(`Unsupported language: ${language}`);
  return language;
}

/** `visibility_config` of an article or a collection. */
export const visibilityConfig = v.optional(
  object({
    visibility: optionalOneOf(visibilities),
    ai_agent_access: optionalOneOf(agentAccesses),
    allowed_agent_ids: v.optional(texts),
    customer_visibility_condition: v.optional(anyBody),
  }),
);

/** Returns the visibility after a change; omitted fields keep their values. */
export function withVisibility(
  current: VisibilityConfig,
  given: v.InferOutput<typeof visibilityConfig>,
): VisibilityConfig {
  if (!given) return current;
  const { visibility = current.visibility, ai_agent_access = current.ai_agent_access } = given;
  const isForSome = ai_agent_access === 'specific_agents';
  const agents = given.allowed_agent_ids ?? (isForSome ? current.allowed_agent_ids : []);
  if (isForSome && agents.length === 0) {
    throw invalid('visibility_config.allowed_agent_ids is required for specific_agents');
  }
  const customer_visibility_condition =
    given.customer_visibility_condition ?? current.customer_visibility_condition ?? undefined;
  return { visibility, ai_agent_access, allowed_agent_ids: agents, customer_visibility_condition };
}

/** Returns the article as the API shows it, in a language, or in its own language if it is not translated. */
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
