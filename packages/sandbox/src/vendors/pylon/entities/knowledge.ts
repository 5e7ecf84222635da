import type { SandboxRequest } from '../../../engine/emulator.ts';
import { findRecord } from '../lookup.ts';
import type { KnowledgeBaseRecord } from '../records/knowledge.ts';
import { invalid } from '../rejection.ts';
import type { PylonStore } from '../store.ts';

/** The knowledge base that the path names. */
export function baseOf({ knowledgeBases }: PylonStore, { params }: SandboxRequest): KnowledgeBaseRecord {
  return findRecord(knowledgeBases, params.id, 'Knowledge base');
}

/** Only what lies in the knowledge base of the path can be seen: what lies in another one is as good as none. */
export const ofBase = (store: PylonStore) => (request: SandboxRequest) => {
  const { id } = baseOf(store, request);
  return (record: { readonly knowledge_base_id: string }) => record.knowledge_base_id === id;
};

/** The language that is asked for; null for the knowledge base's own. */
export function languageOf(base: KnowledgeBaseRecord, language: string | null | undefined): string | null {
  if (!language || language === base.default_language) return null;
  if (!base.supported_languages.includes(language)) throw invalid(`Unsupported language: ${language}`);
  return language;
}
