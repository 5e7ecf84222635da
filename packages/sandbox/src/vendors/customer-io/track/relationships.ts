import { asObject } from '../../../engine/body.ts';
import { objectTypes } from '../data/settings.ts';
import { type Fields, identifierIn } from '../fields.ts';
import type { ObjectReference, WorkspaceObject } from '../store/objects.ts';
import { idTypes } from '../store/people.ts';
import type { Store } from '../store/store.ts';

/** Reads the identifier of an object in a call; undefined if there is none. */
export function readObject(identifiers: Fields): ObjectReference | undefined {
  const cioObjectId = identifierIn(identifiers, 'cio_object_id');
  if (cioObjectId !== undefined) return { cioObjectId };
  const typeId = identifierIn(identifiers, 'object_type_id');
  const objectId = identifierIn(identifiers, 'object_id');
  return typeId === undefined || objectId === undefined ? undefined : { typeId, objectId };
}

/** Finds or creates the object of a call. Objects of a type that the workspace does not have are dropped. */
export function objectOf({ objects }: Store, reference: ObjectReference | undefined): WorkspaceObject | undefined {
  if (!reference) return undefined;
  if ('typeId' in reference && !objectTypes.some(({ id }) => id === reference.typeId)) return undefined;
  return objects.findOrCreate(reference);
}

/** Sets attributes of an object; null and empty text remove them. */
export function setObjectAttributes(store: Store, object: WorkspaceObject, values: Fields): void {
  for (const [name, value] of Object.entries(values)) {
    if (value === null || value === undefined || value === '') object.attributes.delete(name);
    else object.attributes.set(name, value);
    object.changedAt.set(name, store.now());
  }
}

/** Adds or removes relationships of a person; those without an object are dropped. */
export function changePersonRelationships(store: Store, cioId: string, given: unknown, action: unknown): void {
  for (const { identifiers, attributes } of relationshipsIn(given)) {
    const reference = readObject(identifiers);
    const isRemoval = action === 'delete_relationships';
    const object = isRemoval ? reference && store.objects.find(reference) : objectOf(store, reference);
    if (object && isRemoval) store.objects.unrelate(object, { cioId });
    else if (object) store.objects.relate(object, { cioId }, attributes);
  }
}

/** Adds or removes relationships of an object; those without a known person are dropped. */
export function changeObjectRelationships(
  store: Store,
  object: WorkspaceObject,
  given: unknown,
  action: unknown,
): void {
  for (const { identifiers, attributes } of relationshipsIn(given)) {
    const relative = relativeOf(store, identifiers, action === 'identify_anonymous');
    if (relative && action === 'delete_relationships') store.objects.unrelate(object, relative);
    else if (relative) store.objects.relate(object, relative, attributes);
  }
}

function relationshipsIn(given: unknown): { identifiers: Fields; attributes: Fields }[] {
  if (!Array.isArray(given)) return [];
  return given.map((relationship) => {
    const { identifiers, relationship_attributes: attributes } = asObject(relationship) ?? {};
    return { identifiers: asObject(identifiers) ?? {}, attributes: asObject(attributes) ?? {} };
  });
}

function relativeOf({ people }: Store, identifiers: Fields, isAnonymous: boolean) {
  if (isAnonymous) {
    const anonymousId = identifierIn(identifiers, 'anonymous_id');
    return anonymousId === undefined ? undefined : { anonymousId };
  }
  const type = idTypes.find((one) => identifierIn(identifiers, one) !== undefined);
  if (type === undefined) return undefined;
  const value = String(identifiers[type]);
  const person = people.find(type, type === 'cio_id' ? value.replace(/^cio_/, '') : value);
  return person && { cioId: person.cioId };
}
