import { messageActivity } from '../../data/activities.ts';
import { addressOf } from '../../data/address.ts';
import { renderTemplate, scopeOf } from '../../render/message.ts';
import type { Delivery, MetricName } from '../../store/delivery.ts';
import { deliveryId } from '../../store/ids.ts';
import type { OutboxEntry } from '../../store/outbox.ts';
import { identifiersOf, type Person } from '../../store/person.ts';
import type { Store } from '../../store/store.ts';
import type { Template } from '../../store/template.ts';
import type { Fields } from '../../wire/body.ts';

type Origin = Partial<Pick<Delivery, 'actionId' | 'broadcastId' | 'triggerId' | 'newsletterId' | 'contentId'>>;

const channels: Readonly<Record<Delivery['type'], OutboxEntry['channel']>> = {
  email: 'email',
  push: 'push',
  twilio: 'sms',
  whatsapp: 'whatsapp',
  in_app: 'in_app',
  inbox: 'inbox_message',
  slack: 'slack',
  webhook: 'webhook',
};

/** Channels whose providers report that a message arrived. */
const confirmed: readonly Delivery['type'][] = ['email', 'push', 'twilio', 'whatsapp'];

/** Sends a template to somebody who can be reached on its channel: a delivery, its log entries, and the outbox. */
export function sendTemplate(
  store: Store,
  person: Person,
  template: Template,
  origin: Origin,
  data: Fields = {},
): void {
  const { type } = template;
  const recipient = addressOf(person, template);
  if (recipient === undefined || type === 'attribute_update') return;
  const now = store.now();
  const metrics: Partial<Record<MetricName, number>> = confirmed.includes(type)
    ? { sent: now, delivered: now }
    : { sent: now };
  const platform = person.devices[0]?.platform;
  const delivery: Delivery = {
    id: deliveryId(store.random),
    type,
    cioId: person.cioId,
    recipient,
    created: now,
    metrics,
    failureMessage: null,
    campaignId: null,
    actionId: null,
    parentActionId: null,
    broadcastId: null,
    triggerId: null,
    newsletterId: null,
    contentId: null,
    transactionalId: null,
    triggerEventId: null,
    templateId: template.templateId,
    forgotten: false,
    trigger: data,
    ...origin,
    ...(type === 'push' && (platform === 'ios' || platform === 'android') ? { platform } : {}),
  };
  store.deliveries.add(delivery);
  for (const metric of Object.keys(metrics)) store.activities.add(messageActivity(store.random, delivery, metric, now));
  const message = renderTemplate(store, template, scopeOf(store, person, data));
  store.outbox.push({
    deliveryId: delivery.id,
    channel: channels[type],
    to: recipient,
    subject: message.subject,
    body: message.body,
    messageData: data,
    queuedAt: now,
    identifiers: { ...identifiersOf(person) },
  });
}
