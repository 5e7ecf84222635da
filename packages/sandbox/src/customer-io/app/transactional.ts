import { json } from '../../engine/answer.ts';
import { asObject } from '../../engine/body.ts';
import type { SandboxRequest } from '../../engine/stand-in.ts';
import { linksReply, metricsReply } from '../metrics/answers.ts';
import { renderContent } from '../render/template.ts';
import type { Transactional } from '../store/campaign.ts';
import type { Store } from '../store/store.ts';
import type { Header, Template } from '../store/template.ts';
import { sendError } from '../wire/app-errors.ts';
import type { Fields } from '../wire/body.ts';
import { recordOf } from '../wire/query.ts';
import type { Routes } from '../wire/refusal.ts';
import { deliveriesReply } from './deliveries.ts';

export function transactionalRoutes(store: Store): Routes {
  const messageOf = (request: SandboxRequest) => recordOf(request, 'transactional_id', store.transactional);
  const contentOf = (request: SandboxRequest) => recordOf(request, 'content_id', messageOf(request).contents);
  const sentBy = (one: Transactional) =>
    store.deliveries.all().filter((delivery) => delivery.transactionalId === one.id);
  const render = (content: Template) => renderContent(store, content, {});
  return {
    'GET /v1/transactional': () => json({ messages: store.transactional.map(renderTransactional) }),
    'GET /v1/transactional/{transactional_id}': (request) => json({ message: renderTransactional(messageOf(request)) }),
    'GET /v1/transactional/{transactional_id}/contents': (request) =>
      json({ contents: messageOf(request).contents.map(render) }),
    'GET /v1/transactional/{transactional_id}/contents/{content_id}': (request) =>
      json({ content: render(contentOf(request)) }),
    // The path of the update says `content`, the path of the list `contents`.
    'PUT /v1/transactional/{transactional_id}/content/{content_id}': (request) => {
      const content = contentOf(request);
      changeContent(store, content, asObject(request.body) ?? sendError(400, 'malformed request body'));
      content.updated = store.now();
      return json({ content: render(content) });
    },
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

/** Changes what the body names and leaves the rest; fields it does not know are ignored. */
function changeContent(store: Store, content: Template, body: Fields): void {
  const text = (name: string, old: string): string => {
    const value = body[name];
    if (value === undefined) return old;
    return typeof value === 'string' ? value : sendError(400, `${name} must be a string`);
  };
  const sender = (name: string, old: number): number => {
    const value = body[name];
    if (value === undefined) return old;
    return store.senders.find((one) => one.id === value)?.id ?? sendError(400, `${name} is not a sender identity`);
  };
  const changes = {
    body: text('body', content.body),
    subject: text('subject', content.subject),
    preheader: text('preheader_text', content.preheader),
    recipient: text('recipient', content.recipient),
    bodyAmp: text('body_amp', content.bodyAmp),
    fromId: sender('from_id', content.fromId),
    replyToId: body.reply_to_id === null ? null : sender('reply_to_id', content.replyToId ?? 0) || null,
    headers: body.headers === undefined ? content.headers : headersOf(body.headers),
  };
  Object.assign(content, changes);
}

function headersOf(value: unknown): readonly Header[] {
  if (!Array.isArray(value)) return sendError(400, 'headers must be a list');
  return value.map((entry) => {
    const { name, value: text } = asObject(entry) ?? {};
    if (typeof name !== 'string' || typeof text !== 'string') sendError(400, 'headers need a name and a value');
    return { name, value: text };
  });
}
