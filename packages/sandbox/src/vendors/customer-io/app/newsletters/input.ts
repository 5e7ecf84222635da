import * as v from 'valibot';
import { asObject } from '../../../../engine/body.ts';
import type { SandboxRequest } from '../../../../engine/emulator.ts';
import { topics } from '../../data/settings.ts';
import { type Fields, flag, integer, link, oneOf, optional, readForNewsletter, required, text } from '../../fields.ts';
import { newsletterRejection, unprocessable } from '../../rejections.ts';
import { type Newsletter, type NewsletterType, newsletterTypes } from '../../store/messages.ts';
import type { Store } from '../../store/store.ts';
import { makeTemplate, type Template } from '../../store/templates.ts';
import { method } from '../templates.ts';

/** Ends a request with an error in the format of most newsletter endpoints. */
export function rejectNewsletter(detail: string): never {
  throw newsletterRejection(400, detail);
}

/** Returns the JSON object in a request; a missing body is an empty object if that is allowed. */
export function newsletterBody(request: SandboxRequest, isOptional = false): Fields {
  if (isOptional && request.body === undefined) return {};
  return asObject(request.body) ?? rejectNewsletter('malformed request body');
}

const words = v.entriesFromList(['subject', 'body', 'body_json', 'body_amp', 'preheader_text'], optional(text));
const bodyJson = v.pipe(
  required,
  v.check((value) => isJsonObject(value), 'must be a JSON object as text'),
);
const inApp = v.object({ ...words, body_json: bodyJson });
const needsBody = v.object({ ...words, body: required });

/** The required content fields of each channel. */
const contents = {
  email: v.object({ ...words, subject: required, body: required }),
  twilio: needsBody,
  webhook: needsBody,
  push: v.pipe(
    v.object(words),
    v.check(({ subject, body }) => Boolean(subject || body), 'subject or body is required'),
  ),
  in_app: inApp,
  inbox: inApp,
} as const satisfies Record<NewsletterType, v.GenericSchema<unknown, Words>>;

type Words = v.InferOutput<v.ObjectSchema<typeof words, undefined>>;

export function contentIn(type: NewsletterType, body: Fields): Words {
  return readForNewsletter(contents[type], body);
}

type Made = Pick<Template, 'newsletter_id'> & Partial<Template>;

/** Adds a content to a newsletter. */
export function addContent({ contents: table, now }: Store, type: NewsletterType, given: Words, more: Made): Template {
  const { subject = '', body, body_json, body_amp = '', preheader_text = '' } = given;
  const fields = { subject, body: body ?? body_json ?? '', body_amp, preheader_text };
  return table.insert(makeTemplate({ id: table.nextNumber(), type, created: now(), ...fields, ...more }));
}

const together = 'rate_limit_email_rate and rate_limit_time_period must be given together';

/** The sandbox ignores the limit and sends at once, but rejects an incomplete limit. */
export const rateLimit = v.pipe(
  v.object({
    rate_limit_email_rate: v.optional(v.pipe(integer, v.minValue(1, 'must be at least 1'))),
    rate_limit_time_period: v.optional(v.picklist([60, 3600, 86_400], 'must be 60, 3600 or 86400')),
    rate_limit_spread: v.optional(flag),
  }),
  v.check((limit) => (limit.rate_limit_email_rate ?? 0) > 0 === (limit.rate_limit_time_period ?? 0) > 0, together),
);

const isTopic = (id: unknown) => topics.some((topic) => topic.id === id);
const kind = v.object({
  name: v.pipe(required, v.maxLength(190, 'is limited to 190 characters')),
  type: oneOf(newsletterTypes),
});
const creation = v.object({
  // The workspace has a subscription center, so every newsletter has a topic.
  subscription_topic_id: v.custom<number>(isTopic, 'is invalid'),
  recipients: v.unknown(),
  from: v.optional(v.unknown()),
  from_id: v.optional(v.unknown()),
  send_now: v.optional(v.unknown()),
  scheduled_at: optional(v.pipe(v.number('must be a unix timestamp'), v.integer('must be a unix timestamp'))),
});
const webhook = v.object({ request_method: method, url: link });

/** Reads a new newsletter and its first content. */
export function readNewsletter(store: Store, request: SandboxRequest) {
  const body = newsletterBody(request);
  if (request.rawBody.byteLength >= 1_000_000) unprocessable('the newsletter must be smaller than 1 MB');
  const { name, type } = readForNewsletter(kind, body);
  if (body.recipients === undefined) rejectNewsletter('recipients is required');
  const { subscription_topic_id, recipients, ...given } = readForNewsletter(creation, body);
  if (!store.audience.compile(recipients)) unprocessable('Invalid filter spec');
  const content = contentIn(type, body);
  const { request_method = '', url = '' } = type === 'webhook' ? readForNewsletter(webhook, body) : {};
  readForNewsletter(rateLimit, body);
  const { scheduled_at: scheduledAt = null } = given;
  if (given.send_now === true && scheduledAt !== null) {
    unprocessable('only one of send_now and scheduled_at can be given');
  }
  if (scheduledAt !== null && scheduledAt <= store.now()) unprocessable('scheduled_at must be in the future');
  const newsletter: Omit<Newsletter, 'id'> = {
    name,
    type,
    created: store.now(),
    updated: store.now(),
    sent_at: null,
    scheduledAt,
    tags: [],
    recipient_segment_ids: [...new Set(wantedSegments(recipients))],
    recipients,
    subscription_topic_id,
    testGroups: [],
  };
  const from_id = type === 'email' ? senderOf(store, given) : 1;
  return { newsletter, content, more: { from_id, method: request_method, url }, sendNow: given.send_now === true };
}

/** Returns the segments that select recipients, without those that exclude them. */
function wantedSegments(filter: unknown): number[] {
  const { and, or, segment } = asObject(filter) ?? {};
  const id = asObject(segment)?.id;
  const parts = [and, or].flatMap((list) => (Array.isArray(list) ? list : []));
  return [...(typeof id === 'number' ? [id] : []), ...parts.flatMap(wantedSegments)];
}

function senderOf(store: Store, { from, from_id }: { readonly from?: unknown; readonly from_id?: unknown }): number {
  if (from !== undefined && from_id !== undefined) unprocessable('only one of from and from_id can be given');
  const senders = store.senders.filter(({ template_type }) => template_type === 'email');
  if (from_id !== undefined) return senders.find(({ id }) => id === from_id)?.id ?? unprocessable('from_id is invalid');
  // The default is the oldest one.
  if (from === undefined) return senders[0]?.id ?? unprocessable('from is required');
  const found = senders.find(({ address, email }) => address === from || email === from);
  return found?.id ?? unprocessable('from is not a verified sending address');
}

function isJsonObject(value: string): boolean {
  try {
    return asObject(JSON.parse(value)) !== undefined;
  } catch {
    return false;
  }
}
