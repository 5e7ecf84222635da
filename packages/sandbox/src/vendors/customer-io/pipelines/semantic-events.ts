import { asObject } from '../../../engine/body.ts';
import { type Fields, identifierIn, textIn } from '../fields.ts';
import type { Store } from '../store/store.ts';
import { dropDevice, putDevice } from '../track/log.ts';
import { recordMetric } from '../track/metrics.ts';
import * as profiles from '../track/profiles.ts';

type Apply = (store: Store, call: Fields, user: profiles.Identifier | undefined) => void;

const deviceOf = ({ context }: Fields) => asObject(asObject(context)?.device) ?? {};
const propertiesOf = ({ properties }: Fields) => asObject(properties) ?? {};

const objectOf = ({ objects }: Store, call: Fields) => {
  const properties = propertiesOf(call);
  const typeId = identifierIn(properties, 'objectTypeId') ?? '1';
  return objects.find({ typeId, objectId: identifierIn(properties, 'objectId') ?? '' });
};

/** Events that have further effects besides being logged. */
export const semanticEvents: Readonly<Record<string, Apply>> = {
  'Device Created or Updated'(store, call, user) {
    const device = deviceOf(call);
    const token = textIn(device, 'token');
    const owner = user && profiles.findOrCreate(store, user);
    if (owner && token) putDevice(store, owner, token, { ...device, platform: device.type, attributes: {} });
  },
  'Device Deleted'(store, call, user) {
    const token = textIn(deviceOf(call), 'token');
    const person = user && profiles.findPerson(store, user);
    if (person && token) dropDevice(store, person, token);
  },
  'User Deleted'(store, _call, user) {
    const person = user && profiles.findPerson(store, user);
    if (person) profiles.removePerson(store, person);
  },
  'User Suppressed'(store, _call, user) {
    if (user) profiles.suppress(store, user);
  },
  'User Unsuppressed'(store, _call, user) {
    if (user) store.people.unsuppress(user.value);
  },
  'Relationship Deleted'(store, call, user) {
    const object = objectOf(store, call);
    const person = user && profiles.findPerson(store, user);
    if (object && person) store.objects.unrelate(object, person);
  },
  'Object Deleted'(store, call) {
    const object = objectOf(store, call);
    if (object) store.objects.remove(object);
  },
  'Report Delivery Event'(store, call) {
    const { metric, deliveryId } = propertiesOf(call);
    const reported = (['delivered', 'clicked', 'converted', 'opened'] as const).find((one) => one === metric);
    if (reported) recordMetric(store, String(deliveryId), reported, {});
  },
};
