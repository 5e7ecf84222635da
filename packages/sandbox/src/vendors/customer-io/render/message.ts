import type { Delivery } from '../store/delivery.ts';
import type { Person } from '../store/person.ts';
import type { Store } from '../store/store.ts';
import type { Template } from '../store/template.ts';
import { renderLiquid, type Scope } from './liquid.ts';

/** What a person was sent. */
export interface Message {
  readonly subject: string | null;
  readonly body: string;
  readonly from: string;
}

/** The values that a message to a person can use. */
export function scopeOf(store: Store, person: Person | undefined, data: Readonly<Record<string, unknown>>): Scope {
  const snippets = Object.fromEntries(store.snippets.all().map((snippet) => [snippet.name, snippet.value]));
  const customer = Object.fromEntries(person?.attributes ?? []);
  return { customer, trigger: data, message_data: data, event: data, snippets };
}

/** Fills a template for somebody. */
export function renderTemplate(store: Store, template: Template, scope: Scope): Message {
  const hasSubject = template.type === 'email' || template.type === 'push' || template.type === 'inbox';
  const sender = store.senders.find((candidate) => candidate.id === template.fromId);
  return {
    subject: hasSubject ? renderLiquid(template.subject, scope) : null,
    body: renderLiquid(template.body, scope),
    from: sender?.address ?? '',
  };
}

/** The template that a delivery was made from; undefined when it is gone or the content came with the request. */
export function templateOf(store: Store, delivery: Delivery): Template | undefined {
  const among = (templates: readonly Template[] | undefined) =>
    templates?.find((template) => template.templateId === delivery.templateId);
  const byId = <T extends { readonly id: number }>(records: readonly T[], id: number | null) =>
    records.find((record) => record.id === id);
  return (
    among(byId(store.campaigns, delivery.campaignId)?.actions) ??
    among(byId(store.broadcasts, delivery.broadcastId)?.actions) ??
    among(byId(store.newsletters, delivery.newsletterId)?.contents) ??
    among(byId(store.transactional, delivery.transactionalId)?.contents)
  );
}

/** The content of a delivery, rendered again where it was not kept. */
export function messageOf(store: Store, delivery: Delivery): Message {
  if (delivery.content) return delivery.content;
  const template = templateOf(store, delivery);
  if (!template) return { subject: null, body: '', from: '' };
  const person = delivery.cioId === null ? undefined : store.people.find('cio_id', delivery.cioId);
  return renderTemplate(store, template, scopeOf(store, person, delivery.trigger ?? {}));
}
