/** A kind of things that people can be related to. */
export interface ObjectType {
  /** A number as text. */
  readonly id: string;
  readonly name: string;
  readonly singular_name: string;
  readonly slug: string;
  readonly singular_slug: string;
  readonly icon: string;
  readonly enabled: boolean;
}

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

export interface Objects {
  readonly size: number;
  ofType(typeId: string): readonly WorkspaceObject[];
  find(reference: ObjectReference): WorkspaceObject | undefined;
  /** Finds an object or makes it; undefined for a `cio_object_id` that nothing has. */
  findOrCreate(reference: ObjectReference): WorkspaceObject | undefined;
  remove(object: WorkspaceObject): void;
  relate(object: WorkspaceObject, relative: Relative, attributes: Readonly<Record<string, unknown>>): void;
  unrelate(object: WorkspaceObject, relative: Relative): void;
  relativesOf(object: WorkspaceObject): readonly Relationship[];
  /** The objects of a person. */
  relationshipsOf(cioId: string): readonly Relationship[];
  /** Gives the relationships of somebody to somebody else; forgets them when there is nobody else. */
  hand(from: Relative, to: string | undefined): void;
}

interface Initial {
  readonly objects: readonly WorkspaceObject[];
  readonly relationships: readonly Relationship[];
}

export function createObjects(initial: Initial): Objects {
  const objects = new Map(initial.objects.map((object) => [object.cioObjectId, object]));
  const byName = new Map(initial.objects.map((object) => [nameOf(object.typeId, object.objectId), object]));
  const relationships = new Map<string, Relationship>();
  const put = (relationship: Relationship) => {
    relationships.set(keyOf(relationship.cioObjectId, relationship.relative), relationship);
  };
  for (const relationship of initial.relationships) put(relationship);
  let lastNumber = initial.objects.length;
  const all = () => [...relationships.values()];
  const find = (reference: ObjectReference) =>
    'cioObjectId' in reference
      ? objects.get(reference.cioObjectId)
      : byName.get(nameOf(reference.typeId, reference.objectId));
  return {
    get size() {
      return objects.size;
    },
    ofType: (typeId) => [...objects.values()].filter((object) => object.typeId === typeId),
    find,
    findOrCreate(reference) {
      const known = find(reference);
      if (known || 'cioObjectId' in reference) return known;
      lastNumber += 1;
      const cioObjectId = cioObjectIdOf(lastNumber);
      const made = { cioObjectId, ...reference, attributes: new Map(), changedAt: new Map() };
      objects.set(cioObjectId, made);
      byName.set(nameOf(made.typeId, made.objectId), made);
      return made;
    },
    remove(object) {
      objects.delete(object.cioObjectId);
      byName.delete(nameOf(object.typeId, object.objectId));
      for (const [key, { cioObjectId }] of relationships) {
        if (cioObjectId === object.cioObjectId) relationships.delete(key);
      }
    },
    relate({ cioObjectId }, relative, attributes) {
      const before = relationships.get(keyOf(cioObjectId, relative))?.attributes ?? {};
      put({ cioObjectId, relative, attributes: { ...before, ...attributes } });
    },
    unrelate({ cioObjectId }, relative) {
      relationships.delete(keyOf(cioObjectId, relative));
    },
    relativesOf: (object) => all().filter(({ cioObjectId }) => cioObjectId === object.cioObjectId),
    relationshipsOf: (cioId) => all().filter(({ relative }) => 'cioId' in relative && relative.cioId === cioId),
    hand(from, to) {
      for (const [key, relationship] of relationships) {
        if (key !== keyOf(relationship.cioObjectId, from)) continue;
        relationships.delete(key);
        if (to !== undefined) put({ ...relationship, relative: { cioId: to } });
      }
    },
  };
}

/** The vendor's own identifier of an object. */
export function cioObjectIdOf(number: number): string {
  return `ob${number.toString(16).padStart(6, '0')}`;
}

function nameOf(typeId: string, objectId: string): string {
  return `${typeId}:${objectId}`;
}

function keyOf(cioObjectId: string, relative: Relative): string {
  return 'cioId' in relative
    ? `${cioObjectId} cio:${relative.cioId}`
    : `${cioObjectId} anonymous:${relative.anonymousId}`;
}
