import { asObject } from '../../../../engine/body.ts';
import type { Handler, SandboxRequest, SandboxResponse } from '../../../../engine/emulator.ts';
import { addressOf } from '../../data/address.ts';
import type { Delivery } from '../../store/delivery.ts';
import type { OutboxEntry } from '../../store/outbox.ts';
import type { Store } from '../../store/store.ts';
import { sendError } from '../../wire/app-errors.ts';
import { type Fields, stringField } from '../../wire/body.ts';
import type { Routes } from '../../wire/refusal.ts';
import { type Addressee, readAddressee } from './addressee.ts';
import { checkAttachments } from './attachments.ts';
import { composeMessage, findTransactional, type Overrides, variantOf } from './content.ts';
import { deliver } from './deliver.ts';
import { checkRecipients } from './recipients.ts';

/** Messages to one person. Errors have a body of their own: `{ "meta": { "error": … } }`. */
export function sendRoutes(store: Store): Routes {
  const send =
    (channel: OutboxEntry['channel'], type: Delivery['type'], names: Overrides): Handler =>
    (request) =>
      sendTemplate(store, request, channel, type, names);
  const push: Overrides = { subject: 'title', body: 'message' };
  const none: Overrides = { subject: '', body: '' };
  return {
    'POST /v1/send/email': (request) => sendEmail(store, request),
    'POST /v1/send/push': send('push', 'push', push),
    'POST /v1/send/sms': send('sms', 'twilio', none),
    'POST /v1/send/whatsapp': send('whatsapp', 'whatsapp', none),
    'POST /v1/send/in_app': send('in_app', 'in_app', none),
    'POST /v1/send/inbox_message': send('inbox_message', 'inbox', none),
  };
}

function sendEmail(store: Store, request: SandboxRequest): SandboxResponse {
  const body = readBody(store, request);
  const to = stringField(body, 'to') || sendError(400, 'to is required');
  const addressee = readAddressee(store, body);
  const hasTemplate = body.transactional_message_id !== undefined && body.transactional_message_id !== null;
  const transactional = hasTemplate ? findTransactional(store, body.transactional_message_id) : undefined;
  if (transactional && transactional.contents[0]?.type !== 'email') {
    sendError(400, `transactional message with id ${transactional.id} is not an email`);
  }
  if (!transactional) {
    for (const name of ['body', 'subject', 'from']) {
      if (!stringField(body, name)) sendError(400, `${name} is required without transactional_message_id`);
    }
  }
  checkRecipients(body);
  checkHeaders(body.headers);
  checkAttachments(body.attachments);
  const template = transactional && variantOf(transactional, body, addressee);
  const message = composeMessage(store, template, body, addressee, { subject: 'subject', body: 'body' });
  const messageData = asObject(body.message_data) ?? {};
  const order = {
    channel: 'email',
    type: 'email',
    to,
    message,
    messageData,
    addressee,
    template,
    transactional,
  } as const;
  return deliver(store, order, body);
}

function sendTemplate(
  store: Store,
  request: SandboxRequest,
  channel: OutboxEntry['channel'],
  type: Delivery['type'],
  names: Overrides,
): SandboxResponse {
  const body = readBody(store, request);
  if (body.transactional_message_id === undefined) sendError(400, 'transactional_message_id is required');
  const addressee = readAddressee(store, body);
  const transactional = findTransactional(store, body.transactional_message_id);
  const template = variantOf(transactional, body, addressee);
  if (!template || template.type !== type) {
    return sendError(400, `transactional message with id ${transactional.id} cannot be sent as ${channel}`);
  }
  const to = recipientOf(body, addressee, type) ?? sendError(400, 'to is required: the person cannot be reached');
  const message = composeMessage(store, template, body, addressee, names);
  const messageData = asObject(body.message_data) ?? {};
  return deliver(store, { channel, type, to, message, messageData, addressee, template, transactional }, body);
}

/** Checks what all channels have in common. */
function readBody(store: Store, request: SandboxRequest): Fields {
  const body = asObject(request.body) ?? sendError(400, 'malformed request body');
  if (body.message_data !== undefined && !asObject(body.message_data)) sendError(400, 'message_data must be an object');
  const sendAt = body.send_at;
  if (sendAt !== undefined && sendAt !== null) {
    if (typeof sendAt !== 'number' || !Number.isInteger(sendAt)) sendError(400, 'send_at must be a unix timestamp');
    if (sendAt > store.now() + 90 * 86_400) sendError(400, 'send_at must be within 90 days');
  }
  return body;
}

function recipientOf(body: Fields, addressee: Addressee, type: Delivery['type']): string | undefined {
  const given = stringField(body, 'to');
  // For push, `to` says which devices: all, the last used, or a token.
  if (given && !(type === 'push' && (given === 'all' || given === 'last_used'))) return given;
  const { person, identifiers } = addressee;
  if (person) return addressOf(person, { type, recipient: '', url: '' });
  const inApp = type === 'in_app' || type === 'inbox';
  return inApp ? String(Object.values(identifiers)[0]) : undefined;
}

/** Custom headers travel as JSON text inside the JSON body. */
function checkHeaders(value: unknown): void {
  if (value === undefined || value === null || value === '') return;
  let headers = value;
  if (typeof value === 'string') {
    try {
      headers = JSON.parse(value);
    } catch {
      sendError(400, 'headers is not valid JSON');
    }
  }
  // Official libraries also send plain objects here.
  if (!Array.isArray(headers) && !asObject(headers))
    sendError(400, 'headers must be a JSON string of names and values');
}
