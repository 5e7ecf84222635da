import { createTable } from '../../../engine/table.ts';

/** A thing that people are related to: a company, a course. */
export interface WorkspaceObject {
  readonly cioObjectId: string;
  readonly typeId: string;
  readonly objectId: string;
  readonly attributes: Map<string, unknown>;
  readonly changedAt: Map<string, number>;
}

/** Who is related to an object: somebody known, or somebody who is not yet. */
type Relative = { readonly cioId: string } | { readonly anonymousId: string };

export interface Relationship {
  readonly cioObjectId: string;
  readonly relative: Relative;
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** How calls name an object. */
export type ObjectReference = { readonly cioObjectId: string } | { readonly typeId: string; readonly objectId: string };

interface Generated {
  readonly objects: readonly WorkspaceObject[];
  readonly relationships: readonly Relationship[];
}

const nameOf = (relative: Relative) =>
  'cioId' in relative ? `cio:${relative.cioId}` : `anonymous:${relative.anonymousId}`;

/** Creates the objects of a workspace with their relationships to people. */
export function createObjects(generate: () => Generated) {
  let generated: Generated | undefined;
  const initial = () => {
    generated ??= generate();
    return generated;
  };
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
    /** Finds an object or makes it; undefined for a `cio_object_id` that nothing has. */
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
    /** The objects of a person. */
    relationshipsOf: (cioId: string) => relationships.filter(({ relative }) => nameOf(relative) === `cio:${cioId}`),
    /** Gives the relationships of somebody to somebody else; forgets them when there is nobody else. */
    handOver(from: Relative, to: string | undefined): void {
      for (const relationship of relationships.filter(({ relative }) => nameOf(relative) === nameOf(from))) {
        remove(relationship);
        if (to !== undefined) relationships.put({ ...relationship, relative: { cioId: to } });
      }
    },
  };
}

/** The vendor's own identifier of an object. */
export function cioObjectIdOf(number: number): string {
  return `ob${number.toString(16).padStart(6, '0')}`;
}
