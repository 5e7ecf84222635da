import * as v from 'valibot';
import { crud, restRoutes } from '../../../../engine/crud.ts';
import { flag, oneOf, readQuery } from '../../fields.ts';
import { conflict } from '../../rejections.ts';
import { emptyDraft, type StudioEmail } from '../../store/design-studio.ts';
import type { Store } from '../../store/store.ts';
import { notEmpty } from '../nodes.ts';
import type { Routes } from '../style.ts';
import { changedDraft, draftFields, draftView } from './drafts.ts';
import { deleteEmails, listResponse, nodeName, parentFolder, studioStyle, translationsOf } from './nodes.ts';

const triState = v.optional(oneOf(['true', 'false', 'any']), 'any');
const query = v.object({ is_template: triState, has_translations: triState, is_linked: triState });
const name = nodeName(255);

/** Creates the routes of emails in their default languages. Writes change a draft until it is published. */
export function studioEmailRoutes(store: Store): Routes {
  const studio = store.designStudio;
  const { emails } = studio;
  const parent = parentFolder(studio);
  const draft = draftFields(store);
  const listed = (email: StudioEmail) => {
    const { id, parent_folder_id, is_template, created, updated } = email;
    const has_translations = translationsOf(studio, email).length > 0;
    const is_linked = email.link !== undefined;
    return { id, name: email.name, parent_folder_id, is_template, is_linked, has_translations, created, updated };
  };
  const path = '/v1/design_studio/emails';
  return {
    [`GET ${path}`]: (request) => {
      const filters = readQuery(request, query);
      const matches = (wanted: string, actual: boolean) => wanted === 'any' || wanted === String(actual);
      const nodes = emails.filter((email) => {
        const { is_template, is_linked, has_translations } = listed(email);
        const isMatch = matches(filters.is_template, is_template) && matches(filters.is_linked, is_linked);
        return email.language === '' && isMatch && matches(filters.has_translations, has_translations);
      });
      return listResponse(request, studio, { key: 'emails', nodes, view: listed, filters });
    },
    ...crud(studioStyle(store), {
      noun: 'Email',
      one: 'email',
      table: emails,
      view: (email: StudioEmail) => emailView(store, email),
      routes: restRoutes(`${path}/{id}`, ['create', 'get', 'update', 'delete'], 'PUT'),
      // Translations cannot be found by their own ids.
      find: (id) => emails.find((email) => email.id === id.toLowerCase() && email.language === ''),
      create: {
        input: v.strictObject({
          name,
          is_template: v.optional(flag, false),
          parent_folder_id: v.optional(parent, null),
          ...draft,
        }),
        record: ({ name, is_template, parent_folder_id, ...given }) => {
          const id = store.random.uuid();
          const about = { id, groupId: id, language: '', name, is_template, parent_folder_id };
          return { ...about, ...changedDraft(given, emptyDraft) };
        },
      },
      update: {
        input: notEmpty(
          v.strictObject({
            name: v.optional(name),
            is_template: v.optional(flag),
            parent_folder_id: v.optional(parent),
            ...draft,
          }),
        ),
        changes: ({ name, is_template, parent_folder_id, ...given }, email) => {
          return { name, is_template, parent_folder_id, ...changedDraft(given, email) };
        },
        done: (email) => {
          const { parent_folder_id } = email;
          for (const { id } of translationsOf(studio, email)) emails.update(id, { parent_folder_id });
        },
      },
      removing: (email) => {
        if (email.link) conflict('cannot delete email because it is linked');
      },
      removed: (email) => deleteEmails(studio, [email, ...translationsOf(studio, email)]),
    }),
  };
}

function emailView(store: Store, email: StudioEmail) {
  return { id: email.id, name: email.name, ...contentView(store, email, email) };
}

/** Returns the common fields of an email and its translations. */
export function contentView(store: Store, email: StudioEmail, node: StudioEmail) {
  const { parent_folder_id, is_template, link } = email;
  const { created, updated } = node;
  const available_languages = translationsOf(store.designStudio, email).map(({ language }) => language);
  const about = { parent_folder_id, is_template, is_linked: link !== undefined, available_languages };
  return { ...about, ...draftView(store, node), created, updated };
}
