import { type Delivery, lastChange } from '../store/delivery.ts';
import { type Identifiers, identifiersOf } from '../store/person.ts';
import type { Store } from '../store/store.ts';
import { messageOf } from './message.ts';

/** Identifiers of a person as records name them: of people who were deleted only the `cio_id` is left. */
export function customerIdentifiers(store: Store, cioId: string | null): Identifiers | null {
  if (cioId === null) return null;
  const person = store.people.find('cio_id', cioId);
  return person ? identifiersOf(person) : { cio_id: cioId, email: null, id: null };
}

/** A delivery as the App API returns it: keys of all possible parents, null but for its own. */
export function renderDelivery(store: Store, delivery: Delivery, trackedResponses = false): Record<string, unknown> {
  const identifiers = customerIdentifiers(store, delivery.cioId);
  const answered = delivery.metrics.clicked;
  const responses = delivery.type === 'in_app' && answered !== undefined ? { answer: { id: 1, ts: answered } } : {};
  return {
    id: delivery.id,
    deduplicate_id: `${delivery.id}:${lastChange(delivery)}`,
    msg_template_id: delivery.templateId,
    message_template_id: delivery.templateId,
    action_id: delivery.actionId,
    parent_action_id: delivery.parentActionId,
    customer_id: identifiers?.id ?? null,
    customer_identifiers: identifiers,
    recipient: delivery.recipient,
    subject: messageOf(store, delivery).subject,
    metrics: delivery.metrics,
    created: delivery.created,
    failure_message: delivery.failureMessage,
    newsletter_id: delivery.newsletterId,
    content_id: delivery.contentId,
    campaign_id: delivery.campaignId,
    broadcast_id: delivery.broadcastId,
    transactional_message_id: delivery.transactionalId,
    trigger_event_id: delivery.triggerEventId,
    type: delivery.type === 'inbox' ? 'in_app' : delivery.type,
    forgotten: delivery.forgotten,
    ...(trackedResponses ? { tracked_responses: responses } : {}),
  };
}
