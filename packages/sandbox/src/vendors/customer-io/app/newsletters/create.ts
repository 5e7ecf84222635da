import { asObject } from '../../../../engine/body.ts';
import type { SandboxRequest } from '../../../../engine/emulator.ts';
import { type Newsletter, newsletterTypes } from '../../store/campaign.ts';
import type { Store } from '../../store/store.ts';
import { type Fields, integerField, stringField } from '../../wire/body.ts';
import { newsletterError, unprocessable } from '../../wire/newsletter-errors.ts';
import { compileRecipients } from './audience.ts';
import { checkContent, checkWebhook, makeContent } from './content-input.ts';
import { checkRateLimit } from './rate-limit.ts';

const maximumBytes = 1_000_000;

/** Reads a new newsletter; its `scheduledAt` is set when it is to be sent later. */
export function readNewsletter(store: Store, request: SandboxRequest): Omit<Newsletter, 'id'> {
  const body = asObject(request.body) ?? newsletterError(400, 'malformed request body');
  if (request.rawBody.byteLength >= maximumBytes) unprocessable('the newsletter must be smaller than 1 MB');
  const name = stringField(body, 'name') || unprocessable('name is required');
  if (name.length > 190) unprocessable('name is limited to 190 characters');
  const type = newsletterTypes.find((one) => one === body.type);
  if (type === undefined) return unprocessable(body.type === undefined ? 'type is required' : 'type is invalid');
  if (body.recipients === undefined) newsletterError(400, 'recipients is required');
  const recipients = compileRecipients(body.recipients, store.segments.testOf) ?? unprocessable('Invalid filter spec');
  checkContent(type, body);
  if (type === 'webhook') checkWebhook(body);
  checkRateLimit(body);
  const fromId = type === 'email' ? senderOf(store, body) : 1;
  const now = store.now();
  return {
    name,
    type,
    created: now,
    updated: now,
    sentAt: null,
    scheduledAt: scheduleOf(body, now),
    tags: [],
    segmentIds: recipients.segmentIds,
    recipients: body.recipients,
    topicId: topicOf(store, body),
    contents: [makeContent(store, type, body, { fromId })],
    testGroups: [],
  };
}

/** The workspace has a subscription center, so every newsletter has a topic. */
function topicOf(store: Store, body: Fields): number {
  const id = integerField(body, 'subscription_topic_id') ?? unprocessable('subscription_topic_id is required');
  return store.topics.find((topic) => topic.id === id)?.id ?? unprocessable('subscription_topic_id is invalid');
}

function senderOf(store: Store, body: Fields): number {
  const { from, from_id: fromId } = body;
  if (from !== undefined && fromId !== undefined) unprocessable('only one of from and from_id can be given');
  const senders = store.senders.filter((sender) => sender.templateType === 'email');
  if (fromId !== undefined) {
    return senders.find((sender) => sender.id === fromId)?.id ?? unprocessable('from_id is invalid');
  }
  // Without any it is the oldest.
  if (from === undefined) return senders[0]?.id ?? unprocessable('from is required');
  const found = senders.find((sender) => sender.address === from || sender.email === from);
  return found?.id ?? unprocessable('from is not a verified sending address');
}

function scheduleOf(body: Fields, now: number): number | null {
  const scheduledAt = body.scheduled_at;
  if (scheduledAt === undefined || scheduledAt === null) return null;
  if (body.send_now === true) unprocessable('only one of send_now and scheduled_at can be given');
  const at = integerField(body, 'scheduled_at') ?? unprocessable('scheduled_at must be a unix timestamp');
  return at > now ? at : unprocessable('scheduled_at must be in the future');
}
