import { asObject } from '../../../engine/body.ts';
import type { SandboxRequest } from '../../../engine/emulator.ts';
import { json } from '../../../engine/wire-response.ts';
import { deliveryId, ulid } from '../store/ids.ts';
import type { LiveNotification, LiveOperation } from '../store/live-notification.ts';
import type { Store } from '../store/store.ts';
import { badRequest, notFound } from '../wire/app-errors.ts';
import { appBody, type Fields, identifierField, stringField } from '../wire/body.ts';
import type { Routes } from '../wire/refusal.ts';

const maximumLife = 6 * 3600;
const ulidForm = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/i;

/** Notifications that stay on the phone and change. What they carry goes to the outbox. */
export function liveNotificationRoutes(store: Store): Routes {
  const notificationOf = (id: string | undefined): LiveNotification => {
    if (id === undefined || !ulidForm.test(id)) return badRequest('instance_id is invalid');
    return store.liveNotifications.get(id.toUpperCase()) ?? notFound();
  };
  const change = (request: SandboxRequest, operation: 'update' | 'end') => {
    const body = appBody(request);
    const notification = notificationOf(stringField(body, 'instance_id'));
    checkAlert(body);
    const needsState = operation === 'update';
    const contentState = objectField(body, 'content_state', needsState) ?? notification.contentState;
    const attributes = { ...notification.attributes, ...objectField(body, 'attributes', false) };
    // Nothing reaches a notification that is over.
    if (stateOf(store, notification) === 'active') {
      const now = store.now();
      const changed = store.liveNotifications.update(notification.id, {
        contentState,
        attributes,
        endedAt: operation === 'end' ? now : null,
        lastDelivery: { id: deliveryId(store.random), operation, created: now },
      });
      if (changed) putIntoOutbox(store, changed, body);
    }
    return json({ instance_id: notification.id });
  };
  return {
    'POST /v1/live_notifications/start': (request) => {
      const body = appBody(request);
      const notification = store.liveNotifications.insert(readStart(store, body));
      if (notification.failure === null) putIntoOutbox(store, notification, body);
      return json({ instance_id: notification.id });
    },
    'POST /v1/live_notifications/update': (request) => change(request, 'update'),
    'POST /v1/live_notifications/end': (request) => change(request, 'end'),
    'GET /v1/live_notifications/{instance_id}': (request) =>
      json(renderNotification(store, notificationOf(request.params.instance_id))),
  };
}

function readStart(store: Store, body: Fields): LiveNotification {
  const identifiers = asObject(body.identifiers) ?? badRequest('identifiers is required');
  const types = ['id', 'email', 'phone', 'internal'].filter((type) => identifiers[type] !== undefined);
  const [name] = types;
  if (name === undefined || types.length > 1) return badRequest('identifiers must hold exactly one identifier');
  const value = identifierField(identifiers, name) ?? badRequest(`identifiers.${name} is invalid`);
  if (name === 'phone') badRequest('phone is not enabled as an identifier in this workspace');
  const type = stringField(body, 'notification_type') || badRequest('notification_type is required');
  const attributes = objectField(body, 'attributes', true) ?? {};
  const contentState = objectField(body, 'content_state', true) ?? {};
  const platforms = ['ios', 'android'] as const;
  const platform = platforms.find((one) => one === body.platform);
  if (body.platform !== undefined && platform === undefined) badRequest('platform must be ios or android');
  const person =
    name === 'internal'
      ? store.people.find('cio_id', value.replace(/^cio_/, ''))
      : store.people.find(name === 'id' ? 'id' : 'email', value);
  const token = stringField(body, 'device_id');
  const device = person?.devices.find(
    (one) => (token === undefined || one.id === token) && (platform === undefined || one.platform === platform),
  );
  const actual = platform ?? platforms.find((one) => one === device?.platform) ?? null;
  checkAlert(body, actual === 'ios');
  const now = store.now();
  return {
    id: ulid(store.random, now),
    type,
    platform: actual,
    deviceId: device?.id ?? null,
    identifiers,
    attributes,
    contentState,
    startedAt: now,
    expiresAt: expirationOf(body, now),
    endedAt: null,
    failure: person ? (device ? null : 'no device to start the activity on') : 'the profile does not exist',
    lastDelivery: { id: deliveryId(store.random), operation: 'start', created: now },
  };
}

function expirationOf(body: Fields, now: number): number {
  const given = body.expiration ?? 0;
  if (given === 0) return now + maximumLife;
  const fits = typeof given === 'number' && Number.isInteger(given) && given >= now && given <= now + maximumLife;
  return fits ? given : badRequest('expiration must be within the next 6 hours');
}

function objectField(body: Fields, name: string, isRequired: boolean): Fields | undefined {
  const value = body[name];
  if (value === undefined && !isRequired) return undefined;
  const fields = asObject(value) ?? badRequest(`${name} is required`);
  return isRequired && Object.keys(fields).length === 0 ? badRequest(`${name} is required`) : fields;
}

function checkAlert(body: Fields, isRequired = false): void {
  const alert = asObject(asObject(body.push_payload)?.alert);
  if (!alert) {
    if (isRequired) badRequest('push_payload.alert is required for ios');
    return;
  }
  if (!stringField(alert, 'title') || !stringField(alert, 'body')) {
    badRequest('push_payload.alert needs a title and a body');
  }
}

function stateOf(store: Store, notification: LiveNotification): 'active' | 'ended' | 'expired' | 'failed' {
  if (notification.failure !== null) return 'failed';
  if (notification.endedAt !== null) return 'ended';
  return notification.expiresAt <= store.now() ? 'expired' : 'active';
}

function renderNotification(store: Store, notification: LiveNotification): Record<string, unknown> {
  const { lastDelivery, failure } = notification;
  return {
    instance_id: notification.id,
    notification_type: notification.type,
    platform: notification.platform,
    state: stateOf(store, notification),
    started_at: notification.startedAt,
    expires_at: notification.expiresAt,
    ended_at: notification.endedAt,
    failure_reason: failure,
    last_delivery: {
      id: lastDelivery.id,
      operation: lastDelivery.operation,
      source: 'api',
      status: failure === null ? 'sent' : 'undeliverable',
      created_at: lastDelivery.created,
    },
  };
}

function putIntoOutbox(store: Store, notification: LiveNotification, body: Fields): void {
  const alert = asObject(asObject(body.push_payload)?.alert) ?? {};
  const operation: LiveOperation = notification.lastDelivery.operation;
  store.outbox.push({
    deliveryId: notification.lastDelivery.id,
    channel: 'live_notification',
    to: notification.deviceId ?? '',
    subject: stringField(alert, 'title') ?? null,
    body: stringField(alert, 'body') ?? '',
    messageData: { operation, ...notification.attributes, ...notification.contentState },
    queuedAt: store.now(),
    identifiers: notification.identifiers,
  });
}
