import type { Person } from './person.ts';

export type IdType = 'id' | 'email' | 'cio_id';

/** Everyone in the workspace, by each of the three identifiers. */
export interface People {
  readonly size: number;
  /** In the order of creation. */
  all(): readonly Person[];
  find(type: IdType, value: string): Person | undefined;
  create(at: number): Person;
  /** Sets or clears `id` or `email`; false when it belongs to somebody else. */
  identify(person: Person, type: 'id' | 'email', value: string, at: number): boolean;
  remove(person: Person): void;
  suppress(value: string): void;
  unsuppress(value: string): void;
  isSuppressed(value: string): boolean;
}

export function createPeople(initial: readonly Person[]): People {
  const byCioId = new Map<string, Person>();
  const byId = new Map<string, Person>();
  const byEmail = new Map<string, Person>();
  const suppressed = new Set<string>();
  let list: readonly Person[] | undefined;
  let seq = 0;

  const indexOf = (type: IdType) => (type === 'id' ? byId : type === 'email' ? byEmail : byCioId);
  const add = (person: Person) => {
    byCioId.set(person.cioId, person);
    const id = person.attributes.get('id');
    const email = person.attributes.get('email');
    if (id !== undefined) byId.set(id, person);
    if (email !== undefined) byEmail.set(email.toLowerCase(), person);
    seq = Math.max(seq, person.seq);
    list = undefined;
  };
  for (const person of initial) add(person);

  return {
    get size() {
      return byCioId.size;
    },
    all() {
      list ??= [...byCioId.values()];
      return list;
    },
    find: (type, value) => indexOf(type).get(type === 'email' ? value.toLowerCase() : value),
    create(at) {
      const cioId = cioIdOf(seq + 1);
      const attributes = new Map([['cio_id', cioId]]);
      const person: Person = { seq: seq + 1, cioId, attributes, changedAt: new Map(), createdAt: at, devices: [] };
      add(person);
      return person;
    },
    identify(person, type, value, at) {
      const index = indexOf(type);
      const key = type === 'email' ? value.toLowerCase() : value;
      const owner = index.get(key);
      if (owner !== undefined && owner !== person) return false;
      const old = person.attributes.get(type);
      if (old !== undefined) index.delete(type === 'email' ? old.toLowerCase() : old);
      index.set(key, person);
      if (old !== value) person.changedAt.set(type, at);
      person.attributes.set(type, value);
      return true;
    },
    remove(person) {
      byCioId.delete(person.cioId);
      for (const type of ['id', 'email'] as const) {
        const value = person.attributes.get(type);
        if (value !== undefined) indexOf(type).delete(type === 'email' ? value.toLowerCase() : value);
      }
      list = undefined;
    },
    suppress: (value) => suppressed.add(value.toLowerCase()),
    unsuppress: (value) => suppressed.delete(value.toLowerCase()),
    isSuppressed: (value) => suppressed.has(value.toLowerCase()),
  };
}

/** The vendor's own identifier: hexadecimal digits, unique in the workspace. */
export function cioIdOf(seq: number): string {
  return `d9c106${seq.toString(16).padStart(6, '0')}`;
}
