import type { SandboxRequest } from '../../../../engine/emulator.ts';
import { json } from '../../../../engine/wire-response.ts';
import { allChannelsReply, linksReply } from '../../metrics/answers.ts';
import { renderContent } from '../../render/template.ts';
import type { Newsletter } from '../../store/campaign.ts';
import type { Store } from '../../store/store.ts';
import type { Template } from '../../store/template.ts';
import { badRequest } from '../../wire/app-errors.ts';
import { appBody } from '../../wire/body.ts';
import { recordOf } from '../../wire/query.ts';
import type { Routes } from '../../wire/refusal.ts';
import { changeTemplate } from '../template-changes.ts';

/** Contents of a newsletter by their ids: each is a language or a side of a test. */
export function contentRoutes(store: Store, newsletterOf: (request: SandboxRequest) => Newsletter): Routes {
  const contentOf = (request: SandboxRequest) => recordOf(request, 'content_id', newsletterOf(request).contents);
  const sentFrom = ({ id }: Template) => store.deliveries.all().filter((delivery) => delivery.contentId === id);
  return {
    'GET /v1/newsletters/{newsletter_id}/contents': (request) => {
      const { id, contents } = newsletterOf(request);
      return json({ contents: contents.map((content) => renderContent(store, content, { newsletter_id: id })) });
    },
    'GET /v1/newsletters/{newsletter_id}/contents/{content_id}': (request) =>
      contentReply(store, newsletterOf(request), contentOf(request)),
    'PUT /v1/newsletters/{newsletter_id}/contents/{content_id}': (request) =>
      changeContent(store, request, newsletterOf(request), contentOf(request)),
    'GET /v1/newsletters/{newsletter_id}/contents/{content_id}/metrics': (request) =>
      allChannelsReply(request, store.now(), sentFrom(contentOf(request))),
    'GET /v1/newsletters/{newsletter_id}/contents/{content_id}/metrics/links': (request) => {
      const content = contentOf(request);
      return linksReply(request, store.now(), sentFrom(content), [content]);
    },
  };
}

export function contentReply(store: Store, newsletter: Newsletter, content: Template) {
  return json({ content: renderContent(store, content, { newsletter_id: newsletter.id }) });
}

/** Changes a content, unless it was made in Design Studio, and answers it. */
export function changeContent(store: Store, request: SandboxRequest, newsletter: Newsletter, content: Template) {
  if (store.designStudio.isLinked(content.templateId)) badRequest('content made in Design Studio cannot be updated');
  changeTemplate(store, content, appBody(request), badRequest);
  newsletter.updated = store.now();
  return contentReply(store, newsletter, content);
}
