import { asObject } from '../../../engine/body.ts';
import { type Fields, identifierIn, textIn } from '../fields.ts';
import type { Store } from '../store/store.ts';
import { type EventType, logEvent } from '../track/log.ts';
import * as profiles from '../track/profiles.ts';
import { objectOf, setObjectAttributes } from '../track/relationships.ts';
import { bytesOf, limits } from '../track/sizes.ts';
import { semanticEvents } from './semantic-events.ts';

export const callTypes = ['identify', 'track', 'page', 'screen', 'group', 'alias'] as const;
export type CallType = (typeof callTypes)[number];

/** Describes what is wrong with a call; undefined if it is valid. */
export function problemOf(type: CallType, call: Fields): string | undefined {
  const has = (name: string) => identifierIn(call, name) !== undefined;
  if (bytesOf(call) > limits.request) return 'a call must be 32 KB or smaller';
  if (type === 'alias') {
    if (!has('previousId')) return 'previousId is required';
    return has('userId') ? undefined : 'userId is required';
  }
  // With an empty user id, the email in the traits identifies the person.
  const hasAddress = type === 'identify' && call.userId === '' && identifierIn(traitsOf(call), 'email') !== undefined;
  const isForNobody = type === 'track' && (call.event === 'Report Delivery Event' || has('groupId'));
  if (!has('userId') && !has('anonymousId') && !hasAddress && !isForNobody) return 'userId or anonymousId is required';
  if (type === 'track' && !textIn(call, 'event')) return 'event is required';
  if (type === 'group' && !has('groupId')) return 'groupId is required';
  const objects = ['traits', 'properties', 'context', 'integrations'];
  const wrong = objects.find((name) => call[name] !== undefined && call[name] !== null && !asObject(call[name]));
  return wrong && `${wrong} must be an object`;
}

/** The person who made a call. */
export interface Caller {
  readonly user: profiles.Identifier | undefined;
  readonly anonymousId: string | undefined;
}

type Apply = (store: Store, call: Fields, caller: Caller) => void;

const calls: Readonly<Record<CallType, Apply>> = {
  identify(store, call, { user, anonymousId }) {
    const traits = traitsOf(call);
    const email = identifierIn(traits, 'email');
    // A person without a user id and an email stays anonymous.
    const identifier = user ?? (email === undefined ? undefined : ({ type: 'email', value: email } as const));
    if (identifier) profiles.identify(store, identifier, { ...traits, anonymous_id: anonymousId });
  },
  track(store, call, caller) {
    const event = textIn(call, 'event') ?? '';
    if (Object.hasOwn(semanticEvents, event)) semanticEvents[event]?.(store, call, caller.user);
    else log(store, 'event', event, call, caller);
  },
  page(store, call, caller) {
    const url = textIn(asObject(call.properties) ?? {}, 'url');
    log(store, 'page', url ?? textIn(call, 'name') ?? '', call, caller);
  },
  screen: (store, call, caller) => log(store, 'screen', textIn(call, 'name') ?? '', call, caller),
  /** Turns the group into an object with the traits as attributes, and relates the caller to it. */
  group(store, call, { user, anonymousId }) {
    const { object_type_id: own, objectTypeId, relationshipAttributes, ...traits } = asObject(call.traits) ?? {};
    const typeId = identifierIn({ typeId: own ?? objectTypeId ?? call.objectTypeId }, 'typeId') ?? '1';
    const person = user && profiles.findOrCreate(store, user);
    const object = objectOf(store, { typeId, objectId: identifierIn(call, 'groupId') ?? '' });
    if (!object) return;
    setObjectAttributes(store, object, traits);
    const relative = person ?? (anonymousId === undefined ? undefined : { anonymousId });
    if (relative) store.objects.relate(object, relative, asObject(relationshipAttributes) ?? {});
  },
  alias(store, call, { user }) {
    const person = user && profiles.findOrCreate(store, user);
    const anonymousId = identifierIn(call, 'previousId') ?? '';
    if (!person) return;
    store.activities.adopt(anonymousId, person.cioId);
    store.objects.handOver({ anonymousId }, person.cioId);
  },
};

/** Executes a valid call. */
export function applyCall(store: Store, type: CallType, call: Fields): void {
  const userId = identifierIn(call, 'userId');
  const user = userId === undefined ? undefined : profiles.parseIdentifier(userId);
  calls[type](store, call, { user, anonymousId: identifierIn(call, 'anonymousId') });
}

function log(store: Store, type: EventType, name: string, call: Fields, { user, anonymousId }: Caller): void {
  const person = user && profiles.findOrCreate(store, user);
  // Events of suppressed people are dropped.
  if (user && !person) return;
  const timestamp = secondsOf(textIn(call, 'timestamp') ?? textIn(call, 'originalTimestamp'));
  logEvent(store, { cioId: person?.cioId ?? null, anonymousId }, type, name, { timestamp }, call.properties);
}

/** Returns traits with `created_at` in unix seconds, as the workspace stores it. */
function traitsOf(call: Fields): Fields {
  const { createdAt, id: _id, ...traits } = asObject(call.traits) ?? {};
  const created_at = secondsOf(createdAt);
  return created_at === undefined ? traits : { ...traits, created_at };
}

function secondsOf(time: unknown): number | undefined {
  const milliseconds = typeof time === 'string' ? Date.parse(time) : Number.NaN;
  return Number.isNaN(milliseconds) ? undefined : Math.floor(milliseconds / 1000);
}
