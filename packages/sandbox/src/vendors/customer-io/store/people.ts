/** A device of a person, as the App API returns it. */
export interface Device {
  readonly id: string;
  readonly platform: string;
  readonly last_used: number;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** A profile. Customer.io stores every attribute as text; `id`, `email` and `cio_id` are attributes too. */
export interface Person {
  /** Position in the workspace, which determines the order of lists of people. */
  readonly seq: number;
  readonly cioId: string;
  readonly attributes: Map<string, string>;
  /** When attributes were set, if later than `createdAt`. */
  readonly changedAt: Map<string, number>;
  readonly createdAt: number;
  devices: readonly Device[];
}

export const idTypes = ['id', 'email', 'cio_id'] as const;
export type IdType = (typeof idTypes)[number];

export type People = ReturnType<typeof createPeople>;

/** Creates the people of a workspace, who can be found by each of three identifiers. */
export function createPeople(generate: () => readonly Person[]) {
  const indexes = {
    id: new Map<string, Person>(),
    email: new Map<string, Person>(),
    cio_id: new Map<string, Person>(),
  };
  const suppressed = new Set<string>();
  let initial: typeof generate | undefined = generate;
  let list: readonly Person[] | undefined;
  let seq = 0;

  const keyOf = (type: IdType, value: string) => (type === 'email' ? value.toLowerCase() : value);
  const add = (person: Person) => {
    for (const type of idTypes) {
      const value = person.attributes.get(type);
      if (value !== undefined) indexes[type].set(keyOf(type, value), person);
    }
    seq = Math.max(seq, person.seq);
    list = undefined;
  };
  const index = (type: IdType) => {
    const people = initial?.() ?? [];
    initial = undefined;
    for (const person of people) add(person);
    return indexes[type];
  };

  return {
    get size() {
      return index('cio_id').size;
    },
    /** Returns all people in creation order. */
    all(): readonly Person[] {
      const known = index('cio_id');
      list ??= [...known.values()];
      return list;
    },
    find: (type: IdType, value: string | null): Person | undefined =>
      value === null ? undefined : index(type).get(keyOf(type, value)),
    create(at: number): Person {
      index('cio_id');
      const cioId = cioIdOf(seq + 1);
      const attributes = new Map([['cio_id', cioId]]);
      const person: Person = { seq: seq + 1, cioId, attributes, changedAt: new Map(), createdAt: at, devices: [] };
      add(person);
      return person;
    },
    /** Sets `id` or `email`; returns false if it belongs to another person. */
    identify(person: Person, type: 'id' | 'email', value: string, at: number): boolean {
      const owners = index(type);
      const owner = owners.get(keyOf(type, value));
      if (owner !== undefined && owner !== person) return false;
      const old = person.attributes.get(type);
      if (old !== undefined) owners.delete(keyOf(type, old));
      owners.set(keyOf(type, value), person);
      if (old !== value) person.changedAt.set(type, at);
      person.attributes.set(type, value);
      return true;
    },
    remove(person: Person): void {
      for (const type of idTypes) index(type).delete(keyOf(type, person.attributes.get(type) ?? ''));
      list = undefined;
    },
    suppress: (value: string) => suppressed.add(value.toLowerCase()),
    unsuppress: (value: string) => suppressed.delete(value.toLowerCase()),
    isSuppressed: (value: string) => suppressed.has(value.toLowerCase()),
  };
}

/** Returns an identifier in the vendor's format: hexadecimal digits, unique in the workspace. */
export function cioIdOf(seq: number): string {
  return `d9c106${seq.toString(16).padStart(6, '0')}`;
}

export type Identifiers = Readonly<Record<'email' | 'id', string | null>> & { readonly cio_id: string };

export function identifiersOf({ cioId, attributes }: Person): Identifiers {
  return { cio_id: cioId, email: attributes.get('email') ?? null, id: attributes.get('id') ?? null };
}

/** Returns the identifiers of a person as records show them: for deleted people, only the `cio_id`. */
export function customerIdentifiers(people: People, cioId: string | null): Identifiers | null {
  if (cioId === null) return null;
  const person = people.find('cio_id', cioId);
  return person ? identifiersOf(person) : { cio_id: cioId, email: null, id: null };
}

/** `true`, `TRUE`, `1` and `"1"` count as unsubscribed. */
export function isUnsubscribed(person: Person): boolean {
  return ['true', '1'].includes((person.attributes.get('unsubscribed') ?? '').toLowerCase());
}
