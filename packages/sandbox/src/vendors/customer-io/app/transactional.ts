import { crud, restRoutes } from '../../../engine/crud.ts';
import type { SandboxRequest } from '../../../engine/emulator.ts';
import { json } from '../../../engine/wire-response.ts';
import { optionalBody, readForSend } from '../fields.ts';
import { notFound, rejectSend } from '../rejections.ts';
import { contentView } from '../render/template.ts';
import type { Store } from '../store/store.ts';
import { type Template, templatesOf } from '../store/templates.ts';
import { reportRoutes } from './reports.ts';
import { appStyle, type Routes, recordOf } from './style.ts';
import { templateIn, templateRoutes } from './templates.ts';

export function transactionalRoutes(store: Store): Routes {
  const messageOf = (request: SandboxRequest) => recordOf(request, 'transactional_id', store.transactional);
  const contentsOf = ({ id }: { readonly id: number }) => templatesOf(store.contents, 'transactional_id', id);
  const contentOf = (request: SandboxRequest) =>
    templateIn(request, 'content_id', store.contents, 'transactional_id', messageOf(request));
  const translationOf = (request: SandboxRequest): Template => {
    const contents = contentsOf(messageOf(request));
    return contents.find(({ language }) => language === request.params.language) ?? notFound();
  };
  const path = '/v1/transactional/{transactional_id}';
  const body = (request: SandboxRequest) => optionalBody(request, (error) => rejectSend(400, error));
  const common = { key: 'content', table: store.contents, view: contentView, body, reader: readForSend } as const;
  return {
    ...crud(appStyle(store.now), {
      noun: 'Transactional message',
      one: 'message',
      many: 'messages',
      table: store.transactional,
      routes: restRoutes(path, ['list', 'get']),
    }),
    [`GET ${path}/contents`]: (request) =>
      json({ contents: contentsOf(messageOf(request)).map((content) => contentView(store, content)) }),
    ...templateRoutes(store, {
      ...common,
      path: `${path}/contents/{content_id}`,
      // The path of the update has `content`, and the path of the list has `contents`.
      changePath: `${path}/content/{content_id}`,
      find: contentOf,
    }),
    ...templateRoutes(store, { ...common, path: `${path}/language/{language}`, find: translationOf }),
    ...reportRoutes(store, path, messageOf, { field: 'transactional_message_id', templates: contentsOf }),
  };
}
