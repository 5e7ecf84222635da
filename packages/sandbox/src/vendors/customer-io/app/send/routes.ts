import * as v from 'valibot';
import { asObject } from '../../../../engine/body.ts';
import { renderLiquid } from '../../../../engine/content/liquid.ts';
import type { SandboxRequest } from '../../../../engine/emulator.ts';
import { json } from '../../../../engine/wire-response.ts';
import type { Transactional } from '../../data/catalog.ts';
import { type Fields, flag, identifierIn, object, optional, readForSend, required, text } from '../../fields.ts';
import { rejectSend } from '../../rejections.ts';
import { type Message, renderTemplate, scopeOf } from '../../render/message.ts';
import { addressOf, channels, type Delivery, type Metrics } from '../../store/delivery.ts';
import { idTypes, isUnsubscribed, type Person } from '../../store/people.ts';
import type { Store } from '../../store/store.ts';
import { type Template, templateIdOf, templatesOf } from '../../store/templates.ts';
import type { Routes } from '../style.ts';
import { deliver, sentNow } from './deliver.ts';
import { validateAttachments, validateRecipients } from './mail-rules.ts';

/** Custom headers are JSON text inside the JSON body. Official libraries also send lists and plain objects here. */
const headers = v.pipe(
  v.union([text, object, v.array(v.unknown())], 'must be a JSON string of names and values'),
  v.check((value) => typeof value !== 'string' || value === '' || isJson(value), 'is not valid JSON'),
);

/** The fields that all channels share. */
const common = {
  transactional_message_id: v.optional(v.unknown()),
  identifiers: object,
  ...v.entriesFromList(['body', 'subject', 'title', 'message', 'from', 'language'], optional(text)),
  message_data: v.optional(object, {}),
  send_at: optional(v.pipe(v.number('must be a unix timestamp'), v.integer('must be a unix timestamp'))),
  ...v.entriesFromList(['auto_create', 'send_to_unsubscribed', 'queue_draft'], optional(flag)),
  disable_message_retention: v.nullish(flag, false),
};
const forAny = v.object({ to: optional(text), ...common });
const forEmail = v.object({
  to: required,
  ...common,
  ...v.entriesFromList(['cc', 'bcc'], optional(text)),
  headers: optional(headers),
  attachments: optional(object),
});

type Input = v.InferOutput<typeof forAny>;

/** Creates the routes to send a message to one person. Errors have their own format: `{ "meta": { "error": … } }`. */
export function sendRoutes(store: Store): Routes {
  const others = ['push', 'twilio', 'whatsapp', 'in_app', 'inbox'] as const;
  const routes = others.map((type) => {
    return [`POST /v1/send/${channels[type]}`, (request: SandboxRequest) => sendOther(store, request, type)] as const;
  });
  return { 'POST /v1/send/email': (request) => sendEmail(store, request), ...Object.fromEntries(routes) };
}

function sendEmail(store: Store, request: SandboxRequest) {
  const input = readForSend(forEmail, bodyOf(request));
  const person = addresseeOf(store, input);
  const reference = input.transactional_message_id ?? undefined;
  const transactional = reference === undefined ? undefined : findTransactional(store, reference);
  const contents = transactional ? templatesOf(store.contents, 'transactional_id', transactional.id) : [];
  if (transactional && contents[0]?.type !== 'email') {
    rejectSend(400, `transactional message with id ${transactional.id} is not an email`);
  }
  for (const name of ['body', 'subject', 'from'] as const) {
    if (!transactional && !input[name]) rejectSend(400, `${name} is required without transactional_message_id`);
  }
  validateRecipients({ to: input.to, cc: input.cc, bcc: input.bcc });
  validateAttachments(input.attachments ?? {});
  const { subject, body } = input;
  const template = variantOf(contents, input, person);
  return queue(store, {
    input,
    person,
    template,
    transactional,
    type: 'email',
    to: input.to,
    given: { subject, body },
  });
}

function sendOther(
  store: Store,
  request: SandboxRequest,
  type: Exclude<Delivery['type'], 'email' | 'slack' | 'webhook'>,
) {
  const input = readForSend(forAny, bodyOf(request));
  if (input.transactional_message_id === undefined) rejectSend(400, 'transactional_message_id is required');
  const person = addresseeOf(store, input);
  const transactional = findTransactional(store, input.transactional_message_id);
  const template = variantOf(templatesOf(store.contents, 'transactional_id', transactional.id), input, person);
  if (template?.type !== type) {
    return rejectSend(400, `transactional message with id ${transactional.id} cannot be sent as ${channels[type]}`);
  }
  const to = recipientOf(input, person, type) ?? rejectSend(400, 'to is required: the person cannot be reached');
  const given = type === 'push' ? { subject: input.title, body: input.message } : {};
  return queue(store, { input, person, template, transactional, type, to, given });
}

interface Sending {
  readonly input: Input;
  readonly person: Person | undefined;
  readonly template: Template | undefined;
  readonly transactional: Transactional | undefined;
  readonly type: Delivery['type'];
  readonly to: string;
  /** The fields of the request that override the template. */
  readonly given: { readonly subject?: string | undefined; readonly body?: string | undefined };
}

function queue(store: Store, sending: Sending) {
  const { input, person, template, transactional, type, to } = sending;
  const now = store.now();
  const { send_at, message_data: data, identifiers } = input;
  if (send_at !== undefined && send_at > now + 90 * 86_400) rejectSend(400, 'send_at must be within 90 days');
  const metrics = metricsOf(sending, now);
  const message = messageOf(store, sending);
  const delivery = {
    type,
    recipient: to,
    metrics,
    content: message,
    templateId: template ? templateIdOf(template) : null,
    transactional_message_id: transactional?.id ?? null,
    failure_message: metrics.undeliverable === undefined ? null : 'the person is unsubscribed',
    forgotten: input.disable_message_retention || (transactional?.hide_message_body ?? false),
  };
  const { id } = deliver(store, { person, identifiers, delivery, message, data });
  return json({ delivery_id: id, queued_at: now, ...(send_at !== undefined && { send_at }) });
}

function metricsOf({ input, person, transactional, type }: Sending, now: number): Metrics {
  const toUnsubscribed = input.send_to_unsubscribed ?? transactional?.send_to_unsubscribed ?? true;
  if (person && !toUnsubscribed && isUnsubscribed(person)) return { undeliverable: now };
  if (input.queue_draft ?? transactional?.queue_drafts ?? false) return { drafted: now };
  // A message for later has only its creation metric.
  return input.send_at !== undefined && input.send_at > now ? {} : sentNow(type, now);
}

/** Renders the template, with the fields of the request that override it. */
function messageOf(store: Store, { input, person, template, given }: Sending): Message {
  const scope = scopeOf(store, person, input.message_data);
  const base = template ? renderTemplate(store, template, scope) : { subject: null, body: '', from: '' };
  return {
    subject: given.subject === undefined ? base.subject : renderLiquid(given.subject, scope),
    body: given.body === undefined ? base.body : renderLiquid(given.body, scope),
    from: input.from ?? base.from,
  };
}

/** Finds the person of a message; creates the profile if `auto_create` is set. */
function addresseeOf({ people, now }: Store, { identifiers, auto_create }: Input): Person | undefined {
  const [type, ...more] = idTypes.filter((one) => identifiers[one] !== undefined);
  if (!type || more.length > 0) {
    return rejectSend(400, 'identifiers must hold exactly one of id, email and cio_id');
  }
  const value = identifierIn(identifiers, type) ?? rejectSend(400, `identifiers.${type} is invalid`);
  const known = people.find(type, value);
  if (known || !auto_create || type === 'cio_id' || people.isSuppressed(value)) return known;
  const person = people.create(now());
  person.attributes.set('created_at', String(now()));
  people.identify(person, type, value, now());
  return person;
}

/** Finds the transactional message by its number, also as text, or by its trigger name. */
function findTransactional({ transactional }: Store, reference: unknown): Transactional {
  const name = String(reference);
  const found = transactional.find(({ id, trigger_name }) => String(id) === name || trigger_name === name);
  return found ?? rejectSend(400, `transactional message with id ${name} not found`);
}

/** Returns the variant in the requested language, else in the person's, else in the default language. */
function variantOf(contents: readonly Template[], input: Input, person: Person | undefined): Template | undefined {
  const wanted = input.language ?? person?.attributes.get('language');
  return contents.find(({ language }) => language === wanted) ?? contents.find(({ language }) => language === '');
}

function recipientOf({ to, identifiers }: Input, person: Person | undefined, type: Delivery['type']) {
  // For push, `to` selects the devices: all, the last used, or a token.
  if (to && !(type === 'push' && (to === 'all' || to === 'last_used'))) return to;
  if (person) return addressOf(person, { type, recipient: '', url: '' });
  return type === 'in_app' || type === 'inbox' ? String(Object.values(identifiers)[0]) : undefined;
}

function bodyOf(request: SandboxRequest): Fields {
  return asObject(request.body) ?? rejectSend(400, 'malformed request body');
}

function isJson(value: string): boolean {
  try {
    JSON.parse(value);
    return true;
  } catch {
    return false;
  }
}
