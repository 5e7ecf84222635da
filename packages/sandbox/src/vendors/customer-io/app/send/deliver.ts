import type { SandboxResponse } from '../../../../engine/emulator.ts';
import { json } from '../../../../engine/wire-response.ts';
import { messageActivity } from '../../data/activities.ts';
import type { Message } from '../../render/message.ts';
import type { Transactional } from '../../store/campaign.ts';
import type { Delivery, MetricName } from '../../store/delivery.ts';
import { deliveryId } from '../../store/ids.ts';
import type { OutboxEntry } from '../../store/outbox.ts';
import { isUnsubscribed } from '../../store/person.ts';
import type { Store } from '../../store/store.ts';
import type { Template } from '../../store/template.ts';
import { type Fields, integerField } from '../../wire/body.ts';
import type { Addressee } from './addressee.ts';

interface Order {
  readonly channel: OutboxEntry['channel'];
  readonly type: Delivery['type'];
  readonly to: string;
  readonly message: Message;
  readonly messageData: Fields;
  readonly addressee: Addressee;
  readonly template: Template | undefined;
  readonly transactional: Transactional | undefined;
}

/** Keeps the delivery, logs it, puts it into the outbox unless nothing goes out, and answers as the vendor does. */
export function deliver(store: Store, order: Order, body: Fields): SandboxResponse {
  const now = store.now();
  const sendAt = integerField(body, 'send_at');
  const metrics = metricsOf(order, body, now, sendAt !== undefined && sendAt > now);
  const platform = order.addressee.person?.devices[0]?.platform;
  const delivery: Delivery = {
    id: deliveryId(store.random),
    type: order.type,
    cioId: order.addressee.person?.cioId ?? null,
    recipient: order.to,
    created: now,
    metrics,
    failureMessage: metrics.undeliverable === undefined ? null : 'the person is unsubscribed',
    campaignId: null,
    actionId: null,
    parentActionId: null,
    broadcastId: null,
    triggerId: null,
    newsletterId: null,
    contentId: null,
    transactionalId: order.transactional?.id ?? null,
    triggerEventId: null,
    templateId: order.template?.templateId ?? null,
    forgotten: body.disable_message_retention === true || (order.transactional?.hideMessageBody ?? false),
    content: order.message,
    ...(order.type === 'push' && (platform === 'ios' || platform === 'android') ? { platform } : {}),
  };
  store.deliveries.add(delivery);
  for (const metric of Object.keys(metrics)) store.activities.add(messageActivity(store.random, delivery, metric, now));
  if (metrics.drafted === undefined && metrics.undeliverable === undefined) {
    store.outbox.push({
      deliveryId: delivery.id,
      channel: order.channel,
      to: order.to,
      subject: order.message.subject,
      body: order.message.body,
      messageData: order.messageData,
      queuedAt: now,
      identifiers: order.addressee.identifiers,
    });
  }
  return json({ delivery_id: delivery.id, queued_at: now, ...(sendAt === undefined ? {} : { send_at: sendAt }) });
}

function metricsOf(order: Order, body: Fields, now: number, later: boolean): Partial<Record<MetricName, number>> {
  const { person } = order.addressee;
  const toUnsubscribed = body.send_to_unsubscribed ?? order.transactional?.sendToUnsubscribed ?? true;
  if (person && toUnsubscribed === false && isUnsubscribed(person)) return { undeliverable: now };
  if ((body.queue_draft ?? order.transactional?.queueDrafts ?? false) === true) return { drafted: now };
  // What is sent later is only created now.
  if (later) return {};
  return { sent: now, ...(order.type === 'in_app' || order.type === 'inbox' ? {} : { delivered: now }) };
}
