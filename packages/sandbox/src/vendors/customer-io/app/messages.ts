import type { SandboxRequest } from '../../../engine/emulator.ts';
import { json } from '../../../engine/wire-response.ts';
import { readQuery } from '../fields.ts';
import { notFound } from '../rejections.ts';
import { deliveryView, messageOf } from '../render/message.ts';
import type { Delivery } from '../store/delivery.ts';
import type { Store } from '../store/store.ts';
import { templateOf } from '../store/templates.ts';
import { messagesResponse, parentsTest, trackedQuery } from './reports.ts';
import type { Routes } from './style.ts';

export function messageRoutes(store: Store): Routes {
  const deliveryOf = (request: SandboxRequest): Delivery =>
    store.deliveries.get(request.params.message_id) ?? notFound();
  const path = '/v1/messages/{message_id}';
  return {
    'GET /v1/messages': (request) => messagesResponse(store, request, parentsTest(request)),
    [`GET ${path}`]: (request) => {
      const { get_tracked_responses: tracked } = readQuery(request, trackedQuery);
      return json({ message: deliveryView(store, deliveryOf(request), tracked) });
    },
    [`GET ${path}/archived_message`]: (request) => json({ archived_message: archived(store, deliveryOf(request)) }),
  };
}

function archived(store: Store, delivery: Delivery) {
  const { id, recipient, forgotten, type } = delivery;
  if (forgotten) return { id, forgotten };
  const { subject, body, from } = messageOf(store, delivery);
  const template = templateOf(store, delivery.templateId);
  const common = { id, body, recipient, forgotten };
  const headers = template?.headers ?? [];
  if (type === 'webhook') {
    return { ...common, url: recipient, request_method: (template?.method ?? 'post').toUpperCase(), headers };
  }
  if (type !== 'email') return { ...common, subject };
  const { bcc = '', fake_bcc = false, preheader_text = '', reply_to_id } = template ?? {};
  const reply_to = store.senders.get(reply_to_id ?? 0)?.address ?? '';
  return { ...common, from, reply_to, subject, bcc, fake_bcc, preheader_text, headers };
}
