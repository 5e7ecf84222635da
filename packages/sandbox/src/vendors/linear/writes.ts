import { invalidInput, notFound } from './errors.ts';
import { blanks, type LinearRecord, type TypeName } from './records.ts';
import { relations } from './relations.ts';
import type { Session } from './session.ts';
import type { Store } from './store.ts';

export type Fields = Readonly<Record<string, unknown>>;

const uuidV4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** Inserts a record with the fields of an input, above `defaults`, above the blank values of its type. */
export function insert({ store }: Session, type: TypeName, input: Fields, defaults: Fields = {}): LinearRecord {
  const { id = store.random.uuid(), ...fields } = withoutNull(input);
  if (typeof id !== 'string' || !uuidV4.test(id)) throw invalidInput('id must be a UUID of version 4.');
  if (store.get(type, id)) throw invalidInput(`A record of ${type} with the id ${id} already exists.`);
  const now = store.now().toISOString();
  const slug = Object.hasOwn(slugged, type) ? { slugId: store.random.hex(12) } : {};
  return store.table(type).insert({
    ...blanks[type],
    ...slug,
    createdAt: now,
    ...defaults,
    ...normalized(store, type, fields),
    id,
    updatedAt: now,
    archivedAt: null,
  });
}

const slugged = { Project: true, Initiative: true, Document: true, Customer: true };

/** Changes a record to the fields of an input. Null restores the blank value of a field, and leaves a required one unchanged. */
export function modify({ store }: Session, type: TypeName, record: LinearRecord, input: Fields): LinearRecord {
  const blank: Fields = blanks[type];
  const fields = Object.entries(normalized(store, type, input)).flatMap(([field, value]) => {
    if (value === undefined) return [];
    if (value !== null) return [[field, value] as const];
    const isRequired = Object.hasOwn(record, field) && !Object.hasOwn(blank, field) && field !== 'archivedAt';
    return isRequired ? [] : [[field, blank[field] ?? null] as const];
  });
  const changed = store
    .table(type)
    .update(record.id, { ...Object.fromEntries(fields), updatedAt: store.now().toISOString() });
  if (!changed) throw notFound(type);
  return changed;
}

/**
 * Replaces identifiers and keys in an input by ids, and times by their full form. Throws `Entity not found` if a reference leads
 * nowhere.
 */
function normalized(store: Store, type: TypeName, input: Fields): Fields {
  const ids = Object.values(relations[type] ?? {}).flatMap((relation): [string, unknown][] => {
    if (relation.kind !== 'one' && relation.kind !== 'listed') return [];
    const value = input[relation.key];
    if (value === undefined || value === null) return [];
    // The team of a webhook may be given by its key.
    const idOf = (reference: unknown) =>
      (type === 'Webhook'
        ? store.find(relation.type, reference)
        : store.referred(relation.type, reference, relation.key)
      ).id;
    return [[relation.key, Array.isArray(value) ? [...new Set(value.map(idOf))] : idOf(value)]];
  });
  const times = Object.entries(input).flatMap(([field, value]): [string, unknown][] => {
    if (!field.endsWith('At') || typeof value !== 'string') return [];
    const time = Date.parse(value);
    if (Number.isNaN(time)) throw invalidInput(`${field} must be a time in ISO 8601.`);
    return [[field, new Date(time).toISOString()]];
  });
  return { ...input, ...Object.fromEntries([...ids, ...times]) };
}

const withoutNull = (input: Fields): Fields =>
  Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null && value !== undefined));

/** Moves a record to the trash, from which Linear removes it after 30 days. */
export const trash = (session: Session, type: TypeName, record: LinearRecord) =>
  modify(session, type, record, { trashed: true, archivedAt: session.store.now().toISOString() });

/** Requires one of the fields to have a value. */
export function requireOneOf(input: Fields, ...fields: readonly string[]): void {
  if (fields.every((field) => input[field] === undefined || input[field] === null))
    throw invalidInput(`One of ${fields.join(', ')} must be given.`);
}

/** Records a message that Linear would have sent to users: everyone of them but the one who caused it. */
export function notify({ store, viewer }: Session, type: string, userIds: readonly unknown[], about: Fields): void {
  for (const id of new Set(userIds)) {
    const user = store.get('User', id);
    if (user && user.id !== viewer.id)
      store.outbox.push({ type, to: user.email, ...about, at: store.now().toISOString() });
  }
}
