import * as v from 'valibot';
import type { SandboxRequest } from '../../../engine/emulator.ts';
import { createTable } from '../../../engine/table.ts';
import { json } from '../../../engine/wire-response.ts';
import { type Fields, identifierIn, integer, object, oneOf, optional, readBody, required, text } from '../fields.ts';
import { badRequest, notFound } from '../rejections.ts';
import { deliveryId, ulid, ulidForm } from '../store/ids.ts';
import type { Store } from '../store/store.ts';
import type { Routes } from './style.ts';

const maximumLife = 6 * 3600;

const platforms = ['ios', 'android'] as const;
const filled = v.pipe(
  object,
  v.check((fields) => Object.keys(fields).length > 0, 'is required'),
);
const alert = v.pipe(
  v.object({ title: v.nullish(text, ''), body: v.nullish(text, '') }, 'must be an object'),
  v.check(({ title, body }) => title !== '' && body !== '', 'push_payload.alert needs a title and a body'),
);
const payload = optional(v.object({ alert: optional(alert) }, 'must be an object'));
const start = v.object({
  identifiers: object,
  notification_type: required,
  attributes: filled,
  content_state: filled,
  platform: optional(oneOf(platforms, 'must be ios or android')),
  device_id: optional(text),
  expiration: v.nullish(integer, 0),
  push_payload: payload,
});
const update = v.object({
  instance_id: v.pipe(v.nullish(text, ''), v.regex(ulidForm, 'is invalid')),
  attributes: optional(object),
  content_state: filled,
  push_payload: payload,
});
const end = v.object({ ...update.entries, content_state: optional(object) });

type Alert = v.InferOutput<typeof alert> | undefined;

/** Creates the routes of notifications that stay on the phone and change. Their content is put into the outbox. */
export function liveNotificationRoutes(store: Store): Routes {
  const { random, now } = store;
  const notifications = createTable<LiveNotification>();
  const notificationOf = (id = ''): LiveNotification =>
    ulidForm.test(id) ? (notifications.get(id.toUpperCase()) ?? notFound()) : badRequest('instance_id is invalid');
  const change = (request: SandboxRequest, operation: 'update' | 'end') => {
    const input = readBody(request, operation === 'end' ? end : update);
    const notification = notificationOf(input.instance_id);
    // A notification that ended receives no more changes.
    if (stateOf(notification, now()) === 'active') {
      const changed = notifications.put({
        ...notification,
        contentState: input.content_state ?? notification.contentState,
        attributes: { ...notification.attributes, ...input.attributes },
        ended_at: operation === 'end' ? now() : null,
        lastDelivery: { id: deliveryId(random), operation, created_at: now() },
      });
      putIntoOutbox(store, changed, input.push_payload?.alert);
    }
    return json({ instance_id: notification.id });
  };
  return {
    'POST /v1/live_notifications/start': (request) => {
      const input = readBody(request, start);
      const notification = notifications.insert(startedBy(store, input));
      if (notification.failure_reason === null) putIntoOutbox(store, notification, input.push_payload?.alert);
      return json({ instance_id: notification.id });
    },
    'POST /v1/live_notifications/update': (request) => change(request, 'update'),
    'POST /v1/live_notifications/end': (request) => change(request, 'end'),
    'GET /v1/live_notifications/{instance_id}': (request) =>
      json(view(notificationOf(request.params.instance_id), now())),
  };
}

type Operation = 'start' | 'update' | 'end';

/** A notification that stays on a person's phone and changes. */
type LiveNotification = ReturnType<typeof startedBy>;

function startedBy(store: Store, input: v.InferOutput<typeof start>) {
  const { identifiers, notification_type, attributes, platform, device_id, expiration } = input;
  const person = personOf(store, identifiers);
  const device = person?.devices.find(
    (one) => (device_id === undefined || one.id === device_id) && (platform === undefined || one.platform === platform),
  );
  const actual = platform ?? platforms.find((one) => one === device?.platform) ?? null;
  if (actual === 'ios' && !input.push_payload?.alert) badRequest('push_payload.alert is required for ios');
  const now = store.now();
  const latest = now + maximumLife;
  if (expiration !== 0 && (expiration < now || expiration > latest)) {
    badRequest('expiration must be within the next 6 hours');
  }
  return {
    id: ulid(store.random, now),
    notification_type,
    platform: actual,
    deviceId: device?.id ?? null,
    identifiers,
    attributes,
    contentState: input.content_state,
    started_at: now,
    expires_at: expiration === 0 ? latest : expiration,
    // Both fields change during the notification's life.
    ended_at: null as number | null,
    failure_reason: person ? (device ? null : 'no device to start the activity on') : 'the profile does not exist',
    lastDelivery: { id: deliveryId(store.random), operation: 'start' as Operation, created_at: now },
  };
}

function personOf({ people }: Store, identifiers: Fields) {
  const [name, ...more] = ['id', 'email', 'phone', 'internal'].filter((type) => identifiers[type] !== undefined);
  if (name === undefined || more.length > 0) return badRequest('identifiers must hold exactly one identifier');
  const value = identifierIn(identifiers, name) ?? badRequest(`identifiers.${name} is invalid`);
  if (name === 'phone') badRequest('phone is not enabled as an identifier in this workspace');
  if (name === 'internal') return people.find('cio_id', value.replace(/^cio_/, ''));
  return people.find(name === 'id' ? 'id' : 'email', value);
}

type Times = Pick<LiveNotification, 'failure_reason' | 'ended_at' | 'expires_at'>;

function stateOf({ failure_reason, ended_at, expires_at }: Times, now: number) {
  if (failure_reason !== null) return 'failed';
  if (ended_at !== null) return 'ended';
  return expires_at <= now ? 'expired' : 'active';
}

function view({ deviceId: _, identifiers: _who, ...notification }: LiveNotification, now: number) {
  const { id, attributes: _attributes, contentState: _state, lastDelivery, ...shown } = notification;
  const status = notification.failure_reason === null ? 'sent' : 'undeliverable';
  return {
    ...shown,
    instance_id: id,
    state: stateOf(notification, now),
    last_delivery: { ...lastDelivery, source: 'api', status },
  };
}

function putIntoOutbox({ outbox, now }: Store, notification: LiveNotification, alert: Alert): void {
  const { lastDelivery, deviceId, attributes, contentState, identifiers } = notification;
  const { id, operation } = lastDelivery;
  outbox.push({
    deliveryId: id,
    channel: 'live_notification',
    to: deviceId ?? '',
    subject: alert?.title ?? null,
    body: alert?.body ?? '',
    messageData: { operation, ...attributes, ...contentState },
    queuedAt: now(),
    identifiers,
  });
}
