import type { EmulatorContext } from '../../engine/emulator.ts';
import { createRandom, type Random } from '../../engine/random.ts';
import { createTable, type Table } from '../../engine/table.ts';
import { createWorkspace } from './data/workspace.ts';
import { argumentInvalid, notFound } from './errors.ts';
import { blanks, type LinearRecord, type TypeName } from './records.ts';

/** The data of the workspace. */
export interface Store {
  readonly random: Random;
  now(): Date;
  readonly organization: Readonly<Record<string, unknown>>;
  table(type: TypeName): Table<LinearRecord>;
  /** Returns all records of a type, oldest first. */
  all(type: TypeName): readonly LinearRecord[];
  get(type: TypeName, id: unknown): LinearRecord | undefined;
  /** Returns a record by its id, or by what Linear accepts instead; throws `Entity not found` if there is none. */
  find(type: TypeName, id: unknown): LinearRecord;
  /** Returns the record that a field of an input refers to: by its id, an issue also by its identifier. */
  referred(type: TypeName, id: unknown, field: string): LinearRecord;
  /** Returns the record of `find`, or undefined. */
  lookUp(type: TypeName, id: unknown): LinearRecord | undefined;
  /** The files that were uploaded, and the uploads that are expected, by key. */
  readonly uploads: Map<string, Upload>;
  /** The notifications that Linear would have sent. */
  readonly outbox: unknown[];
}

export interface Upload {
  readonly filename: string;
  readonly contentType: string;
  readonly size: number;
  /** Missing until the bytes arrive. */
  readonly content?: Uint8Array;
}

/** The field that identifies a record besides its id: `ENG-123` for an issue, the key of a team, the slug of a page. */
const secondKeys: { readonly [type in TypeName]?: string } = {
  Issue: 'identifier',
  Team: 'key',
  Project: 'slugId',
  Document: 'slugId',
  Initiative: 'slugId',
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function createStore(context: EmulatorContext): Store {
  const random = createRandom(context.random);
  const { organization, records } = createWorkspace(random, context.now());
  // `blanks` has exactly the types as its keys.
  const types = Object.keys(blanks) as TypeName[];
  const tables = new Map(types.map((type) => [type, createTable({ records: records(type) })]));
  const table = (type: TypeName) => {
    const found = tables.get(type);
    if (!found) throw new Error(`There is no table of ${type}.`);
    return found;
  };
  const lookUp = (type: TypeName, id: unknown) => {
    if (typeof id !== 'string') return undefined;
    const key = secondKeys[type];
    const byKey = (record: LinearRecord) =>
      (key !== undefined && record[key] === id) ||
      // An issue that was moved to another team keeps its former identifiers.
      (Array.isArray(record.previousIdentifiers) && record.previousIdentifiers.includes(id));
    return table(type).get(id) ?? (key === undefined ? undefined : table(type).find(byKey));
  };
  const find = (type: TypeName, id: unknown) => {
    const record = lookUp(type, id);
    if (!record) throw notFound(type);
    return record;
  };
  return {
    random,
    now: context.now,
    organization,
    table,
    lookUp,
    all: (type) => table(type).all(),
    get: (type, id) => (typeof id === 'string' ? table(type).get(id) : undefined),
    find,
    referred(type, id, field) {
      // Inputs take no keys and slugs: Linear rejects the key of a team with this message.
      if (type in secondKeys && type !== 'Issue' && !uuid.test(String(id)))
        throw argumentInvalid(`${field} must be a UUID.`);
      return find(type, id);
    },
    uploads: new Map(),
    outbox: [],
  };
}
