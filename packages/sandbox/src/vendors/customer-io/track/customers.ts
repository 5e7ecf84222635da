import { asObject } from '../../../engine/body.ts';
import type { SandboxRequest } from '../../../engine/emulator.ts';
import type { Store } from '../store/store.ts';
import { identifierField, stringField } from '../wire/body.ts';
import type { Routes } from '../wire/refusal.ts';
import { metaError, metaErrors } from '../wire/track-errors.ts';
import { done, trackBody } from './body.ts';
import { dropDevice, putDevice } from './devices.ts';
import { logEvent } from './events.ts';
import {
  findOrCreate,
  findPerson,
  type Identifier,
  identify,
  mergePeople,
  parseIdentifier,
  removePerson,
  suppress,
} from './profiles.ts';
import { bytesOf, limits, oversizedAttributes, oversizedEvent } from './sizes.ts';

/** Profiles, their devices and events, by the identifier of the path. */
export function trackCustomerRoutes(store: Store): Routes {
  return {
    'PUT /api/v1/customers/{identifier}': (request) => {
      const body = trackBody(request);
      const oversized = oversizedAttributes(body);
      if (oversized) metaErrors(`${oversized.field}: ${oversized.message}`);
      identify(store, identifierOf(request), body);
      return done();
    },
    'DELETE /api/v1/customers/{identifier}': (request) => {
      const person = findPerson(store, identifierOf(request));
      if (person) removePerson(store, person);
      return done();
    },
    'PUT /api/v1/customers/{identifier}/devices': (request) => {
      const device = asObject(trackBody(request).device) ?? metaErrors('device is required');
      const id = stringField(device, 'id') || metaErrors('device.id is required');
      if (device.platform !== 'ios' && device.platform !== 'android')
        metaErrors('device.platform must be ios or android');
      const person = findOrCreate(store, identifierOf(request));
      if (person) putDevice(store, person, id, device);
      return done();
    },
    'DELETE /api/v1/customers/{identifier}/devices/{device_id}': (request) => {
      const person = findPerson(store, identifierOf(request));
      if (person) dropDevice(store, person, request.params.device_id ?? '');
      return done();
    },
    'POST /api/v1/customers/{identifier}/suppress': (request) => {
      suppress(store, identifierOf(request));
      return done();
    },
    'POST /api/v1/customers/{identifier}/unsuppress': (request) => {
      store.people.unsuppress(identifierOf(request).value);
      return done();
    },
    'POST /api/v1/customers/{identifier}/events': (request) => {
      const event = readEvent(request);
      const person = findOrCreate(store, identifierOf(request));
      if (person) logEvent(store, { cioId: person.cioId }, event.type, event.name, event.body, event.body.data);
      return done();
    },
    'POST /api/v1/events': (request) => {
      const event = readEvent(request);
      const anonymousId = identifierField(event.body, 'anonymous_id');
      logEvent(store, { cioId: null, anonymousId }, event.type, event.name, event.body, event.body.data);
      return done();
    },
    'POST /api/v1/merge_customers': (request) => {
      const body = trackBody(request);
      const [primary, secondary] = (['primary', 'secondary'] as const).map((name) => {
        const fields = asObject(body[name]) ?? metaError(`${name} is required`);
        const types = (['id', 'email', 'cio_id'] as const).filter(
          (type) => identifierField(fields, type) !== undefined,
        );
        const type = types[0] ?? metaError(`${name} must hold id, email or cio_id`);
        return findPerson(store, { type, value: String(fields[type]) });
      });
      // Nothing happens when one of the two does not exist.
      if (primary && secondary) mergePeople(store, primary, secondary);
      return done();
    },
  };
}

function identifierOf(request: SandboxRequest): Identifier {
  const identifier = parseIdentifier(request.params.identifier ?? '');
  if (bytesOf(identifier.value) > limits.identifier)
    metaErrors(`identifiers are limited to ${limits.identifier} bytes`);
  return identifier;
}

function readEvent(request: SandboxRequest) {
  const body = trackBody(request);
  const name = stringField(body, 'name') || metaErrors('name is required');
  const type = body.type ?? 'event';
  if (type !== 'event' && type !== 'page' && type !== 'screen') return metaErrors('type must be event, page or screen');
  if (body.data !== undefined && body.data !== null && !asObject(body.data)) metaErrors('data must be an object');
  const oversized = oversizedEvent(name, body.data);
  if (oversized) metaErrors(oversized.message);
  return { body, name, type } as const;
}
