import { once } from '../../../engine/seed.ts';
import { createTable } from '../../../engine/table.ts';

/** An object to which people are related: a company, a course. */
export interface WorkspaceObject {
  readonly cioObjectId: string;
  readonly typeId: string;
  readonly objectId: string;
  readonly attributes: Map<string, unknown>;
  readonly changedAt: Map<string, number>;
}

/** The person in a relationship, who is either known or anonymous. */
type Relative = { readonly cioId: string } | { readonly anonymousId: string };

export interface Relationship {
  readonly cioObjectId: string;
  readonly relative: Relative;
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** The identifier of an object in a call. */
export type ObjectReference = { readonly cioObjectId: string } | { readonly typeId: string; readonly objectId: string };

interface Generated {
  readonly objects: readonly WorkspaceObject[];
  readonly relationships: readonly Relationship[];
}

const nameOf = (relative: Relative) =>
  'cioId' in relative ? `cio:${relative.cioId}` : `anonymous:${relative.anonymousId}`;

/** Creates the objects of a workspace with their relationships to people. */
export function createObjects(generate: () => Generated) {
  const initial = once(generate);
  const objects = createTable<WorkspaceObject>({
    id: ({ typeId, objectId }) => `${typeId}:${objectId}`,
    records: () => initial().objects,
  });
  const relationships = createTable<Relationship>({
    id: ({ cioObjectId, relative }) => `${cioObjectId} ${nameOf(relative)}`,
    records: () => initial().relationships,
  });
  let created = 0;
  const find = (reference: ObjectReference) =>
    'cioObjectId' in reference
      ? objects.find(({ cioObjectId }) => cioObjectId === reference.cioObjectId)
      : objects.get(`${reference.typeId}:${reference.objectId}`);
  const remove = (relationship: Relationship) => relationships.delete(relationships.idOf(relationship));
  const relativesOf = (object: WorkspaceObject) =>
    relationships.filter(({ cioObjectId }) => cioObjectId === object.cioObjectId);

  return {
    get size() {
      return objects.size;
    },
    ofType: (typeId: string) => objects.filter((object) => object.typeId === typeId),
    find,
    /** Finds or creates an object; undefined for an unknown `cio_object_id`. */
    findOrCreate(reference: ObjectReference): WorkspaceObject | undefined {
      const known = find(reference);
      if (known || 'cioObjectId' in reference) return known;
      created += 1;
      const cioObjectId = cioObjectIdOf(initial().objects.length + created);
      return objects.insert({ cioObjectId, ...reference, attributes: new Map(), changedAt: new Map() });
    },
    remove(object: WorkspaceObject): void {
      objects.delete(objects.idOf(object));
      relativesOf(object).forEach(remove);
    },
    relate({ cioObjectId }: WorkspaceObject, relative: Relative, attributes: Relationship['attributes']): void {
      const relationship = { cioObjectId, relative, attributes };
      const before = relationships.get(relationships.idOf(relationship))?.attributes;
      relationships.put({ ...relationship, attributes: { ...before, ...attributes } });
    },
    unrelate({ cioObjectId }: WorkspaceObject, relative: Relative): void {
      remove({ cioObjectId, relative, attributes: {} });
    },
    relativesOf,
    /** Returns the objects of a person. */
    relationshipsOf: (cioId: string) => relationships.filter(({ relative }) => nameOf(relative) === `cio:${cioId}`),
    /** Moves the relationships of a person to another one, or deletes them if there is none. */
    handOver(from: Relative, to: string | undefined): void {
      for (const relationship of relationships.filter(({ relative }) => nameOf(relative) === nameOf(from))) {
        remove(relationship);
        if (to !== undefined) relationships.put({ ...relationship, relative: { cioId: to } });
      }
    },
  };
}

/** Returns an object identifier in the vendor's format. */
export function cioObjectIdOf(number: number): string {
  return `ob${number.toString(16).padStart(6, '0')}`;
}
