import * as v from 'valibot';
import type { SandboxRequest } from '../../../engine/emulator.ts';
import {
  type Fields,
  identifierIn,
  listOf,
  object,
  oneOf,
  optional,
  readForTrack,
  required,
  trackBody,
} from '../fields.ts';
import { metaRejection, rejectTrack } from '../rejections.ts';
import { idTypes } from '../store/people.ts';
import type { Store } from '../store/store.ts';
import { dropDevice, eventTypes, logEvent, putDevice } from './log.ts';
import * as profiles from './profiles.ts';
import { acknowledged, type Routes } from './routes.ts';
import { bytesOf, limits, rejectLargeAttributes, rejectLargeEvent } from './sizes.ts';

const deviceInput = v.object({
  device: v.looseObject(
    { id: required, platform: oneOf(['ios', 'android'], 'must be ios or android') },
    'must be an object',
  ),
});
const eventInput = v.looseObject({
  name: required,
  type: v.optional(oneOf(eventTypes, 'must be event, page or screen'), 'event'),
  data: optional(object),
});
const formInput = v.object({ data: object });
const memberInput = v.object({ ids: listOf(v.unknown(), 1000) });

/** Creates the routes of profiles, their devices and events, by the identifier in the path. */
export function trackCustomerRoutes(store: Store): Routes {
  const path = '/api/v1/customers/{identifier}';
  return {
    ...acknowledged({
      [`PUT ${path}`]: (request) => {
        const body = trackBody(request);
        rejectLargeAttributes(body, (field, message) => rejectTrack(`${field}: ${message}`));
        profiles.identify(store, identifierOf(request), body);
      },
      [`DELETE ${path}`]: (request) => {
        const person = profiles.findPerson(store, identifierOf(request));
        if (person) profiles.removePerson(store, person);
      },
      [`PUT ${path}/devices`]: (request) => {
        const { device } = readForTrack(deviceInput, trackBody(request));
        const person = profiles.findOrCreate(store, identifierOf(request));
        if (person) putDevice(store, person, device.id, device);
      },
      [`DELETE ${path}/devices/{device_id}`]: (request) => {
        const person = profiles.findPerson(store, identifierOf(request));
        if (person) dropDevice(store, person, request.params.device_id ?? '');
      },
      [`POST ${path}/suppress`]: (request) => profiles.suppress(store, identifierOf(request)),
      [`POST ${path}/unsuppress`]: (request) => {
        store.people.unsuppress(identifierOf(request).value);
      },
      [`POST ${path}/events`]: (request) => {
        const event = eventIn(request);
        const person = profiles.findOrCreate(store, identifierOf(request));
        if (person) logEvent(store, { cioId: person.cioId }, event.type, event.name, event, event.data);
      },
      'POST /api/v1/events': (request) => {
        const event = eventIn(request);
        const anonymousId = identifierIn(event, 'anonymous_id');
        logEvent(store, { cioId: null, anonymousId }, event.type, event.name, event, event.data);
      },
      'POST /api/v1/merge_customers': (request) => {
        const body = trackBody(request);
        const [primary, secondary] = ['primary', 'secondary'].map((name) =>
          profiles.findPerson(store, mergedIn(body, name)),
        );
        // The merge does nothing if one of the two does not exist.
        if (primary && secondary) profiles.mergePeople(store, primary, secondary);
      },
      'POST /api/v1/segments/{segment_id}/add_customers': (request) => {
        const { members, cioIds } = membersIn(store, request);
        for (const cioId of cioIds) members.add(cioId);
      },
      'POST /api/v1/segments/{segment_id}/remove_customers': (request) => {
        const { members, cioIds } = membersIn(store, request);
        for (const cioId of cioIds) members.delete(cioId);
      },
    }),
    'POST /api/v1/forms/{form_id}/submit': (request) => {
      const { data } = readForTrack(formInput, trackBody(request));
      const type = (['id', 'email'] as const).find((one) => identifierIn(data, one) !== undefined);
      if (type === undefined) return rejectTrack('data must hold id or email');
      const fields = Object.fromEntries(Object.entries(data).filter(([name]) => !reserved.has(name)));
      const person = profiles.identify(store, { type, value: String(data[type]) }, fields);
      const submitted = { ...fields, form_id: request.params.form_id };
      if (person) logEvent(store, { cioId: person.cioId }, 'event', 'form_submitted', {}, submitted);
      return { status: 204 };
    },
  };
}

/** Form keys that the vendor reserves and rejects from callers. */
const reserved = new Set(['form_id', 'form_name', 'form_type', 'form_url', 'form_url_param']);

function identifierOf({ params }: SandboxRequest): profiles.Identifier {
  const identifier = profiles.parseIdentifier(params.identifier ?? '');
  const isTooLong = bytesOf(identifier.value) > limits.identifier;
  return isTooLong ? rejectTrack(`identifiers are limited to ${limits.identifier} bytes`) : identifier;
}

function eventIn(request: SandboxRequest) {
  const event = readForTrack(eventInput, trackBody(request));
  rejectLargeEvent(event.name, event.data, (_field, message) => rejectTrack(message));
  return event;
}

function mergedIn(body: Fields, name: string): profiles.Identifier {
  const person = v.is(object, body[name]) ? body[name] : undefined;
  if (!person) throw metaRejection(400, `${name} is required`);
  const type = idTypes.find((one) => identifierIn(person, one) !== undefined);
  if (!type) throw metaRejection(400, `${name} must hold id, email or cio_id`);
  return { type, value: String(person[type]) };
}

/** Reads changes of a manual segment. */
function membersIn({ segments, people }: Store, request: SandboxRequest) {
  const { segment_id: id = '' } = request.params;
  const segment = (/^\d+$/.test(id) ? segments.get(Number(id)) : undefined) ?? rejectTrack('segment not found');
  if (segment.type !== 'manual') rejectTrack('segment is not a manual segment');
  const wanted = request.query.get('id_type') || 'id';
  const type = idTypes.find((one) => one === wanted) ?? rejectTrack('id_type must be id, email or cio_id');
  const { ids } = readForTrack(memberInput, trackBody(request));
  // Unknown identifiers and those of another type are ignored.
  const cioIds = ids.flatMap((value) => people.find(type, identifierIn({ value }, 'value') ?? '')?.cioId ?? []);
  return { members: segment.members, cioIds };
}
