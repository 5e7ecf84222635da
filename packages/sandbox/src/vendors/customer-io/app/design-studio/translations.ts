import type { SandboxRequest } from '../../../../engine/emulator.ts';
import { json } from '../../../../engine/wire-response.ts';
import { emptyDraft } from '../../data/design-studio.ts';
import type { StudioEmail } from '../../store/design-studio.ts';
import type { Store } from '../../store/store.ts';
import { badRequest, conflict, notFound } from '../../wire/app-errors.ts';
import { stringField } from '../../wire/body.ts';
import { isLanguage } from '../../wire/language.ts';
import type { Routes } from '../../wire/refusal.ts';
import { draftFields, readDraft } from './draft-input.ts';
import { emailOf } from './find-email.ts';
import { refuseEmpty, strictBody } from './input.ts';
import { renderTranslation, translationsOf } from './render-email.ts';

export function studioTranslationRoutes(store: Store): Routes {
  const studio = () => store.designStudio;
  const path = '/v1/design_studio/emails/{id}/languages';
  const translationOf = (request: SandboxRequest): StudioEmail => {
    const translations = translationsOf(studio(), emailOf(store, request));
    return translations.find((one) => one.language === request.params.language) ?? notFound('resource not found');
  };
  return {
    [`GET ${path}`]: (request) => {
      const email = emailOf(store, request);
      const translations = translationsOf(studio(), email);
      return json({ email_translations: translations.map((one) => renderTranslation(store, email, one)) });
    },
    [`POST ${path}`]: (request) => {
      const email = emailOf(store, request);
      const body = strictBody(request, ['language', ...draftFields]);
      const language = stringField(body, 'language') || badRequest('language is required');
      if (!isLanguage(language)) badRequest('language is invalid');
      if (translationsOf(studio(), email).some((one) => one.language === language)) {
        conflict('a constraint violation prevents this operation');
      }
      // What is left out comes from the email, but content only as a whole.
      const before = body.content === undefined ? email : { ...email, content: emptyDraft.content };
      const translation = studio().emails.insert({
        id: store.random.uuid(),
        groupId: email.id,
        language,
        name: `${email.name} (${language})`,
        parentId: email.parentId,
        isTemplate: email.isTemplate,
        ...readDraft(store, body, before),
        created: store.now(),
        updated: store.now(),
      });
      return json({ email_translation: renderTranslation(store, email, translation) });
    },
    [`GET ${path}/{language}`]: (request) =>
      json({ email_translation: renderTranslation(store, emailOf(store, request), translationOf(request)) }),
    [`PUT ${path}/{language}`]: (request) => {
      const translation = translationOf(request);
      const body = strictBody(request, draftFields);
      refuseEmpty(body);
      studio().emails.update(translation.id, { ...readDraft(store, body, translation), updated: store.now() });
      return { status: 204 };
    },
    [`DELETE ${path}/{language}`]: (request) => {
      studio().emails.delete(translationOf(request).id);
      return { status: 204 };
    },
  };
}
