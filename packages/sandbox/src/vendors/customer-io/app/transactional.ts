import { asObject } from '../../../engine/body.ts';
import type { SandboxRequest } from '../../../engine/emulator.ts';
import { json } from '../../../engine/wire-response.ts';
import { linksReply, metricsReply } from '../metrics/answers.ts';
import { renderContent } from '../render/template.ts';
import type { Transactional } from '../store/campaign.ts';
import type { Store } from '../store/store.ts';
import type { Template } from '../store/template.ts';
import { notFound, sendError } from '../wire/app-errors.ts';
import { recordOf } from '../wire/query.ts';
import type { Routes } from '../wire/refusal.ts';
import { deliveriesReply } from './deliveries.ts';
import { changeTemplate } from './template-changes.ts';

export function transactionalRoutes(store: Store): Routes {
  const messageOf = (request: SandboxRequest) => recordOf(request, 'transactional_id', store.transactional);
  const contentOf = (request: SandboxRequest) => recordOf(request, 'content_id', messageOf(request).contents);
  const sentBy = (one: Transactional) =>
    store.deliveries.all().filter((delivery) => delivery.transactionalId === one.id);
  const render = (content: Template) => renderContent(store, content, {});
  const translationOf = (request: SandboxRequest): Template => {
    const { contents } = messageOf(request);
    return contents.find((content) => content.language === request.params.language) ?? notFound();
  };
  const change = (request: SandboxRequest, content: Template) => {
    const body = asObject(request.body) ?? sendError(400, 'malformed request body');
    changeTemplate(store, content, body, (detail) => sendError(400, detail));
    return json({ content: render(content) });
  };
  return {
    'GET /v1/transactional': () => json({ messages: store.transactional.map(renderTransactional) }),
    'GET /v1/transactional/{transactional_id}': (request) => json({ message: renderTransactional(messageOf(request)) }),
    'GET /v1/transactional/{transactional_id}/contents': (request) =>
      json({ contents: messageOf(request).contents.map(render) }),
    'GET /v1/transactional/{transactional_id}/contents/{content_id}': (request) =>
      json({ content: render(contentOf(request)) }),
    // The path of the update says `content`, the path of the list `contents`.
    'PUT /v1/transactional/{transactional_id}/content/{content_id}': (request) => change(request, contentOf(request)),
    'GET /v1/transactional/{transactional_id}/language/{language}': (request) =>
      json({ content: render(translationOf(request)) }),
    'PUT /v1/transactional/{transactional_id}/language/{language}': (request) =>
      change(request, translationOf(request)),
    'GET /v1/transactional/{transactional_id}/metrics': (request) =>
      metricsReply(request, store.now(), sentBy(messageOf(request))),
    'GET /v1/transactional/{transactional_id}/metrics/links': (request) => {
      const message = messageOf(request);
      return linksReply(request, store.now(), sentBy(message), message.contents);
    },
    'GET /v1/transactional/{transactional_id}/messages': (request) => {
      const { id } = messageOf(request);
      return deliveriesReply(store, request, (delivery) => delivery.transactionalId === id);
    },
  };
}

function renderTransactional(message: Transactional): Record<string, unknown> {
  return {
    id: message.id,
    name: message.name,
    description: message.description,
    trigger_name: message.triggerName,
    send_to_unsubscribed: message.sendToUnsubscribed,
    link_tracking: message.linkTracking,
    open_tracking: message.openTracking,
    hide_message_body: message.hideMessageBody,
    queue_drafts: message.queueDrafts,
    created_at: message.created,
    updated_at: message.updated,
  };
}
