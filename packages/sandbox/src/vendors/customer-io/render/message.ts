import { renderLiquid, type Scope } from '../../../engine/content/liquid.ts';
import { type Delivery, lastChange } from '../store/delivery.ts';
import { customerIdentifiers, type Person } from '../store/people.ts';
import type { Store } from '../store/store.ts';
import { type Template, templateOf } from '../store/templates.ts';

/** The rendered content that a person receives. */
export type Message = NonNullable<Delivery['content']>;

/** Returns the values that a message to a person can use. */
export function scopeOf(store: Store, person: Person | undefined, data: Readonly<Record<string, unknown>>): Scope {
  const customer = Object.fromEntries(person?.attributes ?? []);
  return { customer, trigger: data, message_data: data, event: data, snippets: snippetsOf(store) };
}

export function snippetsOf({ snippets }: Store): Scope {
  return Object.fromEntries(snippets.all().map(({ name, value }) => [name, value]));
}

/** Renders a template for a person. */
export function renderTemplate(store: Store, template: Template, scope: Scope): Message {
  const hasSubject = template.type === 'email' || template.type === 'push' || template.type === 'inbox';
  return {
    subject: hasSubject ? renderLiquid(template.subject, scope) : null,
    body: renderLiquid(template.body, scope),
    from: store.senders.get(template.from_id)?.address ?? '',
  };
}

/** Returns the content of a delivery, which is rendered again if it was not stored. */
export function messageOf(store: Store, delivery: Delivery): Message {
  if (delivery.content) return delivery.content;
  const template = templateOf(store, delivery.templateId);
  if (!template) return { subject: null, body: '', from: '' };
  const person = store.people.find('cio_id', delivery.cioId);
  return renderTemplate(store, template, scopeOf(store, person, delivery.trigger ?? {}));
}

/** Returns a delivery as the App API shows it: with the keys of all parent types, all null except its own. */
export function deliveryView(store: Store, delivery: Delivery, trackedResponses = false) {
  const { cioId, templateId, triggerId: _, content: _content, trigger: _data, platform: _os, ...shown } = delivery;
  const identifiers = customerIdentifiers(store.people, cioId);
  const { clicked } = delivery.metrics;
  const responses = delivery.type === 'in_app' && clicked !== undefined ? { answer: { id: 1, ts: clicked } } : {};
  return {
    ...shown,
    type: delivery.type === 'inbox' ? 'in_app' : delivery.type,
    deduplicate_id: `${delivery.id}:${lastChange(delivery)}`,
    msg_template_id: templateId,
    message_template_id: templateId,
    customer_id: identifiers?.id ?? null,
    customer_identifiers: identifiers,
    subject: messageOf(store, delivery).subject,
    ...(trackedResponses ? { tracked_responses: responses } : {}),
  };
}
