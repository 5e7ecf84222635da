import * as v from 'valibot';
import { asObject } from '../../../engine/body.ts';
import { createInputReader } from '../../../engine/input.ts';
import { type Fields, identifierIn, object, oneOf, required } from '../fields.ts';
import { entityRejection } from '../rejections.ts';
import type { Store } from '../store/store.ts';
import { dropDevice, logEvent, putDevice } from './log.ts';
import { recordMetric } from './metrics.ts';
import * as profiles from './profiles.ts';
import * as relationships from './relationships.ts';
import { bytesOf, limits, rejectLargeAttributes, rejectLargeEvent } from './sizes.ts';

type Reason = 'required' | 'invalid' | 'too_large';

/** Rejects an entity. */
export function rejectEntity(
  reason: Reason,
  field: string,
  message = `${field} is ${reason === 'required' ? reason : 'invalid'}`,
): never {
  throw entityRejection({ reason, field, message });
}

const read = createInputReader({
  rejection: ({ path, kind, expected }) => {
    const isMissing = kind === 'missing' || expected === 'is required';
    const reason = isMissing ? 'required' : 'invalid';
    return entityRejection({ reason, field: path, message: `${path} is ${reason}` });
  },
});

/** Processes one entity of Track v2; throws a rejection that describes what is wrong with it. */
export function applyEntity(store: Store, value: unknown): void {
  const entity = asObject(value) ?? rejectEntity('invalid', 'entity', 'must be an object');
  if (bytesOf(entity) > limits.request) rejectEntity('too_large', 'entity', 'must be 32 KB or smaller');
  if (entity.type === undefined) rejectEntity('required', 'type');
  if (entity.type === 'person') applyPerson(store, entity);
  else if (entity.type === 'object') applyObject(store, entity);
  else if (entity.type === 'delivery') applyDelivery(store, entity);
  else rejectEntity('invalid', 'type', 'type must be person, object or delivery');
}

const personInput = v.object({ attributes: v.optional(object, {}) });
const eventInput = v.object({ name: required });
const token = v.looseObject({ token: required });
const oldDevice = v.object({ device: token });
const newDevice = v.object({ device: v.looseObject({ token: required, platform: oneOf(['ios', 'android']) }) });
const related = v.object({ cio_relationships: v.array(v.unknown(), 'is required') });

type Act = (store: Store, identifier: profiles.Identifier, entity: Fields, attributes: Fields) => void;

const logFor =
  (type: 'event' | 'page' | 'screen'): Act =>
  (store, identifier, entity, attributes) => {
    const { name } = read(eventInput, entity);
    rejectLargeEvent(name, attributes, (field, message) => rejectEntity('too_large', field, message));
    const person = profiles.findOrCreate(store, identifier);
    if (person) logEvent(store, { cioId: person.cioId }, type, name, entity, attributes);
  };

const personActions: Readonly<Record<string, Act>> = {
  identify(store, identifier, entity, attributes) {
    rejectLargeAttributes(attributes, (field, message) => rejectEntity('too_large', `attributes.${field}`, message));
    const person = profiles.identify(store, identifier, attributes);
    if (person)
      relationships.changePersonRelationships(store, person.cioId, entity.cio_relationships, 'add_relationships');
  },
  delete(store, identifier) {
    const person = profiles.findPerson(store, identifier);
    if (person) profiles.removePerson(store, person);
  },
  event: logFor('event'),
  page: logFor('page'),
  screen: logFor('screen'),
  add_device(store, identifier, entity) {
    const { device } = read(newDevice, entity);
    const person = profiles.findOrCreate(store, identifier);
    if (person) putDevice(store, person, device.token, device);
  },
  delete_device(store, identifier, entity) {
    const { device } = read(oldDevice, entity);
    const person = profiles.findPerson(store, identifier);
    if (person) dropDevice(store, person, device.token);
  },
  add_relationships(store, identifier, entity) {
    const { cio_relationships: given } = read(related, entity);
    const person = profiles.findOrCreate(store, identifier);
    if (person) relationships.changePersonRelationships(store, person.cioId, given, 'add_relationships');
  },
  delete_relationships(store, identifier, entity) {
    const { cio_relationships: given } = read(related, entity);
    const person = profiles.findPerson(store, identifier);
    if (person) relationships.changePersonRelationships(store, person.cioId, given, 'delete_relationships');
  },
  suppress: (store, identifier) => profiles.suppress(store, identifier),
  unsuppress: ({ people }, { value }) => void people.unsuppress(value),
};

function applyPerson(store: Store, entity: Fields): void {
  const { action } = entity;
  if (action === undefined) rejectEntity('required', 'action');
  if (action === 'merge') {
    merge(store, entity);
    return;
  }
  const identifier = identifierOf(entity, 'identifiers');
  const { attributes } = read(personInput, entity);
  const act = Object.hasOwn(personActions, String(action)) ? personActions[String(action)] : undefined;
  if (!act) rejectEntity('invalid', 'action', 'action is not one for a person');
  act(store, identifier, entity, attributes);
}

function merge(store: Store, entity: Fields): void {
  const identifiers = ['primary', 'secondary'].map((name) => identifierOf(entity, name));
  const [primary, secondary] = identifiers.map((identifier) => profiles.findPerson(store, identifier));
  if (primary && secondary) profiles.mergePeople(store, primary, secondary);
}

function identifierOf(entity: Fields, field: string): profiles.Identifier {
  const identifiers = asObject(entity[field]) ?? rejectEntity('required', field);
  const named = (['id', 'email', 'cio_id', 'phone'] as const).filter((type) => identifiers[type] !== undefined);
  const [type = rejectEntity('required', `${field}.id`)] = named;
  if (named.length > 1) rejectEntity('invalid', field, 'only one identifier is allowed');
  const path = `${field}.${type}`;
  if (type === 'phone') {
    return rejectEntity('invalid', path, 'phone is not enabled as an identifier in this workspace');
  }
  const value = identifierIn(identifiers, type) ?? rejectEntity('invalid', path);
  if (bytesOf(value) > limits.identifier) {
    rejectEntity('too_large', path, `is limited to ${limits.identifier} bytes`);
  }
  return { type, value: type === 'cio_id' ? value.replace(/^cio_/, '') : value };
}

const objectActions = ['identify', 'identify_anonymous', 'delete', 'add_relationships', 'delete_relationships'];

function applyObject(store: Store, entity: Fields): void {
  const { action } = entity;
  if (action === undefined) rejectEntity('required', 'action');
  const isKnown = objectActions.some((one) => one === action);
  if (!isKnown) rejectEntity('invalid', 'action', 'action is not one for an object');
  const identifiers = asObject(entity.identifiers) ?? rejectEntity('required', 'identifiers');
  const missing = identifierIn(identifiers, 'object_type_id') === undefined ? 'object_type_id' : 'object_id';
  const reference = relationships.readObject(identifiers) ?? rejectEntity('required', `identifiers.${missing}`);
  const attributes = asObject(entity.attributes) ?? {};
  if (bytesOf(attributes) > limits.eventData) {
    rejectEntity('too_large', 'attributes', 'attributes are limited to 100 KB');
  }
  if (action === 'add_relationships' || action === 'delete_relationships') read(related, entity);
  const isRemoval = action === 'delete' || action === 'delete_relationships';
  const found = isRemoval ? store.objects.find(reference) : relationships.objectOf(store, reference);
  if (!found) return;
  if (!isRemoval) relationships.setObjectAttributes(store, found, attributes);
  if (action === 'delete') store.objects.remove(found);
  else relationships.changeObjectRelationships(store, found, entity.cio_relationships, action);
}

const deliveryInput = v.object({
  action: oneOf(['event']),
  identifiers: v.optional(v.object({ id: v.optional(required, '') }), {}),
  name: oneOf(['opened', 'converted', 'delivered']),
  attributes: v.optional(v.object({ device_token: v.optional(required, '') }), {}),
});

function applyDelivery(store: Store, entity: Fields): void {
  const { identifiers, name } = read(deliveryInput, entity);
  recordMetric(store, identifiers.id, name, entity);
}
