import { asObject } from '../../../engine/body.ts';
import { type Fields, identifierIn, textIn } from '../fields.ts';
import type { Store } from '../store/store.ts';
import { type EventType, logEvent } from '../track/log.ts';
import { findOrCreate, type Identifier, identify, parseIdentifier } from '../track/profiles.ts';
import { objectOf, setObjectAttributes } from '../track/relationships.ts';
import { bytesOf, limits } from '../track/sizes.ts';
import { applySemanticEvent } from './semantic-events.ts';

export const callTypes = ['identify', 'track', 'page', 'screen', 'group', 'alias'] as const;
export type CallType = (typeof callTypes)[number];

/** Says what is wrong with a call; undefined when nothing is. */
export function checkCall(type: CallType, call: Fields): string | undefined {
  if (bytesOf(call) > limits.request) return 'a call must be 32 KB or smaller';
  if (type === 'alias') {
    if (!identifierIn(call, 'previousId')) return 'previousId is required';
    return identifierIn(call, 'userId') ? undefined : 'userId is required';
  }
  const hasGroup = identifierIn(call, 'groupId') !== undefined;
  const hasUser = identifierIn(call, 'userId') !== undefined || identifierIn(call, 'anonymousId') !== undefined;
  // With an empty user id the address among the traits says who it is.
  const hasAddress = type === 'identify' && call.userId === '' && identifierIn(traitsOf(call), 'email') !== undefined;
  const isReport = type === 'track' && call.event === 'Report Delivery Event';
  if (!hasUser && !hasAddress && !isReport && !(type === 'track' && hasGroup))
    return 'userId or anonymousId is required';
  if (type === 'track' && !textIn(call, 'event')) return 'event is required';
  if (type === 'group' && !hasGroup) return 'groupId is required';
  for (const name of ['traits', 'properties', 'context', 'integrations']) {
    if (call[name] !== undefined && call[name] !== null && !asObject(call[name])) return `${name} must be an object`;
  }
  return undefined;
}

/** Carries out a call that `checkCall` found nothing wrong with. */
export function applyCall(store: Store, type: CallType, call: Fields): void {
  const userId = identifierIn(call, 'userId');
  const anonymousId = identifierIn(call, 'anonymousId');
  const user = userId === undefined ? undefined : parseIdentifier(userId);
  switch (type) {
    case 'identify': {
      const traits = traitsOf(call);
      const email = identifierIn(traits, 'email');
      // Who has neither a user id nor an address stays anonymous.
      const identifier: Identifier | undefined =
        user ?? (email === undefined ? undefined : { type: 'email', value: email });
      if (identifier) identify(store, identifier, { ...traits, anonymous_id: anonymousId });
      return;
    }
    case 'track': {
      const event = textIn(call, 'event') ?? '';
      if (!applySemanticEvent(store, event, user, call)) log(store, 'event', event, user, anonymousId, call);
      return;
    }
    case 'page': {
      const url = textIn(asObject(call.properties) ?? {}, 'url');
      log(store, 'page', url ?? textIn(call, 'name') ?? '', user, anonymousId, call);
      return;
    }
    case 'screen':
      log(store, 'screen', textIn(call, 'name') ?? '', user, anonymousId, call);
      return;
    case 'group':
      applyGroup(store, call, user, anonymousId);
      return;
    case 'alias': {
      const person = user && findOrCreate(store, user);
      const previousId = identifierIn(call, 'previousId') ?? '';
      if (!person) return;
      store.activities.adopt(previousId, person.cioId);
      store.objects.handOver({ anonymousId: previousId }, person.cioId);
    }
  }
}

/** Makes the group an object with the traits as its attributes, and relates whoever made the call to it. */
function applyGroup(store: Store, call: Fields, user: Identifier | undefined, anonymousId: string | undefined): void {
  const { object_type_id: own, objectTypeId, relationshipAttributes, ...traits } = asObject(call.traits) ?? {};
  const typeId = identifierIn({ typeId: own ?? objectTypeId ?? call.objectTypeId }, 'typeId') ?? '1';
  const person = user && findOrCreate(store, user);
  const object = objectOf(store, { typeId, objectId: identifierIn(call, 'groupId') ?? '' });
  if (!object) return;
  setObjectAttributes(store, object, traits);
  const relative = person ? { cioId: person.cioId } : anonymousId === undefined ? undefined : { anonymousId };
  if (relative) store.objects.relate(object, relative, asObject(relationshipAttributes) ?? {});
}

function log(
  store: Store,
  type: EventType,
  name: string,
  user: Identifier | undefined,
  anonymousId: string | undefined,
  call: Fields,
): void {
  const person = user && findOrCreate(store, user);
  // Events of suppressed people are dropped.
  if (user && !person) return;
  const time = textIn(call, 'timestamp') ?? textIn(call, 'originalTimestamp');
  const milliseconds = time === undefined ? Number.NaN : Date.parse(time);
  const fields = Number.isNaN(milliseconds) ? {} : { timestamp: Math.floor(milliseconds / 1000) };
  logEvent(store, { cioId: person?.cioId ?? null, anonymousId }, type, name, fields, call.properties);
}

/** Traits with the time of creation as the workspace keeps it: `created_at` in unix seconds. */
function traitsOf(call: Fields): Fields {
  const { createdAt, id: _id, ...traits } = asObject(call.traits) ?? {};
  const milliseconds = typeof createdAt === 'string' ? Date.parse(createdAt) : Number.NaN;
  return Number.isNaN(milliseconds) ? traits : { ...traits, created_at: Math.floor(milliseconds / 1000) };
}
