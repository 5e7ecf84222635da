import { asObject } from '../../../engine/body.ts';
import { type Fields, identifierIn, textIn } from '../fields.ts';
import type { Store } from '../store/store.ts';
import { dropDevice, putDevice } from '../track/log.ts';
import { recordMetric } from '../track/metrics.ts';
import { findOrCreate, findPerson, type Identifier, removePerson, suppress } from '../track/profiles.ts';

const reportable = ['delivered', 'clicked', 'converted', 'opened'] as const;

/** Carries out the events that mean more than that something happened; false for all others. */
export function applySemanticEvent(store: Store, event: string, user: Identifier | undefined, call: Fields): boolean {
  const device = asObject(asObject(call.context)?.device) ?? {};
  const token = textIn(device, 'token');
  const person = user && findPerson(store, user);
  switch (event) {
    case 'Device Created or Updated': {
      const owner = user && findOrCreate(store, user);
      if (owner && token) putDevice(store, owner, token, { ...device, platform: device.type, attributes: {} });
      return true;
    }
    case 'Device Deleted':
      if (person && token) dropDevice(store, person, token);
      return true;
    case 'User Deleted':
      if (person) removePerson(store, person);
      return true;
    case 'User Suppressed':
      if (user) suppress(store, user);
      return true;
    case 'User Unsuppressed':
      if (user) store.people.unsuppress(user.value);
      return true;
    case 'Relationship Deleted':
    case 'Object Deleted': {
      const properties = asObject(call.properties) ?? {};
      const typeId = identifierIn(properties, 'objectTypeId') ?? '1';
      const object = store.objects.find({ typeId, objectId: identifierIn(properties, 'objectId') ?? '' });
      if (object && event === 'Object Deleted') store.objects.remove(object);
      else if (object && person) store.objects.unrelate(object, { cioId: person.cioId });
      return true;
    }
    case 'Report Delivery Event': {
      const properties = asObject(call.properties) ?? {};
      const metric = reportable.find((one) => one === properties.metric);
      if (metric) recordMetric(store, textIn(properties, 'deliveryId') ?? '', metric, {});
      return true;
    }
    default:
      return false;
  }
}
