import type { Fields } from '../../fields.ts';
import { type Message, renderTemplate, scopeOf } from '../../render/message.ts';
import { messageActivity } from '../../store/activities.ts';
import { addressOf, channels, type Delivery, type Metrics, makeDelivery, type Origin } from '../../store/delivery.ts';
import { deliveryId } from '../../store/ids.ts';
import { identifiersOf, type Person } from '../../store/people.ts';
import type { Store } from '../../store/store.ts';
import { type Template, templateIdOf } from '../../store/templates.ts';

interface Order {
  readonly person: Person | undefined;
  readonly identifiers: Fields;
  readonly delivery: Pick<Delivery, 'type' | 'recipient' | 'metrics' | 'templateId'> & Partial<Delivery>;
  readonly message: Message;
  readonly data: Fields;
}

/** Stores and logs a delivery, and puts it into the outbox unless nothing is sent. */
export function deliver(store: Store, { person, identifiers, delivery: fields, message, data }: Order): Delivery {
  const now = store.now();
  const delivery = makeDelivery(person, { id: deliveryId(store.random), created: now, ...fields });
  store.deliveries.insert(delivery);
  for (const metric of Object.keys(delivery.metrics)) {
    store.activities.add(messageActivity(store.random, delivery, metric, now));
  }
  if (delivery.metrics.drafted === undefined && delivery.metrics.undeliverable === undefined) {
    const { id: deliveryId, type, recipient: to } = delivery;
    const { subject, body } = message;
    const entry = { deliveryId, channel: channels[type], to, subject, body, messageData: data, queuedAt: now };
    store.outbox.push({ ...entry, identifiers });
  }
  return delivery;
}

/** Returns the metrics that are recorded at once. Providers of some channels report that a message was delivered. */
export function sentNow(type: Delivery['type'], now: number): Metrics {
  const isConfirmed = type === 'email' || type === 'push' || type === 'twilio' || type === 'whatsapp';
  return { sent: now, ...(isConfirmed && { delivered: now }) };
}

/** Sends a template to a person who can be reached on its channel. */
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
  const metrics = sentNow(type, store.now());
  deliver(store, {
    person,
    identifiers: { ...identifiersOf(person) },
    delivery: { type, recipient, metrics, templateId: templateIdOf(template), trigger: data, ...origin },
    message: renderTemplate(store, template, scopeOf(store, person, data)),
    data,
  });
}
