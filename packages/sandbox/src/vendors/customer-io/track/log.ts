import { asObject } from '../../../engine/body.ts';
import { type Fields, textIn } from '../fields.ts';
import type { Activity } from '../store/activities.ts';
import { ulid, ulidForm } from '../store/ids.ts';
import type { Device, Person } from '../store/people.ts';
import type { Store } from '../store/store.ts';

/** Logs an activity of a person. */
export function log({ activities, random, now }: Store, cioId: string, type: string, data: Fields = {}): void {
  activities.add({ id: ulid(random, now()), type, timestamp: now(), cioId, data });
}

/** The person of an event, who may be anonymous or missing. */
type Actor = Pick<Activity, 'cioId' | 'anonymousId'>;

export const eventTypes = ['event', 'page', 'screen'] as const;
export type EventType = (typeof eventTypes)[number];

/** Logs an event at the time in its fields, unless one with its ULID exists. */
export function logEvent(
  { activities, random, now }: Store,
  { cioId, anonymousId }: Actor,
  type: EventType,
  text: string,
  fields: Fields,
  data: unknown,
): void {
  const given = textIn(fields, 'id') ?? '';
  const timestamp = typeof fields.timestamp === 'number' ? Math.floor(fields.timestamp) : now();
  const id = ulidForm.test(given) ? given : ulid(random, timestamp);
  const name = text.trim();
  const url = type === 'page' ? { url: name } : {};
  activities.add({ id, type, timestamp, cioId, anonymousId, name, ...url, data: asObject(data) ?? {} });
}

/** Adds a device or replaces the one with the same token. */
export function putDevice(store: Store, person: Person, id: string, device: Fields): void {
  const { last_used, platform } = device;
  const attributes = Object.entries(asObject(device.attributes) ?? {}).map(([name, value]) => [name, String(value)]);
  const put: Device = {
    id,
    platform: String(platform),
    last_used: typeof last_used === 'number' ? last_used : store.now(),
    ...(attributes.length > 0 && { attributes: Object.fromEntries(attributes) }),
  };
  person.devices = [...person.devices.filter((other) => other.id !== id), put];
  log(store, person.cioId, 'device_change', { token: id, action: 'put' });
}

export function dropDevice(store: Store, person: Person, id: string): void {
  person.devices = person.devices.filter((device) => device.id !== id);
  log(store, person.cioId, 'device_change', { token: id, action: 'delete' });
}
