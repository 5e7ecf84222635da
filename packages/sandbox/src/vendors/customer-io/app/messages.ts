import type { SandboxRequest } from '../../../engine/emulator.ts';
import { json } from '../../../engine/wire-response.ts';
import { renderDelivery } from '../render/delivery.ts';
import { messageOf, templateOf } from '../render/message.ts';
import type { Delivery } from '../store/delivery.ts';
import type { Store } from '../store/store.ts';
import { notFound } from '../wire/app-errors.ts';
import { booleanQuery, integerQuery } from '../wire/query.ts';
import type { Routes } from '../wire/refusal.ts';
import { deliveriesReply } from './deliveries.ts';

export function messageRoutes(store: Store): Routes {
  const deliveryOf = (request: SandboxRequest): Delivery =>
    store.deliveries.get(request.params.message_id ?? '') ?? notFound();
  return {
    'GET /v1/messages': (request) => {
      const campaign = integerQuery(request, 'campaign_id');
      const newsletter = integerQuery(request, 'newsletter_id');
      const action = integerQuery(request, 'action_id');
      const transactional = integerQuery(request, 'transactional_id');
      const trigger = integerQuery(request, 'trigger_id');
      const content = integerQuery(request, 'content_id');
      const template = integerQuery(request, 'template_id');
      return deliveriesReply(
        store,
        request,
        (delivery) =>
          // The runs of a broadcast are found by its id as `campaign_id`.
          (campaign === undefined || delivery.campaignId === campaign || delivery.broadcastId === campaign) &&
          (newsletter === undefined || delivery.newsletterId === newsletter) &&
          (action === undefined || delivery.actionId === action) &&
          (transactional === undefined || delivery.transactionalId === transactional) &&
          (trigger === undefined || delivery.triggerId === trigger) &&
          (content === undefined || delivery.contentId === content) &&
          (template === undefined || delivery.templateId === template),
      );
    },
    'GET /v1/messages/{message_id}': (request) =>
      json({ message: renderDelivery(store, deliveryOf(request), booleanQuery(request, 'get_tracked_responses')) }),
    'GET /v1/messages/{message_id}/archived_message': (request) => {
      const delivery = deliveryOf(request);
      return json({ archived_message: archived(store, delivery) });
    },
  };
}

function archived(store: Store, delivery: Delivery): Record<string, unknown> {
  if (delivery.forgotten) return { id: delivery.id, forgotten: true };
  const message = messageOf(store, delivery);
  const template = templateOf(store, delivery);
  const common = { id: delivery.id, body: message.body, recipient: delivery.recipient, forgotten: false };
  if (delivery.type === 'webhook') {
    const method = (template?.method ?? 'post').toUpperCase();
    return { ...common, url: delivery.recipient, request_method: method, headers: template?.headers ?? [] };
  }
  if (delivery.type !== 'email') return { ...common, subject: message.subject };
  return {
    ...common,
    from: message.from,
    reply_to: store.senders.find((sender) => sender.id === template?.replyToId)?.address ?? '',
    subject: message.subject,
    bcc: template?.bcc ?? '',
    fake_bcc: template?.fakeBcc ?? false,
    preheader_text: template?.preheader ?? '',
    headers: template?.headers ?? [],
  };
}
