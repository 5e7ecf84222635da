import type { SandboxRequest } from '../../../../engine/emulator.ts';
import { json } from '../../../../engine/wire-response.ts';
import { emptyDraft } from '../../data/design-studio.ts';
import type { StudioEmail } from '../../store/design-studio.ts';
import type { Store } from '../../store/store.ts';
import { badRequest, conflict } from '../../wire/app-errors.ts';
import { booleanField, type Fields } from '../../wire/body.ts';
import { choiceQuery } from '../../wire/query.ts';
import type { Routes } from '../../wire/refusal.ts';
import { draftFields, readDraft } from './draft-input.ts';
import { emailOf } from './find-email.ts';
import { nameField, parentField, refuseEmpty, strictBody } from './input.ts';
import { listReply } from './list.ts';
import { renderEmail, renderEmailEntry, translationsOf } from './render-email.ts';

const known = ['name', 'parent_folder_id', 'is_template', ...draftFields];

/** Emails in their default languages. What is written is a draft until it is published. */
export function studioEmailRoutes(store: Store): Routes {
  const studio = () => store.designStudio;
  return {
    'GET /v1/design_studio/emails': (request) => {
      const isTemplate = triState(request, 'is_template');
      const hasTranslations = triState(request, 'has_translations');
      const isLinked = triState(request, 'is_linked');
      const fits = (wanted: string, actual: boolean) => wanted === 'any' || wanted === String(actual);
      const emails = studio().emails.filter(
        (email) =>
          email.language === '' &&
          fits(isTemplate, email.isTemplate) &&
          fits(hasTranslations, translationsOf(studio(), email).length > 0) &&
          fits(isLinked, email.link !== undefined),
      );
      const filters = { is_template: isTemplate, has_translations: hasTranslations, is_linked: isLinked };
      return listReply(request, studio(), 'emails', emails, (email) => renderEmailEntry(studio(), email), filters);
    },
    'POST /v1/design_studio/emails': (request) => {
      const body = strictBody(request, known);
      const id = store.random.uuid();
      const email = studio().emails.insert({
        id,
        groupId: id,
        language: '',
        name: nameField(body, 255),
        parentId: parentField(studio(), body),
        isTemplate: templateFlag(body, false),
        ...readDraft(store, body, emptyDraft),
        created: store.now(),
        updated: store.now(),
      });
      return json({ email: renderEmail(store, email) });
    },
    'GET /v1/design_studio/emails/{id}': (request) => json({ email: renderEmail(store, emailOf(store, request)) }),
    'PUT /v1/design_studio/emails/{id}': (request) => {
      const email = emailOf(store, request);
      const body = strictBody(request, known);
      refuseEmpty(body);
      const changes: Partial<StudioEmail> = {
        name: body.name === undefined ? email.name : nameField(body, 255),
        parentId: body.parent_folder_id === undefined ? email.parentId : parentField(studio(), body),
        isTemplate: templateFlag(body, email.isTemplate),
        ...readDraft(store, body, email),
      };
      studio().emails.update(email.id, { ...changes, updated: store.now() });
      for (const { id } of translationsOf(studio(), email)) {
        studio().emails.update(id, { parentId: changes.parentId ?? null });
      }
      return { status: 204 };
    },
    'DELETE /v1/design_studio/emails/{id}': (request) => {
      const { emails, versions } = studio();
      const email = emailOf(store, request);
      if (email.link) conflict('cannot delete email because it is linked');
      for (const node of [email, ...translationsOf(studio(), email)]) {
        emails.delete(node.id);
        for (const version of versions.filter((one) => one.nodeId === node.id)) versions.delete(version.id);
      }
      return { status: 204 };
    },
  };
}

function triState(request: SandboxRequest, name: string): 'true' | 'false' | 'any' {
  return choiceQuery(request, name, ['true', 'false', 'any'] as const) ?? 'any';
}

function templateFlag(body: Fields, old: boolean): boolean {
  if (body.is_template === undefined) return old;
  return booleanField(body, 'is_template') ?? badRequest('is_template must be a boolean');
}
