import { asObject } from '../../../engine/body.ts';
import { ulid } from '../store/ids.ts';
import type { Device, Person } from '../store/person.ts';
import type { Store } from '../store/store.ts';
import type { Fields } from '../wire/body.ts';

/** Adds a device or replaces the one with the same token. */
export function putDevice(store: Store, person: Person, id: string, device: Fields): void {
  const lastUsed = typeof device.last_used === 'number' ? device.last_used : store.now();
  const attributes = Object.entries(asObject(device.attributes) ?? {}).map(([name, value]) => [name, String(value)]);
  const put: Device = {
    id,
    platform: String(device.platform),
    last_used: lastUsed,
    ...(attributes.length > 0 ? { attributes: Object.fromEntries(attributes) } : {}),
  };
  person.devices = [...person.devices.filter((other) => other.id !== id), put];
  log(store, person, { token: id, action: 'put' });
}

export function dropDevice(store: Store, person: Person, id: string): void {
  person.devices = person.devices.filter((device) => device.id !== id);
  log(store, person, { token: id, action: 'delete' });
}

function log(store: Store, person: Person, data: Readonly<Record<string, unknown>>): void {
  const at = store.now();
  store.activities.add({ id: ulid(store.random, at), type: 'device_change', timestamp: at, cioId: person.cioId, data });
}
