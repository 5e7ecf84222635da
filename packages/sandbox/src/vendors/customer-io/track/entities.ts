import { asObject } from '../../../engine/body.ts';
import type { Store } from '../store/store.ts';
import { type Fields, identifierField, stringField } from '../wire/body.ts';
import { dropDevice, putDevice } from './devices.ts';
import { type EntityError, invalid, required, tooLarge } from './entity-errors.ts';
import { logEvent } from './events.ts';
import { recordMetric } from './metrics.ts';
import {
  findOrCreate,
  findPerson,
  type Identifier,
  identify,
  mergePeople,
  removePerson,
  suppress,
} from './profiles.ts';
import {
  changeObjectRelationships,
  changePersonRelationships,
  objectOf,
  readObject,
  setObjectAttributes,
} from './relationships.ts';
import { bytesOf, limits, oversizedAttributes, oversizedEvent } from './sizes.ts';

/** Carries out one entity of Track v2, or says what is wrong with it. */
export function applyEntity(store: Store, value: unknown): EntityError | undefined {
  const entity = asObject(value);
  if (!entity) return invalid('entity', 'must be an object');
  if (bytesOf(entity) > limits.request) return tooLarge('entity', 'must be 32 KB or smaller');
  switch (entity.type) {
    case undefined:
      return required('type');
    case 'person':
      return applyPerson(store, entity);
    case 'object':
      return applyObject(store, entity);
    case 'delivery':
      return applyDelivery(store, entity);
    default:
      return invalid('type', 'type must be person, object or delivery');
  }
}

function applyPerson(store: Store, entity: Fields): EntityError | undefined {
  const { action } = entity;
  if (action === undefined) return required('action');
  if (action === 'merge') return merge(store, entity);
  const identifier = readIdentifier(asObject(entity.identifiers));
  if ('reason' in identifier) return identifier;
  const attributes = asObject(entity.attributes) ?? {};
  if (entity.attributes !== undefined && !asObject(entity.attributes))
    return invalid('attributes', 'must be an object');
  switch (action) {
    case 'identify': {
      const oversized = oversizedAttributes(attributes);
      if (oversized) return tooLarge(`attributes.${oversized.field}`, oversized.message);
      const person = identify(store, identifier, attributes);
      if (person) changePersonRelationships(store, person.cioId, entity.cio_relationships, 'add_relationships');
      return undefined;
    }
    case 'delete': {
      const person = findPerson(store, identifier);
      if (person) removePerson(store, person);
      return undefined;
    }
    case 'event':
    case 'page':
    case 'screen': {
      const name = stringField(entity, 'name');
      if (!name) return required('name');
      const oversized = oversizedEvent(name, attributes);
      if (oversized) return tooLarge(oversized.field, oversized.message);
      const person = findOrCreate(store, identifier);
      const type = action === 'event' || action === 'page' ? action : 'screen';
      if (person) logEvent(store, { cioId: person.cioId }, type, name, entity, attributes);
      return undefined;
    }
    case 'add_device':
    case 'delete_device': {
      const device = asObject(entity.device);
      if (!device) return required('device');
      const token = stringField(device, 'token');
      if (!token) return required('device.token');
      if (action === 'delete_device') {
        const person = findPerson(store, identifier);
        if (person) dropDevice(store, person, token);
        return undefined;
      }
      if (device.platform === undefined) return required('device.platform');
      if (device.platform !== 'ios' && device.platform !== 'android') return invalid('device.platform');
      const person = findOrCreate(store, identifier);
      if (person) putDevice(store, person, token, device);
      return undefined;
    }
    case 'add_relationships':
    case 'delete_relationships': {
      if (!Array.isArray(entity.cio_relationships)) return required('cio_relationships');
      const person = action === 'add_relationships' ? findOrCreate(store, identifier) : findPerson(store, identifier);
      if (person) changePersonRelationships(store, person.cioId, entity.cio_relationships, action);
      return undefined;
    }
    case 'suppress':
      suppress(store, identifier);
      return undefined;
    case 'unsuppress':
      store.people.unsuppress(identifier.value);
      return undefined;
    default:
      return invalid('action', 'action is not one for a person');
  }
}

function merge(store: Store, entity: Fields): EntityError | undefined {
  const people: Identifier[] = [];
  for (const name of ['primary', 'secondary'] as const) {
    const fields = asObject(entity[name]);
    if (!fields) return required(name);
    const identifier = readIdentifier(fields, name);
    if ('reason' in identifier) return identifier;
    people.push(identifier);
  }
  const [primary, secondary] = people.map((identifier) => findPerson(store, identifier));
  if (primary && secondary) mergePeople(store, primary, secondary);
  return undefined;
}

function readIdentifier(identifiers: Fields | undefined, field = 'identifiers'): Identifier | EntityError {
  if (!identifiers) return required(field);
  const types = (['id', 'email', 'cio_id', 'phone'] as const).filter((type) => identifiers[type] !== undefined);
  const [type] = types;
  if (type === undefined) return required(`${field}.id`);
  if (types.length > 1) return invalid(field, 'only one identifier is allowed');
  if (type === 'phone') return invalid(`${field}.phone`, 'phone is not enabled as an identifier in this workspace');
  const value = identifierField(identifiers, type);
  if (value === undefined) return invalid(`${field}.${type}`);
  if (bytesOf(value) > limits.identifier)
    return tooLarge(`${field}.${type}`, `is limited to ${limits.identifier} bytes`);
  return { type, value: type === 'cio_id' ? value.replace(/^cio_/, '') : value };
}

const objectActions = ['identify', 'identify_anonymous', 'delete', 'add_relationships', 'delete_relationships'];

function applyObject(store: Store, entity: Fields): EntityError | undefined {
  const { action } = entity;
  if (action === undefined) return required('action');
  if (!objectActions.includes(String(action))) return invalid('action', 'action is not one for an object');
  const identifiers = asObject(entity.identifiers);
  if (!identifiers) return required('identifiers');
  const reference = readObject(identifiers);
  if (!reference) {
    const hasType = identifierField(identifiers, 'object_type_id') !== undefined;
    return required(hasType ? 'identifiers.object_id' : 'identifiers.object_type_id');
  }
  const attributes = asObject(entity.attributes) ?? {};
  if (bytesOf(attributes) > limits.eventData) return tooLarge('attributes', 'attributes are limited to 100 KB');
  const needsRelationships = String(action).endsWith('_relationships');
  if (needsRelationships && !Array.isArray(entity.cio_relationships)) return required('cio_relationships');
  if (action === 'delete' || action === 'delete_relationships') {
    const known = store.objects.find(reference);
    if (known && action === 'delete') store.objects.remove(known);
    if (known && action !== 'delete') changeObjectRelationships(store, known, entity.cio_relationships, action);
    return undefined;
  }
  const object = objectOf(store, reference);
  if (!object) return undefined;
  setObjectAttributes(store, object, attributes);
  changeObjectRelationships(store, object, entity.cio_relationships, action);
  return undefined;
}

function applyDelivery(store: Store, entity: Fields): EntityError | undefined {
  if (entity.action !== 'event') return entity.action === undefined ? required('action') : invalid('action');
  const id = stringField(asObject(entity.identifiers) ?? {}, 'id');
  if (!id) return required('identifiers.id');
  const name = (['opened', 'converted', 'delivered'] as const).find((one) => one === entity.name);
  if (name === undefined) return entity.name === undefined ? required('name') : invalid('name');
  if (!stringField(asObject(entity.attributes) ?? {}, 'device_token')) return required('attributes.device_token');
  recordMetric(store, id, name, entity);
  return undefined;
}
