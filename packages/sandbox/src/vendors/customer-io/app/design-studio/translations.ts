import * as v from 'valibot';
import type { SandboxRequest } from '../../../../engine/emulator.ts';
import { json } from '../../../../engine/wire-response.ts';
import { isLanguage, readBody, required } from '../../fields.ts';
import { notFound } from '../../rejections.ts';
import { emptyDraft, type StudioEmail } from '../../store/design-studio.ts';
import type { Store } from '../../store/store.ts';
import { constraintViolation, notEmpty } from '../nodes.ts';
import type { Routes } from '../style.ts';
import { changedDraft, draftFields } from './drafts.ts';
import { contentView } from './emails.ts';
import { emailOf, studioStyle, translationsOf } from './nodes.ts';

/** Creates the routes of translations, whose paths name the email and the language. */
export function studioTranslationRoutes(store: Store): Routes {
  const { emails } = store.designStudio;
  const draft = draftFields(store);
  const input = v.strictObject({ language: v.pipe(required, v.check(isLanguage, 'is invalid')), ...draft });
  const change = notEmpty(v.strictObject(draft));
  const find = (request: SandboxRequest, language = request.params.language): StudioEmail | undefined =>
    translationsOf(store.designStudio, emailOf(store, request)).find((one) => one.language === language);
  const translationOf = (request: SandboxRequest) => find(request) ?? notFound('resource not found');
  /** A translation has no id of its own; `language_group_id` is that of the email it translates. */
  const view = (request: SandboxRequest) => (translation: StudioEmail) => {
    const email = emailOf(store, request);
    const { language } = translation;
    return { language, language_group_id: email.id, ...contentView(store, email, translation) };
  };
  const path = '/v1/design_studio/emails/{id}/languages';
  return {
    [`GET ${path}`]: (request) => {
      const translations = translationsOf(store.designStudio, emailOf(store, request));
      return json({ email_translations: translations.map(view(request)) });
    },
    [`POST ${path}`]: (request) => {
      const { id: groupId, name, parent_folder_id, is_template, ...before } = emailOf(store, request);
      const { language, ...changes } = readBody(request, input);
      if (find(request, language)) constraintViolation();
      // Omitted fields come from the email, but content only as a whole.
      const old = changes.content === undefined ? before : { ...before, content: emptyDraft.content };
      const about = { groupId, language, name: `${name} (${language})`, parent_folder_id, is_template };
      const stamp = studioStyle(store).created(emails);
      const translation = emails.insert({ ...stamp, ...about, ...changedDraft(changes, old) });
      return json({ email_translation: view(request)(translation) });
    },
    [`GET ${path}/{language}`]: (request) => json({ email_translation: view(request)(translationOf(request)) }),
    [`PUT ${path}/{language}`]: (request) => {
      const translation = translationOf(request);
      const changed = changedDraft(readBody(request, change), translation);
      emails.put({ ...translation, ...changed, updated: store.now() });
      return { status: 204 };
    },
    [`DELETE ${path}/{language}`]: (request) => {
      emails.delete(translationOf(request).id);
      return { status: 204 };
    },
  };
}
