import { asObject } from '../../../engine/body.ts';
import { type Fields, identifierIn } from '../fields.ts';
import { chosenTopics } from '../render/person.ts';
import type { IdType, Person } from '../store/people.ts';
import type { Store } from '../store/store.ts';
import { log } from './log.ts';
import { changePersonRelationships } from './relationships.ts';

export interface Identifier {
  readonly type: IdType;
  readonly value: string;
}

/** Reads a path identifier: `cio_…` is the vendor's own id, an address is an email, and anything else is an id. */
export function parseIdentifier(text: string): Identifier {
  if (text.startsWith('cio_')) return { type: 'cio_id', value: text.slice(4) };
  return { type: text.includes('@') ? 'email' : 'id', value: text };
}

export function findPerson({ people }: Store, { type, value }: Identifier): Person | undefined {
  return people.find(type, value);
}

/** Creates a profile with only an identifier. */
function createPerson(store: Store, { type, value }: Identifier): Person {
  const at = store.now();
  const person = store.people.create(at);
  if (type !== 'cio_id') store.people.identify(person, type, value, at);
  log(store, person.cioId, 'profile_create');
  return person;
}

/** Finds or creates a person; undefined for suppressed identifiers and for an unknown `cio_id`. */
export function findOrCreate(store: Store, identifier: Identifier): Person | undefined {
  const known = findPerson(store, identifier);
  if (known || identifier.type === 'cio_id' || store.people.isSuppressed(identifier.value)) return known;
  return createPerson(store, identifier);
}

/**
 * Adds or updates a person. If the identifier is new but `id` or `email` of the values belong to a person, that person
 * gets the identifier. With `_update` nobody is created.
 */
export function identify(store: Store, identifier: Identifier, values: Fields): Person | undefined {
  const { people, objects, activities } = store;
  const named = (['id', 'email'] as const).flatMap((type) => {
    const value = identifierIn(values, type);
    return value === undefined ? [] : [{ type, value }];
  });
  if ([identifier, ...named].some(({ value }) => people.isSuppressed(value))) return undefined;
  const known = findPerson(store, identifier) ?? named.map((one) => findPerson(store, one)).find((one) => one);
  if (!known && (identifier.type === 'cio_id' || values._update === true)) return undefined;
  const person = known ?? createPerson(store, identifier);
  const { cioId } = person;
  const at = store.now();
  if (identifier.type !== 'cio_id') people.identify(person, identifier.type, identifier.value, at);
  for (const { type, value } of named) {
    // Once set, they change only through the `cio_id`. The address of another person is ignored without an error.
    const from = person.attributes.get(type) ?? '';
    const isSettled = from !== '' && from !== value && identifier.type !== 'cio_id';
    if (isSettled || !people.identify(person, type, value, at)) {
      log(store, cioId, 'failed_attribute_change', { [type]: { from, to: value } });
    }
  }
  setAttributes(store, person, values);
  // Track v1 has relationships among the attributes.
  const { action, relationships } = asObject(values.cio_relationships) ?? {};
  changePersonRelationships(store, cioId, relationships, action);
  const anonymousId = identifierIn(values, 'anonymous_id');
  if (anonymousId === undefined) return person;
  objects.handOver({ anonymousId }, cioId);
  if (activities.adopt(anonymousId, cioId) > 0) log(store, cioId, 'anon_merge', { anonymous_id: anonymousId });
  return person;
}

/** Keys of an identify call that are instructions, not attributes. */
const instructions = new Set(['id', 'email', 'cio_id', 'anonymous_id', '_update', '_timestamp', 'cio_relationships']);
const topicPrefix = 'cio_subscription_preferences.topics.';

/** Sets attributes as text and logs the changes. An empty value removes an attribute. */
export function setAttributes(store: Store, person: Person, values: Fields): void {
  const { attributes, changedAt } = person;
  const changes: Record<string, { from: string; to: string }> = {};
  const set = (name: string, to: string) => {
    const from = attributes.get(name) ?? '';
    if (from === to) return;
    if (to === '') attributes.delete(name);
    else attributes.set(name, to);
    changedAt.set(name, store.now());
    changes[name] = { from, to };
  };
  const topics: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    if (instructions.has(name)) continue;
    if (name === 'cio_subscription_preferences') Object.assign(topics, asObject(asObject(value)?.topics));
    else if (name.startsWith(topicPrefix)) topics[name.slice(topicPrefix.length)] = value;
    else set(name, textOf(value));
  }
  if (Object.keys(topics).length > 0) {
    set('cio_subscription_preferences', JSON.stringify({ topics: { ...chosenTopics(person), ...topics } }));
  }
  if (Object.keys(changes).length > 0) log(store, person.cioId, 'attribute_change', changes);
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Deletes a profile; its activities stay under its `cio_id`. */
export function removePerson(store: Store, person: Person): void {
  log(store, person.cioId, 'profile_delete');
  for (const { members } of store.segments.all()) members.delete(person.cioId);
  store.objects.handOver(person, undefined);
  store.people.remove(person);
}

/** Deletes a profile and suppresses its identifiers. */
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

/** Merges one person into another: missing attributes, events, manual segments and deliveries. */
export function mergePeople(store: Store, primary: Person, secondary: Person): void {
  if (primary === secondary) return;
  const { cioId } = primary;
  const missing = [...secondary.attributes].filter(([name]) => !primary.attributes.has(name));
  for (const { members } of store.segments.all()) {
    if (members.delete(secondary.cioId)) members.add(cioId);
  }
  for (const { id } of store.deliveries.filter((delivery) => delivery.cioId === secondary.cioId)) {
    store.deliveries.update(id, { cioId });
  }
  store.activities.handOver(secondary.cioId, cioId);
  store.objects.handOver(secondary, cioId);
  primary.devices = [...primary.devices, ...secondary.devices];
  store.people.remove(secondary);
  for (const [name, value] of missing) {
    if (name === 'id' || name === 'email') store.people.identify(primary, name, value, store.now());
  }
  setAttributes(store, primary, Object.fromEntries(missing));
  log(store, cioId, 'profile_merge', { secondary: secondary.cioId });
}
