import type { DesignStudio, StudioEmail, StudioEnvelope } from '../../store/design-studio.ts';
import type { Store } from '../../store/store.ts';
import { renderTransformers } from './transformers.ts';

/** An email in a list, where its content is missing. */
export function renderEmailEntry(studio: DesignStudio, email: StudioEmail): Record<string, unknown> {
  return {
    id: email.id,
    name: email.name,
    parent_folder_id: email.parentId,
    is_template: email.isTemplate,
    is_linked: email.link !== undefined,
    has_translations: translationsOf(studio, email).length > 0,
    created: email.created,
    updated: email.updated,
  };
}

/** An email in its default language. */
export function renderEmail(store: Store, email: StudioEmail): Record<string, unknown> {
  return {
    id: email.id,
    name: email.name,
    ...common(store, email, email),
  };
}

/** A translation: its own id is not told, `language_group_id` is that of the email it translates. */
export function renderTranslation(store: Store, email: StudioEmail, translation: StudioEmail): Record<string, unknown> {
  return {
    language: translation.language,
    language_group_id: email.id,
    ...common(store, email, translation),
  };
}

function common(store: Store, email: StudioEmail, node: StudioEmail): Record<string, unknown> {
  return {
    parent_folder_id: email.parentId,
    is_template: email.isTemplate,
    is_linked: email.link !== undefined,
    available_languages: translationsOf(store.designStudio, email).map((translation) => translation.language),
    content: node.content,
    envelope: renderEnvelope(store, node.envelope),
    transformers: renderTransformers(node.transformers),
    created: node.created,
    updated: node.updated,
  };
}

export function renderEnvelope(store: Store, envelope: StudioEnvelope): Record<string, unknown> {
  const address = (id: number | null) => store.senders.find((sender) => sender.id === id)?.address ?? '';
  return { ...envelope, from: address(envelope.from_id), reply_to: address(envelope.reply_to_id) };
}

export function translationsOf(studio: DesignStudio, email: StudioEmail): StudioEmail[] {
  return studio.emails.filter((other) => other.groupId === email.id && other.id !== email.id);
}
