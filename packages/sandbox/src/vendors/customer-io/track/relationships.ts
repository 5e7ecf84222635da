import { asObject } from '../../../engine/body.ts';
import type { ObjectReference, WorkspaceObject } from '../store/objects.ts';
import type { Store } from '../store/store.ts';
import { type Fields, identifierField } from '../wire/body.ts';

const idTypes = ['id', 'email', 'cio_id'] as const;

/** Reads how a call names an object; undefined when it does not. */
export function readObject(identifiers: unknown): ObjectReference | undefined {
  const fields = asObject(identifiers) ?? {};
  const cioObjectId = identifierField(fields, 'cio_object_id');
  if (cioObjectId !== undefined) return { cioObjectId };
  const typeId = identifierField(fields, 'object_type_id');
  const objectId = identifierField(fields, 'object_id');
  return typeId === undefined || objectId === undefined ? undefined : { typeId, objectId };
}

/** Finds or makes the object of a call. Objects of a type that the workspace does not have are dropped. */
export function objectOf(store: Store, reference: ObjectReference | undefined): WorkspaceObject | undefined {
  if (!reference) return undefined;
  if ('typeId' in reference && !store.objectTypes.some((type) => type.id === reference.typeId)) return undefined;
  return store.objects.findOrCreate(reference);
}

/** Sets attributes of an object; null and empty text take them away. */
export function setObjectAttributes(store: Store, object: WorkspaceObject, values: Fields): void {
  for (const [name, value] of Object.entries(values)) {
    if (value === null || value === undefined || value === '') object.attributes.delete(name);
    else object.attributes.set(name, value);
    object.changedAt.set(name, store.now());
  }
}

/** Adds or removes relationships of a person; entries that name no object are dropped. */
export function changePersonRelationships(store: Store, cioId: string, entries: unknown, action: unknown): void {
  for (const { identifiers, attributes } of readEntries(entries)) {
    const reference = readObject(identifiers);
    if (action === 'delete_relationships') {
      const object = reference && store.objects.find(reference);
      if (object) store.objects.unrelate(object, { cioId });
    } else {
      const object = objectOf(store, reference);
      if (object) store.objects.relate(object, { cioId }, attributes);
    }
  }
}

/** Adds or removes relationships of an object; entries that name nobody known are dropped. */
export function changeObjectRelationships(
  store: Store,
  object: WorkspaceObject,
  entries: unknown,
  action: unknown,
): void {
  for (const { identifiers, attributes } of readEntries(entries)) {
    const relative = relativeOf(store, identifiers, action === 'identify_anonymous');
    if (!relative) continue;
    if (action === 'delete_relationships') store.objects.unrelate(object, relative);
    else store.objects.relate(object, relative, attributes);
  }
}

function readEntries(entries: unknown): { identifiers: Fields; attributes: Fields }[] {
  if (!Array.isArray(entries)) return [];
  return entries.map((entry) => {
    const fields = asObject(entry) ?? {};
    return {
      identifiers: asObject(fields.identifiers) ?? {},
      attributes: asObject(fields.relationship_attributes) ?? {},
    };
  });
}

function relativeOf(store: Store, identifiers: Fields, anonymous: boolean) {
  if (anonymous) {
    const anonymousId = identifierField(identifiers, 'anonymous_id');
    return anonymousId === undefined ? undefined : { anonymousId };
  }
  const type = idTypes.find((one) => identifierField(identifiers, one) !== undefined);
  if (type === undefined) return undefined;
  const person = store.people.find(type, String(identifiers[type]).replace(/^cio_/, type === 'cio_id' ? '' : '$&'));
  return person && { cioId: person.cioId };
}
