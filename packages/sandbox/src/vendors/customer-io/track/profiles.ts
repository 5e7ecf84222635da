import { asObject } from '../../../engine/body.ts';
import { ulid } from '../store/ids.ts';
import type { IdType } from '../store/people.ts';
import type { Person } from '../store/person.ts';
import type { Store } from '../store/store.ts';
import { type Fields, identifierField } from '../wire/body.ts';
import { setAttributes } from './attributes.ts';
import { changePersonRelationships } from './relationships.ts';

export interface Identifier {
  readonly type: IdType;
  readonly value: string;
}

/** Reads a path identifier: `cio_…` names the vendor's own id, an address an email, anything else an id. */
export function parseIdentifier(text: string): Identifier {
  if (text.startsWith('cio_')) return { type: 'cio_id', value: text.slice(4) };
  return { type: text.includes('@') ? 'email' : 'id', value: text };
}

export function findPerson(store: Store, identifier: Identifier): Person | undefined {
  return store.people.find(identifier.type, identifier.value);
}

/** Creates a profile that has nothing but an identifier. */
function createPerson(store: Store, { type, value }: Identifier): Person {
  const at = store.now();
  const person = store.people.create(at);
  if (type !== 'cio_id') store.people.identify(person, type, value, at);
  store.activities.add({
    id: ulid(store.random, at),
    type: 'profile_create',
    timestamp: at,
    cioId: person.cioId,
    data: {},
  });
  return person;
}

/** Finds a person or creates one; undefined for suppressed identifiers and for a `cio_id` that nobody has. */
export function findOrCreate(store: Store, identifier: Identifier): Person | undefined {
  const known = findPerson(store, identifier);
  if (known || identifier.type === 'cio_id' || store.people.isSuppressed(identifier.value)) return known;
  return createPerson(store, identifier);
}

/**
 * Adds or updates a person. When the identifier is new but `id` or `email` of the values belong to somebody, that person
 * gets the identifier. With `_update` nobody is created.
 */
export function identify(store: Store, identifier: Identifier, values: Fields): Person | undefined {
  const { people } = store;
  const named = (['id', 'email'] as const).flatMap((type) => {
    const value = identifierField(values, type);
    return value === undefined ? [] : [{ type, value }];
  });
  if ([identifier, ...named].some(({ value }) => people.isSuppressed(value))) return undefined;
  const known = findPerson(store, identifier) ?? named.map((one) => findPerson(store, one)).find((one) => one);
  if (!known && (identifier.type === 'cio_id' || values._update === true)) return undefined;
  const person = known ?? createPerson(store, identifier);
  const at = store.now();
  if (identifier.type !== 'cio_id') people.identify(person, identifier.type, identifier.value, at);
  for (const { type, value } of named) {
    // Set once; later they change through the `cio_id` only. An address of somebody else is refused without a word.
    const settled = person.attributes.get(type);
    if (settled !== undefined && settled !== value && identifier.type !== 'cio_id') {
      logFailure(store, person, type, settled, value);
    } else if (!people.identify(person, type, value, at)) {
      logFailure(store, person, type, settled ?? '', value);
    }
  }
  setAttributes(store, person, values);
  // The first version of Track puts relationships among the attributes.
  const { action, relationships } = asObject(values.cio_relationships) ?? {};
  changePersonRelationships(store, person.cioId, relationships, action);
  const anonymousId = identifierField(values, 'anonymous_id');
  if (anonymousId !== undefined) store.objects.hand({ anonymousId }, person.cioId);
  if (anonymousId !== undefined && store.activities.adopt(anonymousId, person.cioId) > 0) {
    const entry = { id: ulid(store.random, at), timestamp: at, cioId: person.cioId };
    store.activities.add({ ...entry, type: 'anon_merge', data: { anonymous_id: anonymousId } });
  }
  return person;
}

function logFailure(store: Store, person: Person, name: string, from: string, to: string): void {
  const at = store.now();
  const entry = { id: ulid(store.random, at), timestamp: at, cioId: person.cioId };
  store.activities.add({ ...entry, type: 'failed_attribute_change', data: { [name]: { from, to } } });
}

/** Deletes a profile; its activities stay under its `cio_id`. */
export function removePerson(store: Store, person: Person): void {
  const at = store.now();
  store.activities.add({
    id: ulid(store.random, at),
    type: 'profile_delete',
    timestamp: at,
    cioId: person.cioId,
    data: {},
  });
  for (const segment of store.segments.all()) segment.members.delete(person.cioId);
  store.objects.hand({ cioId: person.cioId }, undefined);
  store.people.remove(person);
}

/** Deletes a profile and keeps its identifiers from coming back. */
export function suppress(store: Store, identifier: Identifier): void {
  const person = findPerson(store, identifier);
  if (identifier.type !== 'cio_id') store.people.suppress(identifier.value);
  if (!person) return;
  for (const type of ['id', 'email'] as const) {
    const value = person.attributes.get(type);
    if (value !== undefined) store.people.suppress(value);
  }
  removePerson(store, person);
}

/** Puts one person into another: what the first lacks, the events, the manual segments, the deliveries. */
export function mergePeople(store: Store, primary: Person, secondary: Person): void {
  if (primary === secondary) return;
  const missing = [...secondary.attributes].filter(([name]) => !primary.attributes.has(name));
  for (const segment of store.segments.all()) {
    if (segment.members.has(secondary.cioId)) segment.members.add(primary.cioId);
  }
  for (const delivery of store.deliveries.all()) {
    if (delivery.cioId === secondary.cioId) delivery.cioId = primary.cioId;
  }
  for (const activity of store.activities.all()) {
    if (activity.cioId === secondary.cioId) activity.cioId = primary.cioId;
  }
  store.objects.hand({ cioId: secondary.cioId }, primary.cioId);
  primary.devices = [...primary.devices, ...secondary.devices];
  for (const segment of store.segments.all()) segment.members.delete(secondary.cioId);
  store.people.remove(secondary);
  const at = store.now();
  for (const [name, value] of missing) {
    if (name === 'id' || name === 'email') store.people.identify(primary, name, value, at);
  }
  setAttributes(store, primary, Object.fromEntries(missing));
  const entry = { id: ulid(store.random, at), timestamp: at, cioId: primary.cioId };
  store.activities.add({ ...entry, type: 'profile_merge', data: { secondary: secondary.cioId } });
}
